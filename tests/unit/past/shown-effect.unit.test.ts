import { describe, expect, it } from 'vitest';
import { shownPastEffect } from '../../../lib/domain/past/shown-effect.ts';

const change = (before: 'health-coach' | 'clinician', count: number) => ({
  before,
  after: 'link-worker' as const,
  count,
});

describe('shownPastEffect', () => {
  it('P4: shows 1 to 7 as hidden and other counts rounded to 5, the most frequent first', () => {
    const shown = shownPastEffect({
      kept: 241,
      same: 180,
      cannotTell: 33,
      changed: [change('clinician', 3), change('health-coach', 25)],
    });
    expect(shown).toEqual({
      kept: 240,
      same: 180,
      cannotTell: 35,
      changed: [change('health-coach', 25), { ...change('clinician', 3), count: null }],
    });
  });

  it('P4: shows nothing of fewer than 20, and hides that none stays the same', () => {
    expect(shownPastEffect({ kept: 19, same: 19, cannotTell: 0, changed: [] })).toBeNull();
    expect(shownPastEffect({ kept: 30, same: 0, cannotTell: 0, changed: [change('clinician', 30)] })?.same).toBeNull();
  });
});
