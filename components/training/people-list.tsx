import { useState } from 'preact/hooks';
import type { RecordPerson } from './record.ts';
import { RecordLink } from './record-link.tsx';
import { ScrollRegion } from './scroll-region.tsx';
import { longDate, shownSex, spacedNhsNumber } from './wording.ts';

const matches = (person: RecordPerson, wanted: string): boolean =>
  [
    `${person.given} ${person.family}`,
    `${person.family}, ${person.given}`,
    person.nhsNumber,
    spacedNhsNumber(person.nhsNumber),
  ].some((text) => text.toLowerCase().includes(wanted.trim().toLowerCase()));

const TodayRow = ({ person, today }: { readonly person: RecordPerson; readonly today: string }) => {
  const slot = person.appointments.find((each) => each.date === today);
  return (
    <tr>
      <td class="num">{slot?.time ?? ''}</td>
      <td>
        <RecordLink to={{ page: 'record', personId: person.id, section: 'summary' }}>
          {person.family}, {person.given}
        </RecordLink>
      </td>
      <td class="num">{longDate(person.birthDate)}</td>
      <td>{shownSex(person)}</td>
      <td class="num">{spacedNhsNumber(person.nhsNumber)}</td>
      <td>{slot?.reason ?? ''}</td>
      <td>
        <span class="chip">{slot?.state ?? ''}</span>
      </td>
    </tr>
  );
};

type Props = { readonly people: readonly RecordPerson[]; readonly today: string };

/** Today's surgery, which is also where a person is looked for. */
export const PeopleList = ({ people, today }: Props) => {
  const [wanted, setWanted] = useState('');
  const timeOf = (person: RecordPerson): string => person.appointments.find((each) => each.date === today)?.time ?? '';
  const found = people
    .filter((person) => matches(person, wanted))
    .toSorted((a, b) => timeOf(a).localeCompare(timeOf(b)));
  return (
    <main class="list" id="record-main">
      <div class="list__head">
        <div>
          <h1 tabIndex={-1}>Morning surgery</h1>
          <p>{longDate(today)}, Meadowbank Surgery (Training)</p>
        </div>
        <search class="search">
          <label htmlFor="find">Find a patient</label>
          <input
            id="find"
            type="search"
            autocomplete="off"
            placeholder="Name or NHS number"
            value={wanted}
            onInput={(event) => setWanted(event.currentTarget.value)}
          />
        </search>
      </div>
      <ScrollRegion label="Patients booked today">
        <table class="grid-table">
          <thead>
            <tr>
              {['Time', 'Patient', 'Born', 'Sex', 'NHS number', 'Reason', 'State'].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.map((person) => (
              <TodayRow key={person.id} person={person} today={today} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <output class="list__count">
        {found.length === 0
          ? 'Nobody of that name or number is booked today.'
          : `${found.length} of ${people.length} shown`}
      </output>
    </main>
  );
};
