import type { Item } from './reading.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A calendar date as it is written in the NHS: `2026-03-02` gives "2 Mar 2026". Anything else is given back as it is. */
export const dateInWords = (isoDate: string): string => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? isoDate : `${Number(day)} ${name} ${year}`;
};

/** A month as it is written there: `2026-03` gives "Mar 2026". */
export const monthInWords = (month: string): string =>
  `${months[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`;

/** Every ISO date inside a sentence, written out. */
export const withDatesInWords = (sentence: string): string =>
  sentence.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (found) => dateInWords(found));

const unitWords: Readonly<Record<string, string>> = {
  'mm[Hg]': 'mmHg',
  'kg/m2': 'kg/m²',
  '1': '',
  '{score}': '',
  '{level}': '',
  'mL/min/{1.73_m2}': 'mL/min/1.73 m²',
};

/** A UCUM unit as clinicians write it; curly braces are notes, not units. */
export const unitInWords = (ucum: string): string => unitWords[ucum] ?? ucum.replace(/\{[^}]*\}/g, '').trim();

/** How long ago, coarse enough not to flicker. Units: ms, never negative on screen. */
export const agoInWords = (elapsedMs: number): string => {
  const seconds = Math.max(0, Math.floor(elapsedMs / 1000));
  if (seconds < 5) return 'just now';
  if (seconds < 60) return `${seconds - (seconds % 5)} s ago`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min ago` : `${Math.floor(minutes / 60)} h ago`;
};

/** A fact as understood: its verified term, else the words on the screen, and a value with its unit. */
export const itemInWords = (item: Pick<Item, 'term' | 'asSeen' | 'value' | 'unit'>): string => {
  const name = item.term ?? item.asSeen;
  if (item.value === null) return name;
  return `${name} ${item.value} ${item.unit === null ? '(no unit)' : unitInWords(item.unit)}`.trim();
};
