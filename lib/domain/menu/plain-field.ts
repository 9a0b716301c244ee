import { dayNumber } from '../calendar.ts';
import { oneLine } from '../unseen.ts';

/** A field of a file as one line of at most so many characters; what is cut ends in an ellipsis. Not text: empty. */
export const plainField = (value: unknown, maxLength: number): string => {
  if (typeof value !== 'string') return '';
  const line = oneLine(value.slice(0, 4000));
  return line.length <= maxLength ? line : `${line.slice(0, maxLength - 1).trimEnd()}…`;
};

/**
 * A date from a file as YYYY-MM-DD: written so (a time after it is dropped) or day first, as 31/12/2026.
 *
 * Result: null for anything else, two-digit years and dates that do not exist: unknown, never a guess.
 */
export const dateField = (value: unknown): string | null => {
  const text = plainField(value, 40);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/u.exec(text);
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text);
  const [year, month, day] = iso ? iso.slice(1, 4) : british ? british.slice(1, 4).toReversed() : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dayNumber(date) === null ? null : date;
};

/** An age in completed years from a file; null when it is not one. */
export const ageField = (value: unknown): number | null => {
  const age = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof age === 'number' && Number.isInteger(age) && age >= 0 && age <= 130 ? age : null;
};
