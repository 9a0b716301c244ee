import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import { keyOfPhrase } from '../../content/terms/term-table.ts';
import { phraseOf } from '../recognise/phrase.ts';

const ethnicGroups = new Map(Object.entries(recordWords.ethnicGroups));

/** "Never" under "Smoking", "Indian" under "Ethnicity": a word that is a term only under its label. */
export function withField(label: string, text: string): string | null {
  const field = fieldOf(label);
  if (field === 'smoking') {
    const word = phraseOf(text);
    if (/^(?:never|no never)$/.test(word)) return 'never smoked';
    if (/^(?:ex|former|previous|stopped|quit)$/.test(word)) return 'ex smoker';
    if (/^(?:current|yes|daily)$/.test(word)) return 'current smoker';
  }
  if (field === 'ethnicity') return ethnicPhrase(text);
  return null;
}

/** The field that a label names: by its phrase or, for ethnicity, by the word in it. */
export function fieldOf(label: string): string | null {
  if (/\bethnic/i.test(label) && label.length < 60) return 'ethnicity';
  return keyOfPhrase.get(phraseOf(label.replace(/\([^)]*\)/, ''))) ?? null;
}

function ethnicPhrase(text: string): string | null {
  const word = phraseOf(text).replace(/ england and wales.*$| ethnic category.*$/, '');
  return ethnicGroups.get(word) ?? word;
}
