import { dayNumber } from '../calendar.ts';
import { conceptKey } from './concept-keys.ts';
import { USABLE, type Known, type PlacedInput } from './known.ts';
import type { CodedNeeds, NeedsInput } from './pack.ts';
import type { Snapshot } from './snapshot.ts';
import type { NeedLevel } from './vocabulary.ts';
import { CANNOT_TELL, MET, NOT_MET } from './three-valued.ts';

const ranks: Readonly<Record<NeedLevel, number>> = { none: 0, present: 1, pressing: 2, crisis: 3 };

/** Other words for the kinds of need that codes speak of, so that one need is not counted twice. */
const sameNeed: ReadonlyMap<string, string> = new Map([
  ['loneliness', 'isolation'],
  ['lonely', 'isolation'],
  ['company', 'isolation'],
  ['debt', 'money'],
  ['finance', 'money'],
  ['financial', 'money'],
  ['employment', 'work'],
  ['carer', 'caring'],
]);

/** Needs as known: by kind, its rank; kinds whose only code has no date; and whether anything was asked or coded. */
type NeedsKnown = {
  readonly sure: ReadonlyMap<string, number>;
  readonly undated: ReadonlyMap<string, number>;
  readonly isKnown: boolean;
};

const raise = (needs: Map<string, number>, type: string, rank: number): void => {
  needs.set(type, Math.max(needs.get(type) ?? 0, rank));
};

function typedNeeds(snapshot: Snapshot): Map<string, number> {
  const typed = new Map<string, number>();
  for (const { type, level } of snapshot.needs) {
    const written = type.toLowerCase();
    raise(typed, sameNeed.get(written) ?? written, ranks[level]);
  }
  return typed;
}

/**
 * Joins what was typed today with coded needs that are fresh. A kind answered today beats an older code of that kind.
 * An undated code may or may not be fresh, so it only widens what is possible.
 */
function gatherNeeds(snapshot: Snapshot, coded: CodedNeeds): NeedsKnown {
  const typed = typedNeeds(snapshot);
  const sure = new Map(typed);
  const undated = new Map<string, number>();
  const today = dayNumber(snapshot.today) ?? Number.NEGATIVE_INFINITY;
  for (const code of snapshot.codes) {
    const key = conceptKey(code.key);
    const meaning = coded.codes.find((one) => one.key === key && !typed.has(one.type));
    if (meaning === undefined) continue;
    const day = dayNumber(code.date);
    const isFresh = day !== null && day <= today && today - day <= coded.freshDays;
    if (day === null) raise(undated, meaning.type, ranks[meaning.level]);
    else if (isFresh) raise(sure, meaning.type, ranks[meaning.level]);
  }
  return { sure, undated, isKnown: snapshot.answers.needsAsked || sure.size > 0 };
}

function takeType(input: NeedsInput, slot: number, needs: NeedsKnown, known: Known): void {
  const type = input.type ?? '';
  const rank = needs.sure.get(type) ?? 0;
  known.state[slot] = USABLE;
  if (rank > 0) known.answer[slot] = MET;
  else if (needs.undated.has(type)) known.answer[slot] = CANNOT_TELL;
  else known.answer[slot] = needs.isKnown ? NOT_MET : CANNOT_TELL;
}

function takeRange(input: NeedsInput, slot: number, needs: NeedsKnown, known: Known): void {
  if (!needs.isKnown) return;
  const kinds = [...needs.sure].filter(([, rank]) => rank > 0);
  const worst = Math.max(0, ...kinds.map(([, rank]) => rank));
  const more = [...needs.undated].filter(([type]) => !kinds.some(([kind]) => kind === type));
  known.state[slot] = USABLE;
  known.low[slot] = input.of === 'kinds' ? kinds.length : worst;
  known.high[slot] = input.of === 'kinds' ? kinds.length + more.length : Math.max(worst, ...needs.undated.values());
}

/** Fills the slots of needs. */
export function resolveNeeds(placed: readonly PlacedInput[], snapshot: Snapshot, known: Known): void {
  const gathered = new Map<CodedNeeds, NeedsKnown>();
  for (const { input, slot, codedNeeds } of placed) {
    if (input.kind !== 'needs') continue;
    const needs = gathered.get(codedNeeds) ?? gatherNeeds(snapshot, codedNeeds);
    gathered.set(codedNeeds, needs);
    if (input.of === 'type') takeType(input, slot, needs, known);
    else takeRange(input, slot, needs, known);
  }
}
