import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalValue, singleMeasure } from '../../../lib/reader/recognise/measures.ts';
import { findQuantities } from '../../../lib/reader/recognise/values.ts';

const blank = fc.constantFrom('', ' ', '\u2003');
const decimal = fc.integer({ min: 10, max: 4000 }).map((tenths) => tenths / 10);
/** Each unit in ways that records write it. */
const units: readonly (readonly [unit: string, written: readonly string[]])[] = [
  ['kg', ['kg', 'Kg', 'kgs', 'kilograms']],
  ['cm', ['cm', 'cms', 'centimetres']],
  ['mm[Hg]', ['mmHg', 'mm[Hg]', 'mm Hg']],
  ['kg/m2', ['kg/m2', 'kg/m\u00b2', 'kg / m\u00b2', 'kg/m^2']],
  ['mmol/mol', ['mmol/mol', 'mmol / mol']],
  ['mmol/L', ['mmol/L', 'mmol/l']],
  ['%', ['%']],
  ['{score}', ['{score}', 'points']],
];
const anyUnit = fc.constantFrom(...units.flatMap(([unit, written]) => written.map((text) => ({ unit, text }))));

describe('findQuantities (H-08)', () => {
  it('reads a number and its unit with or without a border between them', () => {
    fc.assert(
      fc.property(decimal, blank, anyUnit, (value, border, unit) => {
        const [found, ...more] = findQuantities(`value ${value}${border}${unit.text}`);
        expect(more).toEqual([]);
        expect(found).toMatchObject({ value, unit: unit.unit, pair: null, isInexact: false });
      }),
    );
  });

  it('reads both pressures of a pair, the higher first, and none the other way round', () => {
    const pressure = fc.integer({ min: 40, max: 260 });
    fc.assert(
      fc.property(pressure, pressure, fc.constantFrom('/', ' / ', '\u2003/\u2003', ' over '), (one, other, border) => {
        const pairs = findQuantities(`BP ${one}${border}${other}`).filter((found) => found.pair !== null);
        expect(pairs.map((found) => [found.value, found.pair])).toEqual(one > other ? [[one, other]] : []);
      }),
    );
  });

  it('never takes a range, a limit or the maximum of a score for a value', () => {
    const number = fc.integer({ min: 1, max: 300 });
    fc.assert(
      fc.property(number, number, (one, more) => {
        for (const range of [`${one} - ${one + more}`, `${one}-${one + more}`, `${one} to ${one + more}`])
          expect(findQuantities(`(${range})`)).toEqual([]);
        expect(findQuantities(`/ ${one}`)).toEqual([]);
        for (const limit of [`< ${one}`, `>${one}`, `less than ${one}`])
          expect(findQuantities(limit).every((found) => found.isInexact)).toBe(true);
      }),
    );
  });

  it('keeps to the text and to its order, whatever the text', () => {
    const soup = fc.array(
      fc.constantFrom(...'01234', ...'56789', ...'./-<> ', 'kg', 'st', 'lb', 'ft', 'mmHg', '%', 'of', '\u2003'),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(soup, (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const found of findQuantities(text)) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(found.end).toBeLessThanOrEqual(text.length);
          expect(Number.isFinite(found.value)).toBe(true);
          ({ end } = found);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('canonicalValue (H-08)', () => {
  const keys = [
    'weight',
    'height',
    'waist',
    'bmi',
    'bp_systolic',
    'hba1c_ifcc',
    'hba1c_level',
    'chol_total',
    'phq9_score',
  ];
  const anyValue = fc.integer({ min: 0, max: 5000 }).map((tenths) => tenths / 10);
  const measure = fc.constantFrom(...keys.flatMap((key) => singleMeasure(key) ?? []));
  const unit = fc.constantFrom(
    null,
    'other',
    '{level}',
    ...units.map(([each]) => each),
    '[lb_av]',
    '[in_i]',
    'm',
    'mg/dL',
  );

  it('gives a value within what is possible, or says why not', () => {
    fc.assert(
      fc.property(measure, anyValue, unit, (each, value, given) => {
        const canonical = canonicalValue(each, value, given);
        if (typeof canonical !== 'number') return;
        expect(canonical).toBeGreaterThanOrEqual(each.low);
        expect(canonical).toBeLessThanOrEqual(each.high);
      }),
      { numRuns: 500 },
    );
  });

  it('converts nothing without a unit, and leaves a value in its own unit as it stands', () => {
    fc.assert(
      fc.property(measure, anyValue, (each, value) => {
        const bare = canonicalValue(each, value, null);
        if (!each.isUnitImplied) expect(bare).toBe('no unit');
        for (const canonical of [bare, canonicalValue(each, value, each.unit)])
          if (typeof canonical === 'number') expect(canonical).toBe(value);
      }),
    );
  });
});
