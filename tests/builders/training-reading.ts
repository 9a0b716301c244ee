import type { SaidToday, TypedToday } from '../../lib/domain/heuristics/snapshot-from-reading.ts';
import type { Item, ItemKind, Reading } from '../../lib/domain/reading.ts';
import { Reading as ReadingSchema } from '../../lib/domain/reading.ts';
import { codeTable } from '../../lib/content/codes/code-table.ts';
import { datedPerson } from '../../lib/content/training/dated-person.ts';
import type { TrainingPerson } from '../../lib/content/training/training-person.ts';
import { aRecordKey } from './consultation.ts';

type Run = TrainingPerson['runs'][number];
type Dated = ReturnType<typeof datedPerson>;

const statuses = { active: 'active', past: 'inactive', suspected: 'suspected' } as const;

const anItem = (key: string, changes: Partial<Item>): Item => {
  const row = codeTable.get(key);
  if (!row) throw new Error(`${key} is not in the code table`);
  return {
    kind: 'condition',
    key,
    system: row.system,
    code: row.code,
    term: row.term,
    asSeen: row.term,
    status: 'active',
    value: null,
    unit: null,
    date: null,
    places: [{ address: 'content', region: null, label: null }],
    ...changes,
  };
};

type Series = Dated['scores'][number];

const valueItems = (rows: readonly Series[], kind: ItemKind): Item[] =>
  rows.flatMap((row) =>
    row.values.flatMap(({ date, value }) => {
      const common = { kind, status: null, date, unit: kind === 'score' ? '{score}' : row.unit };
      if (typeof value !== 'number') {
        return [
          anItem('bp_systolic', { ...common, value: value.systolic }),
          anItem('bp_diastolic', { ...common, value: value.diastolic }),
        ];
      }
      return row.key ? [anItem(row.key, { ...common, value })] : [];
    }),
  );

/** What a reader that missed nothing would make of a person's content. */
export function trainingReading(person: TrainingPerson, today: string): Reading {
  const dated = datedPerson(person, today);
  const items: Item[] = [
    ...dated.problems.flatMap((each) =>
      each.key ? [anItem(each.key, { status: statuses[each.status], date: each.date })] : [],
    ),
    ...dated.lifestyle.flatMap((each) => (each.key ? [anItem(each.key, { date: each.date })] : [])),
    ...valueItems(dated.measurements, 'measurement'),
    ...valueItems(dated.scores, 'score'),
    ...dated.reviews.flatMap((each) =>
      each.key ? [anItem(each.key, { kind: 'event', status: null, date: each.date })] : [],
    ),
    anItem(dated.ethnicity.key, { kind: 'demographic', status: null }),
  ];
  return ReadingSchema.parse({
    schemaVersion: 1,
    seq: 1,
    page: 'record',
    recordKey: aRecordKey(),
    source: 'page',
    isTraining: true,
    label: null,
    ageYears: person.ageYears,
    sex: person.sex,
    doubt: null,
    items,
    cannotTell: [],
  });
}

/** What a trainer's run says and types, in the shapes that a snapshot is made from. */
export function saidInRun(run: Run, today: string): { readonly said: SaidToday; readonly typed: TypedToday } {
  const { typed, imdDecile, goal: _goal, ...said } = run.answers;
  return {
    said,
    typed: { imdDecile, imdYear: 2019, measures: typed.map((each) => ({ ...each, date: today })) },
  };
}
