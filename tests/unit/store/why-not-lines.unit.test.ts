import { describe, expect, it } from 'vitest';
import { whyNotLines } from '../../../lib/store/why-not-lines.ts';

describe('whyNotLines', () => {
  const link = { role: 'link-worker', rule: 'Q3', parts: ['Complex need'] } as const;

  it('says one line for each colleague but the first: what was taken away before what is not met', () => {
    const coach = { role: 'health-coach', rule: 'Q1', kind: 'notMet', parts: [] } as const;
    const found = [{ ...link, kind: 'notMet' }, { ...link, kind: 'removed' }, coach] as const;
    expect(whyNotLines(found, 'health-coach')).toEqual(['Link worker: left out']);
  });

  it('says the parts of a rule that are not met, and those that cannot be told', () => {
    expect(whyNotLines([{ ...link, kind: 'notMet', parts: ['High activation', 'Single need'] }], 'self-care')).toEqual([
      'Link worker: not met: High activation; Single need',
    ]);
    expect(whyNotLines([{ ...link, kind: 'cannotTell' }], 'self-care')).toEqual([
      'Link worker: cannot tell: Complex need',
    ]);
  });
});
