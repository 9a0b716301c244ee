import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { RecordApp } from '../../../components/training/record-app.tsx';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { datedPerson } from '../../../lib/content/training/dated-person.ts';
import { trainingPeople } from '../../../lib/content/training/training-people.ts';
import { compilePack } from '../../../lib/domain/heuristics/compile.ts';
import { evaluate } from '../../../lib/domain/heuristics/evaluate.ts';
import { snapshotFromReading } from '../../../lib/domain/heuristics/snapshot-from-reading.ts';
import type { SaidToday, TypedToday } from '../../../lib/domain/heuristics/snapshot-from-reading.ts';
import { Snapshot } from '../../../lib/domain/heuristics/snapshot.ts';
import type { Reading } from '../../../lib/domain/reading.ts';
import { readPage } from '../../../lib/reader/read-page.ts';
import { readText } from '../../../lib/reader/read-text.ts';
import {
  asForm,
  asPage,
  asText,
  byHand,
  factsOfReading,
  factsOfVignette,
  fromForm,
  fromPage,
  fromText,
  saidOn,
} from '../../builders/three-ways.ts';
import type { Facts } from '../../builders/three-ways.ts';
import { saidInRun } from '../../builders/training-reading.ts';
import given from '../../fixtures/vignettes/given.json' with { type: 'json' };

const compiled = compilePack(firstPack);
const today = '2026-11-22';
const people = trainingPeople.map((person) => datedPerson(person, today));

const suggestion = (reading: Reading, said: SaidToday, day: string, typed: TypedToday) =>
  evaluate(compiled, snapshotFromReading(reading, said, day, typed));

/** The four ways: the page, its HTML pasted, a text pasted, and the form. */
const allWays = (facts: Facts, said: SaidToday, rolesAbsent: readonly string[] = []) => {
  const options = { today: facts.today };
  const hand = { ...byHand(facts), rolesAbsent };
  const { reading, typed } = fromForm(asForm(facts), facts);
  return {
    page: suggestion(fromPage(readPage(document, options), facts.today), said, facts.today, hand),
    html: suggestion(fromText(readText(document.body.innerHTML, options), facts).reading, said, facts.today, hand),
    text: suggestion(fromText(readText(asText(facts), options), facts).reading, said, facts.today, hand),
    typed: suggestion(reading, said, facts.today, { ...typed, rolesAbsent }),
  };
};

afterEach(() => {
  cleanup();
  document.body.innerHTML = '';
});

const runs = trainingPeople.flatMap((person) =>
  person.runs.map((run) => ({ person, run, name: `${person.family}: ${run.title}` })),
);

describe('one person by page, by paste and by typing', () => {
  it.each(given.vignettes.map((vignette) => ({ id: vignette.id, vignette })))(
    'has one suggestion, that of the vignette: $id',
    ({ vignette }) => {
      const snapshot = Snapshot.parse(vignette);
      const facts = factsOfVignette(snapshot);
      document.body.innerHTML = asPage(facts);
      const { page, html, text, typed } = allWays(facts, saidOn(snapshot), snapshot.rolesAbsent);
      expect(html).toEqual(page);
      expect(text).toEqual(page);
      expect(typed).toEqual(page);
      const whole = evaluate(compiled, snapshot);
      expect(page.outcome).toBe(whole.outcome);
      expect([page.first, ...page.then]).toEqual([whole.first, ...whole.then]);
    },
  );

  it.each(runs)('has one suggestion: $name', ({ person, run }) => {
    window.history.replaceState(null, '', `/training.html?person=${person.id}`);
    render(<RecordApp people={people} today={today} />);
    const { said, typed: hand } = saidInRun(run, today);
    const dated = datedPerson(person, today);
    const who = { name: `${person.given} ${person.family}`, birthDate: dated.birthDate, nhsNumber: person.nhsNumber };
    const shown = fromPage(readPage(document, { today }), today);
    const typedToo = { measures: [...(hand.measures ?? [])], imdDecile: hand.imdDecile ?? null };
    const facts = factsOfReading(shown, { ...who, today }, typedToo);
    const { page, html, text, typed } = allWays(facts, said);
    expect(html).toEqual(page);
    expect(text).toEqual(page);
    expect(typed).toEqual(page);
    expect({ outcome: page.outcome, first: page.first, next: page.then }).toEqual({
      outcome: run.expected.outcome,
      first: run.expected.first,
      next: run.expected.next,
    });
  });
});
