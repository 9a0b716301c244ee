import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import type { DateSeen } from '../recognise/dates.ts';

const { patterns } = recordWords;

/** One sentence of a line, with the dates in it: a date in another sentence is not its date. */
export type Sentence = { readonly text: string; readonly dates: readonly DateSeen[] };

/** A full stop that ends a sentence: not one after an initial, a title or a short form. */
const sentenceEnd = new RegExp(patterns.sentenceEnd, 'g');

/** Splits a line into its sentences; a line of one sentence gives itself. */
export function sentencesOf(text: string, dates: readonly DateSeen[]): readonly Sentence[] {
  const cuts: number[] = [];
  if (/[.!;]/.test(text))
    for (const match of text.matchAll(sentenceEnd)) {
      const end = match.index + match[0].length;
      if (!dates.some((date) => date.start < end && date.end >= end)) cuts.push(end);
    }
  return cutAt(text, dates, cuts);
}

const fieldStart = /(?<=[\s)])(?=[A-Z][A-Za-z]{3,20}(?: [A-Za-z]{2,12})?: )/g;

/** "SMOKING: NEVER (1 Oct 2025) ALLERGIES: NONE": fields after one another, each with its own label. */
export const fieldsOf = (sentences: readonly Sentence[]): readonly Sentence[] =>
  sentences.flatMap(({ text, dates }) => {
    const starts = text.includes(': ') ? [...text.matchAll(fieldStart)].map(({ index }) => index) : [];
    return /^[A-Z][A-Za-z ]{2,30}: /.test(text) ? cutAt(text, dates, starts) : [{ text, dates }];
  });

/** The parts of a line that dots set off from one another. */
export const listOf = ({ text, dates }: Sentence): readonly Sentence[] =>
  cutAt(
    text,
    dates,
    [...text.matchAll(dates.length > 1 && !/[·•]/.test(text) ? /\u2003/g : /[ \u2003][·•][ \u2003]/g)].map(
      ({ index, 0: mark }) => index + mark.length,
    ),
  ).map((part) => ({ ...part, text: part.text.replace(/[ \u2003][·•]$/, '') }));

/** A sentence without what stands before a place in it. */
export const from = ({ text, dates }: Sentence, start: number): Sentence => ({
  text: text.slice(start),
  dates: dates
    .filter((date) => date.start >= start)
    .map((date) => ({ ...date, start: date.start - start, end: date.end - start })),
});

function cutAt(text: string, dates: readonly DateSeen[], cuts: readonly number[]): readonly Sentence[] {
  if (cuts.length === 0) return [{ text, dates }];
  return [0, ...cuts].map((start, index) => {
    const end = cuts[index] ?? text.length;
    return {
      text: text.slice(start, end).replace(/\s+$/, ''),
      dates: dates
        .filter((date) => date.start >= start && date.end <= end)
        .map((date) => ({ ...date, start: date.start - start, end: date.end - start })),
    };
  });
}
