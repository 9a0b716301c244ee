import { ageInYears } from './calendar.ts';
import type { Identity, StripLabel } from './reading.ts';
import { oneLine } from './unseen.ts';

/** The little of an identity that the strip shows. */
export const labelOf = ({ name, birthDate, nhsNumber }: Identity): StripLabel => ({
  name: oneLine(name ?? '').slice(0, 200),
  birthDate,
  lastFour: nhsNumber?.slice(-4) ?? null,
});

/** Completed years between two calendar dates, or null when the birth date lies after the day or over 130 years back. */
export function ageOn(birthDate: string | null, today: string): number | null {
  const age = birthDate === null ? null : ageInYears(birthDate, today);
  return age !== null && age <= 130 ? age : null;
}
