import { USABLE, type Known } from './known.ts';
import { CANNOT_TELL, MET, NOT_MET } from './three-valued.ts';

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
  /** The borders; a look's value is twice the place of its own, and one more where the border itself is inside. */
  readonly edges: Float64Array;
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

/** Where the table of each kind of gate begins; the last three look at their first register only. */
export const gateKinds = { and: 0, or: 9, not: 18, unlessMet: 27, cannotTell: 36 } as const;
const table = Uint8Array.from('000011012012112222222111000222222000000222000', Number);

function copyInto(registers: Uint8Array, { register, slot }: Looks, column: Uint8Array): void {
  for (let at = 0; at < register.length; at += 1) registers[register[at] ?? 0] = column[slot[at] ?? 0] ?? CANNOT_TELL;
}

function lookAtBorders({ borders, edges, registers }: Circuit, { state, low, high }: Known): void {
  const { register, slot, value } = borders;
  for (let at = 0; at < register.length; at += 1) {
    const from = slot[at] ?? 0;
    const which = value[at] ?? 0;
    const edge = edges[which >> 1] ?? Number.NaN;
    const least = low[from] ?? Number.NaN;
    const most = high[from] ?? Number.NaN;
    const inside = which & 1;
    const over = Number(least > edge) | (Number(least === edge) & inside);
    const under = Number(most < edge) | (Number(most === edge) & (inside ^ 1));
    registers[register[at] ?? 0] = 1 + Number(state[from] === USABLE) * (over - under);
  }
}

function lookAtWords({ words, oneOf, registers }: Circuit, { word }: Known): void {
  const { register, slot, value } = words;
  for (let at = 0; at < register.length; at += 1) {
    const said = word[slot[at] ?? 0] ?? null;
    const isIn = said !== null && oneOf[value[at] ?? 0]?.has(said) === true;
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
