import { dayNumber } from '../calendar.ts';
import type { Pack } from './pack.ts';
import type { IsoDate } from '../reading.ts';

/** Days after its review date on which a pack still works, with a banner. Source: H-22. */
export const graceDays = 90;

/** Whether a pack may be used on a day. The built-in safety rules stand whatever this says. */
export type PackStanding =
  | { readonly kind: 'current' }
  | { readonly kind: 'review-due'; readonly daysLeft: number }
  | { readonly kind: 'off' };

/** The standing of a pack on a day: current to its review date, then 90 days with a banner, then off. */
export function packStanding(pack: Pick<Pack, 'reviewDate'>, today: IsoDate): PackStanding {
  const review = dayNumber(pack.reviewDate);
  const day = dayNumber(today);
  if (review === null || day === null) return { kind: 'off' };
  const overdue = day - review;
  if (overdue <= 0) return { kind: 'current' };
  return overdue > graceDays ? { kind: 'off' } : { kind: 'review-due', daysLeft: graceDays - overdue };
}

/** A pack without anything that it says: with it, only the built-in safety rules are asked (H-22). */
export const builtInOnly = (pack: Pack): Pack => ({
  ...pack,
  inputs: [],
  facts: [],
  rules: [],
  repeats: [],
  raises: [],
  copies: [],
});
