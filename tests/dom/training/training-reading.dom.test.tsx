import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { RecordApp } from '../../../components/training/record-app.tsx';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { datedPerson } from '../../../lib/content/training/dated-person.ts';
import { trainingPeople } from '../../../lib/content/training/training-people.ts';
import { compilePack } from '../../../lib/domain/heuristics/compile.ts';
import { evaluate } from '../../../lib/domain/heuristics/evaluate.ts';
import { snapshotFromReading } from '../../../lib/domain/heuristics/snapshot-from-reading.ts';
import type { Item, PageReading } from '../../../lib/domain/reading.ts';
import { readPage } from '../../../lib/reader/read-page.ts';
import { saidInRun, trainingReading } from '../../builders/training-reading.ts';

const today = '2026-11-22';
const compiled = compilePack(firstPack);
const people = trainingPeople.map((person) => datedPerson(person, today));

const readAt = (search: string): PageReading => {
  window.history.replaceState(null, '', `/training.html${search}`);
  render(<RecordApp people={people} today={today} />);
  return readPage(document, { today });
};

const facts = (items: readonly Item[], isWanted: (item: Item) => boolean): readonly string[] =>
  [
    ...new Set(items.filter(isWanted).map((item) => [item.key, item.status, item.value, item.date].join(' '))),
  ].toSorted();

const isValue = ({ kind, key }: Item): boolean => key !== null && (kind === 'measurement' || kind === 'score');
const isOpenCondition = ({ kind, status }: Item): boolean =>
  kind === 'condition' && (status === 'active' || status === 'suspected');

afterEach(cleanup);

describe('the reader on the training record', () => {
  it.each(trainingPeople)('knows whose record it is: $family', (person) => {
    const { page, identity } = readAt(`?person=${person.id}`);
    expect(page).toBe('record');
    expect(identity).toMatchObject({
      name: `${person.given} ${person.family}`,
      nhsNumber: person.nhsNumber,
      birthDate: datedPerson(person, today).birthDate,
      sex: person.sex,
      sure: true,
    });
  });

  it.each(['', '?page=guide'])('takes nobody and nothing from "%s"', (search) => {
    const { page, identity, items } = readAt(search);
    expect(page).not.toBe('record');
    expect(identity.nhsNumber).toBeNull();
    expect(items).toEqual([]);
  });

  it.each(trainingPeople)('reads every value of the measurements of $family, each on its own day', (person) => {
    const keys = new Set(person.measurements.flatMap(({ key }) => (key ? [key] : [])));
    const { items } = readAt(`?person=${person.id}&section=measurements`);
    const isHere = (item: Item): boolean =>
      isValue(item) && (keys.has(item.key ?? '') || (item.key?.startsWith('bp_') ?? false));
    expect(facts(items, isHere)).toEqual(facts(trainingReading(person, today).items, isHere));
  });

  it.each(trainingPeople)('reads the open problems of $family, and no suspicion as a fact', (person) => {
    const isProblem = (item: Item): boolean =>
      isOpenCondition(item) && person.problems.some(({ key }) => key === item.key);
    const { items } = readAt(`?person=${person.id}&section=problems`);
    expect(facts(items, isOpenCondition)).toEqual(facts(trainingReading(person, today).items, isProblem));
  });

  it.each(trainingPeople)('takes no active condition from the letters of $family', (person) => {
    const { items } = readAt(`?person=${person.id}&section=documents`);
    expect(items.filter(({ status }) => status === 'active')).toEqual([]);
  });

  const runs = trainingPeople.flatMap((person) =>
    person.runs.map((run) => ({ person, run, name: `${person.family}: ${run.title}` })),
  );

  it.each(runs)('gives from the summary what the guide promises: $name', ({ person, run }) => {
    const { items } = readAt(`?person=${person.id}`);
    const { said, typed } = saidInRun(run, today);
    const reading = { ...trainingReading(person, today), items: [...items] };
    const result = evaluate(compiled, snapshotFromReading(reading, said, today, typed));
    expect({
      outcome: result.outcome,
      first: result.first,
      next: result.then,
      programmes: result.programmes.toSorted(),
    }).toEqual({ ...run.expected, programmes: run.expected.programmes.toSorted() });
  });
});
