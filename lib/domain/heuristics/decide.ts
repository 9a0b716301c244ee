import type { CompiledPack, CompiledRule } from './compile.ts';
import { emptyKnown, type Known } from './known.ts';
import type { PackRule } from './pack.ts';
import { groupOfProgramme, groupOfRole } from './removed-options.ts';
import { nothingLeftOut, type LeftOut } from './set-aside.ts';
import type { Snapshot } from './snapshot.ts';
import { MET } from './three-valued.ts';
import type { AskQuestion, OptionGroup, Outcome, Programme, RepeatScore, ResultFlag, Role } from './vocabulary.ts';

/** What the rules came to, before words are put to it. `fired` holds the rules in their order of work. */
export type Decision = {
  readonly outcome: Outcome;
  readonly first: Role;
  readonly then: readonly Role[];
  readonly programmes: readonly Programme[];
  readonly suppressed: readonly OptionGroup[];
  readonly repeat: readonly RepeatScore[];
  readonly ask: readonly AskQuestion[];
  readonly flags: readonly ResultFlag[];
  readonly fired: readonly PackRule[];
  /** Rules that are met and propose nothing, because it was set aside for this person. */
  readonly setAside: readonly string[];
  readonly codesOnAccept: readonly string[];
};

/** The run in progress. Sets keep the order in which things were added. */
type Run = {
  readonly known: Known;
  readonly fired: PackRule[];
  readonly proposed: { readonly role: Role; readonly priority: number }[];
  readonly programmes: Set<Programme>;
  readonly removed: Set<OptionGroup>;
  readonly asks: Set<AskQuestion>;
  readonly flags: Set<ResultFlag>;
  readonly absentRoles: readonly string[];
  readonly leftOut: LeftOut;
  readonly setAside: Set<string>;
};

const newRun = (known: Known, absentRoles: readonly string[], leftOut: LeftOut): Run => ({
  known,
  fired: [],
  proposed: [],
  programmes: new Set(),
  removed: new Set(),
  asks: new Set(),
  flags: new Set(),
  absentRoles,
  leftOut,
  setAside: new Set(),
});

const empty = {
  then: [],
  programmes: [],
  suppressed: [],
  repeat: [],
  ask: [],
  flags: [],
  setAside: [],
  codesOnAccept: [],
} as const;

const isRemoved = (group: OptionGroup | undefined, run: Run): boolean => group !== undefined && run.removed.has(group);

/** Whether the rule, or all that it would propose or add, was set aside for this person. No stop, no exclusion ever is. */
function isLeftOut({ rule, isBuiltIn }: CompiledRule, { leftOut }: Run): boolean {
  if (leftOut.rules.size + leftOut.services.size === 0 || isBuiltIn) return false;
  if (rule.stage === 'stop' || rule.stage === 'end' || rule.stage === 'exclude') return false;
  const services = [...rule.proposes.map(({ role }) => role), ...rule.programmes];
  const isAllDone = services.length > 0 && services.every((service) => leftOut.services.has(service));
  return isAllDone || leftOut.rules.has(rule.listedAs ?? rule.id);
}

/** A rule that is set aside is met, so that none that begins with "otherwise" takes its place, and proposes nothing. */
function leaveOut({ rule, index }: CompiledRule, run: Run): void {
  run.known.fired[index] = 1;
  run.setAside.add(rule.listedAs ?? rule.id);
  for (const group of rule.removes) run.removed.add(group);
  for (const flag of rule.flags) run.flags.add(flag);
}

/** Takes the effects of a rule whose condition is met. A rule that would only propose what is removed does not fire. */
function fire(one: CompiledRule, run: Run): void {
  const { rule, index } = one;
  if (rule.blockedBy.some((group) => run.removed.has(group))) return;
  const possible = rule.proposes.filter(
    ({ role }) => !isRemoved(groupOfRole[role], run) && !run.absentRoles.includes(role),
  );
  if (rule.proposes.length > 0 && possible.length === 0) return;
  if (isLeftOut(one, run)) return leaveOut(one, run);
  const { services } = run.leftOut;
  const proposals = possible.filter(({ role }) => !services.has(role));
  run.known.fired[index] = 1;
  run.fired.push(rule);
  run.proposed.push(...proposals);
  for (const programme of rule.programmes) {
    if (!isRemoved(groupOfProgramme[programme], run) && !services.has(programme)) run.programmes.add(programme);
  }
  for (const group of rule.removes) run.removed.add(group);
  for (const question of rule.asks) run.asks.add(question);
  for (const flag of rule.flags) run.flags.add(flag);
}

function runStage(rules: readonly CompiledRule[], run: Run): void {
  for (const one of rules) if (one.ask(run.known) === MET) fire(one, run);
}

/** Roles in order of priority, each once; self-care only when nobody else is there. */
function rolesInOrder(run: Run): Role[] {
  const sorted = run.proposed.toSorted((a, b) => a.priority - b.priority);
  const roles = [...new Set(sorted.map(({ role }) => role))];
  const others = roles.filter((role) => role !== 'self-care');
  return others.length > 0 ? others : roles;
}

function codesFor(compiled: CompiledPack, roles: readonly Role[], run: Run): string[] {
  const keys = new Set<string>();
  for (const accepted of [...roles, ...run.programmes]) {
    for (const { line, unless } of compiled.copies.get(accepted) ?? []) {
      if (unless === null || unless(run.known) !== MET) for (const key of line.keys) keys.add(key);
    }
  }
  return [...keys];
}

/** Ends the pack at the stop rules: the first hit names the role, all hits are listed, nothing else is shown. */
function stopped(run: Run): Decision {
  const first = run.proposed[0]?.role ?? 'clinician-now';
  return {
    ...empty,
    outcome: first === 'none' ? 'not-applicable' : 'stop',
    first,
    suppressed: ['all-lifestyle-prompts'],
    fired: run.fired,
  };
}

/**
 * Runs the rules on what is known, in the order of work: stop, not today, exclude, propose, data, programmes.
 *
 * Where something was set aside and nothing else is proposed, nobody is: no fallback takes its place.
 */
export function decide(
  compiled: CompiledPack,
  known: Known,
  absentRoles: readonly string[] = [],
  leftOut: LeftOut = nothingLeftOut,
): Decision {
  for (const [index, { ask }] of compiled.facts.entries()) known.facts[index] = ask(known);
  const run = newRun(known, absentRoles, leftOut);
  runStage(compiled.stops, run);
  if (run.fired.length > 0) return stopped(run);
  runStage(compiled.ends, run);
  if (run.fired.length > 0) return { ...empty, outcome: 'not-today', first: 'none', fired: run.fired };
  runStage(compiled.exclusions, run);
  runStage(compiled.proposals, run);
  runStage(compiled.data, run);
  if (run.proposed.length === 0 && run.setAside.size === 0) runStage(compiled.fallbacks, run);
  runStage(compiled.programmes, run);
  for (const { flag, ask } of compiled.raises) if (ask(known) === MET) run.flags.add(flag);
  const roles = rolesInOrder(run);
  const [first = 'none', ...then] = roles;
  return {
    outcome: roles.length === 0 ? 'collect' : 'recommend',
    first,
    then,
    programmes: [...run.programmes],
    suppressed: [...run.removed],
    repeat: compiled.repeats.filter(({ ask }) => ask(known) === MET).map(({ score }) => score),
    ask: [...run.asks],
    flags: [...run.flags],
    fired: run.fired,
    setAside: [...run.setAside],
    codesOnAccept: codesFor(compiled, roles, run),
  };
}

/** What is known of a snapshot, in the slots of a compiled pack. */
export function knownOf(compiled: CompiledPack, snapshot: Snapshot): Known {
  const known = emptyKnown(compiled.placed.length, compiled.facts.length, compiled.ruleCount);
  compiled.resolve(snapshot, known);
  return known;
}
