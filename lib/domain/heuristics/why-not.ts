import { compileCondition, thresholdValue } from './conditions.ts';
import type { CompiledPack } from './compile.ts';
import { decide, knownOf } from './decide.ts';
import type { Known } from './known.ts';
import type { Condition, PackRule } from './pack.ts';
import { groupOfRole } from './removed-options.ts';
import type { Snapshot } from './snapshot.ts';
import { CANNOT_TELL, NOT_MET, type Answer3 } from './three-valued.ts';
import type { Role } from './vocabulary.ts';

/** Why a rule's role is not first: not met, cannot be told, removed, absent here, or after another. */
export type WhyNot = {
  readonly rule: string;
  readonly role: Role;
  readonly kind: 'notMet' | 'cannotTell' | 'removed' | 'absent' | 'later';
  /** The parts of the rule that are not met, or that cannot be told, in words. */
  readonly parts: readonly string[];
};

const borderWords = { atLeast: 'at least', above: 'above', atMost: 'at most', below: 'below' } as const;

function inputWords(condition: Extract<Condition, { input: string }>, compiled: CompiledPack): string {
  const label = compiled.placed[compiled.names.inputs.get(condition.input) ?? -1]?.input.label ?? condition.input;
  if ('isOneOf' in condition) return `${label}: ${condition.isOneOf.join(' or ')}`;
  if ('holds' in condition) return label;
  if ('is' in condition) return condition.is === 'usable' ? `a usable ${label}` : `an old ${label}`;
  const borders = (['atLeast', 'above', 'atMost', 'below'] as const).flatMap((word) => {
    const border = condition[word];
    return border === undefined ? [] : [`${borderWords[word]} ${thresholdValue(border, compiled.names.settings)}`];
  });
  return `${label} ${borders.join(' and ')}`;
}

/** A condition in a few plain words, from the labels of the pack. */
export function conditionInWords(condition: Condition, compiled: CompiledPack): string {
  const say = (inner: Condition): string => conditionInWords(inner, compiled);
  if ('input' in condition) return inputWords(condition, compiled);
  if ('all' in condition) return condition.all.map(say).join(' and ');
  if ('any' in condition) return condition.any.map(say).join(' or ');
  if ('not' in condition) return `not: ${say(condition.not)}`;
  if ('unlessMet' in condition) return `no known ${say(condition.unlessMet)}`;
  if ('cannotTell' in condition) return `not known: ${say(condition.cannotTell)}`;
  if ('fired' in condition) return `rule ${condition.fired.join(' or ')}`;
  if ('settingIsOn' in condition) return condition.settingIsOn;
  return compiled.facts[compiled.names.facts.get(condition.fact) ?? -1]?.fact.label ?? condition.fact;
}

/** The top parts of a rule that have an answer. */
function partsWith(answer: Answer3, condition: Condition, compiled: CompiledPack, known: Known): string[] {
  const parts = 'all' in condition ? condition.all : [condition];
  return parts
    .filter((part) => compileCondition(part, compiled.names)(known) === answer)
    .map((part) => conditionInWords(part, compiled));
}

/**
 * Why each role that some rule could propose is not first.
 *
 * Shape: one entry for each proposing rule and role, except the role that is first; empty when the pack has stopped.
 */
export function whyNot(compiled: CompiledPack, snapshot: Snapshot): WhyNot[] {
  const known = knownOf(compiled, snapshot);
  const decision = decide(compiled, known, snapshot.rolesAbsent);
  if (decision.outcome !== 'recommend' && decision.outcome !== 'collect') return [];
  const reasonFor = (rule: PackRule, role: Role): Pick<WhyNot, 'kind' | 'parts'> => {
    const answer = compileCondition(rule.when, compiled.names)(known);
    if (answer === NOT_MET) return { kind: 'notMet', parts: partsWith(NOT_MET, rule.when, compiled, known) };
    if (answer === CANNOT_TELL)
      return { kind: 'cannotTell', parts: partsWith(CANNOT_TELL, rule.when, compiled, known) };
    const group = groupOfRole[role];
    if (group !== undefined && decision.suppressed.includes(group)) return { kind: 'removed', parts: [] };
    return snapshot.rolesAbsent.includes(role) ? { kind: 'absent', parts: [] } : { kind: 'later', parts: [] };
  };
  return compiled.proposals.flatMap(({ rule }) =>
    rule.proposes
      .filter(({ role }) => role !== decision.first)
      .map(({ role }): WhyNot => ({ rule: rule.listedAs ?? rule.id, role, ...reasonFor(rule, role) })),
  );
}
