import { describe, expect, it } from 'vitest';
import { withoutOwnHosts } from '../../../scripts/own-hosts.ts';
import type { TallyLine } from '../../../scripts/tally.ts';

const run = (tried: number, own: string[], others: string[], where = 'chromium'): TallyLine[] => [
  { figure: 'outside', where, tried, held: tried - others.length },
  { figure: 'outside-own', where, texts: own },
  { figure: 'outside-others', where, texts: others },
];

describe('withoutOwnHosts', () => {
  it('T-15: takes a host for the browser’s own where it asked for it without us in any run, and no other', () => {
    const lines = [...run(9, ['a.invalid'], ['b.invalid', 'b.invalid', 'c.invalid']), ...run(3, ['b.invalid'], [])];
    const found = withoutOwnHosts(lines);
    expect(found).toContainEqual({ figure: 'outside', where: 'chromium', tried: 12, held: 11 });
    expect(found).toContainEqual({ figure: 'outside-others', where: 'chromium', texts: ['c.invalid'] });
    expect(found.filter(({ figure }) => figure === 'outside')).toHaveLength(1);
  });

  it('takes nothing of one browser for that of another, and leaves other figures as they are', () => {
    const other: TallyLine = { figure: 'kills', where: 'chromium', tried: 1, held: 1 };
    const lines = [...run(2, ['a.invalid'], [], 'firefox'), ...run(2, [], ['a.invalid']), other];
    const found = withoutOwnHosts(lines);
    expect(found).toContainEqual({ figure: 'outside', where: 'chromium', tried: 2, held: 1 });
    expect(found).toContainEqual(other);
  });
});
