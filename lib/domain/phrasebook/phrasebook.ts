import * as z from 'zod/mini';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { IsoDate } from '../reading.ts';
import type { PictureId } from '../consultation/option.ts';
import { fillTemplate } from '../slips/template.ts';
import type { Filling, Template, TemplateProblem } from '../slips/template.ts';

const phrase = z.string().check(z.minLength(1), z.maxLength(400));

/**
 * A controlled phrasebook: fixed English phrases and the same in another language, and nothing else. Typed words are
 * never translated. `isReviewed` is false until somebody at the practice who speaks the language has confirmed it.
 */
export const Phrasebook = z.strictObject({
  /** BCP 47 tag. */
  language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/)),
  englishName: z.string().check(z.minLength(1), z.maxLength(40)),
  ownName: z.string().check(z.minLength(1), z.maxLength(40)),
  direction: z.enum(['ltr', 'rtl']),
  isReviewed: z.boolean(),
  /** English phrase, as in the templates, to the other language. Slots stay as they are: {date}. */
  phrases: z.record(phrase, phrase),
});
export type Phrasebook = z.infer<typeof Phrasebook>;

/** Said over every page of a phrasebook that nobody has confirmed. */
export const unreviewedLine =
  'These words have not yet been checked by a speaker at the practice. The English is beside them.';

/** Said when a phrase is missing and the English stands in its place. */
export const holeLine = 'Some lines are in English only: this phrasebook does not have them.';

const slotsIn = (words: string): string => (words.match(/\{[^{}]*\}/gu) ?? []).toSorted().join(' ');

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The phrase in the other language; null when the book has none, or one whose slots differ. */
export const phraseIn = (book: Phrasebook, english: string): string | null => {
  const found = Object.hasOwn(book.phrases, english) ? book.phrases[english] : undefined;
  return found === undefined || slotsIn(found) !== slotsIn(english) ? null : found;
};

/** One line twice. `isHole`: the book lacks it, so both are English. `isAsSaid`: typed words or a name, not translated. */
export type BilingualLine = {
  readonly english: string;
  readonly other: string;
  readonly isHole: boolean;
  readonly isAsSaid: boolean;
};

/** A page in English with another language beside it. */
export type BilingualPage = {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly isReviewed: boolean;
  readonly isTraining: boolean;
  /** Lines to show above the page, in English. */
  readonly notices: readonly string[];
  readonly title: BilingualLine;
  readonly sections: readonly {
    readonly heading: BilingualLine | null;
    readonly lines: readonly BilingualLine[];
    readonly picture: PictureId | null;
  }[];
};

/** Slots whose contents are our own fixed phrases, so that they can be translated. */
const fixedSlots = ['option', 'helps', 'ifHard', 'ifUnwell', 'first'] as const;

const dateIn = (language: string, date: IsoDate | null): string | null =>
  date === null
    ? null
    : new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }).format(new Date(`${date}T00:00:00Z`));

const otherFilling = (filling: Filling, book: Phrasebook, dates: PageDates): Filling => {
  const translated = (words: string | null): string | null =>
    words === null ? null : (phraseIn(book, words) ?? words);
  const fixed = Object.fromEntries(fixedSlots.map((slot) => [slot, translated(filling[slot])]));
  return {
    ...filling,
    ...fixed,
    what: filling.what === filling.option ? translated(filling.what) : filling.what,
    review: dateIn(book.language, dates.review),
    date: dateIn(book.language, dates.today),
  };
};

const otherTemplate = (template: Template, book: Phrasebook): Template => {
  const translated = (words: string): string => phraseIn(book, words) ?? words;
  return {
    ...template,
    title: translated(template.title),
    sections: template.sections.map((section) => ({
      ...section,
      heading: section.heading === null ? null : translated(section.heading),
      lines: section.lines.map(translated),
    })),
  };
};

/** The dates of a page, to be written in each language's own way. */
export type PageDates = { readonly review: IsoDate | null; readonly today: IsoDate };

/**
 * A template filled in English and in another language, line by line.
 *
 * Shape: `fixedPhrases` are all our own phrases, so that a line which is one of them and not in the book is known as a
 * hole, and any other line as typed. Result: the problems of the English page; a phrasebook never stops printing.
 */
export const bilingualPage = (
  template: Template,
  filling: Filling,
  book: Phrasebook,
  fixedPhrases: ReadonlySet<string>,
  about: { readonly isTraining: boolean; readonly optionPicture: PictureId | null; readonly dates: PageDates },
): Result<BilingualPage, readonly TemplateProblem[]> => {
  const english = fillTemplate(template, filling, about);
  if (!english.ok) return err(english.error);
  const other = fillTemplate(otherTemplate(template, book), otherFilling(filling, book, about.dates), about);
  if (!other.ok) return err(other.error);
  const fixed = new Set([...fixedPhrases].map(capital));
  const pair = (one: string, two: string): BilingualLine => ({
    english: one,
    other: two,
    isHole: one === two && fixed.has(one) && phraseIn(book, one) === null,
    isAsSaid: one === two && !fixed.has(one),
  });
  const title = pair(english.value.title, other.value.title);
  const sections = english.value.sections.map((section, at) => {
    const beside = other.value.sections[at];
    return {
      heading: section.heading === null ? null : pair(section.heading, beside?.heading ?? section.heading),
      lines: section.lines.map((line, index) => pair(line, beside?.lines[index] ?? line)),
      picture: section.picture,
    };
  });
  const all = [title, ...sections.flatMap(({ heading, lines }) => [...(heading === null ? [] : [heading]), ...lines])];
  return ok({
    language: book.language,
    direction: book.direction,
    isReviewed: book.isReviewed,
    isTraining: about.isTraining,
    notices: [...(book.isReviewed ? [] : [unreviewedLine]), ...(all.some(({ isHole }) => isHole) ? [holeLine] : [])],
    title,
    sections,
  });
};
