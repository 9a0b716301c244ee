import { answerAll, constants, gateKinds, type Circuit, type Looks, type Place } from './circuit.ts';
import type { Condition, NumberCondition, Threshold } from './pack.ts';
import { answerAt, TOO_OLD, USABLE, type Known } from './known.ts';
import type { Answer3 } from './three-valued.ts';

/** A compiled condition. */
export type Ask = (known: Known) => Answer3;

/** Where names stand: slots of inputs, facts and rules, and the settings in force. */
export type Names = {
  readonly inputs: ReadonlyMap<string, number>;
  readonly facts: ReadonlyMap<string, number>;
  readonly rules: ReadonlyMap<string, readonly number[]>;
  readonly settings: ReadonlyMap<string, number>;
};

/** Thrown while conditions are laid out: a pack that passed `readPack` never causes it. */
export class UnknownName extends Error {}

const slotOf = (map: ReadonlyMap<string, number>, name: string): number => {
  const slot = map.get(name);
  if (slot === undefined) throw new UnknownName(`nothing is called ${name}`);
  return slot;
};

/** The number behind a threshold, with the settings in force. */
export const thresholdValue = (threshold: Threshold, settings: ReadonlyMap<string, number>): number =>
  typeof threshold === 'number' ? threshold : slotOf(settings, threshold.setting);

/** Where an answer comes from: a register that is looked up, or the gate of this number. */
type Wire = { readonly isGate: boolean; readonly number: number };

/** One thing to look at. */
type Look = { readonly slot: number; readonly value: number };

const never: Wire = { isGate: false, number: constants.notMet };
const always: Wire = { isGate: false, number: constants.met };

/** Registers of one kind, each thing looked at once. */
class LookList {
  readonly looks: (Look & { readonly register: number })[] = [];
  readonly #at = new Map<string, Wire>();

  wire(look: Look, next: () => number): Wire {
    const key = `${look.slot} ${look.value}`;
    const before = this.#at.get(key);
    if (before !== undefined) return before;
    const made: Wire = { isGate: false, number: next() };
    this.looks.push({ ...look, register: made.number });
    this.#at.set(key, made);
    return made;
  }

  finish(): Looks {
    const column = (of: 'register' | 'slot' | 'value') => Int32Array.from(this.looks, (one) => one[of]);
    return { register: column('register'), slot: column('slot'), value: column('value') };
  }
}

const borderNames = ['atLeast', 'above', 'atMost', 'below'] as const;

/** Whether a condition itself looks at rules that fired; inside a named fact it sees none of them. */
const looksAtFired = (condition: Condition): boolean => JSON.stringify(condition).includes('{"fired":');

/** Lays conditions out as one circuit. */
export class Layout {
  readonly #lists = {
    answers: new LookList(),
    facts: new LookList(),
    fired: new LookList(),
    states: new LookList(),
    words: new LookList(),
    borders: new LookList(),
  };
  readonly #edges: number[] = [];
  readonly #oneOf: ReadonlySet<string>[] = [];
  readonly #gates: { kind: number; one: Wire; two: Wire }[] = [];
  readonly #factWires = new Map<string, Wire>();
  #looked: number = constants.count;
  readonly #names: Names;

  constructor(names: Names) {
    this.#names = names;
  }

  /** Lays a condition out. Errors: throws `UnknownName`. */
  add(condition: Condition): Wire {
    if ('input' in condition) return this.#input(condition);
    if ('all' in condition) return this.#join(gateKinds.and, always, condition.all);
    if ('any' in condition) return this.#join(gateKinds.or, never, condition.any);
    if ('not' in condition) return this.#gate(gateKinds.not, this.add(condition.not));
    if ('unlessMet' in condition) return this.#gate(gateKinds.unlessMet, this.add(condition.unlessMet));
    if ('cannotTell' in condition) return this.#gate(gateKinds.cannotTell, this.add(condition.cannotTell));
    if ('fact' in condition) {
      const slot = slotOf(this.#names.facts, condition.fact);
      return this.#factWires.get(condition.fact) ?? this.#look('facts', { slot, value: 0 });
    }
    if ('fired' in condition) {
      const slots = condition.fired.flatMap((id) => this.#names.rules.get(id) ?? [slotOf(new Map(), id)]);
      return slots
        .map((slot) => this.#look('fired', { slot, value: 0 }))
        .reduce((one, two) => this.#gate(gateKinds.or, one, two));
    }
    return slotOf(this.#names.settings, condition.settingIsOn) === 1 ? always : never;
  }

  /** Lays a named fact out; conditions after it take its answer from here. */
  addFact(id: string, condition: Condition): Wire {
    const wire = this.add(condition);
    this.#factWires.set(id, wire);
    return wire;
  }

  /** Lays a condition out; what is given back says where its answer stands, once everything is laid out. */
  addPlace(condition: Condition): () => Place {
    const from = this.#gates.length;
    const wire = this.add(condition);
    const again = looksAtFired(condition) ? { from, to: this.#gates.length } : null;
    return () => ({ register: this.registerOf(wire), again });
  }

  /** The register of a wire, once everything is laid out. */
  registerOf({ isGate, number }: Wire): number {
    return isGate ? this.#looked + number : number;
  }

  /** Everything laid out. */
  finish(): Circuit {
    const registers = new Uint8Array(this.#looked + this.#gates.length);
    registers[constants.met] = 2;
    return {
      answers: this.#lists.answers.finish(),
      facts: this.#lists.facts.finish(),
      fired: this.#lists.fired.finish(),
      states: this.#lists.states.finish(),
      words: this.#lists.words.finish(),
      borders: this.#lists.borders.finish(),
      edges: Float64Array.from(this.#edges),
      oneOf: this.#oneOf,
      gates: Int32Array.from(
        this.#gates.flatMap(({ kind, one, two }) => [kind, this.registerOf(one), this.registerOf(two)]),
      ),
      firstGate: this.#looked,
      registers,
    };
  }

  readonly #next = (): number => {
    this.#looked += 1;
    return this.#looked - 1;
  };

  #look(list: 'answers' | 'facts' | 'fired' | 'states' | 'words' | 'borders', look: Look): Wire {
    return this.#lists[list].wire(look, this.#next);
  }

  #gate(kind: number, one: Wire, two: Wire = one): Wire {
    return { isGate: true, number: this.#gates.push({ kind, one, two }) - 1 };
  }

  #join(kind: number, start: Wire, conditions: readonly Condition[]): Wire {
    const [first = start, ...rest] = conditions.map((condition) => this.add(condition));
    return rest.reduce((one, two) => this.#gate(kind, one, two), first);
  }

  #input(condition: Extract<Condition, { input: string }>): Wire {
    const slot = slotOf(this.#names.inputs, condition.input);
    if ('isOneOf' in condition) {
      return this.#look('words', { slot, value: this.#oneOf.push(new Set(condition.isOneOf)) - 1 });
    }
    if ('holds' in condition) return this.#look('answers', { slot, value: 0 });
    if ('is' in condition) return this.#look('states', { slot, value: condition.is === 'usable' ? USABLE : TOO_OLD });
    const [first = always, ...rest] = this.#bordersOf(condition, slot);
    return rest.reduce((one, two) => this.#gate(gateKinds.and, one, two), first);
  }

  #bordersOf(condition: NumberCondition, slot: number): Wire[] {
    return borderNames.flatMap((name) => {
      const threshold = condition[name];
      if (threshold === undefined) return [];
      const border = thresholdValue(threshold, this.#names.settings);
      const over = this.#over(slot, border, name === 'atLeast' || name === 'below');
      return [name === 'atLeast' || name === 'above' ? over : this.#gate(gateKinds.not, over)];
    });
  }

  /** Whether a number is over a border; with the border inside, at least that. */
  #over(slot: number, border: number, isInside: boolean): Wire {
    // Twice the place of the border among the borders, and one more where the border itself is inside.
    const at = this.#edges.indexOf(border);
    const value = (at === -1 ? this.#edges.push(border) - 1 : at) * 2 + Number(isInside);
    return this.#look('borders', { slot, value });
  }
}

/** Makes one condition into a function of what is known. */
export function compileCondition(condition: Condition, names: Names): Ask {
  const layout = new Layout(names);
  const wire = layout.add(condition);
  const circuit = layout.finish();
  const register = layout.registerOf(wire);
  return (known) => {
    answerAll(circuit, known);
    return answerAt(circuit.registers, register);
  };
}
