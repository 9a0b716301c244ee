import { RecordLink } from './record-link.tsx';
import { sectionNames, sections, type Section } from './route.ts';
import { SectionIcon } from './section-icon.tsx';

type Props = { readonly personId: string; readonly section: Section };

/** The sections of the open record. */
export const SideRail = ({ personId, section }: Props) => (
  <nav class="rail" aria-label="Record sections">
    <ul>
      {sections.map((each) => (
        <li key={each}>
          <RecordLink to={{ page: 'record', personId, section: each }} current={each === section}>
            <SectionIcon section={each} />
            <span>{sectionNames[each]}</span>
          </RecordLink>
        </li>
      ))}
    </ul>
  </nav>
);
