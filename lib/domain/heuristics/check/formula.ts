import { compileCondition } from '../conditions.ts';
import type { CompiledPack } from '../compile.ts';
import { emptyKnown } from '../known.ts';
import type { Condition } from '../pack.ts';
import type { Answer3 } from '../three-valued.ts';
import { showCell, type Space } from './space.ts';

/**
 * Conditions over cells of the input space. A mask says which answers are still possible: 1 not met, 2 cannot tell,
 * 4 met. With every variable assigned a mask has one bit and is exact; before that it may hold too much, never too little.
 */
export type Mask = number;

/** The bit of *met*. */
export const canBeMet: Mask = 4;

/** What stands under a node: variables of the space, and named facts. */
type Under = { readonly variables: ReadonlySet<number>; readonly facts: ReadonlySet<number> };

/** A node of a formula. */
export type Formula = Under &
  (
    | { readonly kind: 'leaf'; readonly variable: number; readonly byCell: Uint8Array; readonly open: Mask }
    | { readonly kind: 'all' | 'any'; readonly parts: readonly Formula[] }
    | { readonly kind: 'not' | 'unlessMet' | 'cannotTell'; readonly part: Formula }
    /** A named fact or rule, so that what one rule needs of it is known to the others. */
    | { readonly kind: 'fact'; readonly fact: number; readonly part: Formula }
    | { readonly kind: 'constant'; readonly mask: Mask }
  );

const none: ReadonlySet<number> = new Set();
const maskOf = (answer: Answer3): Mask => 1 << answer;

/** Always or never. */
export const constant = (isTrue: boolean): Formula => ({
  kind: 'constant',
  mask: isTrue ? 4 : 1,
  variables: none,
  facts: none,
});

const union = (parts: readonly Formula[]): Under => ({
  variables: new Set(parts.flatMap(({ variables }) => [...variables])),
  facts: new Set(parts.flatMap(({ facts }) => [...facts])),
});
const under = ({ variables, facts }: Formula): Under => ({ variables, facts });

/** Every part. */
export const allOf = (parts: readonly Formula[]): Formula =>
  parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'all', parts, ...union(parts) };

/** At least one part. */
export const anyOf = (parts: readonly Formula[]): Formula =>
  parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'any', parts, ...union(parts) };

/** The opposite; for a two-valued part the plain *not*. */
export const notOf = (part: Formula): Formula => ({ kind: 'not', part, ...under(part) });

/** Two-valued: the part is not met, or cannot be told. */
export const unlessOf = (part: Formula): Formula => ({ kind: 'unlessMet', part, ...under(part) });

/** A part under a name: number `fact` of the facts and rules together. */
export const namedAs = (fact: number, part: Formula): Formula => ({
  kind: 'fact',
  fact,
  part,
  variables: part.variables,
  facts: new Set([fact, ...part.facts]),
});

/** Two-valued: the part is met. */
export const metOf = (part: Formula): Formula => notOf(unlessOf(part));

function leafOf(condition: Extract<Condition, { input: string }>, compiled: CompiledPack, space: Space): Formula {
  const slot = compiled.names.inputs.get(condition.input) ?? -1;
  const variable = space.variableOfSlot[slot] ?? -1;
  const cells = space.variables[variable]?.cells ?? [];
  const ask = compileCondition(condition, compiled.names);
  const known = emptyKnown(compiled.placed.length, 0, 0);
  const byCell = new Uint8Array(cells.length);
  let open: Mask = 0;
  for (const [index, cell] of cells.entries()) {
    showCell(cell, known);
    byCell[index] = maskOf(ask(known));
    open |= byCell[index] ?? 0;
  }
  return { kind: 'leaf', variable, byCell, open, variables: new Set([variable]), facts: none };
}

/** Writes conditions as formulas; facts once each, `fired` by the caller's own formulas. */
export function formulaWriter(
  compiled: CompiledPack,
  space: Space,
  firedFormula: (id: string) => Formula,
): (condition: Condition) => Formula {
  const facts = new Map<string, Formula>();
  const write = (condition: Condition): Formula => {
    if ('input' in condition) return leafOf(condition, compiled, space);
    if ('all' in condition) return allOf(condition.all.map(write));
    if ('any' in condition) return anyOf(condition.any.map(write));
    if ('not' in condition) return notOf(write(condition.not));
    if ('unlessMet' in condition) return unlessOf(write(condition.unlessMet));
    if ('cannotTell' in condition) {
      const part = write(condition.cannotTell);
      return { kind: 'cannotTell', part, ...under(part) };
    }
    if ('fired' in condition) return anyOf(condition.fired.map(firedFormula));
    if ('settingIsOn' in condition) return constant(compiled.names.settings.get(condition.settingIsOn) === 1);
    const before = facts.get(condition.fact);
    if (before !== undefined) return before;
    const index = compiled.names.facts.get(condition.fact) ?? -1;
    const fact = compiled.facts[index];
    const part = fact === undefined ? constant(false) : write(fact.fact.when);
    const formula = namedAs(index, part);
    facts.set(condition.fact, formula);
    return formula;
  };
  return write;
}

const lowestAnd = (a: Mask, b: Mask): Mask => {
  const low = (a | b) & 1;
  const middle = (a & 2 && b & 6) || (b & 2 && a & 6) ? 2 : 0;
  return low | middle | (a & b & 4);
};
const swap = (mask: Mask): Mask => ((mask & 1) << 2) | (mask & 2) | ((mask & 4) >> 2);

/**
 * One look at an assignment (for each variable its cell, or -1 when open). `allowed` holds the answers that each fact
 * may still have, by what open rules need of it; `memo` what was worked out since the last change, 255 for nothing.
 */
export type Look = { readonly assignment: Int16Array; readonly allowed: Uint8Array; readonly memo: Uint8Array };

const UNSEEN = 255;

/** A look in which every fact may have any answer. */
export const newLook = (assignment: Int16Array, factCount: number): Look => ({
  assignment,
  allowed: new Uint8Array(factCount).fill(7),
  memo: new Uint8Array(factCount).fill(UNSEEN),
});

/** To be called when the assignment or what is allowed has changed. */
export const forget = ({ memo }: Look): void => {
  memo.fill(UNSEEN);
};

/** What a wrapping makes of the answers inside it. */
function wrappedMask(kind: 'not' | 'unlessMet' | 'cannotTell', inner: Mask): Mask {
  if (kind === 'not') return swap(inner);
  const holds = kind === 'unlessMet' ? 3 : 2;
  return (inner & holds ? 4 : 0) | (inner & ~holds & 7 ? 1 : 0);
}

/** The answers of a list: the lowest of its parts; for *any* the opposite of the lowest of their opposites. */
function listMask(parts: readonly Formula[], isAll: boolean, look: Look): Mask {
  let mask: Mask = canBeMet;
  for (const part of parts) {
    const one = possible(part, look);
    mask = lowestAnd(mask, isAll ? one : swap(one));
    if (mask === 1) break;
  }
  return isAll ? mask : swap(mask);
}

function factMask(formula: Extract<Formula, { kind: 'fact' }>, look: Look): Mask {
  const before = look.memo[formula.fact] ?? UNSEEN;
  if (before !== UNSEEN) return before;
  const mask = possible(formula.part, look) & (look.allowed[formula.fact] ?? 7);
  look.memo[formula.fact] = mask;
  return mask;
}

/** Which answers are possible. */
export function possible(formula: Formula, look: Look): Mask {
  switch (formula.kind) {
    case 'fact':
      return factMask(formula, look);
    case 'constant':
      return formula.mask;
    case 'leaf': {
      const cell = look.assignment[formula.variable] ?? -1;
      return cell < 0 ? formula.open : (formula.byCell[cell] ?? 0);
    }
    case 'all':
    case 'any':
      return listMask(formula.parts, formula.kind === 'all', look);
    case 'not':
    case 'unlessMet':
    case 'cannotTell':
      return wrappedMask(formula.kind, possible(formula.part, look));
  }
}
