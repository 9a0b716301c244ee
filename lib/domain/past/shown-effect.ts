import { discloseCounts } from '../audit/disclosure.ts';
import type { Shown } from '../audit/disclosure.ts';
import type { Role } from '../heuristics/vocabulary.ts';
import type { PastEffect } from './past-effect.ts';

/** Under this many nothing is shown of past readings. Source: P4, which gives no share of fewer. */
export const leastShown = 20;

/** The effect on past readings as it may be shown (P4). */
export type ShownPastEffect = {
  readonly kept: Shown;
  readonly same: Shown;
  readonly cannotTell: Shown;
  /** The most frequent first; those that are hidden at the end, by name. */
  readonly changed: readonly { readonly before: Role; readonly after: Role; readonly count: Shown }[];
};

/** Counts as they may be shown; null where too few are kept. That nobody stays the same would tell of everybody. */
export function shownPastEffect({ kept, same, cannotTell, changed }: PastEffect): ShownPastEffect | null {
  if (kept < leastShown) return null;
  const { total, splits } = discloseCounts({
    total: kept,
    splits: [[same, cannotTell, ...changed.map(({ count }) => count)]],
  });
  const [sameShown = null, cannotTellShown = null, ...counts] = splits[0] ?? [];
  const rows = changed.map(({ before, after }, index) => ({ before, after, count: counts[index] ?? null }));
  const byName = (row: { before: Role; after: Role }) => `${row.before} ${row.after}`;
  return {
    kept: total,
    same: same === 0 ? null : sameShown,
    cannotTell: cannotTellShown,
    changed: rows.toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0) || (byName(a) < byName(b) ? -1 : 1)),
  };
}
