import { rulesInOrder, type CompiledPack } from '../compile.ts';
import { compileCondition, thresholdValue } from '../conditions.ts';
import { ABSENT, emptyKnown, TOO_OLD, USABLE, type Known, type PlacedInput } from '../known.ts';
import type { Condition, CopyLine, Freshness, NumberCondition, PackInput } from '../pack.ts';
import { insideOf } from '../condition-parts.ts';
import { rangeOf, shapeOf } from '../pack-references.ts';
import { needsCells } from './needs-cells.ts';

/** What one input shows in a cell. */
export type SlotShow = {
  readonly slot: number;
  readonly state: number;
  readonly low: number;
  readonly high: number;
  readonly answer: number;
  readonly word: string | null;
};

/** What a person in a cell has on the record: enough to write an example. */
export type CellFact =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'number'; readonly value: number; readonly ageDays: number; readonly second: number | null }
  | { readonly kind: 'holds'; readonly answer: 0 | 1 | 2 }
  | { readonly kind: 'word'; readonly word: string }
  | {
      readonly kind: 'needs';
      readonly needs: readonly { readonly type: string; readonly level: 'present' | 'pressing' | 'crisis' }[];
      readonly undated: string | null;
    };

/** One part of the range of a variable, in which every condition has one answer. */
export type Cell = { readonly fact: CellFact; readonly shows: readonly SlotShow[] };

/** One quantity of a person, and the inputs that look at it. */
export type Variable = {
  readonly name: string;
  readonly inputs: readonly PlacedInput[];
  readonly cells: readonly Cell[];
};

/** The whole input space, partitioned at every border that the pack and the built-in rules use. */
export type Space = {
  readonly variables: readonly Variable[];
  readonly variableOfSlot: readonly number[];
  /** Named facts and rules: what the needs of one rule say of the others. */
  readonly factCount: number;
};

/** Shows a cell's inputs. */
export function showCell(cell: Cell, known: Known): void {
  for (const { slot, state, low, high, answer, word } of cell.shows) {
    known.state[slot] = state;
    known.low[slot] = low;
    known.high[slot] = high;
    known.answer[slot] = answer;
    known.word[slot] = word;
  }
}

/** Which inputs look at the same quantity. Two windows on one measurement are one quantity. */
function quantityOf({ input }: PlacedInput): string {
  switch (input.kind) {
    case 'number':
      return `number ${input.measures[0] ?? input.id} ${input.unit}`;
    case 'coded':
      return `coded ${JSON.stringify([input.keys.toSorted(), input.endedBy, input.freshDays])}`;
    case 'answer':
      return `answer ${input.answer}`;
    case 'patient':
      return `patient ${input.field}`;
    case 'needs':
      return 'needs';
    default:
      return `${input.kind} ${input.words.toSorted().join(' ')}`;
  }
}

/** Every condition that a compiled pack asks. */
export function conditionsOf(compiled: CompiledPack): Condition[] {
  return [
    ...compiled.facts.map(({ fact }) => fact.when),
    ...rulesInOrder(compiled).map(({ rule }) => rule.when),
    ...compiled.pack.repeats.map(({ when }) => when),
    ...compiled.pack.raises.map(({ when }) => when),
    ...compiled.pack.copies.flatMap(({ unless }: CopyLine) => (unless === undefined ? [] : [unless])),
  ];
}

/** The conditions on inputs inside a condition. */
export function inputLeaves(condition: Condition): Extract<Condition, { input: string }>[] {
  return 'input' in condition ? [condition] : insideOf(condition).flatMap(inputLeaves);
}

type Leaves = ReadonlyMap<string, readonly Extract<Condition, { input: string }>[]>;

function bordersOf(inputs: readonly PlacedInput[], leaves: Leaves, settings: ReadonlyMap<string, number>): number[] {
  const borders = new Set<number>();
  for (const { input } of inputs) {
    for (const leaf of leaves.get(input.id) ?? []) {
      if ('isOneOf' in leaf || 'holds' in leaf || 'is' in leaf) continue;
      const { atLeast, above, atMost, below }: NumberCondition = leaf;
      for (const one of [atLeast, above, atMost, below])
        if (one !== undefined) borders.add(thresholdValue(one, settings));
    }
  }
  return [...borders].toSorted((a, b) => a - b);
}

/** One value for each part of a range: every border, and one between each two. Whole numbers only where nothing else can be. */
export function representatives(borders: readonly number[], min: number, max: number, isWhole: boolean): number[] {
  const points = [min, ...borders.filter((one) => one > min && one < max), max];
  const values = points.flatMap((point, index) => {
    const next = points[index + 1];
    return next === undefined ? [point] : [point, Math.round(((point + next) / 2) * 1000) / 1000];
  });
  if (!isWhole) return [...new Set(values)];
  const whole = points.flatMap((point) => [
    Math.floor(point),
    Math.ceil(point),
    Math.floor(point) + 1,
    Math.ceil(point) - 1,
  ]);
  return [...new Set(whole)].filter((one) => one >= min && one <= max).toSorted((a, b) => a - b);
}

const blank = { state: ABSENT, low: 0, high: 0, answer: 1, word: null } as const;

const limitOf = (freshness: Freshness, settings: ReadonlyMap<string, number>): number =>
  freshness === null ? Number.POSITIVE_INFINITY : thresholdValue(freshness, settings);

function numberCells(inputs: readonly PlacedInput[], leaves: Leaves, settings: ReadonlyMap<string, number>): Cell[] {
  const [first] = inputs;
  if (first === undefined) return [];
  const [min, max] = rangeOf(first.input);
  const isWhole = first.input.kind !== 'number' || first.input.wholeOnly;
  const values = representatives(bordersOf(inputs, leaves, settings), min, max, isWhole);
  const limits = inputs.map(({ input }) =>
    input.kind === 'number' ? limitOf(input.freshDays, settings) : Number.POSITIVE_INFINITY,
  );
  const finite = [...new Set(limits.filter(Number.isFinite))].toSorted((a, b) => a - b);
  const ages = first.input.kind === 'number' ? [...finite, (finite.at(-1) ?? 0) + 1] : [0];
  const show = (ageDays: number, low: number, high: number): SlotShow[] =>
    inputs.map(({ slot }, index) => ({
      ...blank,
      slot,
      state: ageDays <= (limits[index] ?? 0) ? USABLE : TOO_OLD,
      low,
      high,
    }));
  const cells: Cell[] = [{ fact: { kind: 'nothing' }, shows: inputs.map(({ slot }) => ({ ...blank, slot })) }];
  for (const ageDays of ages) {
    const isUsedByAny = limits.some((limit) => ageDays <= limit);
    for (const value of isUsedByAny ? values : values.slice(0, 1)) {
      cells.push({ fact: { kind: 'number', value, ageDays, second: null }, shows: show(ageDays, value, value) });
    }
    if (isUsedByAny && first.input.kind === 'number')
      cells.push({ fact: { kind: 'number', value: min, ageDays, second: max }, shows: show(ageDays, min, max) });
  }
  return cells;
}

function yesNoCells(inputs: readonly PlacedInput[]): Cell[] {
  const [first] = inputs;
  const isTick = first?.input.kind === 'tick' || first?.input.kind === 'medicineFlag';
  // A condition that stands for ever and that nothing ends counts with or without its date.
  const isForEver =
    first?.input.kind === 'coded' && first.input.freshDays === null && first.input.endedBy === undefined;
  const answers = isTick || isForEver ? ([0, 2] as const) : ([0, 2, 1] as const);
  const isPatient = first?.input.kind === 'patient';
  return answers.map((answer) => ({
    fact: { kind: 'holds', answer },
    shows: inputs.map(({ slot }) => ({ ...blank, slot, answer, state: isPatient && answer === 1 ? ABSENT : USABLE })),
  }));
}

/** Words that no condition tells apart are one cell. */
function wordCells(inputs: readonly PlacedInput[], leaves: Leaves): Cell[] {
  const lists = inputs.flatMap(({ input }) =>
    (leaves.get(input.id) ?? []).flatMap((leaf) => ('isOneOf' in leaf ? [leaf.isOneOf] : [])),
  );
  const [first] = inputs;
  const usual =
    first?.input.kind === 'answer'
      ? first.input.answer === 'goalArea'
        ? ['sleep', 'relax', 'eat', 'move']
        : ['not-asked', 'yes', 'no']
      : ['eth_wb'];
  const bySignature = new Map<string, string>();
  for (const word of [...usual, ...lists.flat()]) {
    const signature = lists.map((list) => (list.includes(word) ? '1' : '0')).join('');
    if (!bySignature.has(signature)) bySignature.set(signature, word);
  }
  const words = [...bySignature.values()];
  const isAlwaysAnswered = first?.input.kind === 'answer' && first.input.answer !== 'goalArea';
  const cells: Cell[] = words.map((word) => ({
    fact: { kind: 'word', word },
    shows: inputs.map(({ slot }) => ({ ...blank, slot, word, state: USABLE })),
  }));
  const nothing: Cell = { fact: { kind: 'nothing' }, shows: inputs.map(({ slot }) => ({ ...blank, slot })) };
  return isAlwaysAnswered ? cells : [nothing, ...cells];
}

function cellsOf(inputs: readonly PlacedInput[], leaves: Leaves, compiled: CompiledPack): Cell[] {
  const [first] = inputs;
  const input: PackInput | undefined = first?.input;
  if (input === undefined) return [];
  if (input.kind === 'needs') return needsCells(inputs, bordersOf(inputs, leaves, compiled.names.settings));
  if (shapeOf(input) === 'number') return numberCells(inputs, leaves, compiled.names.settings);
  return shapeOf(input) === 'word' ? wordCells(inputs, leaves) : yesNoCells(inputs);
}

/** Cells that no condition tells apart are one: the first stands for all. */
function withoutTwins(
  cells: readonly Cell[],
  inputs: readonly PlacedInput[],
  leaves: Leaves,
  compiled: CompiledPack,
): Cell[] {
  const asks = inputs.flatMap(({ input }) =>
    (leaves.get(input.id) ?? []).map((leaf) => compileCondition(leaf, compiled.names)),
  );
  const known = emptyKnown(compiled.placed.length, 0, 0);
  const bySignature = new Map<string, Cell>();
  for (const cell of cells) {
    showCell(cell, known);
    const signature = asks.map((ask) => ask(known)).join('');
    if (!bySignature.has(signature)) bySignature.set(signature, cell);
  }
  return [...bySignature.values()];
}

/** Partitions the input space of a compiled pack at every border in use. */
export function spaceOf(compiled: CompiledPack): Space {
  const leaves = new Map<string, Extract<Condition, { input: string }>[]>();
  for (const leaf of conditionsOf(compiled).flatMap(inputLeaves)) {
    leaves.set(leaf.input, [...(leaves.get(leaf.input) ?? []), leaf]);
  }
  const groups = new Map<string, PlacedInput[]>();
  for (const placed of compiled.placed) {
    const name = quantityOf(placed);
    groups.set(name, [...(groups.get(name) ?? []), placed]);
  }
  const variableOfSlot: number[] = [];
  const variables = [...groups].map(([name, inputs], index) => {
    for (const { slot } of inputs) variableOfSlot[slot] = index;
    return { name, inputs, cells: withoutTwins(cellsOf(inputs, leaves, compiled), inputs, leaves, compiled) };
  });
  return { variables, variableOfSlot, factCount: compiled.facts.length + compiled.ruleCount };
}
