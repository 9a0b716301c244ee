import type { ReaderSite } from '../../domain/sites/site.ts';

/** What a site's selectors may take in one reading, and when one reading is stopped at once (safety.md T-13). */
const budgetMs = 50;
const stopMs = 500;
/** Readings in a row over the budget before the site is off: a busy computer makes one of them long. */
const overrunLimit = 3;

const overruns = new WeakMap<ReaderSite, number>();

/** Whether the selectors of a site took too long, so that it is no longer used on this page. */
export const isTooSlow = (site: ReaderSite): boolean => (overruns.get(site) ?? 0) >= overrunLimit;

/** The time of one reading. */
export type Budget = {
  /** Looks with a selector; finds nothing when the reading is to be stopped. */
  readonly look: <T>(find: () => readonly T[]) => readonly T[];
  /** The reading is done: counts what it took. */
  readonly close: () => void;
};

/** Begins to count what the selectors of a site take. */
export function budgetOf(site: ReaderSite): Budget {
  let spentMs = 0;
  return {
    look(find) {
      if (spentMs > stopMs) return [];
      const startedMs = performance.now();
      const found = find();
      spentMs += performance.now() - startedMs;
      return found;
    },
    close() {
      const isOver = spentMs > budgetMs;
      overruns.set(site, spentMs > stopMs ? overrunLimit : isOver ? (overruns.get(site) ?? 0) + 1 : 0);
    },
  };
}
