import { describe, expect, it } from 'vitest';
import { codeTable } from '../../../lib/content/codes/code-table.ts';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import type { Condition } from '../../../lib/domain/heuristics/pack.ts';
import { applyEdit } from '../../../lib/domain/packs/edit.ts';
import {
  comparisonsFor,
  conditionOf,
  effectsOf,
  freeRuleId,
  ownStages,
  ruleFrom,
  subjectsOf,
  topConditions,
  withCondition,
} from '../../../lib/domain/packs/new-parts.ts';

const rule = (when: Condition, stage: (typeof ownStages)[number] = 'propose', effect = 'clinician') =>
  ruleFrom({ id: freeRuleId(firstPack), stage, when, effect, priority: 500, why: 'So we agreed.', source: 'our team' });

const added = (value: unknown) =>
  applyEdit(firstPack, { kind: 'add', path: ['rules'], value, what: 'added' }, codeTable);

describe('conditionOf', () => {
  it('makes a condition that the pack’s own check takes, for every subject and comparison', () => {
    const conditions = subjectsOf(firstPack).flatMap((subject) =>
      comparisonsFor(subject).map(({ value }) =>
        conditionOf(subject, value, subject.kind === 'number' ? subject.range[0] : 0),
      ),
    );
    const refused = conditions.filter((condition) => !added(rule(condition)).ok);
    expect(conditions.length).toBeGreaterThan(100);
    expect(refused).toEqual([]);
  });
});

describe('ruleFrom', () => {
  it('makes a rule of every kind and effect that the pack’s own check takes', () => {
    const refused = ownStages.flatMap((stage) =>
      effectsOf(stage).flatMap((effect) => {
        const result = added(rule({ input: 'age', atLeast: 40 }, stage, effect));
        return result.ok ? [] : [{ stage, effect, why: result.error }];
      }),
    );
    expect(refused).toEqual([]);
  });

  it('says in plain words what is missing', () => {
    const result = added({ ...rule({ input: 'age', atLeast: 40 }), why: '' });
    expect(result).toEqual({ ok: false, error: [{ place: 'rule N1, why', reason: 'it is empty; a text is needed' }] });
  });
});

describe('withCondition', () => {
  const [a, b, c] = [{ fact: 'a' }, { fact: 'b' }, { fact: 'c' }];

  it('puts one more beside those of its kind, and wraps the others', () => {
    expect(withCondition(a, b, 'all')).toEqual({ all: [a, b] });
    expect(withCondition({ all: [a, b] }, c, 'all')).toEqual({ all: [a, b, c] });
    expect(withCondition({ all: [a, b] }, c, 'any')).toEqual({ any: [{ all: [a, b] }, c] });
  });

  it('leaves the last condition of a rule without a place from which it could be taken', () => {
    expect(topConditions({ all: [a, b] }).map(({ path }) => path)).toEqual([
      ['all', 0],
      ['all', 1],
    ]);
    expect(topConditions({ any: [a] })).toEqual([{ condition: a, path: null }]);
    expect(topConditions(a)).toEqual([{ condition: a, path: null }]);
  });
});

describe('freeRuleId', () => {
  it('passes over names that are taken', () => {
    expect(freeRuleId({ rules: [rule({ fact: 'x' }), { ...rule({ fact: 'x' }), id: 'N3', listedAs: 'N2' }] })).toBe(
      'N4',
    );
  });
});
