import { isoDateOf } from '../calendar.ts';
import type { CompiledPack } from './compile.ts';
import { insideOf } from './condition-parts.ts';
import { compileCondition } from './conditions.ts';
import { USABLE, type Known } from './known.ts';
import type { Condition, PackInput, PackRule } from './pack.ts';
import { CANNOT_TELL, MET } from './three-valued.ts';

/** Why one rule fired: its sentence, the facts that matched, those that cannot be told, and what stands behind it. */
export type Reason = {
  readonly rule: string;
  readonly sentence: string;
  readonly next: string;
  readonly matched: readonly string[];
  readonly cannotTell: readonly string[];
  readonly evidence: PackRule['evidence'];
};

/** Leaves of a condition with their own answers; facts are opened, *otherwise* is not a match of its inside. */
function leavesOf(condition: Condition, compiled: CompiledPack, out: Extract<Condition, { input: string }>[]): void {
  if ('input' in condition) out.push(condition);
  for (const inner of insideOf(condition)) leavesOf(inner, compiled, out);
  const fact = 'fact' in condition ? compiled.facts[compiled.names.facts.get(condition.fact) ?? -1] : undefined;
  if (fact !== undefined) leavesOf(fact.fact.when, compiled, out);
}

const unitWords: Readonly<Record<string, string>> = { 'mm[Hg]': 'mmHg', 'kg/m2': 'kg/m2', 'mmol/mol': 'mmol/mol' };

function valueOf(input: PackInput, slot: number, known: Known): string {
  const low = known.low[slot] ?? Number.NaN;
  const high = known.high[slot] ?? Number.NaN;
  const value = low === high ? String(low) : `${low} or ${high}`;
  const unit = input.kind === 'number' ? (unitWords[input.unit] ?? '') : '';
  return unit === '' ? value : `${value} ${unit}`;
}

/** An input in words: label, value, unit and date, as far as known. */
export function inputInWords(input: PackInput, slot: number, known: Known): string {
  const day = known.day[slot] ?? Number.NaN;
  const dated = Number.isNaN(day) ? '' : `, ${isoDateOf(day)}`;
  if (known.state[slot] !== USABLE) return input.label;
  const hasNumber =
    input.kind === 'number' || (input.kind === 'patient' && (input.field === 'age' || input.field === 'imdDecile'));
  if (hasNumber) return `${input.label} ${valueOf(input, slot, known)}${dated}`;
  if (input.kind === 'needs' && input.of !== 'type') return `${input.label} ${valueOf(input, slot, known)}`;
  const word = known.word[slot] ?? null;
  return word === null ? `${input.label}${dated}` : `${input.label}: ${word}`;
}

/** What matched and what cannot be told in a condition. */
export function evidenceIn(
  condition: Condition,
  compiled: CompiledPack,
  known: Known,
): { readonly matched: readonly string[]; readonly cannotTell: readonly string[] } {
  const leaves: Extract<Condition, { input: string }>[] = [];
  leavesOf(condition, compiled, leaves);
  const matched = new Set<string>();
  const cannotTell = new Set<string>();
  for (const leaf of leaves) {
    const placed = compiled.placed[compiled.names.inputs.get(leaf.input) ?? -1];
    if (placed === undefined) continue;
    const answer = compileCondition(leaf, compiled.names)(known);
    if (answer === MET && !('is' in leaf)) matched.add(inputInWords(placed.input, placed.slot, known));
    if (answer === CANNOT_TELL) cannotTell.add(placed.input.label);
  }
  return { matched: [...matched], cannotTell: [...cannotTell] };
}

/** Reasons of the rules that fired, in their order. */
export function reasonsOf(compiled: CompiledPack, known: Known, fired: readonly PackRule[]): Reason[] {
  return fired.map((rule) => ({
    rule: rule.listedAs ?? rule.id,
    sentence: rule.why,
    next: rule.next,
    ...evidenceIn(rule.when, compiled, known),
    evidence: rule.evidence,
  }));
}
