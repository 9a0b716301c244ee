import { describe, expect, it } from 'vitest';
import { codeTable } from '../../../lib/content/codes/code-table.ts';
import { firstPackVignettes } from '../../../lib/content/packs/example-people.ts';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { compilePack, evaluate } from '../../../lib/domain/heuristics/evaluate.ts';
import {
  vignetteProblems,
  vignettesOf,
  withAnswerOf,
  withVignettes,
} from '../../../lib/domain/heuristics/pack-vignettes.ts';
import { readPack } from '../../../lib/domain/heuristics/read-pack.ts';
import { differences } from '../../../lib/domain/heuristics/vignette.ts';
import { packDifference } from '../../../lib/domain/packs/difference.ts';

const [one, two] = firstPackVignettes();
if (one === undefined || two === undefined) throw new Error('there are no vignettes');
const carrying = (...vignettes: readonly unknown[]) => ({ ...firstPack, vignettes: [...vignettes] });

describe('vignetteProblems', () => {
  it.each([
    ['no expected answer', { ...one, expected: undefined }, /cannot be read at expected/],
    ['a role that is none', { ...one, expected: { ...one.expected, first: 'wizard' } }, /expected, first/],
    ['a day that is none', { ...one, today: '2026-02-30' }, /today/],
    ['a name that is not known', { ...one, nhsNumber: '1' }, /not known here: nhsNumber/],
    ['a story without end', { ...one, story: 'x'.repeat(1001) }, /story/],
    ['no person at all', 'somebody', /cannot be read at its beginning/],
  ])('H-22: refuses a vignette with %s, by its place', (_fault, vignette, reason) => {
    const [problem, ...more] = vignetteProblems(carrying(two, vignette));
    expect(problem?.place).toBe(typeof vignette === 'string' ? 'vignette 2' : `vignette ${one.id}`);
    expect(problem?.reason).toMatch(reason);
    expect(more).toEqual([]);
    expect(readPack(JSON.stringify(carrying(two, vignette)), codeTable).ok).toBe(false);
  });

  it('H-22: refuses two vignettes of one name', () => {
    expect(vignetteProblems(carrying(one, one))).toEqual([
      { place: `vignette ${one.id}`, reason: 'two of them have this name' },
    ]);
  });

  it('finds nothing wrong with the first pack’s own', () => {
    expect(vignetteProblems(carrying(...firstPackVignettes()))).toEqual([]);
    expect(vignettesOf(carrying(one, two))).toEqual([one, two]);
  });
});

describe('withVignettes', () => {
  it('leaves a pack’s own people alone, and gives others the answer of the pack', () => {
    const own = carrying(one);
    expect(withVignettes(own, [two])).toBe(own);
    const rules = firstPack.rules.filter(({ id }) => id !== 'Q1');
    const others = withVignettes({ ...firstPack, rules }, firstPackVignettes());
    const compiled = compilePack(others);
    expect(vignettesOf(others).flatMap((each) => differences(evaluate(compiled, each), each.expected))).toEqual([]);
  });
});

describe('withAnswerOf', () => {
  it('keeps what must never be copied, so that the check still says so', () => {
    const strict = { ...one, expected: { ...one.expected, codesNever: ['wm_referral'] } };
    expect(withAnswerOf(compilePack(firstPack), strict).expected.codesNever).toEqual(['wm_referral']);
  });
});

describe('packDifference', () => {
  it('T-17: shows an example person who was added, taken out or expects another answer', () => {
    const other = { ...one, expected: { ...one.expected, then: ['care-coordinator'] } };
    const places = packDifference(carrying(one, two), carrying(other), String).map(({ place }) => place);
    expect(places).toEqual([`example person ${one.id}`, `example person ${two.id}`]);
  });
});
