import type { DatedValue, RecordPerson } from './record.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `12 Mar 2026`: how most of the record writes a date. */
export const longDate = (date: string): string =>
  `${date.slice(8)} ${months[Number(date.slice(5, 7)) - 1] ?? '?'} ${date.slice(0, 4)}`;

/** `12/03/2026`: how the tables of values write a date. */
export const slashDate = (date: string): string => `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;

/** `12-Mar-2026`: how the patient banner writes a birth date. */
export const dashDate = (date: string): string => longDate(date).replaceAll(' ', '-');

/** `999 945 8076`. */
export const spacedNhsNumber = (digits: string): string =>
  `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;

/** `KETTLEWORTH, Raymond (Mr)`: family name first, as practice systems have it. */
export const bannerName = (person: RecordPerson): string =>
  `${person.family.toUpperCase()}, ${person.given} (${person.title})`;

/** A value as printed: `146/88` for a blood pressure. */
export const shownValue = ({ value }: DatedValue): string =>
  typeof value === 'number' ? String(value) : `${value.systolic}/${value.diastolic}`;

/** `Male`, `Female`. */
export const shownSex = (person: RecordPerson): string => (person.sex === 'male' ? 'Male' : 'Female');
