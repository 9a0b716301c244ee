import { dayNumber } from './calendar.ts';
import { conceptKey } from './concept-keys.ts';
import { USABLE, type Known, type PlacedInput } from './known.ts';
import type { CodedNeeds, NeedsInput } from './pack.ts';
import type { NeedLevel, Snapshot } from './snapshot.ts';
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

/**
 * Joins what was typed today with coded needs that are fresh. A kind answered today beats an older code of that kind.
 * An undated code may or may not be fresh, so it only widens what is possible.
 */
function gatherNeeds(snapshot: Snapshot, coded: CodedNeeds): NeedsKnown {
  const typed = new Map<string, number>();
  for (const need of snapshot.needs) {
    const written = need.type.toLowerCase();
    const type = sameNeed.get(written) ?? written;
    typed.set(type, Math.max(typed.get(type) ?? 0, ranks[need.level]));
  }
  const sure = new Map(typed);
  const undated = new Map<string, number>();
  const today = dayNumber(snapshot.today) ?? Number.NEGATIVE_INFINITY;
  for (const code of snapshot.codes) {
    const key = conceptKey(code.key);
    for (const meaning of coded.codes) {
      if (meaning.key !== key || typed.has(meaning.type)) continue;
      const day = dayNumber(code.date);
      const rank = ranks[meaning.level];
      if (day === null) undated.set(meaning.type, Math.max(undated.get(meaning.type) ?? 0, rank));
      else if (day <= today && today - day <= coded.freshDays)
        sure.set(meaning.type, Math.max(sure.get(meaning.type) ?? 0, rank));
    }
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
  known.high[slot] =
    input.of === 'kinds' ? kinds.length + more.length : Math.max(worst, ...needs.undated.values());
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
