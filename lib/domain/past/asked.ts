import { inputLeaves } from '../heuristics/check/space.ts';
import type { CompiledPack } from '../heuristics/compile.ts';
import { thresholdValue } from '../heuristics/conditions.ts';
import type { PlacedInput } from '../heuristics/known.ts';
import type { Condition } from '../heuristics/pack.ts';
import { packInputs, scaleNameOf } from './coarse-facts.ts';
import { scales } from './scales.ts';

/** What packs ask of each input, so that only what they tell apart is tried. */
export type Asked = {
  readonly inputs: readonly PlacedInput[];
  /** Inputs that are asked and of which nothing is kept: then nothing can be told. */
  readonly isBeyond: boolean;
  readonly bordersOf: ReadonlyMap<string, readonly number[]>;
  readonly wordListsOf: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** For each pack the limit of age in days, by slot. */
  readonly limits: readonly ReadonlyMap<number, number>[];
};

/** Every condition on which it hangs who is first. */
const conditionsOn = ({ facts, exclusions, proposals, data, fallbacks }: CompiledPack): Condition[] => [
  ...facts.map(({ fact }) => fact.when),
  ...[exclusions, proposals, data, fallbacks].flat().flatMap(({ rule, isBuiltIn }) => (isBuiltIn ? [] : [rule.when])),
];

const firedIn = (condition: Condition): readonly string[] => {
  if ('fired' in condition) return condition.fired;
  if ('all' in condition) return condition.all.flatMap(firedIn);
  if ('any' in condition) return condition.any.flatMap(firedIn);
  if ('not' in condition) return firedIn(condition.not);
  if ('unlessMet' in condition) return firedIn(condition.unlessMet);
  return 'cannotTell' in condition ? firedIn(condition.cannotTell) : [];
};

/** Names of built-in rules begin so, and no others do (`pack-references.ts`). */
const isBuiltInName = (id: string): boolean => /^[SX]\d/.test(id);

const isKept = ({ input }: PlacedInput, all: readonly PlacedInput[]): boolean => {
  const name = scaleNameOf(input);
  if (name === null) return true;
  const scale = scales.get(name);
  const isSame = ({ input: other }: PlacedInput): boolean =>
    input.kind !== 'number' ||
    other.kind !== 'number' ||
    JSON.stringify([input.measures, input.codeValues, input.unit, input.min, input.max, input.wholeOnly]) ===
      JSON.stringify([other.measures, other.codeValues, other.unit, other.min, other.max, other.wholeOnly]);
  const isOnScale = input.kind !== 'number' || input.wholeOnly === scale?.isWhole;
  return scale !== undefined && isOnScale && all.filter((one) => scaleNameOf(one.input) === name).every(isSame);
};

/** What the packs together ask. Shape: all of one frame, so that the same slots hold the same inputs. */
export function askedBy(packs: readonly CompiledPack[]): Asked {
  const [first] = packs;
  const inputs = first === undefined ? [] : packInputs(first);
  const borders = new Map<string, number[]>();
  const words = new Map<string, (readonly string[])[]>();
  const asked = new Set<string>();
  for (const pack of packs) {
    for (const leaf of conditionsOn(pack).flatMap(inputLeaves)) {
      asked.add(leaf.input);
      if ('isOneOf' in leaf) words.set(leaf.input, [...(words.get(leaf.input) ?? []), leaf.isOneOf]);
      if ('isOneOf' in leaf || 'holds' in leaf || 'is' in leaf) continue;
      const said = [leaf.atLeast, leaf.above, leaf.atMost, leaf.below].filter((one) => one !== undefined);
      const values = said.map((one) => thresholdValue(one, pack.names.settings));
      borders.set(leaf.input, [...(borders.get(leaf.input) ?? []), ...values]);
    }
  }
  const isOfSafety = packs.flatMap(conditionsOn).flatMap(firedIn).some(isBuiltInName);
  const isBeyond = isOfSafety || inputs.some((placed) => asked.has(placed.input.id) && !isKept(placed, inputs));
  const limits = packs.map(
    (pack) => new Map(packInputs(pack).map(({ input, slot }) => [slot, limitOf(input, pack.names.settings)])),
  );
  return { inputs, isBeyond, bordersOf: borders, wordListsOf: words, limits };
}

const limitOf = (input: PlacedInput['input'], settings: ReadonlyMap<string, number>): number =>
  input.kind === 'number' && input.freshDays !== null
    ? thresholdValue(input.freshDays, settings)
    : Number.POSITIVE_INFINITY;
