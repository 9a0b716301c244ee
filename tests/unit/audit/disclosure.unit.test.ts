import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tally } from '../../../scripts/tally.ts';
import { discloseCounts, shownPercent } from '../../../lib/domain/audit/disclosure.ts';
import type { Shown, ShownCounts } from '../../../lib/domain/audit/disclosure.ts';

const sum = (row: readonly number[]): number => row.reduce((whole, one) => whole + one, 0);

/** Every count that a reader must take as possible for what is shown, as bits. Written apart from the code under test. */
const couldBe = (shown: Shown): bigint => {
  if (shown === 0) return 1n;
  if (shown === null) return (1n << 64n) - 1n;
  return [-2, -1, 0, 1, 2].reduce((bits, off) => (shown + off < 8 ? bits : bits | (1n << BigInt(shown + off))), 0n);
};

const has = (bits: bigint, count: number): boolean => ((bits >> BigInt(count)) & 1n) === 1n;

/** Every total that a row allows, by adding up all that its cells could be. */
const totalsOf = (row: readonly Shown[]): bigint =>
  row.reduce((totals, cell) => {
    let next = 0n;
    const bits = couldBe(cell);
    for (let count = 0; count < 64; count += 1) if (has(bits, count)) next |= totals << BigInt(count);
    return next;
  }, 1n);

/** What a cell of 1 to 7 can still be for somebody who knows everything that is shown, by trying all of it. */
const leftFor = ({ total, splits }: ShownCounts, at: number, cell: number): number[] => {
  const whole = splits.reduce((bits, row) => bits & totalsOf(row), total === null ? (1n << 64n) - 1n : couldBe(total));
  const others = totalsOf((splits[at] ?? []).filter((_, index) => index !== cell));
  return [1, 2, 3, 4, 5, 6, 7].filter((count) => ((others << BigInt(count)) & whole) !== 0n);
};

const counts = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 7 }), fc.integer({ min: 8, max: 23 }));

/** The same people parted twice: by month, and again by reason. */
const twoSplits = fc
  .record({ months: fc.array(counts, { minLength: 1, maxLength: 3 }), one: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ months, one }) => {
    const total = sum(months);
    const first = Math.floor(total * one);
    const second = Math.floor((total - first) * one);
    return { total, splits: [months, [first, second, total - first - second]] };
  });

describe('discloseCounts', () => {
  it('P4: shows no count of 1 to 7, and rounds the others to 5', () => {
    const { total, splits } = discloseCounts({ total: 31, splits: [[0, 12, 19]] });
    expect({ total, splits }).toEqual({ total: 30, splits: [[0, 10, 20]] });
    expect(discloseCounts({ total: 7, splits: [[7, 0]] })).toEqual({ total: null, splits: [[null, 0]] });
  });

  it('P4: hides a second cell where the total would give the first away', () => {
    // 15 is at most 17 and each 10 at least 8: what is left could only be 1
    expect(discloseCounts({ total: 17, splits: [[8, 8, 1]] })).toEqual({ total: 15, splits: [[null, 10, null]] });
    expect(discloseCounts({ total: 23, splits: [[20, 3]] })).toEqual({ total: 25, splits: [[20, null]] });
  });

  it('P4: leaves no count of 1 to 7 that can be told by subtracting, over 1,000 tables tried exhaustively', () => {
    const given = [...new Map(fc.sample(twoSplits, 3000).map((table) => [JSON.stringify(table), table])).values()];
    const tables = given.map((table) => {
      const shown = discloseCounts(table);
      const small = table.splits.flatMap((row, at) =>
        row.flatMap((count, cell) => (count < 1 || count > 7 ? [] : [{ count, at, cell }])),
      );
      const told = small.filter(({ count, at, cell }) => {
        const left = leftFor(shown, at, cell);
        return shown.splits[at]?.[cell] !== null || !left.includes(count) || left.length < 3;
      });
      return { table, small, told };
    });
    const withTold = tables.filter(({ told }) => told.length > 0);
    const cells = tables.flatMap(({ small }) => small).length;
    tally('disclosed-tables', 'node', { tried: tables.length, held: tables.length - withTold.length });
    tally('small-cells', 'node', { tried: cells, held: cells - withTold.flatMap(({ told }) => told).length });
    expect(tables.length).toBeGreaterThanOrEqual(1000);
    expect(withTold).toEqual([]);
  });

  it('P5: gives the same for the same counts', () => {
    const given = {
      total: 40,
      splits: [
        [3, 9, 28],
        [1, 39],
      ],
    };
    expect(discloseCounts(given)).toEqual(discloseCounts(given));
  });
});

describe('shownPercent', () => {
  it('P4 H-27: gives none on a whole under 20, nor on anything hidden', () => {
    expect([shownPercent(10, 15), shownPercent(null, 40), shownPercent(5, null), shownPercent(5, 40)]).toEqual([
      null,
      null,
      null,
      13,
    ]);
  });
});
