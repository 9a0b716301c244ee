/** Calendar dates without time or zone, as `YYYY-MM-DD` strings: they compare as text, and no clock change touches them. */

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysIn = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);

/** The ISO date, or null when there is no such day in the calendar or the year is before 1880 or after 2199. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (!(year >= 1880 && year <= 2199)) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The four-digit year for a two-digit one: the latest that is not after the year of `today`. */
export function fullYear(twoDigits: number, today: string): number {
  const thisYear = Number(today.slice(0, 4));
  const year = thisYear - (thisYear % 100) + twoDigits;
  return year > thisYear ? year - 100 : year;
}

/** Completed years from `birth` to `today`; null when the birth is after today. */
export function ageInYears(birth: string, today: string): number | null {
  if (birth > today) return null;
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  return today.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** Whole days since 1970-01-01, so that ages of facts are exact day counts without clock or time zone. */
export type DayNumber = number;

const hyphen = 45;
const zero = 48;

/** The whole number between two places of a text, or NaN where anything but a digit stands. */
function digitsOf(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - zero;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN;
  }
  return number;
}

/**
 * Day number of an ISO calendar date.
 *
 * Shape: `YYYY-MM-DD`. Result: null when the text is not a date that exists (2026-02-29, 2026-13-01).
 * Source: days-from-civil arithmetic on the proleptic Gregorian calendar.
 */
export function dayNumber(isoDate: string | null): DayNumber | null {
  if (isoDate?.length !== 10 || isoDate.charCodeAt(4) !== hyphen || isoDate.charCodeAt(7) !== hyphen) return null;
  const year = digitsOf(isoDate, 0, 4);
  const month = digitsOf(isoDate, 5, 7);
  const day = digitsOf(isoDate, 8, 10);
  // Not a number compares with nothing, so that a date with anything but digits ends here too.
  if (!(year >= 0 && day >= 1 && day <= daysIn(year, month))) return null;
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** ISO date of a day number: the inverse of {@link dayNumber}. */
export function isoDateOf(day: DayNumber): string {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}
