import { describe, expect, it } from 'vitest';
import {
  agoInWords,
  dateInWords,
  itemInWords,
  unitInWords,
  withDatesInWords,
} from '../../../lib/domain/plain-words.ts';

describe('dateInWords', () => {
  it.each([
    ['2026-03-02', '2 Mar 2026'],
    ['2024-12-31', '31 Dec 2024'],
    ['2026-13-02', '2026-13-02'],
    ['02/03/2026', '02/03/2026'],
  ])('writes %s as %s', (iso, words) => {
    expect(dateInWords(iso)).toBe(words);
  });
});

describe('withDatesInWords', () => {
  it('writes out every date of a sentence and leaves the rest alone', () => {
    expect(withDatesInWords('From 2025-01-09 to 2025-02-10, 10 of 12.')).toBe(
      'From 9 Jan 2025 to 10 Feb 2025, 10 of 12.',
    );
  });
});

describe('unitInWords', () => {
  it.each([
    ['mm[Hg]', 'mmHg'],
    ['{score}', ''],
    ['kg', 'kg'],
    ['{drinks}/wk', '/wk'],
  ])('writes %s as “%s”', (ucum, words) => {
    expect(unitInWords(ucum)).toBe(words);
  });
});

describe('agoInWords', () => {
  it.each([
    [-5, 'just now'],
    [4999, 'just now'],
    [59_999, '55 s ago'],
    [60_000, '1 min ago'],
    [3_600_000, '1 h ago'],
  ])('calls %d ms “%s”', (elapsedMs, words) => {
    expect(agoInWords(elapsedMs)).toBe(words);
  });
});

describe('itemInWords', () => {
  it('H-08: says that a unit is missing, and takes the verified term before the words on the screen', () => {
    const item = { term: 'Body weight', asSeen: 'Wt', value: 80, unit: null };
    expect(itemInWords(item)).toBe('Body weight 80 (no unit)');
    expect(itemInWords({ ...item, term: null, unit: 'kg' })).toBe('Wt 80 kg');
    expect(itemInWords({ ...item, value: null })).toBe('Body weight');
  });
});
