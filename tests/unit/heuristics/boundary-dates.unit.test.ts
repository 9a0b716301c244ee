import { describe, expect, it } from 'vitest';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { compilePack } from '../../../lib/domain/heuristics/compile.ts';
import { knownOf } from '../../../lib/domain/heuristics/decide.ts';
import { TOO_OLD, UNREADABLE, USABLE } from '../../../lib/domain/heuristics/known.ts';
import { tally } from '../../../scripts/tally.ts';
import { aSnapshot } from '../../builders/a-snapshot.ts';

const compiled = compilePack(firstPack);

/** Counted apart from the code under test. */
const daysBefore = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** Over a leap day, on one, over a turn of the year, and on both nights on which clocks change. */
const todays = ['2026-03-02', '2028-02-29', '2028-03-01', '2027-01-01', '2026-03-29', '2026-10-25'];

const inputs = firstPack.inputs.flatMap((input) => {
  if (input.kind !== 'number' || input.freshDays === null) return [];
  const { id, freshDays, unit, min, max, wholeOnly } = input;
  const days = typeof freshDays === 'number' ? freshDays : compiled.names.settings.get(freshDays.setting);
  const value = wholeOnly ? Math.round((min + max) / 2) : (min + max) / 2;
  return [{ id, days: days ?? Number.NaN, measure: { name: input.measures[0] ?? '', value, unit } }];
});

/** How long before today, and what the value then is. */
const edges = (days: number): readonly (readonly [number, number])[] => [
  [days, USABLE],
  [days + 1, TOO_OLD],
  [0, USABLE],
  [-1, UNREADABLE],
];

describe('knownOf', () => {
  it('H-09 H-10: takes every measure up to its last valid day, none after it, and none of tomorrow', () => {
    expect(inputs.length).toBeGreaterThan(20);
    const tried = inputs.flatMap(({ id, days, measure }) =>
      todays.flatMap((today) => edges(days).map(([before, state]) => ({ id, today, before, state, measure }))),
    );
    const different = [...new Map(tried.map((one) => [`${one.id} ${one.today} ${one.before}`, one])).values()];
    const wrong = different.filter(({ id, today, before, state, measure }) => {
      const snapshot = aSnapshot({ today, measures: [{ ...measure, date: daysBefore(today, before) }] });
      return knownOf(compiled, snapshot).state[compiled.names.inputs.get(id) ?? -1] !== state;
    });
    tally('boundary-days', 'node', { tried: different.length, held: different.length - wrong.length });
    expect(wrong.map(({ id, today, before, state }) => `${id} ${before} days before ${today}: ${state}`)).toEqual([]);
  });
});
