/**
 * Makes `lib/content/terms/terms.json`, the term table that the reader carries: every row of `codes.tsv`, the terms of
 * older code systems under the SNOMED CT row they mean, and the synonyms of `synonyms.tsv`, in one spelling.
 * Run with `node scripts/make-terms.ts` after a change in either file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { phraseOfTerm } from '../lib/content/terms/phrase-of-term.ts';
import { normalisePhrase } from '../lib/domain/phrase.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string[][] =>
  readFileSync(resolve(root, path), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

/** Keys of older systems whose name does not lead to the SNOMED CT row by dropping the system's suffix. */
const olderKeys: Readonly<Record<string, string>> = {
  bmi30: 'bmi30_obesity',
  bmi40: 'bmi40_obesity',
  htn_g2: 'htn',
  depression_nec: 'depression',
  copd_nos: 'copd',
  anxiety: 'anxiety_disorder',
};
/** Older rows with no SNOMED CT row of the same meaning: not read by their code. */
const unmapped = new Set(['ld_register', 'carer', 'carer_is']);
/** Scales, not scores: "do not use for values", says `codes.tsv`; the label on a page means the score. */
const scalesOnly = new Set(['phq9_scale', 'phq2_scale', 'gad7_scale']);
/** The label alone does not tell which of two codes is meant; the unit or the value does. Source: `codes.tsv`, notes. */
const familyTerms: ReadonlyMap<string, string> = new Map([['hba1c_level', 'hba1c']]);

const [, ...rows] = read('lib/content/codes/codes.tsv');
const phrases = new Map<string, string>();
const add = (key: string, phrase: string): void => {
  const normalised = normalisePhrase(phrase);
  const known = phrases.get(normalised);
  if (normalised === '' || known === key) return;
  if (known !== undefined) {
    console.error(`"${normalised}" stands for ${known} and for ${key}: kept the first`);
    return;
  }
  phrases.set(normalised, key);
};

/** The rows of each kind, and the older codes of each key: what repeats itself stands once. */
const codes = new Map<string, string[]>();
const olderCodes = new Map<string, Set<string>>();
const snomedKeys = new Set(rows.filter((row) => row[1] === 'SNOMED-CT-UK').map((row) => row[0]));

for (const [key = '', phrasesOfKey = ''] of read('lib/content/terms/synonyms.tsv'))
  for (const phrase of phrasesOfKey.split('|')) add(key, phrase);
for (const [key = '', system, code = '', term = '', kind = ''] of rows) {
  if (system === 'SNOMED-CT-UK') {
    codes.set(kind, [...(codes.get(kind) ?? []), [key, code, term].join('\t')]);
    if (!scalesOnly.has(key)) add(familyTerms.get(key) ?? key, phraseOfTerm(term));
    continue;
  }
  const base = key.replace(/_(rv2|ctv3|icd10)$/, '');
  const target = olderKeys[base] ?? base;
  if (unmapped.has(base)) continue;
  if (!snomedKeys.has(target)) throw new Error(`No SNOMED CT row for ${key}`);
  olderCodes.set(target, (olderCodes.get(target) ?? new Set()).add(code));
  if (system !== 'ICD-10') add(familyTerms.get(target) ?? target, term);
}

// A row's own term is its phrase without being told.
for (const [key = '', system, , term = ''] of rows)
  if (system === 'SNOMED-CT-UK' && phrases.get(phraseOfTerm(term)) === key) phrases.delete(phraseOfTerm(term));

const byKey = new Map<string, string[]>();
for (const [phrase, key] of phrases) byKey.set(key, [...(byKey.get(key) ?? []), phrase]);
const table = {
  codes: [...codes].map(([kind, list]) => [kind, ...list].join('\n')).join('\n\n'),
  olderCodes: [...olderCodes].map(([key, list]) => [key, ...list].join('\t')).join('\n'),
  phrases: [...byKey].map(([key, list]) => [key, ...list].join('\t')).join('\n'),
};
writeFileSync(resolve(root, 'lib/content/terms/terms.json'), `${JSON.stringify(table, null, 1)}\n`);
