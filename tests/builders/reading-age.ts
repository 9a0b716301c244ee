/** How hard a text is to read. Units: US school grade, reading age in years. Source: Kincaid and others 1975. */
export type ReadingAge = {
  readonly grade: number;
  readonly ageYears: number;
  readonly words: number;
  readonly sentences: number;
  readonly longestSentenceWords: number;
};

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];

const sentencesOf = (text: string): string[] =>
  text
    .split(/[.!?…]+(?=\s|$)|[\r\n]+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);

/** Syllables of an English word, by groups of vowels: a silent last e is not counted, a last "le" is. */
export const syllablesIn = (word: string): number => {
  const plain = word.toLowerCase().replace(/[^a-z]/gu, '');
  if (plain === '') return 1;
  const trimmed = plain.replace(/(?:[^laeiouy]e|[^aeiouydt]ed|[^aeiouylsxzcg]es)$/u, (end) => end.charAt(0));
  return Math.max(1, trimmed.match(/[aeiouy]+/gu)?.length ?? 1);
};

/**
 * The Flesch–Kincaid grade of an English text and the reading age that goes with it (grade plus five).
 *
 * Result: null when there is no word. A measure of word and sentence length, not of understanding.
 */
export const readingAge = (text: string): ReadingAge | null => {
  const words = wordsOf(text);
  const sentences = sentencesOf(text);
  if (words.length === 0) return null;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  const rounded = Math.max(0, Math.round(grade * 10) / 10);
  return {
    grade: rounded,
    ageYears: Math.round((rounded + 5) * 10) / 10,
    words: words.length,
    sentences: sentences.length,
    longestSentenceWords: Math.max(...sentences.map((sentence) => wordsOf(sentence).length)),
  };
};
