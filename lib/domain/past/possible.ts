import { agesIn } from '../age-band.ts';
import { lowerBarGroups } from '../heuristics/built-in.ts';
import { ABSENT, TOO_OLD, USABLE } from '../heuristics/known.ts';
import type { Known, PlacedInput } from '../heuristics/known.ts';
import { CANNOT_TELL, MET, NOT_MET } from '../heuristics/three-valued.ts';
import type { Asked } from './asked.ts';
import { scaleNameOf } from './coarse-facts.ts';
import { agesInDays } from './past-reading.ts';
import type { PastFacts } from './past-reading.ts';
import { partsOf, scales } from './scales.ts';
import type { Band, Scale } from './scales.ts';

/** What one input may have been: for a number its value and age, for others the answer or the word. */
export type Possibility = {
  readonly slot: number;
  readonly state: number;
  readonly value: number;
  readonly ageDays: number;
  readonly answer: number;
  readonly word: string | null;
};

/** What belongs together and may have been in one of several ways. */
export type Choice = readonly (readonly Possibility[])[];

/** Shows one way in which an input may have been, under one pack's limit of age. */
export function show({ slot, state, value, ageDays, answer, word }: Possibility, known: Known, limit: number): void {
  known.state[slot] = state === USABLE && ageDays > limit ? TOO_OLD : state;
  known.low[slot] = value;
  known.high[slot] = value;
  known.answer[slot] = answer;
  known.word[slot] = word;
}

const nothing = { state: ABSENT, value: 0, ageDays: 0, answer: CANNOT_TELL, word: null } as const;

/** The youngest age in days, and one more for each limit that lies within what is kept of it. */
function agesWithin(withinDays: number | null, limits: readonly number[]): readonly number[] {
  const at = agesInDays.findIndex((most) => most === withinDays);
  const last = agesInDays[agesInDays.length - 1] ?? 0;
  const least = withinDays === null ? last + 1 : at <= 0 ? 0 : (agesInDays[at - 1] ?? 0) + 1;
  const past = limits
    .filter((limit) => limit >= least && limit < (withinDays ?? Number.POSITIVE_INFINITY))
    .map((limit) => limit + 1);
  return [...new Set([least, ...past])];
}

/** What borders and limits can tell of a number; of one that is too old for all, only that. */
function signatureOf(value: number, ageDays: number, borders: readonly number[], limits: readonly number[]): string {
  const fresh = limits.map((limit) => ageDays <= limit);
  return `${fresh.join()} ${fresh.includes(true) ? borders.map((border) => Math.sign(value - border)).join() : ''}`;
}

type NumberSeen = { readonly scale: Scale; readonly band: Band; readonly withinDays: number | null };

function numberChoice(inputs: readonly PlacedInput[], { scale, band, withinDays }: NumberSeen, asked: Asked): Choice {
  const borders = [...new Set(inputs.flatMap(({ input }) => asked.bordersOf.get(input.id) ?? []))];
  const limits = [...new Set(asked.limits.flatMap((ofPack) => inputs.flatMap(({ slot }) => ofPack.get(slot) ?? [])))];
  const bySignature = new Map<string, readonly Possibility[]>();
  for (const ageDays of agesWithin(withinDays, limits)) {
    for (const value of partsOf(scale, band, borders)) {
      const signature = signatureOf(value, ageDays, borders, limits);
      if (bySignature.has(signature)) continue;
      bySignature.set(
        signature,
        inputs.map(({ slot }) => ({ ...nothing, slot, state: USABLE, value, ageDays })),
      );
    }
  }
  return [...bySignature.values()];
}

const wholeYears: Scale = { least: 0, most: 130, isWhole: true, marks: [] };

function personChoice(placed: PlacedInput, facts: PastFacts, asked: Asked): Choice {
  const { input, slot } = placed;
  const unknown = [[{ ...nothing, slot }]];
  if (input.kind !== 'patient' || input.field === 'pregnant') return unknown;
  const seen = (low: number, high: number): Choice =>
    numberChoice([placed], { scale: wholeYears, band: { low, high }, withinDays: 0 }, asked);
  const { ageBand, deprivationFifth, hasLowerBar } = facts;
  if (input.field === 'age') return ageBand === null ? seen(18, 130) : seen(...agesIn(ageBand));
  if (input.field === 'imdDecile')
    return deprivationFifth === null ? unknown : seen(deprivationFifth * 2 - 1, deprivationFifth * 2);
  if (hasLowerBar === null) return unknown;
  const lists = asked.wordListsOf.get(input.id) ?? [];
  const inside = hasLowerBar ? lowerBarGroups : ['', ...lists.flat().filter((word) => !lowerBarGroups.includes(word))];
  const bySignature = new Map(inside.map((word) => [lists.map((list) => list.includes(word)).join(), word]));
  return [...bySignature.values()].map((word) => [{ ...nothing, slot, state: USABLE, word }]);
}

function wordChoice({ input, slot }: PlacedInput, facts: PastFacts): Choice {
  const isGoal = input.kind === 'answer' && input.answer === 'goalArea';
  const said = facts.words.find((one) => one.input === input.id)?.word;
  const word = said ?? (isGoal ? null : 'not-asked');
  return [[{ ...nothing, slot, state: word === null ? ABSENT : USABLE, word }]];
}

function answerChoice({ input, slot }: PlacedInput, facts: PastFacts): Choice {
  const answer = facts.holds.includes(input.id) ? MET : facts.unclear.includes(input.id) ? CANNOT_TELL : NOT_MET;
  return [[{ ...nothing, slot, state: USABLE, answer }]];
}

/** The numbers of a pack, by their scale: windows on one measure belong together. */
const byScale = (inputs: readonly PlacedInput[]): ReadonlyMap<string, readonly PlacedInput[]> => {
  const groups = new Map<string, PlacedInput[]>();
  for (const placed of inputs) {
    const name = scaleNameOf(placed.input);
    if (name !== null) groups.set(name, [...(groups.get(name) ?? []), placed]);
  }
  return groups;
};

/** Works out what past readings may have been, as far as the packs can tell it apart. What was worked out once is remembered. */
export function choicesFor(asked: Asked): (facts: PastFacts) => readonly Choice[] {
  const memory = new Map<string, Choice>();
  const remembered = (key: string, work: () => Choice): Choice => {
    const made = memory.get(key) ?? work();
    memory.set(key, made);
    return made;
  };
  const numbers = byScale(asked.inputs);
  const others = asked.inputs.filter(({ input }) => scaleNameOf(input) === null);
  const ofNumber = (name: string, inputs: readonly PlacedInput[], facts: PastFacts): Choice => {
    const seen = facts.numbers.find(({ of }) => of === name);
    const scale = scales.get(name);
    if (seen === undefined || scale === undefined)
      return remembered(name, () => [inputs.map(({ slot }) => ({ ...nothing, slot }))]);
    const { low, high, withinDays } = seen;
    return remembered(`${name} ${low} ${high} ${withinDays}`, () =>
      numberChoice(inputs, { scale, band: { low, high }, withinDays }, asked),
    );
  };
  const ofOther = (placed: PlacedInput, facts: PastFacts): Choice => {
    const { input } = placed;
    if (input.kind === 'answer') return wordChoice(placed, facts);
    if (input.kind !== 'patient') return answerChoice(placed, facts);
    const { ageBand, deprivationFifth, hasLowerBar } = facts;
    return remembered(`${input.id} ${ageBand} ${deprivationFifth} ${hasLowerBar}`, () =>
      personChoice(placed, facts, asked),
    );
  };
  return (facts) => [
    ...[...numbers].map(([name, inputs]) => ofNumber(name, inputs, facts)),
    ...others.map((placed) => ofOther(placed, facts)),
  ];
}
