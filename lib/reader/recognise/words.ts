import type { ItemStatus } from '../../domain/reading.ts';
import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import { normalisePhrase } from '../../domain/phrase.ts';
import { memo } from './memo.ts';

/** The words of records that are not clinical terms: status, the names of sections and columns, whose a fact is. */

const { statuses: words } = recordWords;
const statusNames = ['active', 'inactive', 'resolved', 'suspected', 'family', 'absent', 'none'] as const;
const statuses = new Map(
  statusNames.flatMap((status) =>
    words[status].split('|').map((word): [string, ItemStatus | 'none'] => [normalisePhrase(word), status]),
  ),
);

/** The status that a badge or a status cell states, or words after "Status"; `none` for a badge that says nothing here. */
export const statusOfWord = memo((text: string): ItemStatus | 'none' | null => {
  const word = text.replace(/^(?:(?:clinical|verification|problem)? ?status|state)[:\s]+/i, '');
  return text.length > 40 ? null : (statuses.get(normalisePhrase(word)) ?? null);
});

/** The status that a heading gives to all under it: "Discontinued", "Past (last 6 months)", "Status: Excluded (1)". */
export const statusOfHeading = (heading: string): ItemStatus | null => {
  const word = statusOfWord(heading.replace(/^[^a-z]+/i, '').replace(/[ \u2003]*\(.*$/, ''));
  return word === 'none' ? null : word;
};

/** "Body weight", then "Final" in an element of its own. */
export function withoutBadge(heading: string): string {
  const [name = '', badge, ...more] = heading.split('\u2003');
  return badge !== undefined && more.length === 0 && statusOfWord(badge) !== null ? name : heading;
}

/** What a section holds, by its heading. `ignore` covers all that is nobody's record: help, targets, other people. */
export type SectionKind =
  | 'problems'
  | 'past'
  | 'resolved'
  | 'inactive'
  | 'family'
  | 'suspected'
  | 'medicines'
  | 'past medicines'
  | 'measurements'
  | 'ignore'
  | 'people'
  | 'other'
  | 'social';

const { sections, roles } = recordWords;
/** In the order in which they are tried. */
const sectionNames = [
  ['problems', 'history'],
  ['medicines', 'medicineRequests'],
  ['inactive', 'past'],
  ['people', 'people'],
  ['family', 'family'],
  ['ignore', 'ignore'],
  ['suspected', 'suspected'],
  ['past medicines', 'pastMedicines'],
  ['medicines', 'medicines'],
  ['resolved', 'resolved'],
  ['inactive', 'inactive'],
  ['problems', 'problems'],
  ['social', 'social'],
  ['measurements', 'measurements'],
] as const;
const sectionPatterns = sectionNames.map(([kind, name]) => [kind, new RegExp(sections[name])] as const);

/**
 * The kind of section that a heading announces, or null when the words are none that records use. What is to be left out
 * says so in its first words: a filter or a request named after them is no reason.
 */
export const sectionKind = memo((heading: string): SectionKind | null => {
  const words = normaliseHeading(heading);
  if (words === '' || words.length > 60) return null;
  const head = normaliseHeading(heading.split(/\u2003|[·|]| (?:with|sent|by) /)[0] ?? '');
  for (const [kind, pattern] of sectionPatterns)
    if (pattern.test(kind === 'ignore' ? head : words)) return isOfSeveral(kind, heading, words) ? null : kind;
  return null;
});

const heldKinds: ReadonlySet<SectionKind> = new Set<SectionKind>(['problems', 'medicines', 'measurements']);

/** "Problems, medicines and scores": the title of a page, which says of nothing on it what it is. */
const isOfSeveral = (kind: SectionKind, heading: string, words: string): boolean =>
  heldKinds.has(kind) &&
  / and |[,&/+]/.test(heading) &&
  sectionPatterns.some(([other, pattern]) => other !== kind && heldKinds.has(other) && pattern.test(words));

/** Lower case, no count ("(5)"), no punctuation; kept apart from {@link normalisePhrase}, whose spelling is its own. */
const normaliseHeading = (heading: string): string =>
  heading
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\(\d+\)|\([^)]*\d{4}[^)]*\)|[^a-z0-9]+/g, ' ')
    .trim();

const headingWords = new RegExp(recordWords.headings);
const notHeadings = new RegExp(recordWords.notHeadings);
const otherSections = new RegExp(recordWords.otherSections);

/** A number with or without its unit, and nothing else: a card may set it as a heading. A year alone is no value. */
export const isValueLike = (text: string): boolean =>
  /^\d[\d./ \u2003]*(?:[a-z%/[\]²°]{0,9})$/i.test(text) && !/^(?:19|20)\d\d$/.test(text);

/** Whether a line on its own reads as the heading of a section: section words and nothing else. */
export const isHeadingLike = memo((text: string): boolean => {
  if (text.length > 60) return false;
  const words = normaliseHeading(text.replace(/[ \u2003]\((?:[^)]*\)|\d+\) (?:show|view|see) .*)$/i, ''));
  if (words.length > 40) return false;
  if (!headingWords.test(words) || !sectionKindOrOther(words)) return false;
  return !notHeadings.test(words) || isCapitalHeading(text, words);
});

/** "MEDICATION", "VALUES" on a line of its own, as plain text sets its headings. A badge may be in capitals too. */
const isCapitalHeading = (text: string, words: string): boolean =>
  /^[A-Z][A-Z ]{4,}:?$/.test(text) && statusOfWord(words) === null && capitalKinds.has(sectionKind(words) ?? 'other');

const capitalKinds: ReadonlySet<SectionKind> = new Set<SectionKind>(['problems', 'medicines', 'measurements']);

const sectionKindOrOther = (words: string): boolean => sectionKind(words) !== null || otherSections.test(words);

/** What a column, a row header or a caption says about the values under or beside it. */
export type FieldRole =
  | 'term'
  | 'code'
  | 'value'
  | 'unit'
  | 'status'
  | 'date'
  | 'recorded'
  | 'edited'
  | 'end'
  | 'ignore'
  | 'person'
  | 'relation'
  | 'dose'
  | 'medicine';

/** In the order in which they are tried. */
const roleNames = [
  'value',
  'ignore',
  'end',
  'edited',
  'unit',
  'code',
  'status',
  'recorded',
  'date',
  'relation',
  'person',
  'dose',
  'medicine',
  'term',
] as const;
const rolePatterns = roleNames.map((role) => [role, new RegExp(roles[role])] as const);

/** The role of a header or a caption, by its words; null when it says none that is known. */
export const fieldRole = memo((header: string): FieldRole | null => {
  const parts = header.split(/ ?\/ ?(?=[A-Z])|(?<=^\S+) (?:and|&) /);
  if (parts.length < 2) return roleOfWords(header);
  const found = parts.map((part) => roleOfWords(part));
  // "Drug / Dosage / Quantity": what is named comes before what is said of it.
  return mainRoles.find((role) => found.includes(role)) ?? roleOfWords(header);
});

const mainRoles: readonly FieldRole[] = ['medicine', 'term'];

function roleOfWords(header: string): FieldRole | null {
  const words = normaliseHeading(header);
  if (words === '' || words.length > 40) return null;
  for (const [role, pattern] of rolePatterns) if (pattern.test(words)) return role;
  return null;
}
