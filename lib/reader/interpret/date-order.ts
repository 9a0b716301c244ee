import { isoDate } from '../../domain/calendar.ts';
import type { DateOrder, DateSeen } from '../recognise/dates.ts';

const hintPattern = /\b(dd?|mm?)\s?[/.-]\s?(dd?|mm?)\s?[/.-]\s?y{2,4}\b/i;

/** What a text says itself about the order of day and month: "dd/mm/yyyy". */
export function orderHint(text: string): DateOrder | null {
  const hint = hintPattern.exec(text);
  if (hint === null || hint[1]?.charAt(0).toLowerCase() === hint[2]?.charAt(0).toLowerCase()) return null;
  return hint[1]?.toLowerCase().startsWith('d') === true ? 'day-first' : 'month-first';
}

/**
 * The order of day and month in the page's dates of numbers, by the page's own evidence (safety H-10): dates that can
 * be read in one way only; failing those, two or more dates that the page writes in words too, or that would lie in the
 * future if read the other way (the caller leaves out what is due or planned). The browser's
 * language is no evidence alone, and the page's `lang` is none at all: records ignore it.
 */
export function dateOrderOf(
  dates: readonly DateSeen[],
  pastDates: readonly DateSeen[],
  hints: readonly DateOrder[],
  weak: WeakSigns,
  today: string,
): DateOrder {
  const plain = verdict(
    dates.map((date) => onlyWay(date)),
    hints,
  );
  if (plain !== null) return plain;
  const twice = writtenTwice(dates);
  if (twice !== null) return twice;
  const past = new Map(pastDates.map((date) => [date.text, onlyPastWay(date, today)]));
  const votes = [...past.values()].filter((vote) => vote !== null);
  const fromFuture = votes.length < 2 ? null : verdict(votes, []);
  return fromFuture ?? weakVerdict(dates, weak);
}

/** Two or more dates of numbers that stand on the page in words too, all read one way. */
function writtenTwice(dates: readonly DateSeen[]): DateOrder | null {
  const inWords = new Set(dates.flatMap((date) => (date.kind === 'exact' ? (date.iso ?? []) : [])));
  const votes = new Map<string, DateOrder>();
  for (const date of dates) {
    if (date.kind !== 'numeric' || date.first === date.second) continue;
    const isDay = inWords.has(isoDate(date.year, date.second, date.first) ?? '');
    const isMonth = inWords.has(isoDate(date.year, date.first, date.second) ?? '');
    if (isDay !== isMonth) votes.set(`${date.first} ${date.second} ${date.year}`, isDay ? 'day-first' : 'month-first');
  }
  return votes.size < 2 ? null : verdict([...votes.values()], []);
}

/** Signs of a place that are not evidence alone: the browser's language, an NHS number on the page. */
export type WeakSigns = { readonly language: string; readonly hasNhsNumber: () => boolean };

/** Weak signs that agree, one of them in the dates themselves: the clock they are written with, and two of a place. */
function weakVerdict(dates: readonly DateSeen[], weak: WeakSigns): DateOrder {
  const times = dates
    .filter((date) => date.kind === 'numeric')
    .map((date) => /\d:\d{2}(?::\d{2})?( ?[ap]\.?m)?/i.exec(date.text));
  const isTwelveHour = times.some((time) => time?.[1] !== undefined);
  const isTwentyFourHour = times.some((time) => time !== null && time[1] === undefined);
  if (isTwelveHour === isTwentyFourHour) return 'unknown';
  const isAmerican = weak.language === 'en-US';
  if (isTwentyFourHour) {
    // "05/08/2026, 10:10:00" is how browsers print a British date; other programs write 24 hours with either order.
    const isBritishPrint = dates.some((date) => /^\d\d\/\d\d\/\d{4}, \d\d:\d\d/.test(date.text));
    const isBritishBrowser = !isAmerican && weak.language.startsWith('en-');
    const signs = [isBritishPrint, isBritishBrowser, weak.hasNhsNumber()].filter((sign) => sign).length;
    return signs >= 2 ? 'day-first' : 'unknown';
  }
  return isAmerican && !weak.hasNhsNumber() ? 'month-first' : 'unknown';
}

function verdict(votes: readonly (DateOrder | null)[], hints: readonly DateOrder[]): DateOrder | null {
  const seen = new Set([...votes, ...hints]);
  if (seen.has('day-first')) return seen.has('month-first') ? 'unknown' : 'day-first';
  return seen.has('month-first') ? 'month-first' : null;
}

function onlyWay(date: DateSeen): DateOrder | null {
  if (date.kind !== 'numeric') return null;
  if (date.first > 12 && date.second <= 12) return 'day-first';
  if (date.second > 12 && date.first <= 12) return 'month-first';
  return null;
}

function onlyPastWay(date: DateSeen, today: string): DateOrder | null {
  if (date.kind !== 'numeric') return null;
  const dayFirst = isoDate(date.year, date.second, date.first);
  const monthFirst = isoDate(date.year, date.first, date.second);
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return null;
  if (dayFirst > today && monthFirst <= today) return 'month-first';
  if (monthFirst > today && dayFirst <= today) return 'day-first';
  return null;
}
