import type { Condition, NumberCondition, Threshold } from './pack.ts';
import { answerAt, TOO_OLD, USABLE, type Known } from './known.ts';
import { CANNOT_TELL, claim, MET, negate, NOT_MET, type Answer3 } from './three-valued.ts';

/** A compiled condition. */
export type Ask = (known: Known) => Answer3;

/** Where names stand: slots of inputs, facts and rules, and the settings in force. */
export type Names = {
  readonly inputs: ReadonlyMap<string, number>;
  readonly facts: ReadonlyMap<string, number>;
  readonly rules: ReadonlyMap<string, readonly number[]>;
  readonly settings: ReadonlyMap<string, number>;
};

/** Thrown by {@link compileCondition}: a pack that passed `readPack` never causes it. */
export class UnknownName extends Error {}

const slotOf = (map: ReadonlyMap<string, number>, name: string): number => {
  const slot = map.get(name);
  if (slot === undefined) throw new UnknownName(`nothing is called ${name}`);
  return slot;
};

/** The number behind a threshold, with the settings in force. */
export const thresholdValue = (threshold: Threshold, settings: ReadonlyMap<string, number>): number =>
  typeof threshold === 'number' ? threshold : slotOf(settings, threshold.setting);

const all =
  (asks: readonly Ask[]): Ask =>
  (known) => {
    let least: Answer3 = MET;
    for (const ask of asks) {
      const answer = ask(known);
      if (answer === NOT_MET) return NOT_MET;
      if (answer < least) least = answer;
    }
    return least;
  };

const any =
  (asks: readonly Ask[]): Ask =>
  (known) => {
    let most: Answer3 = NOT_MET;
    for (const ask of asks) {
      const answer = ask(known);
      if (answer === MET) return MET;
      if (answer > most) most = answer;
    }
    return most;
  };

const atLeast =
  (slot: number, border: number): Ask =>
  (known) => {
    if (known.state[slot] !== USABLE) return CANNOT_TELL;
    if ((known.low[slot] ?? Number.NaN) >= border) return MET;
    return (known.high[slot] ?? Number.NaN) < border ? NOT_MET : CANNOT_TELL;
  };

const above =
  (slot: number, border: number): Ask =>
  (known) => {
    if (known.state[slot] !== USABLE) return CANNOT_TELL;
    if ((known.low[slot] ?? Number.NaN) > border) return MET;
    return (known.high[slot] ?? Number.NaN) <= border ? NOT_MET : CANNOT_TELL;
  };

const opposite =
  (ask: Ask): Ask =>
  (known) =>
    negate(ask(known));

function numberAsk(condition: NumberCondition, names: Names): Ask {
  const slot = slotOf(names.inputs, condition.input);
  const asks: Ask[] = [];
  const border = (threshold: Threshold): number => thresholdValue(threshold, names.settings);
  if (condition.atLeast !== undefined) asks.push(atLeast(slot, border(condition.atLeast)));
  if (condition.above !== undefined) asks.push(above(slot, border(condition.above)));
  if (condition.atMost !== undefined) asks.push(opposite(above(slot, border(condition.atMost))));
  if (condition.below !== undefined) asks.push(opposite(atLeast(slot, border(condition.below))));
  const [only] = asks;
  return asks.length === 1 && only !== undefined ? only : all(asks);
}

function inputAsk(condition: Extract<Condition, { input: string }>, names: Names): Ask {
  if ('isOneOf' in condition) {
    const slot = slotOf(names.inputs, condition.input);
    const words = new Set(condition.isOneOf);
    return (known) => {
      const word = known.word[slot] ?? null;
      return word === null ? CANNOT_TELL : claim(words.has(word));
    };
  }
  if ('holds' in condition) {
    const slot = slotOf(names.inputs, condition.input);
    return (known) => answerAt(known.answer, slot);
  }
  if ('is' in condition) {
    const slot = slotOf(names.inputs, condition.input);
    const wanted = condition.is === 'usable' ? USABLE : TOO_OLD;
    return (known) => claim(known.state[slot] === wanted);
  }
  return numberAsk(condition, names);
}

function firedAsk(ids: readonly string[], names: Names): Ask {
  const slots = ids.flatMap((id) => names.rules.get(id) ?? [slotOf(new Map(), id)]);
  return (known) => claim(slots.some((slot) => known.fired[slot] === 1));
}

/** Makes a condition into a function of what is known. */
export function compileCondition(condition: Condition, names: Names): Ask {
  if ('input' in condition) return inputAsk(condition, names);
  if ('all' in condition) return all(condition.all.map((inner) => compileCondition(inner, names)));
  if ('any' in condition) return any(condition.any.map((inner) => compileCondition(inner, names)));
  if ('not' in condition) return opposite(compileCondition(condition.not, names));
  if ('unlessMet' in condition) {
    const inner = compileCondition(condition.unlessMet, names);
    return (known) => claim(inner(known) !== MET);
  }
  if ('cannotTell' in condition) {
    const inner = compileCondition(condition.cannotTell, names);
    return (known) => claim(inner(known) === CANNOT_TELL);
  }
  if ('fact' in condition) {
    const slot = slotOf(names.facts, condition.fact);
    return (known) => answerAt(known.facts, slot);
  }
  if ('fired' in condition) return firedAsk(condition.fired, names);
  const isOn = slotOf(names.settings, condition.settingIsOn) === 1;
  return () => claim(isOn);
}
