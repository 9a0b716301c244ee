import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { createTally, maxFileCharacters, maxServices } from './directory-service.ts';
import type { DirectoryService, Imported, ImportProblem } from './directory-service.ts';
import { needOf } from './need-of.ts';
import { ageField, dateField, plainField } from './plain-field.ts';

/** The columns that are read, by the headings people write over them. */
const columns = [
  ['name', ['name', 'service', 'service name', 'title']],
  ['id', ['id']],
  ['need', ['need', 'category', 'type', 'area']],
  ['contact', ['contact', 'telephone', 'phone', 'email', 'web', 'website', 'url']],
  ['forWhom', ['for whom', 'forwhom', 'eligibility', 'who for', 'who is it for']],
  ['lastChecked', ['last checked', 'lastchecked', 'checked', 'assured date']],
  ['places', ['place', 'town', 'postcode', 'location']],
  ['minimumAge', ['minimum age', 'min age', 'from age']],
  ['maximumAge', ['maximum age', 'max age', 'to age']],
] as const;
type Column = (typeof columns)[number][0];

/** The comma, semicolon or tab: whichever the first line has most of. */
const separatorOf = (text: string): string => {
  const first = text.slice(0, 2000).split('\n', 1)[0] ?? '';
  const count = (mark: string) => first.split(mark).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
};

/** One quoted field from its opening quote: its text and where it ends; null when it never does. */
const quotedField = (text: string, from: number): { readonly field: string; readonly next: number } | null => {
  let field = '';
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return null;
    field += text.slice(at, close);
    if (text[close + 1] !== '"') return { field, next: close + 1 };
    field += '"';
    at = close + 2;
  }
};

/** The field that begins here, and where the separator or line end after it stands. */
const fieldAt = (
  text: string,
  from: number,
  separator: string,
): { readonly field: string; readonly end: number } | null => {
  const quoted = text[from] === '"' ? quotedField(text, from) : undefined;
  if (quoted === null) return null;
  let end = quoted?.next ?? from;
  while (text[end] !== separator && text[end] !== '\n') end += 1;
  return { field: quoted?.field ?? text.slice(from, end).replace(/\r$/u, ''), end };
};

/**
 * The rows of a CSV text: quoted fields may hold the separator, quotes (doubled) and line ends. Lines with nothing on
 * them are left out. Result: null when a quote is never closed.
 */
export const csvRows = (written: string): string[][] | null => {
  const text = `${written}\n`;
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length;) {
    const next = fieldAt(text, at, separator);
    if (next === null) return null;
    row.push(next.field);
    if (text[next.end] === '\n') {
      if (row.length > 1 || next.field.trim() !== '') rows.push(row);
      row = [];
    }
    at = next.end + 1;
  }
  return rows;
};

const columnsOf = (headings: readonly string[]): ReadonlyMap<Column, number> => {
  const plain = headings.map((heading) => plainField(heading, 60).toLowerCase());
  const found = new Map<Column, number>();
  for (const [column, names] of columns) {
    const at = plain.findIndex((heading) => names.some((name) => name === heading));
    if (at >= 0) found.set(column, at);
  }
  return found;
};

const serviceOf = (field: (column: Column) => string, line: number): DirectoryService => {
  const name = plainField(field('name'), 120);
  return {
    id: plainField(field('id'), 60) || `csv-${line}`,
    name,
    need: needOf([field('need'), name]),
    contact: plainField(field('contact'), 200),
    forWhom: plainField(field('forWhom'), 200),
    lastChecked: dateField(field('lastChecked')),
    places: field('places')
      .split(/[;|]/u)
      .map((place) => plainField(place, 60))
      .filter((place) => place !== ''),
    minimumAgeYears: ageField(field('minimumAge')),
    maximumAgeYears: ageField(field('maximumAge')),
  };
};

/** Control characters other than blanks, line ends and the marks of text: the file is not text. */
const looksBinary = (text: string): boolean => /(?![\t\n\v\f\r])\p{Cc}/u.test(text.slice(0, 10_000));

/**
 * The services of a CSV file with a first line of headings. Needed: a column "name". Known: need, contact, for whom,
 * last checked, place, minimum age, maximum age, id.
 *
 * Result: a row that cannot be used is left out with its line and why; a file that cannot is refused whole.
 */
export const readCsv = (text: string): Result<Imported, ImportProblem> => {
  if (text.length > maxFileCharacters) return err({ kind: 'tooLarge' });
  if (text.trim() === '' || looksBinary(text) || /^\s*[{[<]/u.test(text))
    return err({ kind: 'notThisKind', expected: 'csv' });
  const rows = csvRows(text.replace(/^\uFEFF/u, ''));
  if (rows === null) return err({ kind: 'endsTooEarly' });
  const [headings = [], ...rest] = rows;
  const found = columnsOf(headings);
  if (!found.has('name')) return err({ kind: 'noColumn', column: 'name' });
  if (rest.length > maxServices) return err({ kind: 'tooMany' });
  const tally = createTally();
  rest.forEach((row, index) => {
    const field = (column: Column): string => row[found.get(column) ?? -1] ?? '';
    const line = index + 2;
    const service = serviceOf(field, line);
    if (service.name === '') tally.leave(line, 'There is no name.');
    else if (field('lastChecked').trim() !== '' && service.lastChecked === null)
      tally.leave(line, 'The date of the last check cannot be read.');
    else tally.take(service);
  });
  const result = tally.result();
  return result.services.length === 0 ? err({ kind: 'nothingUsable' }) : ok(result);
};
