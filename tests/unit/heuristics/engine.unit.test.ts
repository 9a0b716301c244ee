import { describe, expect, it } from 'vitest';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { codeTable } from '../../../lib/content/codes/code-table.ts';
import { builtInBlock, lowerBarGroups } from '../../../lib/domain/heuristics/built-in.ts';
import { builtInRules } from '../../../lib/domain/heuristics/built-in-rules.ts';
import { compilePack } from '../../../lib/domain/heuristics/compile.ts';
import { compileCondition, thresholdValue, UnknownName } from '../../../lib/domain/heuristics/conditions.ts';
import { decide, knownOf } from '../../../lib/domain/heuristics/decide.ts';
import { evaluate } from '../../../lib/domain/heuristics/evaluate.ts';
import { evidenceIn, reasonsOf } from '../../../lib/domain/heuristics/explain.ts';
import { answerAt, emptyKnown, TOO_OLD, UNREADABLE, USABLE } from '../../../lib/domain/heuristics/known.ts';
import type { Condition } from '../../../lib/domain/heuristics/pack.ts';
import { RuleBlock } from '../../../lib/domain/heuristics/pack.ts';
import { effectProblems } from '../../../lib/domain/heuristics/pack-effects.ts';
import { inOrderOfWork, referenceProblems } from '../../../lib/domain/heuristics/pack-references.ts';
import { compileResolver } from '../../../lib/domain/heuristics/resolve.ts';
import { resolveNeeds } from '../../../lib/domain/heuristics/resolve-needs.ts';
import { aPamLevel, aSnapshot } from '../../builders/a-snapshot.ts';

const compiled = compilePack(firstPack);
const stateOf = (input: string, snapshot: Parameters<typeof knownOf>[1]): number =>
  knownOf(compiled, snapshot).state[compiled.names.inputs.get(input) ?? -1] ?? -1;
const pamAt = (date: string) => aSnapshot({ measures: [{ ...aPamLevel(3), date }] });

describe('builtInBlock', () => {
  it('H-12 H-14 stands in front of every pack, even one that has nothing but a rule that always fires', () => {
    const [fallback] = firstPack.rules.filter(({ stage }) => stage === 'fallback');
    const bare = {
      ...firstPack,
      rules: fallback === undefined ? [] : [{ ...fallback, when: { not: { fired: ['S1'] } } }],
      copies: [],
      repeats: [],
      raises: [],
    };
    const stopping = aSnapshot({ measures: [{ name: 'bp_sys', value: 190, unit: 'mmHg', date: '2026-03-02' }] });
    expect(evaluate(compilePack(bare), stopping).outcome).toBe('stop');
    expect(evaluate(compilePack(bare), aSnapshot({ patient: { age: 15 } })).outcome).toBe('not-applicable');
  });

  it.each([0, 5, 17, 17.99])('H-14 shows nothing at age %s', (age) => {
    expect(evaluate(compiled, aSnapshot({ patient: { age } }))).toMatchObject({
      outcome: 'not-applicable',
      first: 'none',
      programmes: [],
      codesOnAccept: [],
    });
  });

  it('H-14 shows nothing when the age is not known', () => {
    expect(evaluate(compiled, aSnapshot({ patient: { age: null } }))).toMatchObject({
      outcome: 'not-applicable',
      rules: ['S0'],
    });
  });

  it('is a rule block like any other, with verified codes only', () => {
    expect(RuleBlock.parse(builtInBlock).rules).toEqual([...builtInRules]);
    const keys = builtInBlock.inputs.flatMap((input) =>
      input.kind === 'coded' ? [...input.keys, ...(input.endedBy ?? [])] : [],
    );
    expect([...keys, ...lowerBarGroups].filter((key) => !codeTable.has(key))).toEqual([]);
  });
});

describe('knownOf', () => {
  it.each([
    ['2025-03-02', USABLE],
    ['2025-03-01', TOO_OLD],
    ['2026-03-02', USABLE],
    ['2026-03-03', UNREADABLE],
  ])('H-09 H-10 takes a PAM of %s for what it is on 2026-03-02', (date, state) => {
    expect(stateOf('pamLevel', pamAt(date))).toBe(state);
  });

  it('H-08 H-09 does not use a number without unit, without date or out of its range', () => {
    const state = (measure: object): number =>
      stateOf('pamLevel', aSnapshot({ measures: [{ ...aPamLevel(3), ...measure }] }));
    expect([
      state({ unit: null }),
      state({ date: null }),
      state({ value: 5 }),
      state({ value: 2.5 }),
      state({ value: null }),
    ]).toEqual(Array.from({ length: 5 }, () => UNREADABLE));
  });

  it('does not fall back on an older value when the latest cannot be read', () => {
    const measures = [aPamLevel(3), { ...aPamLevel(3), unit: null, date: '2026-02-01' }];
    expect(stateOf('pamLevel', aSnapshot({ measures }))).toBe(UNREADABLE);
  });

  it('takes the order of facts for nothing', () => {
    const measures = [aPamLevel(2), { ...aPamLevel(3), date: '2026-02-01' }];
    expect(evaluate(compiled, aSnapshot({ measures }))).toEqual(
      evaluate(compiled, aSnapshot({ measures: measures.toReversed() })),
    );
  });
});

describe('compileCondition', () => {
  const answer = (condition: Condition, measures: ReturnType<typeof aPamLevel>[]) =>
    compileCondition(condition, compiled.names)(knownOf(compiled, aSnapshot({ measures })));
  const low: Condition = { input: 'pamLevel', atMost: 2 };

  it('answers met, not met or cannot tell', () => {
    expect([answer(low, [aPamLevel(2)]), answer(low, [aPamLevel(3)]), answer(low, [])]).toEqual([2, 0, 1]);
  });

  it('cannot tell between two values of one day on either side of a border', () => {
    expect(answer(low, [aPamLevel(2), aPamLevel(3)])).toBe(1);
    expect(answer(low, [aPamLevel(1), aPamLevel(2)])).toBe(2);
  });

  it('keeps what cannot be told through not, all and any, and ends it with otherwise', () => {
    expect(answer({ not: low }, [])).toBe(1);
    expect(answer({ all: [low, { input: 'age', atLeast: 18 }] }, [])).toBe(1);
    expect(answer({ all: [low, { input: 'age', below: 18 }] }, [])).toBe(0);
    expect(answer({ any: [low, { input: 'age', atLeast: 18 }] }, [])).toBe(2);
    expect(answer({ unlessMet: low }, [])).toBe(2);
    expect(answer({ cannotTell: low }, [])).toBe(2);
  });

  it('throws for a name that is not there, which a read pack never has', () => {
    expect(() => compileCondition({ fact: 'nobody' }, compiled.names)).toThrow(UnknownName);
    expect(thresholdValue({ setting: 'pamMaxAgeDays' }, compiled.names.settings)).toBe(365);
  });
});

describe('compilePack', () => {
  it('takes settings of one run within their bounds only', () => {
    const at = (pamMaxAgeDays: unknown): number | undefined =>
      compilePack(firstPack, { pamMaxAgeDays }).names.settings.get('pamMaxAgeDays');
    expect([at(100), at(100_000), at('100'), at(undefined)]).toEqual([100, 365, 365, 365]);
  });
});

describe('reasonsOf', () => {
  it('names what matched with value, unit and date, and what cannot be told', () => {
    const snapshot = aSnapshot({
      measures: [aPamLevel(2), { name: 'bmi', value: 31, unit: 'kg/m2', date: '2026-02-01' }],
    });
    const { reasons } = evaluate(compiled, snapshot);
    const q1 = reasons.find(({ rule }) => rule === 'Q1');
    expect(q1?.matched).toEqual(expect.arrayContaining(['PAM level 2, 2026-01-02', 'BMI 31 kg/m2, 2026-02-01']));
    expect(q1?.cannotTell).toContain('GPPAQ index');
    expect(q1?.evidence.labels).toEqual(['D', 'R', 'T']);
    const known = knownOf(compiled, snapshot);
    const { fired } = decide(compiled, known);
    expect(reasonsOf(compiled, known, fired)).toEqual(reasons);
    expect(evidenceIn({ input: 'phq9', atLeast: 16 }, compiled, known)).toEqual({ matched: [], cannotTell: ['PHQ-9'] });
  });
});

describe('referenceProblems', () => {
  it('finds nothing in the first pack, and neither does effectProblems', () => {
    expect(referenceProblems(firstPack)).toEqual([]);
    expect(effectProblems(firstPack, codeTable)).toEqual([]);
  });

  it('lets a rule look only at rules before it in the order of work', () => {
    const stages = inOrderOfWork(firstPack.rules).map(({ stage }) => stage);
    expect(stages.indexOf('programme')).toBeGreaterThan(stages.lastIndexOf('propose'));
  });
});

describe('resolveNeeds', () => {
  it('leaves needs unknown when nobody asked and nothing is coded', () => {
    const known = emptyKnown(compiled.placed.length, 0, 0);
    resolveNeeds(compiled.placed, aSnapshot({ answers: { needsAsked: false } }), known);
    expect(known.state[compiled.names.inputs.get('needKinds') ?? -1]).toBe(0);
    expect(answerAt(known.answer, compiled.names.inputs.get('needWork') ?? -1)).toBe(1);
  });

  it('counts one kind once, typed and coded', () => {
    const known = emptyKnown(compiled.placed.length, 0, 0);
    const snapshot = aSnapshot({
      needs: [{ type: 'isolation', level: 'present' }],
      codes: [{ key: 'lonely_rv2', date: '2026-01-01' }],
    });
    compileResolver(compiled.placed, compiled.names.settings)(snapshot, known);
    expect(known.high[compiled.names.inputs.get('needKinds') ?? -1]).toBe(1);
  });
});
