import type { IsoDate, Item, Reading } from '../reading.ts';
import type { Need } from './words.ts';

/** One coded fact as far as options need it. */
export type CodedSeen = { readonly key: string; readonly status: Item['status']; readonly date: IsoDate | null };

/** What is known of the person when options are filtered. Unknown stays unknown: it neither offers nor excludes. */
export type OptionFacts = {
  readonly today: IsoDate;
  readonly ageYears: number | null;
  readonly codes: readonly CodedSeen[];
  /** Medicines as written on the screen. */
  readonly medicines: readonly string[];
  readonly needs: readonly Need[];
  readonly programmes: readonly string[];
  readonly suppressed: readonly string[];
};

/** The parts of a pack's result that decide about options. */
export type OptionVerdict = { readonly programmes: readonly string[]; readonly suppressed: readonly string[] };

/** The facts that options are filtered by, from a reading, a result and the needs that were ticked. */
export const optionFacts = (
  reading: Pick<Reading, 'ageYears' | 'items'>,
  verdict: OptionVerdict,
  needs: readonly Need[],
  today: IsoDate,
): OptionFacts => ({
  today,
  ageYears: reading.ageYears,
  codes: reading.items.flatMap((item) =>
    item.key === null || item.kind === 'medicine' ? [] : [{ key: item.key, status: item.status, date: item.date }],
  ),
  medicines: reading.items.filter((item) => item.kind === 'medicine').map((item) => item.asSeen),
  needs,
  programmes: verdict.programmes,
  suppressed: verdict.suppressed,
});
