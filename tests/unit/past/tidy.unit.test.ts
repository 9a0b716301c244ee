import { describe, expect, it } from 'vitest';
import { leastSharing, mostKept, tidied } from '../../../lib/domain/past/tidy.ts';
import type { PastReading } from '../../../lib/domain/past/past-row.ts';
import { aPastReading } from '../../builders/past-people.ts';

const rows = (count: number, changes: Partial<PastReading>, from = 1): PastReading[] =>
  Array.from({ length: count }, (_, index) => aPastReading(changes, from + index));
const withoutAge = (readings: readonly PastReading[]): number =>
  readings.filter(({ ageBand }) => ageBand === null).length;

describe('tidied', () => {
  it('P1: drops what is from before the first month that is kept, and nothing of that month', () => {
    const kept = tidied([aPastReading({ month: '2026-08' }, 1), aPastReading({ month: '2026-09' }, 2)], '2026-09');
    expect(kept.map(({ month }) => month)).toEqual(['2026-09']);
  });

  it('P2: leaves no age beside a fact that fewer than eight share', () => {
    const few = tidied(rows(leastSharing - 1, { holds: ['dementia'] }), '2026-01');
    expect(withoutAge(few)).toBe(leastSharing - 1);
    const many = tidied(rows(leastSharing, { holds: ['dementia'] }), '2026-01');
    expect(withoutAge(many)).toBe(0);
  });

  it('P2: takes the age away when rows that shared the fact grow too old', () => {
    const all = [
      ...rows(4, { holds: ['dementia'], month: '2026-01' }),
      ...rows(4, { holds: ['dementia'] }, 5),
      ...rows(3, {}, 9),
    ];
    expect(withoutAge(tidied(all, '2026-01'))).toBe(0);
    expect(withoutAge(tidied(all, '2026-02'))).toBe(4);
  });

  it('P2: counts family background, deprivation and what was left out as facts', () => {
    const changes: Partial<PastReading>[] = [
      { hasLowerBar: true },
      { deprivationFifth: 1 },
      { leftOut: ['graded-activity'] },
    ];
    for (const change of changes) expect(withoutAge(tidied([aPastReading(change)], '2026-01'))).toBe(1);
    expect(withoutAge(tidied([aPastReading({ hasLowerBar: false })], '2026-01'))).toBe(0);
  });

  it('drops the oldest quarter when more than the most are kept, by month and then by the random id', () => {
    const full = [...rows(mostKept - 100, { month: '2026-10' }), ...rows(101, { month: '2026-09' }, mostKept)];
    const kept = tidied(full, '2026-01');
    expect(kept.length).toBe(mostKept + 1 - mostKept / 4);
    expect(new Set(kept.map(({ month }) => month))).toEqual(new Set(['2026-10']));
    expect(tidied(full.slice(1), '2026-01').length).toBe(mostKept);
  });
});
