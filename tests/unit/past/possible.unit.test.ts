import { describe, expect, it } from 'vitest';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { compilePack } from '../../../lib/domain/heuristics/evaluate.ts';
import { emptyKnown, TOO_OLD, USABLE } from '../../../lib/domain/heuristics/known.ts';
import { askedBy } from '../../../lib/domain/past/asked.ts';
import { frameOf } from '../../../lib/domain/past/frame.ts';
import { choicesFor, show } from '../../../lib/domain/past/possible.ts';
import { aPastReading, changedPack, firstCompiled, firstFrame } from '../../builders/past-people.ts';

const slotOf = (id: string): number => firstCompiled.names.inputs.get(id) ?? -1;
const ageLimit = ['{"setting":"pamMaxAgeDays"}', '300'] as const;

/** In how many ways an input may have been. */
const waysOf = (id: string, reading: ReturnType<typeof aPastReading>, asked = askedBy([firstCompiled])): number =>
  choicesFor(asked)(reading).find((choice) => choice[0]?.some(({ slot }) => slot === slotOf(id)))?.length ?? 0;

describe('frameOf', () => {
  it('is the same for the same inputs, whatever the rules and the limits of age, and in whatever order a file names them', () => {
    const turned = Object.fromEntries(Object.entries(firstPack).toReversed());
    expect(frameOf(compilePack({ ...firstPack, ...turned }))).toBe(firstFrame);
    expect(frameOf(changedPack(['"atLeast":16', '"atLeast":12']))).toBe(firstFrame);
    expect(frameOf(changedPack(ageLimit))).toBe(firstFrame);
  });

  it('is another where an input reads something else, or a coded fact counts for another time', () => {
    const others = [
      changedPack(['"keys":["dementia"]', '"keys":["dementia","learning_disability"]']),
      changedPack(['"keys":["housebound"],"freshDays":365', '"keys":["housebound"],"freshDays":183']),
    ];
    expect(others.map(frameOf)).not.toContain(firstFrame);
  });
});

describe('askedBy', () => {
  it('takes the borders and limits of all the packs, and of safety rules none', () => {
    const asked = askedBy([firstCompiled, changedPack(['"input":"phq9","atLeast":16', '"input":"phq9","atLeast":12'])]);
    expect(new Set(asked.bordersOf.get('phq9'))).toEqual(new Set([16, 12]));
    expect(asked.inputs.filter(({ input }) => input.id.startsWith('safety.'))).toEqual([]);
    expect(asked.limits.map((limits) => limits.get(slotOf('phq9')))).toEqual([30, 30]);
    expect(asked.isBeyond).toBe(false);
  });

  it('is beyond what is kept where a measure without a scale is asked', () => {
    const other = changedPack(['"measures":["phq9","phq9_score"]', '"measures":["phq8"]']);
    expect(askedBy([other]).isBeyond).toBe(true);
  });
});

describe('choicesFor', () => {
  it('takes a number in one way where no border lies inside its band, and in one more for each that does', () => {
    const reading = aPastReading({ numbers: [{ of: 'phq9', low: 12, high: 13, withinDays: 30 }] });
    expect(waysOf('phq9', reading)).toBe(1);
    const inside = changedPack(['"input":"phq9","atLeast":16', '"input":"phq9","atLeast":13']);
    expect(waysOf('phq9', reading, askedBy([firstCompiled, inside]))).toBe(2);
  });

  it('takes a value both as usable and as too old where a limit lies inside its window', () => {
    const reading = aPastReading({ numbers: [{ of: 'pam_level', low: 2, high: 2, withinDays: 365 }] });
    expect(waysOf('pamLevel', reading)).toBe(1);
    expect(waysOf('pamLevel', reading, askedBy([firstCompiled, changedPack(ageLimit)]))).toBe(2);
  });

  it('takes an age that is not kept in every way in which an adult may be asked', () => {
    expect(waysOf('age', aPastReading({ ageBand: '50-59' }))).toBe(1);
    expect(waysOf('age', aPastReading({ ageBand: null }))).toBeGreaterThan(1);
  });
});

describe('show', () => {
  it('shows a number as usable up to the limit of its age', () => {
    const known = emptyKnown(1, 0, 0);
    const number = { slot: 0, state: USABLE, value: 12, ageDays: 31, answer: 1, word: null };
    show(number, known, 31);
    expect([known.state[0], known.low[0]]).toEqual([USABLE, 12]);
    show(number, known, 30);
    expect(known.state[0]).toBe(TOO_OLD);
  });
});
