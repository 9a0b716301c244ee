import { showCell, spaceOf, type Cell, type Space, type Variable } from './check/space.ts';
import type { CompiledPack } from './compile.ts';
import { decide, knownOf, type Decision } from './decide.ts';
import { answerAt, USABLE, type Known } from './known.ts';
import type { Snapshot } from './snapshot.ts';
import { CANNOT_TELL } from './three-valued.ts';

/** What an answer could change: end the pack, change who is first or next, or change what stands alongside. */
export type AskEffect = 'stops' | 'who' | 'alongside';

/** Inputs to ask for together, and what their answer could change. One input, unless only several together matter. */
export type WorthAsking = {
  readonly inputs: readonly string[];
  readonly labels: readonly string[];
  readonly effect: AskEffect;
};

const effects: readonly AskEffect[] = ['who', 'alongside', 'stops'];
/** Larger sets are not looked for: three questions are more than a consultation has room for. */
const togetherSizes = [2, 3] as const;
const mostToCombine = 24;

const whoOf = ({ outcome, first, then }: Decision): string => [outcome, first, ...then].join(' ');
const alongsideOf = ({ programmes, suppressed, flags, codesOnAccept }: Decision): string =>
  [programmes, suppressed, flags, codesOnAccept].map((list) => list.toSorted().join(' ')).join('|');

function effectOf(before: Decision, after: Decision): AskEffect | null {
  if (after.outcome === 'stop' || after.outcome === 'not-applicable' || after.outcome === 'not-today')
    return before.outcome === after.outcome ? null : 'stops';
  if (whoOf(before) !== whoOf(after)) return 'who';
  return alongsideOf(before) === alongsideOf(after) ? null : 'alongside';
}

/** A number that is not usable, a word that was not said, or something without its date. Ticks are always answered. */
function isOpen(variable: Variable, known: Known): boolean {
  return variable.inputs.some(({ input, slot }) => {
    if (input.kind === 'tick' || input.kind === 'medicineFlag') return false;
    if (input.kind === 'coded') return answerAt(known.answer, slot) === CANNOT_TELL;
    const word = known.word[slot] ?? null;
    return known.state[slot] !== USABLE || word === 'not-asked';
  });
}

/** Cells that a fresh answer could put the person in: the youngest age class of a number. */
function answersTo(variable: Variable): Cell[] {
  const youngest = Math.min(
    ...variable.cells.map(({ fact }) => (fact.kind === 'number' ? fact.ageDays : Number.POSITIVE_INFINITY)),
  );
  return variable.cells.filter(({ fact }) => {
    if (fact.kind === 'nothing') return false;
    if (fact.kind === 'number') return fact.second === null && fact.ageDays === youngest;
    if (fact.kind === 'holds') return fact.answer !== CANNOT_TELL;
    return fact.kind !== 'word' || fact.word !== 'not-asked';
  });
}

const copyOf = (known: Known): Known => ({
  state: known.state.slice(),
  low: known.low.slice(),
  high: known.high.slice(),
  answer: known.answer.slice(),
  word: [...known.word],
  day: known.day,
  facts: known.facts.slice(),
  fired: new Uint8Array(known.fired.length),
});

/** Every way to put one answer to each of some variables. */
function eachAnswer(variables: readonly Variable[], known: Known, look: (known: Known) => boolean): boolean {
  const [variable, ...rest] = variables;
  if (variable === undefined) return look(known);
  return answersTo(variable).some((cell) => {
    const changed = copyOf(known);
    showCell(cell, changed);
    return eachAnswer(rest, changed, look);
  });
}

/** The first effect, in the order of {@link effects}, that some answers have. */
function effectTogether(
  compiled: CompiledPack,
  before: Decision,
  variables: readonly Variable[],
  known: Known,
  absent: readonly string[],
): AskEffect | null {
  const found = new Set<AskEffect>();
  eachAnswer(variables, known, (changed) => {
    const effect = effectOf(before, decide(compiled, changed, absent));
    if (effect !== null) found.add(effect);
    return found.has('who');
  });
  return effects.find((effect) => found.has(effect)) ?? null;
}

/** The input that speaks for a quantity: the pack's own where it has one, else the built-in one. */
const spokenFor = ({ inputs }: Variable): { readonly id: string; readonly label: string } =>
  (inputs.find(({ input }) => !input.id.startsWith('safety.')) ?? inputs[0])?.input ?? { id: '', label: '' };

const worth = (variables: readonly Variable[], effect: AskEffect): WorthAsking => ({
  inputs: variables.map((variable) => spokenFor(variable).id),
  labels: variables.map((variable) => spokenFor(variable).label),
  effect,
});

/** Sets of a size, in the order of the variables. */
function* setsOf(variables: readonly Variable[], size: number): Generator<Variable[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [index, variable] of variables.entries()) {
    for (const rest of setsOf(variables.slice(index + 1), size - 1)) yield [variable, ...rest];
  }
}

const spaces = new WeakMap<CompiledPack, Space>();

function spaceFor(compiled: CompiledPack): Space {
  const before = spaces.get(compiled);
  if (before !== undefined) return before;
  const space = spaceOf(compiled);
  spaces.set(compiled, space);
  return space;
}

/**
 * The missing or stale inputs whose answer could change the result, fewest together first, found by trying every answer.
 *
 * Result: each entry alone could change something. When no single answer could change who is first, the smallest sets of
 * two or three that could are given too. An input whose answer changes nothing is never in it.
 */
export function whatToAsk(compiled: CompiledPack, snapshot: Snapshot): WorthAsking[] {
  const known = knownOf(compiled, snapshot);
  const before = decide(compiled, copyOf(known), snapshot.rolesAbsent);
  if (before.outcome === 'stop' || before.outcome === 'not-today') return [];
  const open = spaceFor(compiled).variables.filter((variable) => isOpen(variable, known));
  const found: WorthAsking[] = [];
  const useless: Variable[] = [];
  for (const variable of open) {
    const effect = effectTogether(compiled, before, [variable], known, snapshot.rolesAbsent);
    if (effect === null) useless.push(variable);
    else found.push(worth([variable], effect));
  }
  for (const size of togetherSizes) {
    if (useless.length > mostToCombine || found.some(({ effect }) => effect === 'who')) break;
    for (const variables of setsOf(useless, size)) {
      if (effectTogether(compiled, before, variables, known, snapshot.rolesAbsent) === 'who')
        found.push(worth(variables, 'who'));
    }
  }
  return found.toSorted(
    (a, b) => effects.indexOf(a.effect) - effects.indexOf(b.effect) || a.inputs.length - b.inputs.length,
  );
}
