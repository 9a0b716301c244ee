import { thresholdValue } from '../conditions.ts';
import type { CompiledPack, CompiledRule } from '../compile.ts';
import type { Condition, NumberCondition, PackInput } from '../pack.ts';
import { rangeOf } from '../pack-references.ts';
import { inputLeaves } from './space.ts';

/** Two borders that should meet and do not: values between them belong to neither, or to both. */
export type Seam = {
  readonly input: PackInput;
  readonly kind: 'between' | 'both';
  readonly value: string;
  readonly owners: readonly [string, string];
};

type Range = {
  readonly owner: string;
  readonly input: PackInput;
  readonly from: number;
  readonly hasFrom: boolean;
  readonly to: number;
  readonly hasTo: boolean;
};

function rangeIn(leaf: NumberCondition, owner: string, input: PackInput, settings: ReadonlyMap<string, number>): Range {
  const value = (one: NumberCondition['above']): number | null =>
    one === undefined ? null : thresholdValue(one, settings);
  const [min, max] = rangeOf(input);
  const [atLeast, above, atMost, below] = [
    value(leaf.atLeast),
    value(leaf.above),
    value(leaf.atMost),
    value(leaf.below),
  ];
  return {
    owner,
    input,
    from: atLeast ?? above ?? min,
    hasFrom: above === null,
    to: atMost ?? below ?? max,
    hasTo: below === null,
  };
}

function rangesOf(condition: Condition, owner: string, compiled: CompiledPack): Range[] {
  return inputLeaves(condition).flatMap((leaf) => {
    const placed = compiled.placed[compiled.names.inputs.get(leaf.input) ?? -1];
    if (placed === undefined || 'isOneOf' in leaf || 'holds' in leaf || 'is' in leaf) return [];
    return [rangeIn(leaf, owner, placed.input, compiled.names.settings)];
  });
}

/** Two inputs on one quantity: the same measure in the same unit. */
const quantity = (input: PackInput): string =>
  input.kind === 'number'
    ? `${input.measures[0] ?? input.id} ${input.unit}`
    : input.kind === 'patient'
      ? input.field
      : input.id;

const isWhole = (input: PackInput): boolean => input.kind !== 'number' || input.wholeOnly;

/** How two ends that lie at a distance meet; whole numbers leave nothing between 15 and 16. */
function meeting(lower: Range, upper: Range, distance: number): Pick<Seam, 'kind' | 'value'> | null {
  if (distance < 0) return { kind: 'both', value: `${upper.from} to ${lower.to}` };
  if (!isWhole(lower.input)) return { kind: 'between', value: `${lower.to} to ${upper.from}` };
  const firstAfter = lower.hasTo ? lower.to + 1 : lower.to;
  const lastBefore = upper.hasFrom ? upper.from - 1 : upper.from;
  return firstAfter <= lastBefore ? { kind: 'between', value: String(firstAfter) } : null;
}

/** How the upper end of one range meets the lower end of another, when they lie close enough to be meant to meet. */
function seamBetween(lower: Range, upper: Range): Pick<Seam, 'kind' | 'value'> | null {
  const [min, max] = rangeOf(lower.input);
  const closeness = isWhole(lower.input) ? 2 : (max - min) * 0.02;
  const isNested = upper.to <= lower.to || lower.from >= upper.from;
  const distance = upper.from - lower.to;
  if (isNested || Math.abs(distance) > closeness) return null;
  if (distance !== 0) return meeting(lower, upper, distance);
  if (lower.hasTo && upper.hasFrom) return { kind: 'both', value: String(lower.to) };
  return !lower.hasTo && !upper.hasFrom ? { kind: 'between', value: String(lower.to) } : null;
}

/** Whether a third range covers what lies between two others. */
function isCovered(ranges: readonly Range[], lower: Range, upper: Range): boolean {
  const middle = (lower.to + upper.from) / 2;
  return ranges.some(({ input, from, hasFrom, to, hasTo }) => {
    if (quantity(input) !== quantity(lower.input)) return false;
    return (hasFrom ? middle >= from : middle > from) && (hasTo ? middle <= to : middle < to);
  });
}

/** Finds borders of different rules on one quantity that lie close together and do not meet exactly. */
export function findSeams(compiled: CompiledPack, rules: readonly CompiledRule[]): Seam[] {
  const ranges = [
    ...rules.flatMap(({ rule }) => rangesOf(rule.when, rule.id, compiled)),
    ...compiled.facts.flatMap(({ fact }) => rangesOf(fact.when, fact.id, compiled)),
  ];
  const seams = new Map<string, Seam>();
  for (const lower of ranges) {
    for (const upper of ranges) {
      if (lower === upper || quantity(lower.input) !== quantity(upper.input)) continue;
      if (lower.owner.startsWith('safety.') && upper.owner.startsWith('safety.')) continue;
      const seam = seamBetween(lower, upper);
      if (seam === null || (seam.kind === 'between' && isCovered(ranges, lower, upper))) continue;
      const owners: [string, string] = [lower.owner, upper.owner];
      seams.set(`${owners.toSorted().join(' ')} ${quantity(lower.input)} ${seam.value}`, {
        input: lower.input,
        ...seam,
        owners,
      });
    }
  }
  return [...seams.values()];
}
