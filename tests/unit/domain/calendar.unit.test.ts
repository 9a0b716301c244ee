import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageInYears, dayNumber, fullYear, isoDate, isoDateOf } from '../../../lib/domain/calendar.ts';

describe('isoDate', () => {
  it('agrees with the calendar for every day and month (H-10)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1880, max: 2199 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        (year, month, day) => {
          const date = new Date(Date.UTC(year, month - 1, day));
          const isReal =
            date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
          expect(isoDate(year, month, day)).toBe(isReal ? date.toISOString().slice(0, 10) : null);
        },
      ),
    );
  });

  it('refuses years that no record holds', () => {
    expect(isoDate(1879, 1, 1)).toBeNull();
    expect(isoDate(Number.NaN, 1, 1)).toBeNull();
  });
});

describe('fullYear', () => {
  it('takes the latest year that is not after today', () => {
    expect(fullYear(26, '2026-11-22')).toBe(2026);
    expect(fullYear(27, '2026-11-22')).toBe(1927);
  });
});

describe('ageInYears', () => {
  it('counts completed years on the day before, of and after a birthday', () => {
    expect(ageInYears('1968-05-09', '2026-05-08')).toBe(57);
    expect(ageInYears('1968-05-09', '2026-05-09')).toBe(58);
    expect(ageInYears('1968-05-09', '2026-05-10')).toBe(58);
  });

  it('is not told for a birth in the future', () => {
    expect(ageInYears('2026-05-11', '2026-05-10')).toBeNull();
  });
});

describe('dayNumber', () => {
  it('H-10 counts every day of a century once, over leap years', () => {
    const first = dayNumber('1999-12-31') ?? Number.NaN;
    for (let day = 0; day < 40_000; day += 1) expect(dayNumber(isoDateOf(first + day))).toBe(first + day);
    expect(dayNumber('1970-01-01')).toBe(0);
    expect((dayNumber('2024-03-01') ?? 0) - (dayNumber('2024-02-28') ?? 0)).toBe(2);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-01-01', '2026/01/01', '2026-1-1', 'today', ''])(
    'H-10 does not know %s',
    (text) => {
      expect(dayNumber(text)).toBeNull();
    },
  );
});

describe('isoDateOf', () => {
  it('is the inverse of dayNumber', () => {
    const property = fc.property(
      fc.integer({ min: -200_000, max: 200_000 }),
      (day) => dayNumber(isoDateOf(day)) === day,
    );
    expect(fc.check(property).failed).toBe(false);
  });
});
