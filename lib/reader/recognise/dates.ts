import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import { fullYear, isoDate } from '../../domain/calendar.ts';

const { numbers } = recordWords;

/** A date as it stands in a text. For `numeric`, which of `first` and `second` is the day is the page's to tell. */
export type DateSeen = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
} & (
  | { readonly kind: 'exact'; readonly iso: string | null }
  | {
      readonly kind: 'numeric';
      readonly first: number;
      readonly second: number;
      readonly year: number;
      readonly separator: string;
    }
  /** A month or a year alone: no calendar date. */
  | { readonly kind: 'partial' }
);

/** Which comes first in a date of numbers: the day, the month, or the page does not tell. */
export type DateOrder = 'day-first' | 'month-first' | 'unknown';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** A time of day after a date. */
const timePattern = new RegExp(numbers.timePattern, 'iy');
/** Groups: 1-3 ISO; 4-6 day, month name, year; 7-9 month name, day, year; 10-13 numbers; 14, 15 a month and year. */
const datePattern = new RegExp(numbers.datePattern, 'gi');

const monthNumber = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function yearNumber(text: string, today: string): number {
  const digits = text.replace(/\D/g, '');
  return digits.length === 2 ? fullYear(Number(digits), today) : Number(digits);
}

function dateOf(match: RegExpExecArray, end: number, today: string): DateSeen | null {
  const [, y1, m1 = '', d1, d2, m2 = '', y2 = '', m3 = '', d3, y3 = '', first, separator = '', second, year = ''] =
    match;
  const start = timeStart(match.input, match.index);
  const place = { start, end, text: match.input.slice(start, end) };
  if (y1 !== undefined)
    return { ...place, kind: 'exact', iso: isoDate(Number(y1), Number(m1) || monthNumber(m1), Number(d1)) };
  if (d2 !== undefined)
    return { ...place, kind: 'exact', iso: isoDate(yearNumber(y2, today), monthNumber(m2), Number(d2)) };
  if (d3 !== undefined) return { ...place, kind: 'exact', iso: isoDate(Number(y3), monthNumber(m3), Number(d3)) };
  if (first === undefined) return { ...place, kind: 'partial' };
  // "1.1.20" is more often a version or a number of a section than a date.
  if (separator === '.' && year.length === 2 && (first.length < 2 || (second ?? '').length < 2)) return null;
  return {
    ...place,
    kind: 'numeric',
    first: Number(first),
    second: Number(second),
    year: yearNumber(year, today),
    separator,
  };
}

/** A time of day before a date: "10:42 AM; 21/11/2026", "09:15 on 3 May 2026". */
const timeBefore = new RegExp(recordWords.numbers.timeBefore, 'i');

const timeStart = (text: string, at: number): number =>
  at - (timeBefore.exec(text.slice(Math.max(0, at - 20), at))?.[0].length ?? 0);

function timeEnd(text: string, at: number): number {
  timePattern.lastIndex = at;
  return timePattern.test(text) ? timePattern.lastIndex : at;
}

/** What every date has in it somewhere. */
const dateLike = new RegExp(recordWords.numbers.dateLike, 'i');

/** A digit of ours that touches one of another script: a person sees one number, of which a part would be read (T-06). */
const mixedDigits = /\d[^\P{Nd}0-9]|[^\P{Nd}0-9]\d/u;

/** Whether a text has digits from which a number can be told. */
export const hasDigits = (text: string): boolean => /\d/.test(text) && !mixedDigits.test(text);

/** Every date in a text, in order. Times of day are part of the match and dropped: a date is a calendar date. */
export function findDates(text: string, today: string): readonly DateSeen[] {
  if (!hasDigits(text) || !dateLike.test(text)) return [];
  datePattern.lastIndex = 0;
  const found: DateSeen[] = [];
  for (let match = datePattern.exec(text); match !== null; match = datePattern.exec(text)) {
    const end =
      match[14] === undefined && match[15] === undefined ? timeEnd(text, datePattern.lastIndex) : datePattern.lastIndex;
    datePattern.lastIndex = end;
    const date = dateOf(match, end, today);
    if (date !== null) found.push(date);
  }
  return found;
}

/** The calendar date, or null where the text or the page does not say which day it is. */
export function resolveDate(date: DateSeen, order: DateOrder): string | null {
  if (date.kind === 'partial') return null;
  if (date.kind === 'exact') return date.iso;
  const dayFirst = isoDate(date.year, date.second, date.first);
  const monthFirst = isoDate(date.year, date.first, date.second);
  if (dayFirst === monthFirst) return dayFirst;
  if (order === 'day-first') return dayFirst;
  if (order === 'month-first') return monthFirst;
  // Only one reading is in the calendar.
  return dayFirst === null ? monthFirst : monthFirst === null ? dayFirst : null;
}
