import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fleissKappa } from '../../../lib/domain/packs/agreement.ts';

/** The worked example of the literature: ten cases, fourteen raters, five answers; kappa 0.210. */
const workedExample = [
  [0, 0, 0, 0, 14],
  [0, 2, 6, 4, 2],
  [0, 0, 3, 5, 6],
  [0, 3, 9, 2, 0],
  [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0],
  [3, 2, 6, 3, 0],
  [2, 5, 3, 2, 2],
  [6, 5, 2, 1, 0],
  [0, 2, 2, 3, 7],
];

describe('fleissKappa', () => {
  it('gives the figure of the worked example', () => {
    const { kappa, observed, cases } = fleissKappa(workedExample);
    expect(kappa).toBeCloseTo(0.21, 3);
    expect(observed).toBeCloseTo(0.378, 3);
    expect(cases).toBe(10);
  });

  it('is 1 when all agree on different answers, and below 0 when people agree less than chance gives', () => {
    expect(
      fleissKappa([
        [5, 0],
        [0, 5],
      ]).kappa,
    ).toBe(1);
    expect(
      fleissKappa([
        [1, 1],
        [1, 1],
      ]).kappa,
    ).toBe(-1);
  });

  it.each([
    [
      'nobody voted',
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      'one case only has two votes',
      [
        [2, 0],
        [1, 0],
      ],
    ],
    [
      'every vote fell on one answer',
      [
        [3, 0],
        [4, 0],
      ],
    ],
  ])('cannot tell when %s, and says why', (_, votes) => {
    const { kappa, why } = fleissKappa(votes);
    expect(kappa).toBeNull();
    expect(why).not.toBeNull();
  });

  it('never lies outside -1 to 1', () => {
    const row = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (votes) => {
        const { kappa } = fleissKappa(votes);
        expect(kappa ?? 0).toBeGreaterThanOrEqual(-1);
        expect(kappa ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });
});
