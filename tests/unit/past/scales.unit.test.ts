import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { inputLeaves } from '../../../lib/domain/heuristics/check/space.ts';
import { scaleNameOf } from '../../../lib/domain/past/coarse-facts.ts';
import { bandOf, isBandOf, partsOf, scales } from '../../../lib/domain/past/scales.ts';

const named = fc.constantFrom(...scales);
const valueOn = ([, { least, most, isWhole }]: typeof named extends fc.Arbitrary<infer T> ? T : never) =>
  isWhole
    ? fc.integer({ min: least, max: most })
    : fc.integer({ min: least * 100, max: most * 100 }).map((hundredths) => hundredths / 100);
const placed = named.chain((one) => fc.record({ one: fc.constant(one), value: valueOn(one) }));

describe('bandOf', () => {
  it('P2: keeps every number of a scale, as a band that holds it and that background lets in', () => {
    fc.assert(
      fc.property(placed, ({ one: [name, scale], value }) => {
        const band = bandOf(scale, value);
        expect(band).not.toBeNull();
        if (band === null) return;
        expect(value >= band.low && value <= band.high).toBe(true);
        expect(isBandOf(name, band)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('P2: tells two numbers of one band apart in nothing', () => {
    fc.assert(
      fc.property(placed, ({ one: [, scale], value }) => {
        const band = bandOf(scale, value);
        if (band === null || band.low === band.high) return;
        for (const other of partsOf(scale, band, [value])) expect(bandOf(scale, other)).toEqual(band);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps nothing of a number that does not stand on the scale', () => {
    const phq9 = scales.get('phq9');
    expect(phq9 && [bandOf(phq9, 28), bandOf(phq9, -1), bandOf(phq9, 4.5)]).toEqual([null, null, null]);
  });

  it('keeps what lies beyond the outermost marks as beyond them', () => {
    const bmi = scales.get('bmi');
    expect(bmi && bandOf(bmi, 63.2)).toEqual({ low: 50, high: 120 });
    expect(isBandOf('bmi', { low: 63, high: 64 })).toBe(false);
    expect(isBandOf('shoe_size', { low: 1, high: 1 })).toBe(false);
  });
});

describe('partsOf', () => {
  it('gives one number on each side of every border inside, and never a mark between which the band lies', () => {
    const bmi = scales.get('bmi');
    expect(bmi && partsOf(bmi, { low: 30, high: 31 }, [30, 30.5, 40])).toEqual([30.25, 30.5, 30.75]);
    expect(bmi && partsOf(bmi, { low: 30, high: 30 }, [30])).toEqual([30]);
    const phq9 = scales.get('phq9');
    expect(phq9 && partsOf(phq9, { low: 20, high: 27 }, [24]).toSorted((a, b) => a - b)).toEqual([
      20, 21, 23, 24, 25, 26, 27,
    ]);
  });
});

type Leaf = ReturnType<typeof inputLeaves>[number];

const leaves = [...firstPack.facts, ...firstPack.rules].flatMap(({ when }) => inputLeaves(when));
const nameOf = ({ input: id }: Leaf): string | null => {
  const input = firstPack.inputs.find((one) => one.id === id);
  return input === undefined ? null : scaleNameOf(input);
};

/** The borders of a condition that lie inside a band, where what is kept could not be told. */
const bordersInside = (leaf: Leaf): number[] => {
  const scale = scales.get(nameOf(leaf) ?? '');
  if (scale === undefined || 'isOneOf' in leaf || 'holds' in leaf || 'is' in leaf) return [];
  const { atLeast, above, atMost, below } = leaf;
  const isInside = (border: unknown, end: 'low' | 'high'): border is number => {
    if (typeof border !== 'number') return false;
    const band = bandOf(scale, border);
    return scale.isWhole ? band?.[end] !== border : band?.low !== band?.high;
  };
  const [lower, upper] = [[atLeast, below] as const, [above, atMost] as const];
  return [...lower.filter((one) => isInside(one, 'low')), ...upper.filter((one) => isInside(one, 'high'))].filter(
    (one) => typeof one === 'number',
  );
};

describe('scales', () => {
  it('hold every number that the first pack asks', () => {
    expect(leaves.map(nameOf).filter((name) => name !== null && !scales.has(name))).toEqual([]);
  });

  it('have every border in use at the edge of a band', () => {
    expect(leaves.flatMap((leaf) => bordersInside(leaf).map((border) => `${leaf.input} ${border}`))).toEqual([]);
  });
});
