import { normalisePhrase } from '../../domain/phrase.ts';
import { keyOfPhrase } from '../../content/terms/term-table.ts';
import { measureOf } from './measures.ts';
import { memo } from './memo.ts';

/** Hints of what a text may name, going by its words alone, added up. A measure, one of ours or not. */
export const labelHint = 1;
/** A condition, an event, something demographic. */
export const termHint = 2;
/** "Smoking" or "Ethnicity", whose values are terms only under them. */
export const fieldHint = 4;

const hintOf = (key: string): number =>
  key === 'smoking' || key === 'ethnicity'
    ? fieldHint
    : key === 'hr' || key === 'other_measure' || measureOf(key) !== null
      ? labelHint
      : termHint;

/** The longest word of each known phrase: a text with none of them holds no such phrase. */
const tellingWords = new Map<string, number>();
for (const [phrase, key] of keyOfPhrase) {
  const telling = phrase.split(' ').reduce((long, word) => (word.length > long.length ? word : long));
  tellingWords.set(telling, (tellingWords.get(telling) ?? 0) | hintOf(key));
}

/** What a word hints at. A record's words are few: each is put into its one spelling once a reading. */
const hintsOfWord = memo((word: string): number =>
  (/^\d+$/.test(word) ? [word] : normalisePhrase(word).split(' ')).reduce(
    (hints, each) => hints | (tellingWords.get(each) ?? 0),
    0,
  ),
);

const wordPattern = /[^\s!-$(-*,-/:-@[-_{-~\u2003]+/g;

/** The hints of a text. Words are as {@link normalisePhrase} makes them: it changes none by what stands beside it. */
export const hintsOf = memo((text: string): number =>
  (text.match(wordPattern) ?? []).reduce((hints, word) => hints | hintsOfWord(word), 0),
);
