import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNhsNumber } from '../../../lib/domain/nhs-number.ts';

/** All ten-digit texts in the test range that end in a given nine digits' right check digit, by trying every digit. */
const withCheckDigit = (nine: string): string[] =>
  Array.from({ length: 10 }, (_, digit) => parseNhsNumber(nine + String(digit))).filter((number) => number !== null);

describe('parseNhsNumber', () => {
  it('reads the usual ways of writing', () => {
    for (const text of ['9990094365', '999 009 4365', '999-009-4365']) expect(parseNhsNumber(text)).toBe('9990094365');
  });

  it('accepts at most one check digit for any nine digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (rest) => {
        expect(withCheckDigit(`999${String(rest).padStart(6, '0')}`).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('refuses one changed digit', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const text = '9990094365';
        const changed = text.slice(0, place) + String((Number(text[place]) + by) % 10) + text.slice(place + 1);
        expect(parseNhsNumber(changed)).toBeNull();
      }),
    );
  });

  it('refuses other lengths, letters and look-alike digits (T-06)', () => {
    for (const text of ['', '999009436', '99900943650', '99900943６5', '999 009 436O'])
      expect(parseNhsNumber(text)).toBeNull();
  });
});
