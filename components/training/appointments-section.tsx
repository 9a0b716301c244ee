import type { RecordPerson } from './record.ts';
import { longDate } from './wording.ts';

/** Appointments, the latest first, as cards. */
export const AppointmentsSection = ({ person }: { readonly person: RecordPerson }) => (
  <ol class="slots">
    {person.appointments
      .toSorted((a, b) => b.date.localeCompare(a.date))
      .map((each) => (
        <li key={`${each.date} ${each.time}`} class="slot">
          <p class="slot__when">
            <b class="num">{each.time}</b>
            <span class="num">{longDate(each.date)}</span>
          </p>
          <p>
            {each.reason}
            <small>with {each.who}</small>
          </p>
          <span class="chip">{each.state}</span>
        </li>
      ))}
  </ol>
);
