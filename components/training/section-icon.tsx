import type { Section } from './route.ts';

const shapes: Record<Section, string> = {
  summary: 'M3 3h14v14H3z M6 7h8 M6 10h8 M6 13h5',
  consultations: 'M4 4h12v9H9l-4 3v-3H4z M7 7h6 M7 10h4',
  problems: 'M10 3l8 14H2z M10 8v4 M10 14v1',
  measurements: 'M3 17V3 M3 17h14 M5 13l4-5 3 3 5-7',
  lifestyle: 'M10 17C3 12 3 6 7 5c2 0 3 2 3 2s1-2 3-2c4 1 4 7-3 12z',
  medicines: 'M6 3h8v4H6z M5 7h10v10H5z M8 12h4 M10 10v4',
  documents: 'M5 2h7l4 4v12H5z M12 2v4h4 M8 10h5 M8 13h5',
  appointments: 'M3 5h14v12H3z M3 9h14 M7 3v4 M13 3v4',
};

/** A line drawing beside the name of a section. */
export const SectionIcon = ({ section }: { readonly section: Section }) => (
  <svg class="icon" viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" focusable="false">
    <path d={shapes[section]} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" />
  </svg>
);
