import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import { keyOfCode, keyOfPhrase, termRows } from '../../content/terms/term-table.ts';
import { phraseOf } from './phrase.ts';
import type { ItemStatus } from '../../domain/reading.ts';
import { isSctid, looksLikeSctid } from '../../domain/sctid.ts';
import { measureOf } from './measures.ts';
import { memo } from './memo.ts';
import { hintsOf, termHint } from './vocabulary.ts';
import { statusOfWord } from './words.ts';

const { lists } = recordWords;

const carerNote = new RegExp(lists.carerNote, 'i');

/** A term of the code table found in a text, with what the words around it make of it. */
export type TermSeen = { readonly key: string; readonly asSeen: string; readonly status: ItemStatus | null };

const { relations, before: wordsBefore, after: wordsAfter } = recordWords;
const border = '[\\s:,;.–—=(\\[-]*';

type Cue = { readonly pattern: RegExp; readonly status: ItemStatus | 'none' | 'nobody' };
type Cues = { readonly list: readonly Cue[]; readonly any: RegExp };

/** `any` is one test for all of them: most texts have none. */
const cues = (list: readonly Cue[]): Cues => ({
  list,
  any: new RegExp(list.map(({ pattern }) => pattern.source).join('|'), 'i'),
});

const cue = (words: string, status: Cue['status'], end = '(?![a-z])'): Cue => ({
  pattern: new RegExp(
    `^(?:${words})${end}${border}(?:(?:of|for|with|had|has|have|have had|having|diagnosed with|is|was|an?|the)\\b${border})*`,
    'i',
  ),
  status,
});

/** Words before a term. Method: NegEx and ConText (Chapman 2001, Harkema 2009), kept to what stands in a line of a record. */
const leading = cues([
  cue(wordsBefore.nobody, 'nobody'),
  cue(
    `(?:(?:your|his|her|their|my) )?(?:${relations})(?:['’]?s)?(?: (?:history|hx))?(?: \\(?(?:mother|father|brother|sister|aged? \\d+|\\d+)\\)?)?`,
    'family',
  ),
  cue(wordsBefore.family, 'family'),
  cue('\\?+|query|queried|\\(\\?\\)', 'suspected', ''),
  cue(wordsBefore.suspected, 'suspected'),
  cue(wordsBefore.absent, 'absent'),
  cue(wordsBefore.inactive, 'inactive'),
  cue('resolved|former', 'resolved'),
  cue(wordsBefore.none, 'none', '(?![a-z0-9])'),
]);

const tail = (words: string, status: Cue['status']): Cue => ({
  pattern: new RegExp(`[\\s:,;.–—=(\\[-]+(?:${words})[\\s)\\].,;:]*$`, 'i'),
  status,
});
/** Words after a term. */
const trailing = cues([
  { pattern: carerNote, status: 'nobody' },
  // "Cares for a relative (mother, who has dementia)".
  {
    pattern: new RegExp(`(?<=^car[a-z]* for a relative) \\((?:${relations})\\b[a-z -]*(?:, who has [a-z ]+)?\\)$`, 'i'),
    status: 'none',
  },
  { pattern: /[\s,]+since (?:the|his|her|their|last|a) [a-z][a-z ]{2,40}[\s.]*$/i, status: 'none' },
  {
    pattern: /\s*\((?:new diagnosis|review|flare[- ]?up)\)$/i,
    status: 'none',
  },
  tail(wordsAfter.nobody, 'nobody'),
  tail(
    `(?:in |of |her |his )?(?:(?:${relations})(?:['’]s side)?[ ,/&]*(?:and )?)+(?:(?:aged? |at |under |<)?\\d+|history)?`,
    'family',
  ),
  { pattern: /[\s([]*\?+[\s)\]]*$/, status: 'suspected' },
  tail(wordsAfter.suspected, 'suspected'),
  tail(wordsAfter.absent, 'absent'),
  tail(wordsAfter.resolved, 'resolved'),
  tail(wordsAfter.inactive, 'inactive'),
  tail(wordsAfter.none, 'none'),
  { pattern: /[\s,]+since [a-z][a-z ]{2,40}[\s.]*$/i, status: 'none' },
  { pattern: /\s*[-–—:,;.([|/]+\s*$/, status: 'none' },
]);

const strength: Readonly<Record<string, number>> = {
  family: 5,
  absent: 4,
  suspected: 3,
  resolved: 2,
  inactive: 2,
  active: 1,
};

/** The one of two statuses that says less about the person now: a relative's, absent, suspected, past, in this order. */
export function stronger(one: ItemStatus | null, other: ItemStatus | null): ItemStatus | null {
  if (one === null || other === null) return one ?? other;
  return (strength[other] ?? 0) > (strength[one] ?? 0) ? other : one;
}

/** The key of a phrase that is a term, not the name of a measure or of a field. */
export function termKey(phrase: string): string | null {
  const key = keyOfPhrase.get(phrase);
  if (key === undefined || key === 'smoking' || key === 'ethnicity' || key === 'hr' || key === 'other_measure')
    return null;
  if (measureOf(key) !== null) return null;
  return key;
}

function stripOnce(text: string, { list, any }: Cues): { text: string; status: Cue['status'] } | null {
  if (!any.test(text)) return null;
  for (const { pattern, status } of list) {
    const match = pattern.exec(text);
    if (match === null || match[0] === '') continue;
    const rest = match.index === 0 ? text.slice(match[0].length) : text.slice(0, match.index);
    if (rest !== '') return { text: rest, status };
  }
  return null;
}

/**
 * Reads a short text as one term and words around it that are understood. Exact: a word that is not understood
 * ("postnatal", "gestational") makes it another thing, and nothing is read.
 */
export const readTerm = memo(readTermFresh);

function readTermFresh(text: string): TermSeen | null {
  if (text.length > 200 || (hintsOf(text) & termHint) === 0) return null;
  let rest = text.trim().replace(/^(?:problem|condition|diagnosis|dx)\s*:\s*/i, '');
  let status: ItemStatus | null = null;
  const [, before = '', inside = '', after = ''] = rest.includes('(')
    ? (/^(.{2,}?) \(([^()]+)\)(.*)$/.exec(rest) ?? [])
    : [];
  const spelt = inside === '' ? null : termKey(phraseOf(inside));
  // "CKD (chronic kidney disease) stage 4": the bracket spells out what stands before it.
  if (spelt !== null && (termKey(phraseOf(before)) ?? '').startsWith(spelt)) rest = `${before}${after}`;
  for (let step = 0; step < 8; step++) {
    const key = rest.includes('?') ? null : termKey(phraseOf(rest));
    if (key !== null) return { key, asSeen: text, status };
    const stripped = stripOnce(rest, trailing) ?? stripOnce(rest, leading);
    if (stripped === null || stripped.status === 'nobody') return null;
    if (stripped.status !== 'none') status = stronger(status, stripped.status);
    rest = stripped.text;
  }
  return null;
}

const maxCueLength = 80;

/** Whether a text is only a status, a relation or a cue: it belongs to the term beside it. */
export function readCue(text: string): ItemStatus | null {
  if (text.length > maxCueLength) return null;
  const status = statusOfWord(text);
  if (status !== null) return status === 'none' ? null : status;
  const stripped = stripOnce(`${text} x`, leading);
  if (stripped !== null && stripped.text === 'x' && stripped.status !== 'none' && stripped.status !== 'nobody')
    return stripped.status;
  return null;
}

/** A code on the screen: the key it stands for, `unknown` for a right code that is none of ours, `broken` for a wrong one. */
export type CodeSeen = { readonly text: string; readonly result: string | 'unknown' | 'broken' };

/** Reads a text as a code. `isCodeField`: it stands where codes stand, so that older codes count too. */
export function readCode(text: string, isCodeField: boolean): CodeSeen | null {
  const trimmed = text.trim();
  if (/^[0-9]{6,18}$/.test(trimmed)) {
    if (isSctid(trimmed)) return { text: trimmed, result: keyOfCode.get(trimmed) ?? 'unknown' };
    return isCodeField && looksLikeSctid(trimmed) ? { text: trimmed, result: 'broken' } : null;
  }
  if (!/^[A-Za-z0-9][A-Za-z0-9.]{2,6}$/.test(trimmed) || !/[0-9.]/.test(trimmed)) return null;
  const key = keyOfCode.get(trimmed) ?? keyOfCode.get(trimmed.slice(0, 5)) ?? icdKey(trimmed);
  if (key === undefined) return null;
  return isCodeField || /\.\.?$/.test(trimmed) ? { text: trimmed, result: key } : null;
}

const icdKey = (text: string): string | undefined =>
  /^[A-Z]\d\d(?:\.?\d{1,2})?$/.test(text)
    ? (keyOfCode.get(text.replace('.', '')) ?? keyOfCode.get(text.slice(0, 3)))
    : undefined;

/** The row of the code table for a key. */
export const rowOf = (key: string) => termRows.get(key) ?? null;
