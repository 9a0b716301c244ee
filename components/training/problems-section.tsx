import type { Problem, RecordPerson } from './record.ts';
import { ScrollRegion } from './scroll-region.tsx';
import { longDate } from './wording.ts';

const statusWord: Record<Problem['status'], string> = { active: 'Active', past: 'Past', suspected: 'Suspected' };

const ProblemTable = ({ caption, problems }: { readonly caption: string; readonly problems: readonly Problem[] }) => (
  <ScrollRegion label={caption}>
    <table class="grid-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {['Problem', 'Onset', 'Ended', 'Significance', 'Status', 'Note'].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {problems.map((each) => (
          <tr key={each.term}>
            <td>{each.term}</td>
            <td class="num">{longDate(each.date)}</td>
            <td class="num">{each.ended ? longDate(each.ended) : ''}</td>
            <td>{each.significance === 'major' ? 'Significant' : 'Minor'}</td>
            <td>
              <span class={`chip chip--${each.status}`}>{statusWord[each.status]}</span>
            </td>
            <td>{each.note ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
);

/** All problems, open ones first, as tables. */
export const ProblemsSection = ({ person }: { readonly person: RecordPerson }) => (
  <>
    <ProblemTable caption="Active problems" problems={person.problems.filter((each) => each.status !== 'past')} />
    <ProblemTable caption="Past problems" problems={person.problems.filter((each) => each.status === 'past')} />
  </>
);
