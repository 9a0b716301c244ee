import { AppointmentsSection } from './appointments-section.tsx';
import { ConsultationsSection, type SavedNote } from './consultations-section.tsx';
import { DocumentsSection } from './documents-section.tsx';
import { LifestyleSection } from './lifestyle-section.tsx';
import { MeasurementsSection } from './measurements-section.tsx';
import { MedicinesSection } from './medicines-section.tsx';
import { ProblemsSection } from './problems-section.tsx';
import type { RecordPerson } from './record.ts';
import { sectionNames, type Section } from './route.ts';
import { SideRail } from './side-rail.tsx';
import { SummarySection } from './summary-section.tsx';

type Props = {
  readonly person: RecordPerson;
  readonly section: Section;
  readonly saved: readonly SavedNote[];
  readonly onSave: (how: string, lines: readonly string[]) => void;
};

const SectionOf = ({ person, section, saved, onSave }: Props) => {
  switch (section) {
    case 'summary':
      return <SummarySection person={person} />;
    case 'consultations':
      return <ConsultationsSection person={person} saved={saved} onSave={onSave} />;
    case 'problems':
      return <ProblemsSection person={person} />;
    case 'measurements':
      return <MeasurementsSection person={person} />;
    case 'lifestyle':
      return <LifestyleSection person={person} />;
    case 'medicines':
      return <MedicinesSection person={person} />;
    case 'documents':
      return <DocumentsSection person={person} />;
    case 'appointments':
      return <AppointmentsSection person={person} />;
  }
};

/** One section of one person's record, with the rail that leads to the others. */
export const RecordBody = (props: Props) => (
  <div class="body">
    <SideRail personId={props.person.id} section={props.section} />
    <main class="main" id="record-main">
      <h2 class="main__title" tabIndex={-1}>
        {sectionNames[props.section]}
      </h2>
      <SectionOf {...props} />
    </main>
  </div>
);
