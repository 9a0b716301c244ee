import { canBeMet, notOf, forget, newLook, possible, unlessOf, type Formula, type Look, type Mask } from './formula.ts';
import type { Space } from './space.ts';

/** A cell for each variable, -1 where any will do. */
export type Assignment = Int16Array;

type Failure = { readonly isFound: false; readonly culprits: ReadonlySet<number> };
type Outcome = { readonly isFound: true } | Failure;

/** Splits what must be met into the smallest parts that must each be met, so that a failure names few variables. */
function conjuncts(formula: Formula, out: Formula[]): void {
  if (formula.kind === 'all') for (const part of formula.parts) conjuncts(part, out);
  else if (formula.kind === 'fact') out.push(formula);
  else if (formula.kind === 'unlessMet' && formula.part.kind === 'any') {
    for (const part of formula.part.parts) conjuncts(unlessOf(part), out);
  } else if (formula.kind !== 'not') out.push(formula);
  else if (formula.part.kind === 'not' || formula.part.kind === 'unlessMet') conjuncts(formula.part.part, out);
  else if (formula.part.kind === 'any') for (const part of formula.part.parts) conjuncts(notOf(part), out);
  else out.push(formula);
}

/** An open variable of the part that has fewest of them: what is most bound is tried first. */
function mostBound(open: readonly Formula[], assignment: Assignment): number {
  let best = -1;
  let fewest = Number.POSITIVE_INFINITY;
  for (const formula of open) {
    let count = 0;
    let candidate = -1;
    for (const variable of formula.variables) {
      if (assignment[variable] !== -1) continue;
      count += 1;
      if (candidate === -1) candidate = variable;
    }
    if (count < fewest) {
      fewest = count;
      best = candidate;
    }
  }
  return best;
}

/** Needs of open parts, passed down to the facts in them. */
type Needs = {
  readonly look: Look;
  /** For each fact, the assigned variables because of which it was narrowed. */
  readonly because: Map<number, Set<number>>;
  readonly changed: number[];
};

const swapMask = (mask: Mask): Mask => ((mask & 1) << 2) | (mask & 2) | ((mask & 4) >> 2);

/** In a list, the one part whose answer decides when all others are settled; null when there are several. */
function onlyOpenPart(parts: readonly Formula[], settled: Mask, look: Look): Formula | null {
  let only: Formula | null = null;
  for (const part of parts) {
    if ((possible(part, look) & ~settled) === 0) continue;
    if (only !== null) return null;
    only = part;
  }
  return only;
}

/** The answers that the inside of a wrapping must have for the wrapping to have one of the wanted. */
function wantedInside(kind: 'not' | 'unlessMet' | 'cannotTell', wanted: Mask): Mask {
  if (kind === 'not') return swapMask(wanted);
  const holds = kind === 'unlessMet' ? 3 : 2;
  if ((wanted & 5) === 5) return 7;
  return wanted & 4 ? holds : ~holds & 7;
}

function needOfList(formula: Extract<Formula, { kind: 'all' | 'any' }>, wanted: Mask, needs: Needs): void {
  const isAll = formula.kind === 'all';
  const isEach = isAll ? wanted === 4 : (wanted & 4) === 0;
  if (isEach) {
    for (const part of formula.parts) need(part, wanted, needs);
    return;
  }
  const isOneEnough = isAll ? (wanted & 4) === 0 : wanted === 4;
  const only = isOneEnough ? onlyOpenPart(formula.parts, isAll ? 4 : 3, needs.look) : null;
  if (only !== null) need(only, wanted, needs);
}

/** Works out what facts must be for a part to have one of the wanted answers. Narrows only where nothing else is left. */
function need(formula: Formula, wanted: Mask, needs: Needs): void {
  if (wanted === 7) return;
  if (formula.kind === 'fact') {
    const { allowed } = needs.look;
    const before = allowed[formula.fact] ?? 7;
    if ((before & wanted) !== before) {
      allowed[formula.fact] = before & wanted;
      needs.changed.push(formula.fact);
    }
    need(formula.part, wanted, needs);
  } else if (formula.kind === 'not' || formula.kind === 'unlessMet' || formula.kind === 'cannotTell') {
    need(formula.part, wantedInside(formula.kind, wanted), needs);
  } else if ('parts' in formula) needOfList(formula, wanted, needs);
}

const assignedOf = (formula: Formula, assignment: Assignment): number[] =>
  [...formula.variables].filter((one) => assignment[one] !== -1);

/** The assigned variables that an answer of a part rests on: its own, and those behind its narrowed facts. */
function restsOn(formula: Formula, { because, look }: Needs): Set<number> {
  const blamed = new Set(assignedOf(formula, look.assignment));
  for (const fact of formula.facts) for (const one of because.get(fact) ?? []) blamed.add(one);
  return blamed;
}

/** Passes the need of one part down; the facts it emptied, if any, are the failure. */
function passDown(formula: Formula, needs: Needs): Failure | null {
  needs.changed.length = 0;
  const blamed = restsOn(formula, needs);
  need(formula, canBeMet, needs);
  if (needs.changed.length > 0) forget(needs.look);
  for (const fact of needs.changed) {
    const reasons = new Set([...(needs.because.get(fact) ?? []), ...blamed]);
    needs.because.set(fact, reasons);
    if (needs.look.allowed[fact] === 0) return { isFound: false, culprits: reasons };
  }
  return null;
}

/** Parts that are not met in any case; or the variables to blame when one of them cannot be met. */
function stillOpen(candidates: readonly Formula[], look: Look): readonly Formula[] | Failure {
  const open: Formula[] = [];
  for (const formula of candidates) {
    const mask = possible(formula, look);
    if ((mask & canBeMet) === 0) return { isFound: false, culprits: new Set(assignedOf(formula, look.assignment)) };
    if (mask !== canBeMet) open.push(formula);
  }
  return open;
}

const mostRounds = 6;

/** Parts still open once the needs of all of them are known; or the variables to blame when they cannot all be met. */
function settle(
  candidates: readonly Formula[],
  assignment: Assignment,
  factCount: number,
): readonly Formula[] | Failure {
  const look = newLook(assignment, factCount);
  const open = stillOpen(candidates, look);
  if ('isFound' in open) return open;
  const needs: Needs = { look, because: new Map(), changed: [] };
  let hasChanged = true;
  for (let round = 0; round < mostRounds && hasChanged; round += 1) {
    hasChanged = false;
    for (const formula of open) {
      if ((possible(formula, look) & canBeMet) === 0) return { isFound: false, culprits: restsOn(formula, needs) };
      const failure = passDown(formula, needs);
      if (failure !== null) return failure;
      hasChanged ||= needs.changed.length > 0;
    }
  }
  return open;
}

/**
 * Looks for a person in whom every part is met: complete over the cells, by trying cells variable by variable, dropping
 * what cannot be met any more, and jumping back over variables that had nothing to do with a failure.
 *
 * Result: null proves that no such person is in the space.
 */
export function findPerson(parts: readonly Formula[], space: Space): Assignment | null {
  const assignment = new Int16Array(space.variables.length).fill(-1);
  const { factCount } = space;
  const attempt = (candidates: readonly Formula[]): Outcome => {
    const open = settle(candidates, assignment, factCount);
    if ('isFound' in open) return open;
    const variable = mostBound(open, assignment);
    if (variable === -1) return { isFound: true };
    const culprits = new Set<number>();
    const cells = space.variables[variable]?.cells.length ?? 0;
    for (let cell = 0; cell < cells; cell += 1) {
      assignment[variable] = cell;
      const outcome = attempt(open);
      if (outcome.isFound) return outcome;
      if (!outcome.culprits.has(variable)) {
        assignment[variable] = -1;
        return outcome;
      }
      for (const one of outcome.culprits) culprits.add(one);
    }
    assignment[variable] = -1;
    culprits.delete(variable);
    return { isFound: false, culprits };
  };
  const split: Formula[] = [];
  for (const part of parts) conjuncts(part, split);
  return attempt(split).isFound ? assignment : null;
}
