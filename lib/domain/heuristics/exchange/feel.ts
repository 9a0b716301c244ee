import { thresholdValue } from '../conditions.ts';
import type { Condition, NumberCondition } from '../pack.ts';

/**
 * Conditions as FEEL. FEEL engines differ in what they make of null, so every condition is written as two expressions
 * that are only true or false: *met* and *not met*. When both are false it cannot be told.
 */
export type FeelPair = { readonly met: string; readonly notMet: string };

/** Where a condition's names stand in the decision model. */
export type FeelNames = {
  readonly settings: ReadonlyMap<string, number>;
  /** Names of the decisions that hold whether the rules listed under an id fire. */
  readonly fires: (id: string) => readonly string[];
};

/** A name that FEEL takes for one word. */
export const feelName = (id: string): string => id.replaceAll(/[^A-Za-z0-9]/g, '_');

/** A text as a FEEL literal. */
export const feelText = (text: string): string => JSON.stringify(text);

const joined = (parts: readonly string[], word: 'and' | 'or'): string =>
  parts.length === 0 ? String(word === 'and') : parts.map((part) => `(${part})`).join(` ${word} `);

const guarded = (name: string, test: string): string => `if ${name} = null then false else ${test}`;

/** One border: the lower value decides that a number is at least so much, the higher that it is not. */
function borderPair(name: string, word: 'atLeast' | 'above' | 'atMost' | 'below', border: number): FeelPair {
  const isUpward = word === 'atLeast' || word === 'above';
  const includes = word === 'atLeast' || word === 'below';
  const over = guarded(name, `${name}.low ${includes ? '>=' : '>'} ${border}`);
  const under = guarded(name, `${name}.high ${includes ? '<' : '<='} ${border}`);
  return isUpward ? { met: over, notMet: under } : { met: under, notMet: over };
}

function numberPair(condition: NumberCondition, names: FeelNames): FeelPair {
  const name = feelName(condition.input);
  const pairs = (['atLeast', 'above', 'atMost', 'below'] as const).flatMap((word) => {
    const border = condition[word];
    return border === undefined ? [] : [borderPair(name, word, thresholdValue(border, names.settings))];
  });
  return {
    met: joined(
      pairs.map(({ met }) => met),
      'and',
    ),
    notMet: joined(
      pairs.map(({ notMet }) => notMet),
      'or',
    ),
  };
}

const twoValued = (met: string): FeelPair => ({ met, notMet: `not(${met})` });

function inputPair(condition: Extract<Condition, { input: string }>, names: FeelNames): FeelPair {
  const name = feelName(condition.input);
  if ('holds' in condition) return { met: guarded(name, name), notMet: guarded(name, `not(${name})`) };
  if ('is' in condition) return twoValued(condition.is === 'usable' ? `${name} != null` : `${name}_tooOld`);
  if (!('isOneOf' in condition)) return numberPair(condition, names);
  const contains = `list contains([${condition.isOneOf.map(feelText).join(', ')}], ${name})`;
  return { met: guarded(name, contains), notMet: guarded(name, `not(${contains})`) };
}

/** Writes a condition as FEEL; facts stand as two decisions each, `ID_met` and `ID_notMet`. */
export function feelPair(condition: Condition, names: FeelNames): FeelPair {
  const pair = (inner: Condition): FeelPair => feelPair(inner, names);
  if ('input' in condition) return inputPair(condition, names);
  if ('all' in condition || 'any' in condition) {
    const isAll = 'all' in condition;
    const parts = (isAll ? condition.all : condition.any).map(pair);
    const [mets, notMets] = [parts.map(({ met }) => met), parts.map(({ notMet }) => notMet)];
    return { met: joined(mets, isAll ? 'and' : 'or'), notMet: joined(notMets, isAll ? 'or' : 'and') };
  }
  if ('not' in condition) {
    const { met, notMet } = pair(condition.not);
    return { met: notMet, notMet: met };
  }
  if ('unlessMet' in condition) {
    const { met } = pair(condition.unlessMet);
    return { met: `not(${met})`, notMet: met };
  }
  if ('cannotTell' in condition) {
    const { met, notMet } = pair(condition.cannotTell);
    return twoValued(`not((${met}) or (${notMet}))`);
  }
  if ('fired' in condition) return twoValued(joined(condition.fired.flatMap(names.fires), 'or'));
  if ('settingIsOn' in condition) return twoValued(String(names.settings.get(condition.settingIsOn) === 1));
  const fact = feelName(condition.fact);
  return { met: `${fact}_met`, notMet: `${fact}_notMet` };
}
