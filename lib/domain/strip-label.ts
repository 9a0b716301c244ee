import { ageInYears } from './calendar.ts';
import type { Identity, StripLabel } from './reading.ts';

/** Control and direction marks, which could make a name read otherwise than it is (T-06). */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const marks = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Text without control and direction marks, cut to a length. */
export const withoutMarks = (text: string, length: number): string => text.replace(marks, '').slice(0, length);

/** The little of an identity that the strip shows. */
export const labelOf = ({ name, birthDate, nhsNumber }: Identity): StripLabel => ({
  name: withoutMarks(name ?? '', 200),
  birthDate,
  lastFour: nhsNumber?.slice(-4) ?? null,
});

/** Completed years between two calendar dates, or null when the birth date lies after the day or over 130 years back. */
export function ageOn(birthDate: string | null, today: string): number | null {
  const age = birthDate === null ? null : ageInYears(birthDate, today);
  return age !== null && age <= 130 ? age : null;
}
