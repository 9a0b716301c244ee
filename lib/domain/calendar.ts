/** Calendar dates without time or zone, as `YYYY-MM-DD` strings: they compare as text, and no clock change touches them. */

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The ISO date, or null when there is no such day in the calendar or the year is before 1880 or after 2199. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (!(year >= 1880 && year <= 2199)) return null;
  const length = monthLengths[month - 1];
  if (length === undefined || !Number.isInteger(day)) return null;
  if (day < 1 || day > (month === 2 && isLeapYear(year) ? 29 : length)) return null;
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
