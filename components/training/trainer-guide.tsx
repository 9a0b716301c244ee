import type { RecordPerson } from './record.ts';
import { RecordLink } from './record-link.tsx';

/** For the trainer: what each person shows, what to say as them, and what the first pack then gives. */
export const TrainerGuide = ({ people }: { readonly people: readonly RecordPerson[] }) => (
  <main class="guide" id="record-main">
    <h1 tabIndex={-1}>Trainer’s guide</h1>
    <p class="lead">
      One person, ten minutes: one of you is the clinician with the record open, another reads the words below as the
      patient. Open a line to see the words and what to expect.
    </p>
    {people.map((person) => (
      <section key={person.id} class="card">
        <h2>
          <RecordLink to={{ page: 'record', personId: person.id, section: 'summary' }}>
            {person.given} {person.family}
          </RecordLink>
          , {person.ageYears}
        </h2>
        <p>{person.teaches}</p>
        {person.runs.map((run) => (
          <details key={run.title}>
            <summary>{run.title}</summary>
            <ul class="say">
              {run.say.map((line) => (
                <li key={line}>“{line}”</li>
              ))}
            </ul>
            <p>
              Expect: <strong>{run.expected.outcome}</strong>
              {run.expected.first === 'none' ? '' : `, ${run.expected.first} first`}.
            </p>
          </details>
        ))}
      </section>
    ))}
  </main>
);
