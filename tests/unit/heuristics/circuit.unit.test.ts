import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstPackVignettes } from '../../../lib/content/packs/example-people.ts';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { answerAll } from '../../../lib/domain/heuristics/circuit.ts';
import { compileCondition } from '../../../lib/domain/heuristics/conditions.ts';
import { knownOf } from '../../../lib/domain/heuristics/decide.ts';
import { compilePack, evaluate } from '../../../lib/domain/heuristics/evaluate.ts';
import { TOO_OLD, USABLE } from '../../../lib/domain/heuristics/known.ts';
import type { Known } from '../../../lib/domain/heuristics/known.ts';
import type { Condition } from '../../../lib/domain/heuristics/pack.ts';
import { CANNOT_TELL, MET, NOT_MET } from '../../../lib/domain/heuristics/three-valued.ts';

const compiled = compilePack(firstPack);
const slotOf = (input: string): number => compiled.names.inputs.get(input) ?? -1;

const borders = ['atLeast', 'above', 'atMost', 'below'] as const;
const leaf = fc.oneof(
  fc
    .tuple(fc.constantFrom('phq9', 'gad7', 'bmi', 'age'), fc.constantFrom(...borders), fc.integer({ min: 8, max: 30 }))
    .map(([input, border, value]): Condition => ({ input, [border]: value })),
  fc.constantFrom<Condition>(
    { input: 'phq9', is: 'usable' },
    { input: 'bmi', is: 'tooOld' },
    { input: 'diabetes', holds: true },
  ),
  fc.constantFrom<Condition>({ input: 'wantsWork', isOneOf: ['yes', 'no'] }, { fired: ['C2', 'Q1'] }),
);
const condition = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('any'), { minLength: 1, maxLength: 4 }).map((all) => ({ all })),
    fc.array(tie('any'), { minLength: 1, maxLength: 4 }).map((any) => ({ any })),
    tie('any').map((not) => ({ not })),
    tie('any').map((unlessMet) => ({ unlessMet })),
    tie('any').map((cannotTell) => ({ cannotTell })),
  ),
})).any;

/** The same by the letter of strong Kleene logic, one condition after the other. */
const slowly = (one: Condition, known: Known): number => {
  if ('all' in one) return Math.min(...one.all.map((inner) => slowly(inner, known)));
  if ('any' in one) return Math.max(...one.any.map((inner) => slowly(inner, known)));
  if ('not' in one) return 2 - slowly(one.not, known);
  if ('unlessMet' in one) return slowly(one.unlessMet, known) === MET ? NOT_MET : MET;
  if ('cannotTell' in one) return slowly(one.cannotTell, known) === CANNOT_TELL ? MET : NOT_MET;
  if ('fired' in one)
    return one.fired.some((id) => compiled.names.rules.get(id)?.some((slot) => known.fired[slot] === 1))
      ? MET
      : NOT_MET;
  return 'input' in one ? slowInput(one, known) : Number.NaN;
};

const slowWord = (word: string | null, words: readonly string[]): number => {
  if (word === null) return CANNOT_TELL;
  return words.includes(word) ? MET : NOT_MET;
};

const compares = (border: string, number: number, at: number): boolean => {
  if (border === 'atLeast') return number >= at;
  if (border === 'above') return number > at;
  return border === 'atMost' ? number <= at : number < at;
};

const slowInput = (one: Extract<Condition, { input: string }>, known: Known): number => {
  const slot = slotOf(one.input);
  if ('isOneOf' in one) return slowWord(known.word[slot] ?? null, one.isOneOf);
  if ('holds' in one) return known.answer[slot] ?? CANNOT_TELL;
  if ('is' in one) return known.state[slot] === (one.is === 'usable' ? USABLE : TOO_OLD) ? MET : NOT_MET;
  if (known.state[slot] !== USABLE) return CANNOT_TELL;
  const isWithin = [known.low[slot], known.high[slot]].map((number = Number.NaN) =>
    Object.entries(one).every(([border, value]) => border === 'input' || compares(border, number, Number(value))),
  );
  return isWithin[0] === isWithin[1] ? Number(isWithin[0]) * 2 : 1;
};

describe('answerAll', () => {
  it('answers any condition about anybody as strong Kleene logic does', () => {
    const people = firstPackVignettes();
    fc.assert(
      fc.property(condition, fc.nat(people.length - 1), fc.boolean(), (one, person, hasFired) => {
        const vignette = people[person];
        if (vignette === undefined) throw new Error('nobody');
        const known = knownOf(compiled, vignette);
        if (hasFired) known.fired[compiled.names.rules.get('C2')?.[0] ?? -1] = 1;
        expect(compileCondition(one, compiled.names)(known)).toBe(slowly(one, known));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same answers when it is asked again about the same person', () => {
    const { circuit } = compiled;
    for (const vignette of firstPackVignettes()) {
      const known = knownOf(compiled, vignette);
      answerAll(circuit, known);
      const once = circuit.registers.slice();
      answerAll(circuit, knownOf(compiled, firstPackVignettes()[0] ?? vignette));
      answerAll(circuit, known);
      expect(circuit.registers).toEqual(once);
    }
  });

  it('lets a rule see the rules that fired before it, and none that fired for the person before', () => {
    const seen = { ...firstPack.rules.find(({ id }) => id === 'C2'), id: 'N1', when: { fired: ['C2'] } };
    const rules = firstPack.rules.flatMap((rule) => (rule.id === 'C2' ? [rule, { ...rule, ...seen }] : [rule]));
    const own = compilePack({ ...firstPack, rules });
    const firesTogether = firstPackVignettes().map((vignette) => {
      const fired = evaluate(own, vignette).rules;
      return [fired.includes('C2'), fired.includes('N1')];
    });
    expect(firesTogether.filter(([c2, n1]) => c2 !== n1)).toEqual([]);
    expect(new Set(firesTogether.map(String)).size).toBe(2);
  });

  it('H-01 gives one person’s result and reasons also when others were looked at before they are read', () => {
    const results = firstPackVignettes().map((vignette) => ({ vignette, result: evaluate(compiled, vignette) }));
    for (const { vignette, result } of results) {
      const alone = evaluate(compilePack(firstPack), vignette);
      expect(result).toEqual(alone);
      expect(result.reasons).toEqual(alone.reasons);
    }
  });
});
