/** A count as it may be shown: rounded to the nearest 5, or null where it is hidden and a star stands for it. */
export type Shown = number | null;

/** A count that may leave nobody to be found: how many, and the same ones parted in one or several ways. */
export type SplitCounts = { readonly total: number; readonly splits: readonly (readonly number[])[] };

/** The same as it may be shown. */
export type ShownCounts = { readonly total: Shown; readonly splits: readonly (readonly Shown[])[] };

/** Below this a count is hidden. Source: safety.md P4. */
const smallest = 8;
/** What is hidden must still be any of at least so many counts, whoever subtracts. */
const leastLeft = 4;

const rounded = (count: number): number => Math.round(count / 5) * 5;

const firstShown = (count: number): Shown => {
  if (count === 0) return 0;
  return count < smallest ? null : rounded(count);
};

/** What a reader knows of a count that is shown: the least and the most that it can be. */
const rangeOf = (shown: number): readonly [least: number, most: number] =>
  shown === 0 ? [0, 0] : [Math.max(smallest, shown - 2), shown + 2];

const sum = (numbers: readonly number[]): number => numbers.reduce((whole, one) => whole + one, 0);

const visible = (row: readonly Shown[]): number[] => row.filter((cell) => cell !== null);
const leastOf = (row: readonly Shown[]): number => sum(visible(row).map((cell) => rangeOf(cell)[0]));
const mostOf = (row: readonly Shown[]): number =>
  row.includes(null) ? Number.POSITIVE_INFINITY : sum(visible(row).map((cell) => rangeOf(cell)[1]));

/** What a reader can work out of the total, from itself and from every way in which it is parted. */
const totalRange = (total: Shown, rows: readonly (readonly Shown[])[], isSmall: boolean): readonly [number, number] => {
  const [least, most] =
    total === null ? [isSmall ? 1 : 0, isSmall ? smallest - 1 : Number.POSITIVE_INFINITY] : rangeOf(total);
  return [Math.max(least, ...rows.map(leastOf)), Math.min(most, ...rows.map(mostOf))];
};

/** How many different counts a hidden cell of this row can still be, for a reader who subtracts. */
const choicesLeft = (row: readonly Shown[], [least, most]: readonly [number, number]): number => {
  const isAlone = row.filter((cell) => cell === null).length === 1;
  const others = sum(visible(row).map((cell) => rangeOf(cell)[1]));
  const from = Math.max(1, isAlone ? least - others : 1);
  const to = Math.min(smallest - 1, most - leastOf(row));
  return to - from + 1;
};

type Draft = { total: Shown; rows: Shown[][] };

/** Hides one more: the least cell of the row that still shows something, else the total. */
const hideOneMore = (draft: Draft, rowIndex: number): void => {
  const row = draft.rows[rowIndex] ?? [];
  const candidates = row.flatMap((cell, index) => (cell !== null && cell > 0 ? [{ cell, index }] : []));
  const [least] = candidates.toSorted((a, b) => a.cell - b.cell);
  if (least === undefined) draft.total = null;
  else row[least.index] = null;
};

/**
 * Counts as they may be shown (P4): 1 to 7 hidden, others rounded to 5, nought left, and more cells hidden until nobody can
 * subtract a small count out of the total and the others.
 *
 * Shape: each split adds up to the total. Result: a hidden count of 1 to 7 can still be at least four different numbers.
 */
export const discloseCounts = ({ total, splits }: SplitCounts): ShownCounts => {
  const isSmall = total > 0 && total < smallest;
  const draft: Draft = { total: firstShown(total), rows: splits.map((row) => row.map(firstShown)) };
  for (;;) {
    const range = totalRange(draft.total, draft.rows, isSmall);
    const open = draft.rows.findIndex(
      (row, index) =>
        row.some((cell, at) => cell === null && (splits[index]?.[at] ?? 0) < smallest) &&
        choicesLeft(row, range) < leastLeft,
    );
    const isStuck = open === -1 || (draft.total === null && !(draft.rows[open] ?? []).some((cell) => (cell ?? 0) > 0));
    if (isStuck) return { total: draft.total, splits: draft.rows };
    hideOneMore(draft, open);
  }
};

/** A share in whole per cent, from what is shown; null where either is hidden or the whole is under 20 (P4). */
export const shownPercent = (part: Shown, whole: Shown): number | null =>
  part === null || whole === null || whole < 20 ? null : Math.min(100, Math.round((100 * part) / whole));

/** A count in words: a star where it is hidden. */
export const shownText = (shown: Shown): string => (shown === null ? '*' : String(shown));
