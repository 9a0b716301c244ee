import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import { softBreak, type Box, type FieldsOfOne, type Line } from '../collect/line.ts';
import { findDates, type DateSeen } from '../recognise/dates.ts';
import { readLabel } from '../recognise/labels.ts';
import { families } from '../recognise/measures.ts';
import { readTerm } from '../recognise/terms.ts';
import { hasOwnValue } from '../recognise/values.ts';
import { fieldRole, type FieldRole, type SectionKind } from '../recognise/words.ts';
import { dateRoleOfLabel, event, roleOfDate, type DateRole, type PageContext } from './context.ts';
import { namesAnother } from './line-terms.ts';
import { isOver } from './regions.ts';
import { isOfAnother, roleInRow, type CellRead } from './tables.ts';

const { lists } = recordWords;

/** Which of the dates around a fact is its own: in its row, in its item, over its section. */

/** A date that may be the date of a fact, and how well it fits: the lower the better. */
export type DateFound = { readonly date: DateSeen; readonly rank: number };

const ranks: Partial<Record<DateRole, number>> = { fact: 0, recorded: 5 };

/** The day a result was reported comes after the day it was measured. */
const isReportDay = /\b(?:issued|reported|authored)/i;

/** A part of what is told of one thing: a cell under its header, or a field with its name. */
type Part = {
  readonly label: string;
  readonly role: FieldRole | null;
  readonly text: string;
  readonly lines: readonly Line[];
};

/** What the day on which something began is called, and that on which it was measured. */
const beganOn = /\b(?:onset|diagnos\w*)\b/i;
const measuredOn = /\b(?:effective|measured|taken|collected|performed)\b/i;

/** The day that a part of what is told of a fact gives it, and how well its name fits. */
function daysIn(context: PageContext, { label, role, text, lines }: Part, isValue: boolean): readonly DateFound[] {
  if (isValue && beganOn.test(label)) return [];
  if (role === 'ignore' || role === 'end' || role === 'edited' || (!isValue && event.test(label))) return [];
  if (role === 'date' && yearOnly.test(text)) return [{ date: yearDate(text), rank: -1 }];
  const byName = (role === 'date' ? 0 : role === 'recorded' ? 5 : 2) + (isReportDay.test(label) ? 1 : 0);
  return lines.flatMap((line) => {
    const [date] = context.datesOf(line);
    const own = date === undefined ? undefined : ranks[roleOfDate(line.text, date)];
    return date === undefined || own === undefined
      ? []
      : [{ date, rank: own + byName - ((isValue ? measuredOn : beganOn).test(`${label} ${line.text}`) ? 0.5 : 0) }];
  });
}

/** The best of the days that are told with a fact. Two that differ and fit as well are neither. */
function bestDay(context: PageContext, parts: readonly Part[], isValue: boolean): DateFound | null {
  const days = parts.flatMap((part) => daysIn(context, part, isValue));
  const dayOf = (date: DateSeen): string => context.resolve(date) ?? date.text;
  const rank = Math.min(...days.map((day) => day.rank));
  const [best, ...others] = days.filter((day) => day.rank === rank);
  return best === undefined || others.some(({ date }) => dayOf(date) !== dayOf(best.date)) ? null : best;
}

/** The best date in a row of a table for a fact in that row. */
function rowDate(context: PageContext, read: CellRead, isValue = false): DateFound | null {
  if (read.header?.date !== null && read.header?.date !== undefined) return { date: read.header.date, rank: 0 };
  const row = read.row;
  const parts = row.flatMap((other) =>
    other === read || isOfAnother(row, read, other)
      ? []
      : [{ label: other.header?.text ?? '', role: roleInRow(other), text: other.text, lines: other.lines }],
  );
  return bestDay(context, parts, isValue) ?? dayOfGroup(context, read);
}

/** The day in a field of the same record whose name says that it is the fact's. */
const fieldDate = (context: PageContext, { lines }: FieldsOfOne, isValue: boolean): DateFound | null =>
  bestDay(
    context,
    lines.map((line) => ({
      label: line.label ?? '',
      role: fieldRole(line.label ?? '') ?? 'ignore',
      text: line.text,
      lines: [line],
    })),
    isValue,
  );

/** A year and nothing that tells the day. */
const yearOnly = new RegExp(recordWords.lists.yearOnly, 'i');
const yearDate = (text: string): DateSeen => ({ kind: 'partial', start: 0, end: text.length, text });

/** The day in a row under a row of its own that holds the month: "October 2026", then "26"; or "2026", then "14 Oct". */
function dayOfGroup(context: PageContext, read: CellRead): DateFound | null {
  const day = read.row.find(
    (other) => /^(?:day|date)$/i.test(other.header?.text ?? '') && /^\d{1,2}(?: [a-z]{3,9})?$/i.test(other.text),
  )?.text;
  if (day === undefined) return null;
  const { rows } = read.cell.row.table;
  for (let at = rows.indexOf(read.cell.row) - 1; at >= 0; at--) {
    const [only, second] = rows[at]?.cells ?? [];
    if (only === undefined || second !== undefined) continue;
    const month = /(?:[a-z]{3,9} )?(?:19|20)\d\d\b/i.exec(context.readCell(only)?.text ?? '')?.[0];
    if (month === undefined) continue;
    const [date] = findDates(`${day} ${month}`, context.today);
    return date?.kind === 'exact' ? { date, rank: 0 } : null;
  }
  return null;
}

/** The best date in the row, the record or the item of a fact. */
export function dateBeside(context: PageContext, line: Line, isValue = false): DateFound | null {
  const cell = context.cellOf(line);
  if (cell !== null && cell.row.length > 1) return rowDate(context, cell, isValue);
  return line.record === undefined ? itemDate(context, line, isValue) : fieldDate(context, line.record, isValue);
}

/** The best date among the lines of an item that are not the fact's own line. */
function itemDate(context: PageContext, line: Line, isValue = false): DateFound | null {
  let best: DateFound | null = null;
  const lines = context.groups.itemOf(line);
  for (const other of lines) {
    if (other === line) continue;
    // A date beside another value is that value's.
    if (isValue ? hasOwnValue(other.text, context.datesOf(other)) : namesAnother(context, line, other)) continue;
    // The day of an operation, in a field of its own, is no day of measuring.
    if (isValue && other.box.tag === 'control' && !dayOfMeasuring.test(other.label ?? '')) continue;
    const dates = context.datesOf(other);
    // The days over columns are those of what stands under them.
    if (dates.length > 1 && dates.length === other.text.split(softBreak).length) continue;
    for (const date of dates) {
      const own = roleOfDate(other.text, date);
      const role = own === 'fact' && other.label !== null ? (dateRoleOfLabel(other.label) ?? own) : own;
      const base = ranks[role];
      if (base === undefined) continue;
      const rank = base + (other.index > line.index ? 0 : 1) + boxesBetween(line, other) * boxRank;
      if (best === null || rank < best.rank) best = { date, rank };
    }
  }
  return best;
}

/** A date in a nearer box goes before any in a wider one, which may be the next entry's. */
const boxRank = 10;

/** How many boxes up from a line the smallest one is that holds the other too. */
function boxesBetween(line: Line, other: Line): number {
  let up = 0;
  let box: Box | null = line.box;
  while (box !== null && (other.index < box.first || other.index > box.last)) {
    box = box.parent;
    up += 1;
  }
  return up;
}

/** The date that a heading, an entry's first line, or a labelled line ("Issued") gives to all that stands under it. */
export function sectionDate(context: PageContext, line: Line, isValue = false): DateSeen | null {
  let box = line.box;
  // Lines that said nothing in a smaller box say nothing in a larger one, unless they are its first.
  let other = context.datedBefore(line);
  for (let up = 0; box.parent !== null && up < 25; up++, box = box.parent) {
    const from = Math.max(box.first, line.index - 400);
    for (; other !== null && other.index >= from; other = context.datedBefore(other)) {
      const date = governingDate(context, other, line, { first: box.first, isValue });
      if (date !== null) return date;
    }
    const day = isValue ? (dayOfFields(context, line, box) ?? dayOfRowAbove(context, line, box)) : null;
    if (day !== null) return day;
  }
  return null;
}

const maxLinesOfForm = 40;
const dayOfMeasuring = new RegExp(lists.dayOfMeasuring, 'i');

/** The day in the one field of a group of fields that says when they were measured, after them. */
function dayOfFields({ page, datesOf, regionOf }: PageContext, line: Line, box: Box): DateSeen | null {
  if (line.box.tag !== 'control' || box.last - box.first > maxLinesOfForm) return null;
  const [day, other] = page.lines
    .slice(line.index + 1, box.last + 1)
    .filter((field) => field.box.tag === 'control' && dayOfMeasuring.test(field.label ?? ''))
    .filter((field) => regionOf(field) === regionOf(line))
    .flatMap((field) => datesOf(field));
  return other === undefined ? (day ?? null) : null;
}

/** The day of a row that an unfolded row below it, all in one cell, says more of. */
function dayOfRowAbove(context: PageContext, { cell }: Line, box: Box): DateSeen | null {
  if (cell === null || cell.row.box !== box || cell.row.cells.length > 1) return null;
  const { rows } = cell.row.table;
  const above = rows[rows.indexOf(cell.row) - 1];
  const last = above === undefined || above.cells.length < 2 ? undefined : above.cells.at(-1);
  const read = last === undefined ? null : context.readCell(last);
  return read === null || read.isInHeaderRow ? null : (rowDate(context, read)?.date ?? null);
}

type Wanted = { readonly first: number; readonly isValue: boolean };

function governingDate(context: PageContext, other: Line, line: Line, { first, isValue }: Wanted): DateSeen | null {
  if (isOfRows(other, line)) return null;
  if (!isOver(context.regionOf(other), context.regionOf(line))) return null;
  const dates = context.datesOf(other);
  const labelled = dates.filter((date) => labelInLine(other, date, isValue) === 'fact');
  if (labelled.length === 1 && labelled[0] !== undefined && other.label === null && other.level === 0)
    return labelled[0];
  const [date] = dates;
  if (date === undefined || dates.length > 1) return null;
  const before = context.page.lines[other.index - 1];
  const role = roleByLabel(other, date, before, isValue);
  if (role !== null) return role === 'fact' ? date : null;
  if (roleOfDate(other.text, date) !== 'fact' || readLabel(other.label ?? '') !== null) return null;
  if (other.level > 0) return isUnderOwnSection(context, other, line) ? null : date;
  const isUnderHeading = isOverRows(other, line) || context.regionOf(other)?.line === (before ?? null);
  const rest = other.text.replace(date.text, '').replace(/[^a-z]/gi, '');
  if (rest !== '') {
    const isAlone = date.start === 0 && other.text.startsWith(softBreak, date.end);
    if (isUnderHeading && isAlone) return date;
    return other.index === first && !isOfOneThing(other.text, isValue) && isEntryLine(other, date) ? date : null;
  }
  return other.index === first || isUnderHeading || isAmongLeads(context, other, line) ? date : null;
}

/** Whether a line is one cell of several, one of a list in another row, lies in a table that the other comes after, or in a record. */
const isOfRows = ({ cell, box, record }: Line, after: Line): boolean =>
  (record !== undefined && record !== after.record) ||
  (cell !== null &&
    (cell.row.cells.length > 1 || (box.tag === 'li' && cell !== after.cell) || cell.row.table.box.last < after.index));

/** Whether days stand before what they are for, here: the first of those beside each other leads its block. */
function isAmongLeads(context: PageContext, { box: { parent } }: Line, { index }: Line): boolean {
  if (parent === null || parent.last < index) return false;
  const isDay = (at: number): boolean => {
    const line = context.page.lines[at];
    return line !== undefined && context.datesOf(line)[0]?.text === line.text;
  };
  const leads = (parent.children ?? []).flatMap(({ first, last }) => (first === last && isDay(first) ? first : []));
  const [first = 0] = leads;
  const [line] = context.page.lines.slice(first);
  // Days beside each other stand over columns.
  if (line === undefined || leads.some((at) => isDay(at + 1))) return false;
  return first === parent.first || context.regionOf(line)?.line.index === first - 1;
}

/** Whether a line of one cell stands in the same table as another line: over its rows. */
const isOverRows = (other: Line, line: Line): boolean =>
  other.cell !== null && other.cell.row.table === line.cell?.row.table;

/** Whether a line lies in a section of the record's own, such as "Social history", below a heading with a date. */
function isUnderOwnSection(context: PageContext, heading: Line, line: Line): boolean {
  const region = context.regionOf(line);
  return (
    heading.level === 1 &&
    region !== null &&
    region.line !== heading &&
    region.kind !== null &&
    lasting.has(region.kind)
  );
}

const lasting: ReadonlySet<SectionKind> = new Set([
  'problems',
  'inactive',
  'resolved',
  'family',
  'social',
  'suspected',
]);

const measured = new RegExp(lists.measured, 'i');

/** What the words before a date, from the last border on, say of it: "Collected", "Most recent vitals from". */
function labelInLine(line: Line, date: DateSeen, isValue: boolean): DateRole | null {
  const lead = /[^\u2003|;·–—]*$/.exec(line.text.slice(0, date.start).trimEnd())?.[0].trim() ?? '';
  // "Last: 142 on 20 Nov 2025", "Housebound since 6 Jan 2025": the date is that of what stands before it.
  const isOfOwn =
    /^(?:last|previous|prior|was)[: ]+\d/i.test(lead) ||
    readTerm(lead.replace(/[ \u2003]+(?:since|from|on|in)$/i, '')) !== null;
  if (lead === '' || isOfOwn || roleOfDate(line.text, date) !== 'fact') return null;
  const label = lead.replace(/[\s:–—-]+$/, '');
  if (isOfOneThing(label, isValue)) return null;
  if (measured.test(lead)) return isValue ? 'fact' : null;
  return !isValue && event.test(label) ? null : dateRoleOfLabel(label);
}

/** The label of the day on which one thing began, such as a stay: it is not that of what else stands below. */
const isOfOneThing = (label: string, isValue: boolean): boolean =>
  /\b(?:admi(?:tted|ssion)|discharged?)\b/i.test(label) ||
  (!isValue && /\b(?:start(?:ed)?|onset|began|since|diagnosed|effective)\b/i.test(label));

/** The role that a date's own label or the short line before it gives; null when neither is a label of dates. */
function roleByLabel(line: Line, date: DateSeen, before: Line | undefined, isValue: boolean): DateRole | null {
  const rest = line.text.replace(date.text, '').replace(/[^a-z]/gi, '');
  const isLabelled =
    rest === '' && line.level === 0 && before !== undefined && before.text.length < 30 && !/\d/.test(before.text);
  const label = line.label ?? (isLabelled ? before.text : null);
  if (label === null || (keysOfDateLabel(label)?.length ?? 0) > 0) return null;
  if (isOfOneThing(label, isValue)) return 'recorded';
  return !isValue && event.test(label) ? 'recorded' : dateRoleOfLabel(label);
}

/** The first line of a journal's entry: its date, then where and with whom. A time to the second is a system's stamp. */
function isEntryLine(line: Line, date: DateSeen): boolean {
  const rest = date.start === 0 ? line.text.slice(date.end) : line.text.slice(0, date.start);
  return (
    (date.start === 0 || isTitleWithDate(line, date)) &&
    !/:\d\d:\d\d/.test(date.text) &&
    !/\d/.test(rest.replace(/\d+ min|\b[A-Z]+-[A-Z\d-]+|\d\d:\d\d/, '')) &&
    rest.length < 120 &&
    readTerm(rest.replace(/^[\s:·|–-]+/, '')) === null
  );
}

/** "Test results" and its day, in an element of its own or after a comma or a dash. */
const isTitleWithDate = ({ text }: Line, date: DateSeen): boolean =>
  date.end === text.length && /[\u2003,·|–—-][\s\u2003]*(?:on )?$/.test(text.slice(0, date.start));

/** The keys that a label such as "PAM date" or "Date of BMI" names; null where it names none. */
function keysOfDateLabel(label: string): readonly string[] | null {
  const bare = label
    .replace(/\b(?:date|day|recorded|taken|measured|done|completed|of|on)\b|[:\s\u2003]+$/gi, ' ')
    .trim();
  return bare === '' || bare.length === label.length ? null : (readLabel(bare)?.keys ?? null);
}

const isFor = (keys: readonly string[], key: string): boolean =>
  keys.some((each) => key.startsWith(each) || (families.get(each) ?? []).includes(key));

/** The date in a field of its own that is named after the measure. */
export function namedDate(context: PageContext, line: Line, key: string): DateSeen | null {
  for (let index = Math.max(0, line.index - 12); index <= line.index + 12; index++) {
    const other = context.page.lines[index];
    const [date] = other === undefined ? [] : context.datesOf(other);
    if (other === undefined || date === undefined || date.text.length < other.text.length) continue;
    const label = other.label ?? context.page.lines[index - 1]?.text ?? '';
    if (label.length < 40 && isFor(keysOfDateLabel(label) ?? [], key)) return date;
  }
  return null;
}
