import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import type { ItemStatus } from '../../domain/reading.ts';
import { phraseOf } from '../recognise/phrase.ts';
import type { Line } from '../collect/line.ts';
import type { DateSeen } from '../recognise/dates.ts';
import { namesScore } from '../recognise/labels.ts';
import { readCode, readCue, readTerm, stronger, termKey, type TermSeen } from '../recognise/terms.ts';
import { fieldHint, hintsOf, termHint } from '../recognise/vocabulary.ts';
import { sectionKind, statusOfWord } from '../recognise/words.ts';
import { roleOfDate, type PageContext } from './context.ts';
import { withField } from './fields.ts';
import { fieldsOf, from, listOf, sentencesOf, type Sentence } from './sentences.ts';

const { lists } = recordWords;
const partBorder = new RegExp(lists.partBorder, 'i');

const codeWithin = new RegExp(lists.codeWithin, 'gi');

const termField = new RegExp(lists.termField, 'i');

/** A term in a line, with the date in its own words if there is one. */
export type Seen = TermSeen & { readonly date: DateSeen | null; readonly hasEnd: boolean };

const maxSentence = 220;
const prose = new RegExp(lists.prose, 'i');

/** Splits a line into the parts that may be terms of their own. */
export function partsOf(text: string): readonly string[] {
  return text
    .split(partBorder)
    .map((part) => part.replace(/^[\s,)]+|[\s,(]+$/g, ''))
    .filter((part) => part !== '' && !provenance.test(part));
}

/** Who put something into the record, and where. */
const provenance = new RegExp(lists.provenance, 'i');

const isBracketed = (text: string): boolean => text.includes(')') || text.includes(']');

/** A text without its dates. */
export function blank(text: string, dates: readonly DateSeen[]): string {
  let rest = text;
  for (const date of dates.toReversed()) rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`;
  return isBracketed(rest)
    ? rest
        .replace(/[\s,;]+([)\]])/g, '$1')
        .replace(/[([][)\]]/g, ' ')
        .trim()
    : rest.trim();
}

/** "BA00", "CA22.0". */
const icd11 = /^[A-Z\d][A-Z]\d[A-Z\d](?:\.[A-Z\d]{1,2})?$/;

/** "Generalized anxiety disorder F41.1". */
const icd10After = /\s+(?!Z)[A-Z]\d\d(?:\.[\dA-Z]{1,4})?$/;

/** A code before or after a term, in brackets or not, taken out. */
function withoutCodes(text: string): string {
  const bracketed = isBracketed(text)
    ? text.replace(codeWithin, (whole, code: string) =>
        readCode(code, true) === null && !/^X[A-Za-z0-9]{4}$/.test(code) ? whole : ' ',
      )
    : text;
  const [, first = '', rest = ''] = /^([A-Za-z0-9.]{3,18})[\s:–-]+(.+)$/.exec(bracketed) ?? [];
  const isCode = /\d|\./.test(first) && (readCode(first, true) !== null || icd11.test(first));
  return (isCode ? rest : bracketed).replace(icd10After, '').trim();
}

/** The date that a text gives to what it names, and whether it tells when that ended. */
export function dateIn({ text, dates }: Sentence): { date: DateSeen | null; hasEnd: boolean } {
  const facts = dates.filter((date) => roleOfDate(text, date) === 'fact');
  const date = facts[0] ?? dates.find((each) => roleOfDate(text, each) === 'recorded') ?? null;
  return { date, hasEnd: dates.some((each) => roleOfDate(text, each) === 'end') };
}

const namedIn = new WeakMap<Line, readonly string[]>();

/** The keys of the terms that a line names. */
function keysIn(line: Line, dates: readonly DateSeen[]): readonly string[] {
  const known = namedIn.get(line) ?? termsIn(line, dates).map(({ key }) => key);
  namedIn.set(line, known);
  return known;
}

/** Whether a line names something that another line does not: its dates and its status are for that. */
export function namesAnother(context: PageContext, line: Line, other: Line): boolean {
  const others = keysIn(other, context.datesOf(other));
  if (others.length === 0) return false;
  const own = keysIn(line, context.datesOf(line));
  return others.some((key) => !own.includes(key));
}

/** Every term in a line that may hold terms: each sentence is read by itself. */
export function termsIn(line: Line, dates: readonly DateSeen[]): readonly Seen[] {
  // "Health coach: Sorrel Banerjee": who works with the person, not what they were sent to.
  if (
    ((hintsOf(line.text) & (termHint | fieldHint)) === 0 && line.title === null) ||
    /(?:^|\u2003)[A-Z][a-z ]+: [A-Z][a-z]+ [A-Z][a-z]+$/.test(line.text)
  )
    return [];
  const whole = { text: line.text, dates };
  const alone = readWhole(whole, line);
  if (alone !== null) return [alone];
  const listed = readMarked(whole);
  if (listed.length > 1) return listed;
  const sentences = fieldsOf(sentencesOf(line.text, dates)).filter(
    (sentence) => !/^plan\b[\s:]*\u2003/i.test(sentence.text),
  );
  if (sentences.length === 0) return [];
  if (sentences.length === 1) return line.text.length > maxSentence ? [] : inSentence(whole);
  // A date that begins the line is that of all its sentences.
  const lead = dates[0]?.start === 0 ? dates[0] : null;
  return sentences.flatMap((sentence) =>
    sentence.text.length > maxSentence
      ? []
      : inSentence(sentence).map((seen) => ({
          ...seen,
          date: seen.date ?? (isPast(seen.status) ? null : lead),
          asSeen: sentence.text,
        })),
  );
}

/** What a list is called before its first part, how long that is, and the status that it gives. */
function nameOfList(first: string): { readonly length: number; readonly status: ItemStatus | null } | 'skip' | null {
  const [, name = '', rest = ''] = /^([^:\u2003]{2,30})(?::|\u2003)\s*(.+)$/.exec(first) ?? [];
  if (rest === '' || readTerm(name) !== null) return null;
  const given = prefixed(name, rest);
  return given === 'skip' || given === null ? given : { length: first.length - rest.length, status: given.status };
}

/**
 * The terms of a list whose parts are set off by dots: "PMH  asthma (2010) · COPD (2015) · hernia". What stands before the
 * first holds for all; a part that is not understood takes nothing from the others.
 */
function readMarked(sentence: Sentence): readonly Seen[] {
  const [first, ...others] = listOf(sentence);
  if (first === undefined || others.length === 0) return [];
  const named = nameOfList(first.text);
  if (named === 'skip' || (named === null && others.length < 2)) return [];
  let carried = named?.status ?? null;
  return [from(first, named?.length ?? 0), ...others].flatMap((part) => {
    if (part.text.length > 70) return [];
    const seen = inSentence(part).map((each) => ({ ...each, status: stronger(each.status, carried) }));
    carried = scopeOf(part.text) === 'absent' ? 'absent' : carried;
    return seen;
  });
}

/** The day under which something past is told is not its own. */
const isPast = (status: ItemStatus | null): boolean => status === 'inactive' || status === 'resolved';

/** The label of a part of a consultation, in an element of its own: "History" there is what the person tells. */
const noteLabel = new RegExp(lists.noteLabel, 'i');

function readWhole(sentence: Sentence, line: Line): Seen | null {
  if (sentence.text.length > maxSentence) return null;
  const text = withoutCodes(blank(sentence.text, sentence.dates)).replace(noteLabel, '');
  const whole = readTerm(text) ?? readTitle(line, text);
  return whole === null ? null : { ...whole, asSeen: sentence.text, ...dateIn(sentence) };
}

const undated = { date: null, hasEnd: false };

/** "Asthma (0)", "COPD (12)": an entry of a menu with its count. */
const isCounted = (text: string): boolean => /\(\d{1,3}\)$/.test(text);

function inSentence(sentence: Sentence): readonly Seen[] {
  const text = withoutCodes(blank(sentence.text, sentence.dates).replace(/^[-–•*]+ /, ''))
    .replace(noteLabel, '')
    .replace(/\)\.$/, ')');
  const when = dateIn(sentence);
  if (isCounted(text)) return [];
  const fields = text.split(/ [·|] |\u2003/).filter((field) => /^[^:]{2,40}:\s*\S/.test(field.trim()));
  if (fields.length > 1) return fields.flatMap((field) => inSentence({ text: field.trim(), dates: [] }));
  const exact = readTerm(text);
  if (exact !== null) return [{ ...exact, asSeen: sentence.text, ...when }];
  const some = readList(text, sentence.dates.length > 1 ? undated : when);
  const seen = some.length > 0 ? some : readLead(text, when);
  return withDate(sentence, seen, when);
}

const isUndated = (before: string): boolean => before !== '' && !ofAll.test(before);

/** Whether the last part of a list, after a term, says something else: not a kind of it ("paroxysmal", a code). */
function namesMore(list: string, { asSeen }: Seen): boolean {
  const last = /[,;]([^,;]*)$/.exec(list)?.[1]?.replace(aboutDates, '') ?? '';
  if (!/[a-z]{4}/i.test(last) || last.includes(asSeen)) return false;
  return readTerm(`${asSeen} ${last.replace(codeWithin, '').trim()}`) === null;
}

/** A date at the end of a list is that of its last part, or of all: where there are several it cannot be told. */
function withDate({ text }: Sentence, seen: readonly Seen[], when: Pick<Seen, 'date' | 'hasEnd'>): readonly Seen[] {
  const [alone, ...others] = seen;
  if (alone === undefined) return [];
  const start = when.date?.start ?? 0;
  if (others.length > 0) return isUndated(text.slice(0, start)) ? seen.map((each) => ({ ...each, ...undated })) : seen;
  const isOfAnother = namesMore(text.slice(0, start), alone);
  return [{ ...alone, asSeen: text.length <= 120 ? text : alone.asSeen, ...(isOfAnother ? undated : when) }];
}

/** "Lonely", "Lives alone", then "Recorded 12 October 2026" in an element of its own: of all. */
const ofAll = /\u2003(?:recorded|noted|as (?:at|of))(?: on)? ?$/i;

const aboutDates = new RegExp(lists.aboutDates, 'gi');

/** The terms of a list, with or without its name before a colon. */
function readList(text: string, when: Omit<Seen, keyof TermSeen>): readonly Seen[] {
  const colon = / [–—-] [^:]*:/.test(text) ? null : /^([^:\u2003]{2,40}):\s*(.+)$/.exec(text);
  const given = colon === null ? null : prefixed(colon[1] ?? '', colon[2] ?? '');
  if (given === 'skip') return [];
  const parts = partsOf(given?.rest ?? text);
  return parts.length > 30 ? [] : readParts(parts, given?.status ?? null, when);
}

/** A term in an element of its own that begins a sentence of prose: a chip before its explanation. */
function readLead(text: string, when: Omit<Seen, keyof TermSeen>): readonly Seen[] {
  const [, lead = '', next = ''] = /^([A-Z?][^\u2003]{2,60})\u2003\s*(.)/.exec(text) ?? [];
  const term = /[A-Z0-9–—-]/.test(next) ? readTerm(lead) : null;
  return term === null ? [] : [{ ...term, ...when }];
}

/** A title that spells out an abbreviation or a name cut short; not one over the initials of a picture ("Dd"). */
function readTitle(line: Line, text: string): TermSeen | null {
  if (line.title === null || /^[A-Z][a-z]$/.test(text) || (text.length > 12 && !/…|\.\.\./.test(text))) return null;
  return readTerm(line.title);
}

/** "PMH: asthma, COPD"; "Family history: depression"; "Smoking: never". `skip`: words that are about nobody. */
function prefixed(prefix: string, rest: string): { rest: string; status: ItemStatus | null } | 'skip' | null {
  if (termKey(phraseOf(prefix)) !== null) return { rest: `${prefix}; ${rest}`, status: null };
  const kind = sectionKind(prefix);
  const cue = kind === 'problems' ? null : readCue(prefix);
  if (cue !== null) return { rest, status: cue };
  if (kind === 'family' || kind === 'resolved' || kind === 'inactive' || kind === 'suspected')
    return { rest, status: kind };
  if (kind === 'problems' || kind === 'social') return { rest: withField(prefix, rest) ?? rest, status: null };
  return termField.test(prefix) ? { rest, status: null } : 'skip';
}

/** Reads the parts of a sentence. What begins with "no" or with a relative holds for the parts that follow. */
export function readParts(
  parts: readonly string[],
  given: ItemStatus | null,
  when: Omit<Seen, keyof TermSeen>,
): readonly Seen[] {
  const seen: Seen[] = [];
  let carried = given;
  if (parts.some((part) => isOfScore(part) || tells.test(part))) return [];
  for (const part of given === 'family' || isOfRelative(parts[0]) ? parts.flatMap(termsOfBoth) : parts) {
    const term = readTerm(part);
    if (term !== null) {
      seen.push({ ...term, status: stronger(term.status, carried), ...when });
      carried = stronger(carried, scopeOf(part));
      continue;
    }
    const cue = readCue(part);
    const last = seen.at(-1);
    if (cue !== null && last === undefined) carried = stronger(carried, cue);
    else if (cue !== null && last !== undefined)
      seen[seen.length - 1] = { ...last, status: stronger(last.status, cue) };
    else if (unasked.test(part)) seen.pop();
    else if (isQuietPart(part)) carried = stronger(carried, scopeOf(part));
    else return seen.filter((each) => each.status === 'family');
  }
  return seen;
}

const isOfRelative = (part = ''): boolean => readCue(part) === 'family';

/** "High blood pressure and type 2 diabetes": two terms, where no one term is called so. */
function termsOfBoth(part: string): readonly string[] {
  const both = part.includes(' and ') && readTerm(part) === null ? part.split(' and ') : [];
  const keys = new Set(both.map((each) => readTerm(each)?.key ?? null));
  return both.length > 0 && !keys.has(null) && keys.size === both.length ? both : [part];
}

/** "Depression (PHQ-9)", "13 / 27 — Moderate depression": what a score is called, and what it comes to. */
const isOfScore = (part: string): boolean => /^\d+ ?(?:\/|(?:out )?of) ?\d+$/.test(part) || namesScore(part);

/** Nobody knows whether what stands before it is so. */
const unasked = /^not (?:checked|asked|assessed|known)\b/i;

/** "Partner has seen pauses": whose it is cannot be told. */
const tells = new RegExp(lists.tells, 'i');

/** The status that a part's first word gives to the whole sentence. */
function scopeOf(part: string): ItemStatus | null {
  if (/^(?:no|not|nil|denies|denied|without|never|neither)\b/i.test(part)) return 'absent';
  return [/^[a-z]+/i, /(?<=\()[a-z]+(?=\)$)/i].some((word) => readCue(word.exec(part)?.[0] ?? '') === 'family')
    ? 'family'
    : null;
}

/** A part that takes nothing from the terms beside it: a code, a date's words, another short name. */
const isQuietPart = (part: string): boolean =>
  statusOfWord(part) !== null ||
  /^https?:\/\/\S+$/.test(part) ||
  readCode(part.replace(/[[\]()]/g, ''), true) !== null ||
  (part.split(/\s+/).length <= 4 && !prose.test(part));
