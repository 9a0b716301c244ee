import { USABLE, type Known } from './known.ts';
import { CANNOT_TELL, MET, negate, NOT_MET, type Answer3 } from './three-valued.ts';

/**
 * Conditions as a circuit: what is looked at stands in the first registers, and each gate after them joins two registers by a
 * table of the nine cases. One pass without a branch or a call answers every condition: on people of all kinds, guessing
 * wrongly where to go on costs more than a gate that nobody needed.
 */
export type Circuit = {
  readonly answers: Looks;
  readonly facts: Looks;
  readonly fired: Looks;
  readonly states: Looks;
  readonly words: Looks;
  readonly borders: Looks;
  readonly border: Float64Array;
  /** Whether a border itself is inside (1) or outside (0). */
  readonly isInside: Uint8Array;
  readonly oneOf: readonly ReadonlySet<string>[];
  /** Three numbers a gate: where its table begins, and its two registers. */
  readonly gates: Int32Array;
  readonly firstGate: number;
  /** One answer a register, made again for each person. */
  readonly registers: Uint8Array;
};

/** What fills some registers: which register, which slot of what is known, and what stands for it there. */
export type Looks = { readonly register: Int32Array; readonly slot: Int32Array; readonly value: Int32Array };

/** Registers of what is always so, and of what never is. */
export const constants = { notMet: 0, met: 1, count: 2 } as const;

const every: readonly Answer3[] = [NOT_MET, CANNOT_TELL, MET];
const pairs = every.flatMap((a) => every.map((b): readonly [Answer3, Answer3] => [a, b]));

const kinds = {
  and: ([a, b]) => (a < b ? a : b),
  or: ([a, b]) => (a > b ? a : b),
  not: ([a]) => negate(a),
  unlessMet: ([a]) => (a === MET ? NOT_MET : MET),
  cannotTell: ([a]) => (a === CANNOT_TELL ? MET : NOT_MET),
} satisfies Record<string, (pair: readonly [Answer3, Answer3]) => Answer3>;

/** How a gate joins its registers; the last three look at the first one only. */
export type GateKind = keyof typeof kinds;

const gateKinds = ['and', 'or', 'not', 'unlessMet', 'cannotTell'] as const;
const table = Uint8Array.from(gateKinds.flatMap((kind) => pairs.map(kinds[kind])));

/** Where the table of a kind begins. */
export const tableOf = (kind: GateKind): number => gateKinds.indexOf(kind) * pairs.length;

function copyInto(registers: Uint8Array, { register, slot }: Looks, column: Uint8Array): void {
  for (let at = 0; at < register.length; at += 1) registers[register[at] ?? 0] = column[slot[at] ?? 0] ?? CANNOT_TELL;
}

function lookAtBorders({ borders, border, isInside, registers }: Circuit, { state, low, high }: Known): void {
  const { register, slot } = borders;
  for (let at = 0; at < register.length; at += 1) {
    const from = slot[at] ?? 0;
    const edge = border[at] ?? Number.NaN;
    const least = low[from] ?? Number.NaN;
    const most = high[from] ?? Number.NaN;
    const inside = isInside[at] ?? 0;
    const over = Number(least > edge) | (Number(least === edge) & inside);
    const under = Number(most < edge) | (Number(most === edge) & (inside ^ 1));
    registers[register[at] ?? 0] = 1 + Number(state[from] === USABLE) * (over - under);
  }
}

function lookAtWords({ words, oneOf, registers }: Circuit, { word }: Known): void {
  const { register, slot } = words;
  for (let at = 0; at < register.length; at += 1) {
    const said = word[slot[at] ?? 0] ?? null;
    const isIn = said !== null && oneOf[at]?.has(said) === true;
    registers[register[at] ?? 0] = said === null ? CANNOT_TELL : isIn ? MET : NOT_MET;
  }
}

function lookAtFired({ fired, registers }: Circuit, known: Known): void {
  const { register, slot } = fired;
  for (let at = 0; at < register.length; at += 1) registers[register[at] ?? 0] = 2 * (known.fired[slot[at] ?? 0] ?? 0);
}

/** Takes what is known of a person into the first registers. */
function look(circuit: Circuit, known: Known): void {
  const { states, registers } = circuit;
  copyInto(registers, circuit.answers, known.answer);
  copyInto(registers, circuit.facts, known.facts);
  for (let at = 0; at < states.register.length; at += 1) {
    registers[states.register[at] ?? 0] = 2 * Number(known.state[states.slot[at] ?? 0] === states.value[at]);
  }
  lookAtFired(circuit, known);
  lookAtBorders(circuit, known);
  lookAtWords(circuit, known);
}

function workOut({ gates, firstGate, registers }: Circuit, from: number, to: number): void {
  for (let gate = from; gate < to; gate += 1) {
    const at = gate * 3;
    const one = registers[gates[at + 1] ?? 0] ?? 0;
    const two = registers[gates[at + 2] ?? 0] ?? 0;
    registers[firstGate + gate] = table[(gates[at] ?? 0) + one * 3 + two] ?? CANNOT_TELL;
  }
}

/** Answers every condition of the circuit for one person, into its registers. */
export function answerAll(circuit: Circuit, known: Known): void {
  look(circuit, known);
  workOut(circuit, 0, circuit.gates.length / 3);
}

/** Where the answer of one condition stands, and the gates to work out again when it looks at rules that fired. */
export type Place = {
  readonly register: number;
  readonly again: { readonly from: number; readonly to: number } | null;
};

/** Whether a condition is met, after {@link answerAll}; rules that fired since then are looked at as they are now. */
export function isMet(circuit: Circuit, { register, again }: Place, known: Known): boolean {
  if (again !== null) {
    lookAtFired(circuit, known);
    workOut(circuit, again.from, again.to);
  }
  return circuit.registers[register] === MET;
}
