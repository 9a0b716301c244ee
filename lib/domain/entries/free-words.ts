import type { IsoDate, StripLabel } from '../reading.ts';
import { withoutUnseen } from '../unseen.ts';

/** Why typed words may not go into an entry. */
export type WordsProblem =
  | { readonly kind: 'longNumber' }
  | { readonly kind: 'pastDate' }
  | { readonly kind: 'personName' };

/** Each problem as one calm line beside the field. */
export const problemLines: Readonly<Record<WordsProblem['kind'], string>> = {
  longNumber: 'There is a number here that could be an NHS or telephone number. Leave it out.',
  pastDate: 'There is a date here that could be a birth date. Leave it out, or say it without the year.',
  personName: 'The name of the person is in here. Leave it out.',
};

/** What is known of who the person is, for the check only. */
export type IdentityMarks = Pick<StripLabel, 'name' | 'birthDate'> | null;

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

/** One plain form of any writing: compatible forms folded, every digit as 0-9, invisible marks out. */
const folded = (words: string): string =>
  withoutUnseen(words.normalize('NFKC'))
    .replace(/\p{Mn}/gu, '')
    .replace(/(?![0-9])\p{Nd}/gu, digitOf);

/** Decimal digits stand in runs of ten from zero in every script, so the distance to the run's start is the value. */
const digitOf = (char: string): string => {
  const point = char.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value += 1;
  return String(value);
};

const hasLongNumber = (words: string): boolean => /(?:\d[^\p{L}\d]{0,3}){9}\d/u.test(words);

/** The years of full dates in the words. A year of two digits is below any present year and so counts as past. */
const yearsOfDates = (words: string): number[] => {
  const forms = [
    /\b\d{1,2}\s*[-/.\\ ]\s*\d{1,2}\s*[-/.\\ ]\s*(\d{4}|\d{2})\b/gu,
    /\b(\d{4})\s*[-/.\\ ]\s*\d{1,2}\s*[-/.\\ ]\s*\d{1,2}\b/gu,
    new RegExp(
      `\\b\\d{1,2}(?:st|nd|rd|th)?[\\s,.-]*(?:of\\s+)?(?:${months})[a-z]*[\\s,.'’-]*(\\d{4}|\\d{2})\\b`,
      'giu',
    ),
    new RegExp(`\\b(?:${months})[a-z]*[\\s.-]*\\d{1,2}(?:st|nd|rd|th)?[\\s,.'’-]+(\\d{4}|\\d{2})\\b`, 'giu'),
  ];
  return forms.flatMap((form) => [...words.matchAll(form)].map((match) => Number(match[1])));
};

const hasPastDate = (words: string, today: IsoDate): boolean =>
  yearsOfDates(words).some((year) => year <= Number(today.slice(0, 4)));

const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'rev', 'sir', 'lady', 'lord', 'dame', 'master']);

const bare = (words: string): string => withoutUnseen(words.normalize('NFKD')).replace(/\p{Mn}/gu, '');

const wordsOf = (words: string): string[] =>
  bare(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Whole words of three letters and more, whatever the case; of two letters as they are written in a name ("Jo", "JO"). */
const hasName = (words: string, name: string): boolean => {
  const said = wordsOf(words);
  const saidLower = new Set(said.map((word) => word.toLowerCase()));
  return wordsOf(name)
    .filter((part) => !titles.has(part.toLowerCase()))
    .some((part) => {
      const length = [...part].length;
      if (length >= 3) return saidLower.has(part.toLowerCase());
      const capital = part.charAt(0).toUpperCase() + part.slice(1).toLowerCase();
      return length === 2 && (said.includes(capital) || said.includes(part.toUpperCase()));
    });
};

/**
 * What speaks against putting typed words into an entry, a slip or a letter's copy: a long number, a full date that is
 * not to come, the name on the strip. In doubt it speaks against (H-18).
 */
export const problemsOf = (words: string, marks: IdentityMarks, today: IsoDate): readonly WordsProblem[] => {
  const plain = folded(words);
  const birthDate = folded(marks?.birthDate ?? '');
  const hasBirthDate = birthDate !== '' && plain.includes(birthDate);
  return [
    ...(hasLongNumber(plain) ? [{ kind: 'longNumber' } as const] : []),
    ...(hasPastDate(plain, today) || hasBirthDate ? [{ kind: 'pastDate' } as const] : []),
    ...(marks !== null && hasName(words, marks.name) ? [{ kind: 'personName' } as const] : []),
  ];
};

/** Stands in an entry where words were left out. */
export const leftOutWords = '(left out: the words hold a name, a date or a long number)';

/** The words if nothing speaks against them, else the note that they were left out; null stays null. */
export const fitWords = (words: string | null, marks: IdentityMarks, today: IsoDate): string | null =>
  words === null ? null : problemsOf(words, marks, today).length === 0 ? words : leftOutWords;
