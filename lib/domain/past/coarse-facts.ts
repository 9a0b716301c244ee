import { ageBandOf } from '../age-band.ts';
import { builtInBlock, lowerBarGroups } from '../heuristics/built-in.ts';
import { dayNumber } from '../calendar.ts';
import type { CompiledPack } from '../heuristics/compile.ts';
import { knownOf, leftOutBySafety } from '../heuristics/decide.ts';
import { TOO_OLD, USABLE } from '../heuristics/known.ts';
import type { Known, PlacedInput } from '../heuristics/known.ts';
import type { PackInput } from '../heuristics/pack.ts';
import { shapeOf } from '../heuristics/pack-references.ts';
import type { Snapshot } from '../heuristics/snapshot.ts';
import { CANNOT_TELL, MET } from '../heuristics/three-valued.ts';
import { agesInDays, PastFacts } from './past-reading.ts';
import { bandOf, scales } from './scales.ts';

/** The name of the scale on which an input's number is kept; null for an input that is no such number. */
export const scaleNameOf = (input: PackInput): string | null => {
  if (input.kind === 'needs' && input.of !== 'type') return `needs_${input.of}`;
  return input.kind === 'number' ? (input.measures[0] ?? input.id) : null;
};

/** The inputs of the pack itself, with their slots. */
export const packInputs = ({ placed }: CompiledPack): readonly PlacedInput[] =>
  placed.slice(builtInBlock.inputs.length);

const withinDaysOf = (ageDays: number): PastFacts['numbers'][number]['withinDays'] =>
  agesInDays.find((most) => ageDays <= most) ?? null;

/** What is kept of a number; null when nothing may be, undefined when nothing is known of it. */
function numberOf(
  { input, slot }: PlacedInput,
  known: Known,
  today: number,
): PastFacts['numbers'][number] | null | undefined {
  const of = scaleNameOf(input);
  const scale = scales.get(of ?? '');
  const state = known.state[slot];
  if (of === null || scale === undefined || (state !== USABLE && state !== TOO_OLD)) return undefined;
  const low = known.low[slot] ?? Number.NaN;
  const band = low === known.high[slot] ? bandOf(scale, low) : null;
  const day = known.day[slot] ?? Number.NaN;
  return band === null ? null : { of, ...band, withinDays: input.kind === 'needs' ? 0 : withinDaysOf(today - day) };
}

/** Each measure once, however many windows look at it; null when one of them may not be kept. */
function numbersOf(inputs: readonly PlacedInput[], known: Known, today: number): PastFacts['numbers'] | null {
  const numbers = new Map<string, PastFacts['numbers'][number]>();
  for (const placed of inputs) {
    const number = numberOf(placed, known, today);
    if (number === null) return null;
    if (number !== undefined) numbers.set(number.of, number);
  }
  return [...numbers.values()];
}

const idsAnswered = (inputs: readonly PlacedInput[], known: Known, answer: number): string[] =>
  inputs.flatMap(({ input, slot }) =>
    shapeOf(input) === 'yes-no' && input.kind !== 'patient' && known.answer[slot] === answer ? [input.id] : [],
  );

/** Words that were answered; "not asked" goes without saying. */
const wordsOf = (inputs: readonly PlacedInput[], known: Known) =>
  inputs.flatMap(({ input, slot }) => {
    const word = known.word[slot] ?? 'not-asked';
    return input.kind === 'answer' && word !== 'not-asked' ? [{ input: input.id, word }] : [];
  });

/** Of the person only what an input of the pack asks. */
function personOf(inputs: readonly PlacedInput[], { patient }: Snapshot) {
  const asks = (field: string): boolean =>
    inputs.some(({ input }) => input.kind === 'patient' && input.field === field);
  const { age, ethnicity, imdDecile } = patient;
  return {
    ageBand: asks('age') ? ageBandOf(age) : null,
    hasLowerBar: ethnicity === null || !asks('ethnicity') ? null : lowerBarGroups.includes(ethnicity),
    deprivationFifth: imdDecile === null || !asks('imdDecile') ? null : Math.ceil(imdDecile / 2),
  };
}

/** Pregnant, or said not to be: either tells the sex. */
const isPregnancyKnown = ({ placed }: CompiledPack, known: Known): boolean =>
  placed.some(
    ({ input, slot }) => input.kind === 'patient' && input.field === 'pregnant' && known.answer[slot] !== CANNOT_TELL,
  );

/**
 * The coarse facts of a snapshot, as its pack asks for them.
 *
 * Result: null where nothing is kept: somebody under 18 or of unknown age, a stop rule or *not today*, a pregnancy that is
 * known, a number of which two different values stand on one day or that lies off its scale. `frame` is that of the pack.
 */
export function coarseFacts(compiled: CompiledPack, frame: string, snapshot: Snapshot): PastFacts | null {
  const known = knownOf(compiled, snapshot);
  const leftOut = leftOutBySafety(compiled, known);
  const { age } = snapshot.patient;
  if (leftOut === null || age === null || age < 18 || isPregnancyKnown(compiled, known)) return null;
  const inputs = packInputs(compiled);
  const numbers = numbersOf(inputs, known, dayNumber(snapshot.today) ?? Number.NaN);
  if (numbers === null) return null;
  const facts = PastFacts.safeParse({
    frame,
    ...personOf(inputs, snapshot),
    leftOut,
    holds: idsAnswered(inputs, known, MET),
    unclear: idsAnswered(inputs, known, CANNOT_TELL),
    words: wordsOf(inputs, known),
    numbers,
  });
  return facts.success ? facts.data : null;
}
