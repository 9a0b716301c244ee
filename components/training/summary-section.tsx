import type { ComponentChildren } from 'preact';
import type { RecordPerson, Series } from './record.ts';
import { RecordLink } from './record-link.tsx';
import type { Section } from './route.ts';
import { longDate, shownValue, slashDate } from './wording.ts';

type CardProps = {
  readonly title: string;
  readonly more?: Section;
  readonly personId: string;
  readonly children: ComponentChildren;
};

const Card = ({ title, more, personId, children }: CardProps) => (
  <section class="card" aria-label={title}>
    <div class="card__head">
      <h3>{title}</h3>
      {more ? (
        <RecordLink class="card__more" to={{ page: 'record', personId, section: more }}>
          Open<span class="unseen"> {title}</span>
        </RecordLink>
      ) : null}
    </div>
    {children}
  </section>
);

type LineCardProps = {
  readonly title: string;
  readonly more?: Section;
  readonly personId: string;
  readonly lines: readonly { readonly term: string; readonly date: string; readonly significance?: string }[];
};

/** A card of dated lines: the term, and its day at the right edge. */
const LineCard = ({ lines, ...card }: LineCardProps) => (
  <Card {...card}>
    {lines.length === 0 ? <p class="none">None</p> : null}
    <ul class="lines">
      {lines.map((each) => (
        <li key={each.term} class={each.significance === 'major' ? 'lines__major' : ''}>
          <span>{each.term}</span>
          <time dateTime={each.date}>{longDate(each.date)}</time>
        </li>
      ))}
    </ul>
  </Card>
);

const latest = (rows: readonly Series[]) =>
  rows.flatMap((row) => {
    const value = row.values.toSorted((a, b) => b.date.localeCompare(a.date))[0];
    return value ? [{ row, value }] : [];
  });

const ValueCards = ({ person }: { readonly person: RecordPerson }) => (
  <>
    <Card title="Latest values" more="measurements" personId={person.id}>
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">Test</th>
            <th scope="col">Result</th>
            <th scope="col">Date</th>
          </tr>
        </thead>
        <tbody>
          {latest(person.measurements).map(({ row, value }) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td class="num">
                {shownValue(value)} <small>{row.unit}</small>
              </td>
              <td class="num">{slashDate(value.date)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
    <Card title="Scores" more="lifestyle" personId={person.id}>
      <dl class="scores">
        {latest(person.scores).map(({ row, value }) => (
          <div key={row.name}>
            <dt>{row.name}</dt>
            <dd>
              <b class="num">{shownValue(value)}</b>
              {row.unit === '%' ? ' %' : ''}
              <span class="scores__date"> {longDate(value.date)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  </>
);

const MedicineCard = ({ person }: { readonly person: RecordPerson }) => (
  <Card title={`Repeat medicines (${person.medicines.repeat.length})`} more="medicines" personId={person.id}>
    {person.medicines.repeat.length === 0 ? <p class="none">None</p> : null}
    <ul class="drugs">
      {person.medicines.repeat.map((each) => (
        <li key={each.drug}>
          <b>{each.drug}</b>
          <span>{each.dose}</span>
        </li>
      ))}
    </ul>
  </Card>
);

const PersonCards = ({ person }: { readonly person: RecordPerson }) => (
  <>
    <Card title="Lifestyle and social" more="lifestyle" personId={person.id}>
      <dl class="pairs">
        {person.lifestyle.map((each) => (
          <div key={each.name}>
            <dt>{each.name}</dt>
            <dd>
              {each.text} <time dateTime={each.date}>({longDate(each.date)})</time>
            </dd>
          </div>
        ))}
        <div>
          <dt>Ethnicity</dt>
          <dd>{person.ethnicity.term}</dd>
        </div>
      </dl>
    </Card>
    <LineCard title="Reviews" personId={person.id} lines={person.reviews} />
    <LineCard
      title="Past problems"
      personId={person.id}
      lines={person.problems.filter((each) => each.status === 'past').map(({ term, date }) => ({ term, date }))}
    />
    <Card title="Family history" personId={person.id}>
      <dl class="pairs pairs--short">
        {person.familyHistory.map((each) => (
          <div key={each.relative}>
            <dt>{each.relative}</dt>
            <dd>{each.text}</dd>
          </div>
        ))}
      </dl>
    </Card>
    <Card title="Allergies and reactions" personId={person.id}>
      <ul class="lines">
        {person.allergies.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </Card>
  </>
);

const RecentCards = ({ person }: { readonly person: RecordPerson }) => {
  const last = person.journal.toSorted((a, b) => b.date.localeCompare(a.date))[0];
  return (
    <>
      {last ? (
        <Card title="Last consultation" more="consultations" personId={person.id}>
          <p class="journal__head">
            {longDate(last.date)}, {last.who}
          </p>
          <dl class="journal__lines">
            {last.lines.map((line) => (
              <div key={line.text}>
                <dt>{line.heading}</dt>
                <dd>{line.text}</dd>
              </div>
            ))}
          </dl>
        </Card>
      ) : null}
      <LineCard
        title="Recent documents"
        more="documents"
        personId={person.id}
        lines={person.letters.map(({ title, date }) => ({ term: title, date }))}
      />
    </>
  );
};

/** The first screen of a record: a little of everything, each part laid out in its own way. */
export const SummarySection = ({ person }: { readonly person: RecordPerson }) => (
  <>
    {person.reminders.length > 0 ? (
      <ul class="reminders" aria-label="Reminders">
        {person.reminders.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    ) : null}
    <div class="columns">
      <LineCard
        title="Active problems"
        more="problems"
        personId={person.id}
        lines={person.problems.filter((each) => each.status !== 'past')}
      />
      <ValueCards person={person} />
      <MedicineCard person={person} />
      <PersonCards person={person} />
      <RecentCards person={person} />
    </div>
  </>
);
