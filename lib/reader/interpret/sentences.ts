import type { DateSeen } from '../recognise/dates.ts';

/** One sentence of a line, with the dates in it: a date in another sentence is not its date. */
export type Sentence = { readonly text: string; readonly dates: readonly DateSeen[] };

/** A full stop that ends a sentence: not one after an initial, a title or a short form. */
const sentenceEnd =
  /(?<!\(\w[\w.]{2,4}|\b(?:[A-Za-z]|Dr|Mr|Mrs|Ms|Prof|St|No|Hx|h\/o|approx|Sept?|Oct|Nov|Dec|Jan|Feb|Mar|Apr|Jun|Jul|Aug|vs|e\.g|i\.e|d\.o\.b|gen))[.!;][)\]"”]?[\s\u2003]+(?=[A-Z0-9?"“(•-])|;[\s\u2003]*/g;

/** Splits a line into its sentences; a line of one sentence gives itself. */
export function sentencesOf(text: string, dates: readonly DateSeen[]): readonly Sentence[] {
  const cuts: number[] = [];
  if (/[.!;]/.test(text))
    for (const match of text.matchAll(sentenceEnd)) {
      const end = match.index + match[0].length;
      if (!dates.some((date) => date.start < end && date.end >= end)) cuts.push(end);
    }
  if (cuts.length === 0) return [{ text, dates }];
  return [0, ...cuts].map((start, index) => {
    const end = cuts[index] ?? text.length;
    return {
      text: text.slice(start, end).replace(/[\s\u2003]+$/, ''),
      dates: dates
        .filter((date) => date.start >= start && date.end <= end)
        .map((date) => ({ ...date, start: date.start - start, end: date.end - start })),
    };
  });
}
