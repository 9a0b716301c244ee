import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import { keyOfPhrase } from '../../content/terms/term-table.ts';
import { phraseOf } from './phrase.ts';
import { measureOf, singleMeasure } from './measures.ts';
import { memo } from './memo.ts';
import { unitAt } from './values.ts';
import { hintsOf, labelHint } from './vocabulary.ts';

const { lists } = recordWords;

const harmless = new RegExp(recordWords.lists.harmless);

/** A Read code between a label and its value: "Body mass index (22K..) 29.1". */
export const codeInBrackets = new RegExp(recordWords.lists.codeInBrackets, 'gi');

/** What a label says: which measures it may name, and the unit that stands in it. `isForeign`: a measure, none of ours. */
export type LabelRead = { readonly keys: readonly string[]; readonly unit: string | null; readonly isForeign: boolean };

type Named = { readonly keys: string[]; readonly isForeign: boolean };

const fillers = new RegExp(lists.fillers, 'g');

function keysOf(phrase: string): Named {
  const key = keyOfPhrase.get(phrase);
  if (key === undefined) return { keys: [], isForeign: false };
  return measureOf(key) === null
    ? { keys: [], isForeign: key === 'other_measure' || key === 'hr' }
    : { keys: [key], isForeign: false };
}

/** "LOINC 8480-6" in a chip beside the name. */
const codeNamed = new RegExp(recordWords.lists.codeNamed, 'i');
const initials = /\b(?:[A-Za-z]\.){2,}/g;

/** A phrase without the words that say which of several, when, or how it was measured. */
function withoutFillers(phrase: string): string {
  const bare = phrase.replace(fillers, '').trim();
  return bare === phrase ? bare : withoutFillers(bare);
}

function lookUp(label: string): Named {
  // "B.M.I." is "BMI"; a code between a name and its value says nothing more.
  const text = label
    .replace(initials, (dotted) => dotted.replaceAll('.', ''))
    .replace(codeInBrackets, ' ')
    .replace(codeNamed, ' ');
  const phrase = phraseOf(text);
  const whole = keysOf(phrase);
  if (whole.keys.length > 0 || whole.isForeign) return whole;
  const bare = withoutFillers(phrase);
  return bare === phrase || bare === '' ? whole : keysOf(bare);
}

/** One word after a name, or two. */
const trailingUnit = [1, 2].map((words) => new RegExp(`^(.*?)[\\s]*[,/]?[\\s]+(\\S+(?: \\S+){${words - 1}})$`));

/** What LOINC's long names add to a name: "Cholesterol in HDL [Mass/volume] in Serum or Plasma by Direct assay". */
const loincParts = [/ by [A-Z].*$/, /\[(?:Mass\/|Moles\/|Reported)[^\]]*\]/, / in (?:Serum|Plasma|Blood)\b.*$/];

function readLoincName(label: string): LabelRead | null {
  let name = label;
  for (const part of loincParts) {
    const shorter = name.replace(part, '').trim();
    const read = shorter === name ? null : readPlain(shorter);
    if (read !== null) return read;
    name = shorter;
  }
  return null;
}

/** What is normal, in brackets: "(4 - 5.6)", "[<5.2]". */
const limits = new RegExp(recordWords.lists.limits);

const readFresh = (label: string): LabelRead | null => readPlain(label) ?? readLoincName(label);

function readPlain(label: string): LabelRead | null {
  const text = label.replace(limits, ' ').replace(/\s*[:=–—-]?\s*$/, '');
  const whole = lookUp(text);
  if (whole.isForeign || whole.keys.length > 0) return { ...whole, unit: unitWithin(text) };
  const named = beforeUnit(text);
  if (named !== null) return named;
  const bracket = /[([]([^()[\]]*(?:\[[^\]]*\])?[^()[\]]*)[)\]]/.exec(text);
  return bracket === null ? readSeveral(text) : readBracket(text, bracket[0], bracket[1] ?? '');
}

/** A known name, then a unit: "Weight kg", "Home systolic (patient-reported) mmHg". */
function beforeUnit(text: string): LabelRead | null {
  for (const pattern of trailingUnit) {
    const [, name = '', last = ''] = pattern.exec(text) ?? [];
    const unit = name === '' ? null : wholeUnit(last);
    const read = unit === null ? null : lookUp(name);
    if (read !== null && (read.keys.length > 0 || read.isForeign)) return { ...read, unit };
  }
  return null;
}

/** "Weight (kg)", "HbA1c [mmol/mol]", "Blood pressure (BP)", "Electronic Frailty Index (eFI) score". */
function readBracket(text: string, bracket: string, inside: string): LabelRead | null {
  const unit = wholeUnit(inside);
  const outside = text.replace(bracket, ' ');
  const read = lookUp(outside);
  if (read.keys.length > 0 || read.isForeign)
    return unit === null && !isHarmless(inside, read.keys) ? null : { ...read, unit };
  if (unit !== null) return withUnit(readSeveral(outside), unit);
  if (isHarmless(inside, [])) return readSeveral(outside);
  // An unknown name with a known abbreviation in brackets is not known: "Target (BP)".
  return null;
}

const withUnit = (read: LabelRead | null, unit: string): LabelRead | null => (read === null ? null : { ...read, unit });

/** A bracket beside a known label may repeat it, or say how it was measured where that makes no other measure. */
function isHarmless(inside: string, keys: readonly string[]): boolean {
  const phrase = phraseOf(inside);
  const key = keyOfPhrase.get(phrase);
  if (key !== undefined) return keys.includes(key) || sameFamily(key, keys);
  return (
    withoutFillers(phrase) === '' ||
    /^(?:(?:nr|normal|ref\w*|range)[ :]*)+[<>≤≥]? ?\d/i.test(inside) ||
    harmless.test(phrase)
  );
}

/** Whether a text names a score: that of a questionnaire or a scale. */
export const namesScore = (text: string): boolean =>
  readLabel(text)?.keys.some((key) => singleMeasure(key)?.isScore === true) ?? false;

const sameFamily = (key: string, keys: readonly string[]): boolean =>
  keys.some((other) => key.startsWith(other) || other.startsWith(key));

/** "Weight and BMI", "Height / weight": each part must be known. */
function readSeveral(text: string): LabelRead | null {
  const parts = text
    .split(/ and | & |\/|,|\u2003|\+/i)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 4) return null;
  const read = parts.map((part) => lookUp(part));
  if (read.some((part) => part.keys.length === 0 && !part.isForeign)) return null;
  return { keys: read.flatMap((part) => part.keys), unit: null, isForeign: false };
}

/** The unit that a whole text is, or null. */
export function wholeUnit(text: string): string | null {
  const trimmed = text.trim().replace(/^in /i, '');
  const unit = unitAt(trimmed);
  return unit !== null && unit.length >= trimmed.length ? unit.unit : null;
}

function unitWithin(text: string): string | null {
  const last = /(\S+)$/.exec(text)?.[1];
  const unit = last === undefined ? null : wholeUnit(last.replace(/^[([]|[)\]]$/g, ''));
  return unit === 'other' ? null : unit;
}

/** Whether a text may name a measure, going by its words: if it does not, no part of it does. */
export const mayBeLabel = (text: string): boolean => (hintsOf(text) & labelHint) > 0;

/** Reads a label: a measure's name, with or without its unit; null when it names none that is known. */
export const readLabel = memo((label: string): LabelRead | null =>
  label.length > 120 || !mayBeLabel(label) ? null : readFresh(label),
);
