import type { CodeKind, CodeSystem } from '../../domain/code-table.ts';
import { phraseOfTerm } from './phrase-of-term.ts';
import table from './terms.json' with { type: 'json' };

/** A row of the code table as the reader needs it. */
export type TermRow = { readonly key: string; readonly code: string; readonly kind: string; readonly term: string };

const lines = (text: string): string[][] => text.split('\n').map((line) => line.split('\t'));

/** Every SNOMED CT row of the code table by key. Made by `scripts/make-terms.ts` from `codes.tsv`. */
export const termRows: ReadonlyMap<string, TermRow> = new Map(
  table.codes.split('\n\n').flatMap((part) => {
    const [[kind = ''] = [], ...rows] = lines(part);
    return rows.map(([key = '', code = '', term = '']): [string, TermRow] => [key, { key, code, kind, term }]);
  }),
);

/** Which key a normalised phrase stands for (`normalisePhrase`): terms, synonyms, abbreviations, older terms, labels. */
export const keyOfPhrase: ReadonlyMap<string, string> = new Map([
  ...[...termRows.values()].map(({ key, term }): [string, string] => [phraseOfTerm(term), key]),
  ...lines(table.phrases).flatMap(([key = '', ...phrases]) => phrases.map((phrase): [string, string] => [phrase, key])),
]);

/** Which key a code stands for, in any of the four systems. */
export const keyOfCode: ReadonlyMap<string, string> = new Map([
  ...[...termRows.values()].map((row): [string, string] => [row.code, row.key]),
  ...lines(table.olderCodes).flatMap(([key = '', ...codes]) =>
    codes.flatMap((code): [string, string][] =>
      // A preferred term's code of seven characters is shown as its first five by many records.
      /^.{5}00$/.test(code)
        ? [
            [code, key],
            [code.slice(0, 5), key],
          ]
        : [[code, key]],
    ),
  ),
]);

/** The system of every row the reader reports: older codes and terms are reported under the SNOMED CT row they mean. */
export const reportedSystem: CodeSystem = 'SNOMED-CT-UK';

/** The kinds of the code table that the reader reports as something done, offered or declined. */
export const eventKinds: ReadonlySet<string> = new Set<CodeKind>([
  'care-plan',
  'procedure-declined',
  'procedure-offered',
  'referral',
  'review',
  'signposting',
]);
