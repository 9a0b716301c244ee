import type { CompiledPack } from '../lib/domain/heuristics/compile.ts';
import { thresholdValue } from '../lib/domain/heuristics/conditions.ts';
import { feelName } from '../lib/domain/heuristics/exchange/feel.ts';
import type { Condition } from '../lib/domain/heuristics/pack.ts';

/** How another engine writes the same conditions. Every word is true or false; null is neither met nor not met. */
export type Dialect<T> = {
  readonly number: (name: string, operator: '>=' | '>' | '<=' | '<', border: number) => T;
  readonly isTrue: (name: string, wanted: boolean) => T;
  readonly isOneOf: (name: string, words: readonly string[], wanted: boolean) => T;
  readonly isThere: (name: string) => T;
  readonly and: (parts: readonly T[]) => T;
  readonly or: (parts: readonly T[]) => T;
  readonly not: (part: T) => T;
  readonly constant: (value: boolean) => T;
  /** How a fact worked out beforehand is named; without it facts are written out each time. */
  readonly fact?: (id: string) => Pair<T>;
};

type Pair<T> = { readonly met: T; readonly notMet: T };

/** A condition in another engine's words: met, and not met. Facts are written out. */
export function inDialect<T>(condition: Condition, compiled: CompiledPack, to: Dialect<T>): Pair<T> {
  const pair = (inner: Condition): Pair<T> => inDialect(inner, compiled, to);
  const twoValued = (met: T): Pair<T> => ({ met, notMet: to.not(met) });
  if ('all' in condition || 'any' in condition) {
    const isAll = 'all' in condition;
    const parts = (isAll ? condition.all : condition.any).map(pair);
    const [mets, notMets] = [parts.map(({ met }) => met), parts.map(({ notMet }) => notMet)];
    return isAll ? { met: to.and(mets), notMet: to.or(notMets) } : { met: to.or(mets), notMet: to.and(notMets) };
  }
  if ('not' in condition) {
    const { met, notMet } = pair(condition.not);
    return { met: notMet, notMet: met };
  }
  if ('unlessMet' in condition) return twoValued(to.not(pair(condition.unlessMet).met));
  if ('cannotTell' in condition) {
    const { met, notMet } = pair(condition.cannotTell);
    return twoValued(to.not(to.or([met, notMet])));
  }
  return 'input' in condition ? inputInDialect(condition, compiled, to) : nameInDialect(condition, compiled, to);
}

type NamedCondition = Extract<Condition, { fact: string } | { fired: readonly string[] } | { settingIsOn: string }>;

function nameInDialect<T>(condition: NamedCondition, compiled: CompiledPack, to: Dialect<T>): Pair<T> {
  if ('fired' in condition) throw new Error('rules that look at rules are left out of the comparison');
  if ('settingIsOn' in condition) {
    const isOn = compiled.names.settings.get(condition.settingIsOn) === 1;
    return { met: to.constant(isOn), notMet: to.constant(!isOn) };
  }
  if (to.fact !== undefined) return to.fact(condition.fact);
  const fact = compiled.facts[compiled.names.facts.get(condition.fact) ?? -1];
  return inDialect(fact?.fact.when ?? { any: [] }, compiled, to);
}

function inputInDialect<T>(
  condition: Extract<Condition, { input: string }>,
  compiled: CompiledPack,
  to: Dialect<T>,
): Pair<T> {
  const name = feelName(condition.input);
  if ('holds' in condition) return { met: to.isTrue(name, true), notMet: to.isTrue(name, false) };
  if ('isOneOf' in condition)
    return { met: to.isOneOf(name, condition.isOneOf, true), notMet: to.isOneOf(name, condition.isOneOf, false) };
  if ('is' in condition) {
    const met = condition.is === 'usable' ? to.isThere(name) : to.isTrue(`${name}_tooOld`, true);
    return { met, notMet: to.not(met) };
  }
  const border = (word: 'atLeast' | 'above' | 'atMost' | 'below'): number | null => {
    const threshold = condition[word];
    return threshold === undefined ? null : thresholdValue(threshold, compiled.names.settings);
  };
  const low = `${name}_low`;
  const high = `${name}_high`;
  const pairs: Pair<T>[] = [];
  const add = (value: number | null, over: '>=' | '>', under: '<' | '<=', isUpward: boolean): void => {
    if (value === null) return;
    const [above, below] = [to.number(low, over, value), to.number(high, under, value)];
    pairs.push(isUpward ? { met: above, notMet: below } : { met: below, notMet: above });
  };
  add(border('atLeast'), '>=', '<', true);
  add(border('above'), '>', '<=', true);
  add(border('atMost'), '>', '<=', false);
  add(border('below'), '>=', '<', false);
  return { met: to.and(pairs.map(({ met }) => met)), notMet: to.or(pairs.map(({ notMet }) => notMet)) };
}

const quote = JSON.stringify;

/** JavaScript source over the same columns that our engine reads: the floor, which an extension's policy does not let us run. */
export function asJavaScript(compiled: CompiledPack): Dialect<string> {
  const slots = new Map([...compiled.names.inputs].map(([id, slot]) => [feelName(id), slot]));
  const slotOf = (name: string): number => slots.get(name.replace(/_(low|high|tooOld)$/, '')) ?? -1;
  return {
    number: (name, operator, border) =>
      `(state[${slotOf(name)}]===3&&${name.endsWith('_low') ? 'low' : 'high'}[${slotOf(name)}]${operator}${border})`,
    isTrue: (name, wanted) =>
      name.endsWith('_tooOld') ? `state[${slotOf(name)}]===2` : `answer[${slotOf(name)}]===${wanted ? 2 : 0}`,
    isOneOf: (name, words, wanted) =>
      `(word[${slotOf(name)}]!==null&&${quote(words)}.includes(word[${slotOf(name)}])===${wanted})`,
    isThere: (name) => `state[${slotOf(name)}]===3`,
    and: (parts) => (parts.length === 0 ? 'true' : `(${parts.join('&&')})`),
    or: (parts) => (parts.length === 0 ? 'false' : `(${parts.join('||')})`),
    not: (part) => `!(${part})`,
    constant: String,
    fact: (id) => ({ met: `${feelName(id)}_met`, notMet: `${feelName(id)}_notMet` }),
  };
}

/** JSON that json-logic-js runs. */
export const asJsonLogic: Dialect<unknown> = {
  number: (name, operator, border) => ({
    and: [{ '!==': [{ var: name }, null] }, { [operator]: [{ var: name }, border] }],
  }),
  isTrue: (name, wanted) => ({ '===': [{ var: name }, wanted] }),
  isOneOf: (name, words, wanted) => {
    const isIn = { in: [{ var: name }, words] };
    return { and: [{ '!==': [{ var: name }, null] }, wanted ? isIn : { '!': [isIn] }] };
  },
  isThere: (name) => ({
    or: [{ '!==': [{ var: [`${name}_low`, null] }, null] }, { '!==': [{ var: [name, null] }, null] }],
  }),
  and: (parts) => ({ and: parts.length === 0 ? [true] : parts }),
  or: (parts) => ({ or: parts.length === 0 ? [false] : parts }),
  not: (part) => ({ '!': [part] }),
  constant: (value) => value,
};

/** A condition that json-rules-engine runs. */
export type EngineCondition =
  | { fact: string; operator: string; value: unknown }
  | { all: EngineCondition[] }
  | { any: EngineCondition[] }
  | { not: EngineCondition };

const operators = {
  '>=': 'greaterThanInclusive',
  '>': 'greaterThan',
  '<=': 'lessThanInclusive',
  '<': 'lessThan',
} as const;
const notNull = (fact: string): EngineCondition => ({ fact, operator: 'notEqual', value: null });

/** Conditions of json-rules-engine. Its number operators are false for null. */
export const asEngineRules: Dialect<EngineCondition> = {
  number: (fact, operator, value) => ({ all: [notNull(fact), { fact, operator: operators[operator], value }] }),
  isTrue: (fact, value) => ({ fact, operator: 'equal', value }),
  isOneOf: (fact, value, wanted) => ({ all: [notNull(fact), { fact, operator: wanted ? 'in' : 'notIn', value }] }),
  isThere: (name) => ({ any: [notNull(`${name}_low`), notNull(name)] }),
  and: (parts) => ({ all: [...parts] }),
  or: (parts) => ({ any: parts.length === 0 ? [{ fact: 'never', operator: 'equal', value: true }] : [...parts] }),
  not: (part) => ({ not: part }),
  constant: (value) => ({ fact: 'never', operator: value ? 'notEqual' : 'equal', value: true }),
};
