import { dayNumber, isoDateOf } from '../calendar.ts';
import type { IsoDate } from '../reading.ts';

/** A date to look at the plan again, and how it is said. */
export type ReviewDate = { readonly words: string; readonly date: IsoDate };

const intervals = [
  { words: '2 weeks', days: 14 },
  { words: '4 weeks', days: 28 },
  { words: '3 months', days: 91 },
] as const;

/** The dates offered on a day; none when the day does not exist. */
export const reviewDatesFrom = (today: IsoDate): readonly ReviewDate[] => {
  const start = dayNumber(today);
  return start === null ? [] : intervals.map(({ words, days }) => ({ words, date: isoDateOf(start + days) }));
};
