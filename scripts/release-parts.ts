/** What a figure of the release report is made of, and short ways to say so. */
import type { RunName } from './release-runs.ts';
import type { Where } from './tally.ts';

/** Tries that were made and those that held. `isNought`: one that did not hold makes the report end badly. */
type Tries = {
  readonly kind: 'tries';
  readonly say: string;
  /** Figures of the tally, added up. */
  readonly of: readonly string[];
  /** In each place at least so many tries. */
  readonly least: number;
  readonly where: readonly Where[];
  readonly isNought: boolean;
};

/** Values of which a share (1: all) must lie at or under a limit; `isUnder`: under it. */
type Values = {
  readonly kind: 'values';
  readonly say: string;
  readonly of: string;
  readonly share: number;
  readonly limit: number;
  readonly unit: string;
  readonly isUnder: boolean;
  readonly isNought: boolean;
  readonly where: readonly Where[];
};

export type Part =
  | Tries
  | Values
  | { readonly kind: 'words'; readonly say: string; readonly of: string; readonly where: readonly Where[] }
  | { readonly kind: 'faults'; readonly where: Where; readonly rows: readonly string[] }
  | { readonly kind: 'hazards' }
  | { readonly kind: 'unmeasured'; readonly say: string; readonly why: string };

export type Figure = {
  readonly figure: string;
  readonly mustBe: string;
  readonly run: RunName;
  readonly parts: readonly Part[];
  /** The commands or tests that measure it. */
  readonly how: string;
};

/** In each browser. */
export const both: readonly Where[] = ['chromium', 'firefox'];
/** Where no browser is needed. */
export const node: readonly Where[] = ['node'];

/** Tries of which every one must hold; in each place at least so many. */
export const tries = (say: string, of: string | readonly string[], least = 1, where = both): Part => ({
  kind: 'tries',
  say,
  of: typeof of === 'string' ? [of] : of,
  least,
  where,
  isNought: true,
});
/** The same where the report does not end badly for one that does not hold. */
export const share = (say: string, of: string): Part => ({
  kind: 'tries',
  say,
  of: [of],
  least: 1,
  where: node,
  isNought: false,
});
/** What nothing measures, and why. */
export const unmeasured = (say: string, why: string): Part => ({ kind: 'unmeasured', say, why });
/** What is listed. */
export const words = (say: string, of: string, where = both): Part => ({ kind: 'words', say, of, where });
/** Values that must lie at or under a limit. */
export const values = (say: string, of: string, limits: Pick<Values, 'limit' | 'unit'> & Partial<Values>): Part => ({
  kind: 'values',
  say,
  of,
  share: 1,
  isUnder: false,
  isNought: false,
  where: ['chromium'],
  ...limits,
});
/** Rows of the fault matrix by number. */
export const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `fault-${String(from + index).padStart(2, '0')}`);
