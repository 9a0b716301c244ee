import { waitsOf, withStandIn, type RoleWait } from './capacity.ts';
import { answerAll, isMet, type Circuit } from './circuit.ts';
import type { CompiledPack, CompiledRule } from './compile.ts';
import { emptyKnown, type Known } from './known.ts';
import type { PackRule } from './pack.ts';
import { groupOfProgramme, groupOfRole } from './removed-options.ts';
import { nothingLeftOut, type LeftOut } from './set-aside.ts';
import type { Snapshot } from './snapshot.ts';
import { CANNOT_TELL } from './three-valued.ts';
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
  /** What is known of how soon the roles can see somebody, and what the pack says then. */
  readonly waits: readonly RoleWait[];
  readonly codesOnAccept: readonly string[];
};

/** The run in progress. Each list keeps the order in which things were added; none holds more than a few. */
type Run = {
  readonly circuit: Circuit;
  readonly known: Known;
  readonly fired: PackRule[];
  readonly proposed: { readonly role: Role; readonly priority: number }[];
  readonly programmes: Programme[];
  readonly removed: OptionGroup[];
  readonly asks: AskQuestion[];
  readonly flags: ResultFlag[];
  readonly absentRoles: readonly string[];
  readonly leftOut: LeftOut;
  readonly setAside: Set<string>;
};

const newRun = (circuit: Circuit, known: Known, absentRoles: readonly string[], leftOut: LeftOut): Run => ({
  circuit,
  known,
  fired: [],
  proposed: [],
  programmes: [],
  removed: [],
  asks: [],
  flags: [],
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
  waits: [],
  codesOnAccept: [],
} as const;

const isRemoved = (group: OptionGroup | undefined, run: Run): boolean =>
  group !== undefined && run.removed.includes(group);

function addOnce<T>(list: T[], one: T): void {
  if (!list.includes(one)) list.push(one);
}

/** Whether somebody may be named for this person: here, not left out by an exclusion, not set aside. */
const isPossible = (role: Role, run: Run): boolean =>
  !isRemoved(groupOfRole[role], run) && !run.absentRoles.includes(role) && !run.leftOut.services.has(role);

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
  for (const group of rule.removes) addOnce(run.removed, group);
  for (const flag of rule.flags) addOnce(run.flags, flag);
}

/** Takes the effects of a rule whose condition is met. A rule that would only propose what is removed does not fire. */
function fire(one: CompiledRule, run: Run): void {
  const { rule, index } = one;
  if (rule.blockedBy.some((group) => run.removed.includes(group))) return;
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
    if (!isRemoved(groupOfProgramme[programme], run) && !services.has(programme)) addOnce(run.programmes, programme);
  }
  for (const group of rule.removes) addOnce(run.removed, group);
  for (const question of rule.asks) addOnce(run.asks, question);
  for (const flag of rule.flags) addOnce(run.flags, flag);
}

function runStage(rules: readonly CompiledRule[], run: Run): void {
  for (const one of rules) if (isMet(run.circuit, one.when, run.known)) fire(one, run);
}

/** Roles in order of priority, each once; self-care only when nobody else is there. */
function rolesInOrder(run: Run): Role[] {
  const roles: Role[] = [];
  for (const { role } of run.proposed.toSorted((a, b) => a.priority - b.priority)) addOnce(roles, role);
  const others = roles.filter((role) => role !== 'self-care');
  return others.length > 0 ? others : roles;
}

function codesFor(compiled: CompiledPack, roles: readonly Role[], run: Run): string[] {
  const keys: string[] = [];
  for (const accepted of [...roles, ...run.programmes]) {
    for (const { line, unless } of compiled.copies.get(accepted) ?? []) {
      if (unless === null || !isMet(run.circuit, unless, run.known)) for (const key of line.keys) addOnce(keys, key);
    }
  }
  return keys;
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

function answerConditions({ circuit, facts }: CompiledPack, known: Known): void {
  answerAll(circuit, known);
  for (let index = 0; index < facts.length; index += 1) {
    known.facts[index] = circuit.registers[facts[index]?.register ?? 0] ?? CANNOT_TELL;
  }
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
  capacity: Snapshot['capacity'] = [],
): Decision {
  const { circuit } = compiled;
  answerConditions(compiled, known);
  const run = newRun(circuit, known, absentRoles, leftOut);
  runStage(compiled.stops, run);
  if (run.fired.length > 0) return stopped(run);
  runStage(compiled.ends, run);
  if (run.fired.length > 0) return { ...empty, outcome: 'not-today', first: 'none', fired: run.fired };
  runStage(compiled.exclusions, run);
  return proposed(compiled, run, capacity);
}

/** What the built-in exclusions leave out for somebody; null where a stop rule or *not today* ends everything. */
export function leftOutBySafety(compiled: CompiledPack, known: Known): readonly OptionGroup[] | null {
  const { circuit, stops, ends, exclusions } = compiled;
  answerConditions(compiled, known);
  const run = newRun(circuit, known, [], nothingLeftOut);
  runStage([...stops, ...ends], run);
  if (run.fired.length > 0) return null;
  runStage(
    exclusions.filter(({ isBuiltIn }) => isBuiltIn),
    run,
  );
  return run.removed;
}

/** As {@link decide}, for somebody of whom only what the built-in rules came to is known: nothing ended, and what was left out. */
export function decideAfterSafety(
  compiled: CompiledPack,
  known: Known,
  removed: readonly OptionGroup[],
  absentRoles: readonly string[],
  capacity: Snapshot['capacity'],
): Decision {
  answerConditions(compiled, known);
  const run = newRun(compiled.circuit, known, absentRoles, nothingLeftOut);
  run.removed.push(...removed);
  runStage(
    compiled.exclusions.filter(({ isBuiltIn }) => !isBuiltIn),
    run,
  );
  return proposed(compiled, run, capacity);
}

/** Runs the stages after the exclusions. */
function proposed(compiled: CompiledPack, run: Run, capacity: Snapshot['capacity']): Decision {
  const { circuit, known } = run;
  runStage(compiled.proposals, run);
  runStage(compiled.data, run);
  if (run.proposed.length === 0 && run.setAside.size === 0) runStage(compiled.fallbacks, run);
  runStage(compiled.programmes, run);
  for (const { flag, when } of compiled.raises) if (isMet(circuit, when, known)) addOnce(run.flags, flag);
  return decided(compiled, run, capacity);
}

/** What a run that was not stopped or ended came to. */
function decided(compiled: CompiledPack, run: Run, capacity: Snapshot['capacity']): Decision {
  const { circuit } = compiled;
  const proposed = rolesInOrder(run);
  const waits = waitsOf(compiled.pack.capacity ?? [], proposed, capacity, (role) => isPossible(role, run));
  const roles = withStandIn(proposed, waits);
  const [first = 'none', ...then] = roles;
  return {
    outcome: roles.length === 0 ? 'collect' : 'recommend',
    first,
    then,
    programmes: run.programmes,
    suppressed: run.removed,
    repeat: compiled.repeats.filter(({ when }) => isMet(circuit, when, run.known)).map(({ score }) => score),
    ask: run.asks,
    flags: run.flags,
    fired: run.fired,
    setAside: [...run.setAside],
    waits,
    codesOnAccept: codesFor(compiled, roles, run),
  };
}

/** What is known of a snapshot, in the slots of a compiled pack. */
export function knownOf(compiled: CompiledPack, snapshot: Snapshot): Known {
  const known = emptyKnown(compiled.placed.length, compiled.facts.length, compiled.ruleCount);
  compiled.resolve(snapshot, known);
  return known;
}
