import type { CodedNeeds, PackInput } from './pack.ts';
import type { Answer3 } from './three-valued.ts';

/** An input with its slot, and the coded needs of the block it came from. */
export type PlacedInput = { readonly input: PackInput; readonly slot: number; readonly codedNeeds: CodedNeeds };

/** Nothing is known of an input. */
export const ABSENT = 0;
/** Something stands there that cannot be read. */
export const UNREADABLE = 1;
/** A fact that is older than its limit. */
export const TOO_OLD = 2;
/** A fact that may be used. */
export const USABLE = 3;

/**
 * The inputs of one person, one slot an input, in columns. A number is an interval, since one day may hold two
 * different values: a border inside the interval is *cannot tell*. `answer` is for inputs that are true or false.
 */
export type Known = {
  readonly state: Uint8Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly answer: Uint8Array;
  readonly word: (string | null)[];
  /** Day of the fact that was used or is too old; NaN when there is none. */
  readonly day: Float64Array;
  /** Answers of the named facts, in the order of the compiled pack. */
  readonly facts: Uint8Array;
  /** 1 where a rule has fired, in the order of the compiled pack. */
  readonly fired: Uint8Array;
};

/** An empty person: nothing is known. */
export function emptyKnown(inputs: number, facts: number, rules: number): Known {
  return {
    state: new Uint8Array(inputs),
    low: new Float64Array(inputs),
    high: new Float64Array(inputs),
    answer: new Uint8Array(inputs).fill(1),
    word: Array.from({ length: inputs }, () => null),
    day: new Float64Array(inputs).fill(Number.NaN),
    facts: new Uint8Array(facts).fill(1),
    fired: new Uint8Array(rules),
  };
}

/** Makes it an empty person again. */
export function clearKnown({ state, low, high, answer, word, day, facts, fired }: Known): void {
  state.fill(ABSENT);
  low.fill(0);
  high.fill(0);
  answer.fill(1);
  word.fill(null);
  day.fill(Number.NaN);
  facts.fill(1);
  fired.fill(0);
}

/** A number read back as an answer; anything but 0 and 2 is *cannot tell*. */
export const answerAt = (column: Uint8Array, index: number): Answer3 => {
  const value = column[index];
  return value === 2 ? 2 : value === 0 ? 0 : 1;
};
