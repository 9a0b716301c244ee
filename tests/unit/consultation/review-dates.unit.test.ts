import { describe, expect, it } from 'vitest';
import { reviewDatesFrom } from '../../../lib/domain/consultation/review-dates.ts';

describe('reviewDatesFrom', () => {
  it('offers two weeks, four weeks and three months on', () => {
    expect(reviewDatesFrom('2026-03-02')).toEqual([
      { words: '2 weeks', date: '2026-03-16' },
      { words: '4 weeks', date: '2026-03-30' },
      { words: '3 months', date: '2026-06-01' },
    ]);
  });

  it('counts days, not hours, over a clock change and a leap day', () => {
    expect(reviewDatesFrom('2028-02-20')[0]?.date).toBe('2028-03-05');
    expect(reviewDatesFrom('2026-03-20')[0]?.date).toBe('2026-04-03');
  });

  it('offers none on a day that does not exist', () => {
    expect(reviewDatesFrom('2026-02-30')).toEqual([]);
  });
});
