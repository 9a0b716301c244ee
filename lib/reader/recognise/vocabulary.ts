import { normalisePhrase } from '../../domain/phrase.ts';
import { keyOfPhrase } from '../../content/terms/term-table.ts';
import { measureOf } from './measures.ts';
import { memo } from './memo.ts';

/** What a text may name, going by its words alone: nothing else in it need be looked at where a part is false. */
export type Hints = {
  /** A measure, one of ours or not. */
  readonly label: boolean;
  /** A condition, an event, something demographic. */
  readonly term: boolean;
  /** "Smoking" or "Ethnicity", whose values are terms only under them. */
  readonly field: boolean;
};

type Part = keyof Hints;

function partOf(key: string): Part {
  if (key === 'smoking' || key === 'ethnicity') return 'field';
  return key === 'hr' || key === 'other_measure' || measureOf(key) !== null ? 'label' : 'term';
}

/** The longest word of each known phrase: a text with none of them holds no such phrase. */
const tellingWords: Readonly<Record<Part, ReadonlySet<string>>> = (() => {
  const words = { label: new Set<string>(), term: new Set<string>(), field: new Set<string>() };
  for (const [phrase, key] of keyOfPhrase)
    words[partOf(key)].add(phrase.split(' ').reduce((long, word) => (word.length > long.length ? word : long)));
  return words;
})();

const none: Hints = { label: false, term: false, field: false };

/** What a word hints at. A record's words are few: each is put into its one spelling once a reading. */
const hintsOfWord = memo((word: string): Hints => {
  const parts = /^\d+$/.test(word) ? [word] : normalisePhrase(word).split(' ');
  const has = (part: Part): boolean => parts.some((each) => tellingWords[part].has(each));
  const hints = { label: has('label'), term: has('term'), field: has('field') };
  return hints.label || hints.term || hints.field ? hints : none;
});

const wordPattern = /[^\s!-$(-*,-/:-@[-_{-~\u2003]+/g;

/** What a text may name. Words are as {@link normalisePhrase} makes them: it changes none by what stands beside it. */
export const hintsOf = memo((text: string): Hints => {
  let [label, term, field] = [false, false, false];
  for (const word of text.match(wordPattern) ?? []) {
    const hints = hintsOfWord(word);
    label ||= hints.label;
    term ||= hints.term;
    field ||= hints.field;
  }
  return label || term || field ? { label, term, field } : none;
});
