import type { EntryLayout } from './entry-layout.ts';
import type { shippedLayoutIds } from './entry-layout.ts';

/**
 * The layouts that come with the extension. To add one: write it here, or let a practice make its own; the golden
 * files show what each gives.
 */
export const entryLayouts = [
  {
    id: 'code-and-term',
    label: 'One line for each entry, with its code',
    coded: '{date} – {term} ({code}) – {text}',
    text: '{date} – {text}',
    between: '\n',
    dates: 'iso',
  },
  {
    id: 'term-only',
    label: 'One line for each entry, without codes',
    coded: '{date}: {term}. {text}',
    text: '{date}: {text}',
    between: '\n',
    dates: 'plain',
  },
  {
    id: 'one-block',
    label: 'One block of text',
    coded: '{term} ({code}), {date}: {text}',
    text: '{text}',
    between: ' ',
    dates: 'plain',
  },
  {
    id: 'problem-comment',
    label: 'Problem – comment',
    coded: '{term} – {text}',
    text: 'Comment – {text}',
    between: '\n',
    dates: 'plain',
  },
  {
    id: 'code-only',
    label: 'Code and date only',
    coded: '{code} {date}',
    text: '{text}',
    between: '\n',
    dates: 'iso',
  },
] as const satisfies readonly (EntryLayout & { readonly id: (typeof shippedLayoutIds)[number] })[];

/** The layout of an id, a practice's own included; the first one, code and term, when there is none of that name. */
export const layoutOf = (id: string, own: readonly EntryLayout[] = []): EntryLayout =>
  [...entryLayouts, ...own].find((layout) => layout.id === id) ?? entryLayouts[0];

/** Whether two layouts write the same, whatever they are called. */
export const isSameLayout = (one: EntryLayout, other: EntryLayout): boolean =>
  (['id', 'label', 'coded', 'text', 'between', 'dates'] as const).every((name) => one[name] === other[name]);

/** An id for a layout with this label that none of the others has. */
export const layoutIdFor = (label: string, others: readonly EntryLayout[]): string => {
  const words = label.toLowerCase().match(/[a-z]+/g) ?? [];
  const base = ['own', ...words].join('-').slice(0, 30).replace(/-$/, '');
  const taken = new Set([...entryLayouts, ...others].map(({ id }) => id));
  let id = base;
  while (taken.has(id)) id += '-x';
  return id;
};
