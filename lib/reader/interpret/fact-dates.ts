import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import { softBreak, type Box, type FieldsOfOne, type Line, type Row } from '../collect/line.ts';
import { findDates, type DateSeen } from '../recognise/dates.ts';
import { readLabel } from '../recognise/labels.ts';
import { readTerm } from '../recognise/terms.ts';
import { hasOwnValue } from '../recognise/values.ts';
import { fieldRole, type FieldRole, type SectionKind } from '../recognise/words.ts';
import { dateRoleOfLabel, event, roleOfDate, type DateRole, type PageContext } from './context.ts';
import { isEntryLine, isOfClosedEntry } from './entries.ts';
import { blank, namesAnother } from './line-terms.ts';
import { dayOfJournal } from './journals.ts';
import { keysOfDateLabel } from './named-dates.ts';
import { isOfMain, isOver } from './regions.ts';
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

/** The parts whose days are no fact's; but what was filled in on a day was measured on it ("Completed"). */
const filledIn = /^(?:date )?(?:completed|submitted)\b/i;
const noDay: ReadonlySet<FieldRole | null> = new Set(['ignore', 'end', 'edited']);

/** The day that a part of what is told of a fact gives it, and how well its name fits. */
function daysIn(context: PageContext, { label, role, text, lines }: Part, isValue: boolean): readonly DateFound[] {
  if (isValue && beganOn.test(label)) return [];
  if (isValue ? noDay.has(role) && !filledIn.test(label) : noDay.has(role) || event.test(label)) return [];
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

/** The header over the days that head the rows of visits. */
const visit = /^(?:review|visit|consultation|contact|encounter|attendance|appointment)s?$/i;

/** The best date in a row of a table for a fact in that row. */
function rowDate(context: PageContext, read: CellRead, isValue = false): DateFound | null {
  if (read.header?.date !== null && read.header?.date !== undefined) return { date: read.header.date, rank: 0 };
  const row = read.row;
  const parts = row.flatMap((other) => {
    if (other === read || isOfAnother(row, read, other)) return [];
    const label = other.header?.text ?? '';
    const role = isValue && other.cell.isHeader && visit.test(label) ? 'date' : roleInRow(other);
    return [{ label, role, text: other.text, lines: other.lines }];
  });
  const day = bestDay(context, parts, isValue) ?? dayOfGroup(context, read);
  const date = isValue && day === null ? dayOfJournal(context, read) : null;
  return date === null ? day : { date, rank: 0 };
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
  const { record } = line;
  if (record === undefined) return itemDate(context, line, isValue);
  const around = isValue ? recordAround(context, line) : undefined;
  return fieldDate(context, record, isValue) ?? (around === undefined ? null : fieldDate(context, around, isValue));
}

/** The record in one of whose fields that of a line lies: "Component" of a blood pressure. */
function recordAround({ page: { lines } }: PageContext, { box }: Line): FieldsOfOne | undefined {
  let field = box.parent;
  while (field !== null && field.tag !== 'dd') field = field.parent;
  while (field !== null && field.tag !== 'dl') field = field.parent;
  return field === null ? undefined : lines[field.first + 1]?.record;
}

/** The best date among the lines of an item that are not the fact's own line. */
function itemDate(context: PageContext, line: Line, isValue = false): DateFound | null {
  let best: DateFound | null = null;
  const lines = context.groups.itemOf(line);
  for (const other of lines) {
    const region = context.regionOf(other);
    // A heading that follows ends what is said of a line.
    if (other === line || (region !== null && region.line.index > line.index && region.line !== other)) continue;
    // A date beside another value is that value's.
    if (
      isValue
        ? hasOwnValue(other.text.replace(earlierPart, ''), context.datesOf(other))
        : namesAnother(context, line, other)
    )
      continue;
    // The day of an operation, in a field of its own, is no day of measuring.
    if (isValue && other.box.tag === 'control' && !dayOfMeasuring.test(other.label ?? '')) continue;
    const dates = context.datesOf(other);
    if (!isValue && ofStay.test(other.text)) continue;
    // The days over columns are those of what stands under them.
    const isInPieces = dates.length === other.text.split(softBreak).length;
    if (dates.length > 1 && isInPieces && !/[a-z]{3}/i.test(blank(other.text, dates))) continue;
    const { box, up } = boxOver(line, other);
    if (box !== null && dates.length > 0 && isOfClosedEntry(context, other, line, box)) continue;
    const found = dates.flatMap((date) => {
      const own = roleOfDate(other.text, date);
      const role = own === 'fact' && other.label !== null ? (dateRoleOfLabel(other.label) ?? own) : own;
      const base = ranks[role];
      const rank = (base ?? 0) + (other.index > line.index ? 0 : 1) + up * boxRank;
      return base === undefined || ofEarlier.test(leadOf(other.text, date)) ? [] : [{ date, rank }];
    });
    // "Baseline 3 May 2025", "Latest 12 Nov 2026": which is the fact's is not told.
    if (dates.length > 1 && isInPieces && found.length > 1) continue;
    for (const each of found) if (best === null || each.rank < best.rank) best = each;
  }
  return best;
}

/** "mmol/mol", "16/11/2026", then what it was before: of the value beside them. */
const earlierPart = /(?<=[·|\u2003] ?)(?:previous|last)\b.*/i;

/** A date in a nearer box goes before any in a wider one, which may be the next entry's. */
const boxRank = 10;

/** The smallest box that holds a line and another, and how many boxes up from the line it is. */
function boxOver(line: Line, other: Line): { readonly box: Box | null; readonly up: number } {
  let up = 0;
  let box: Box | null = line.box;
  while (box !== null && (other.index < box.first || other.index > box.last)) {
    box = box.parent;
    up += 1;
  }
  return { box, up };
}

/** The date that a heading, an entry's first line, or a labelled line ("Issued") gives to all that stands under it. */
export function sectionDate(context: PageContext, line: Line, isValue = false): DateSeen | null {
  let box = line.box;
  // Lines that said nothing in a smaller box say nothing in a larger one, unless they are its first.
  let other = context.datedBefore(line);
  for (let up = 0; box.parent !== null && up < 25; up++, box = box.parent) {
    const from = Math.max(box.first, line.index - 400);
    for (; other !== null && other.index >= from; other = context.datedBefore(other)) {
      // What comes after an entry has no day from it, nor one from farther off.
      if (isOfClosedEntry(context, other, line, box)) return null;
      const date = governingDate(context, other, line, { box, isValue });
      if (date !== null) return date;
    }
    const day = dayOfRowAbove(context, line, box, isValue);
    if (day !== null) return day;
  }
  return null;
}

const dayOfMeasuring = new RegExp(lists.dayOfMeasuring, 'i');
const dayOfAll = new RegExp(
  `^effective (?:date|time)|^date of (?:assessment|examination)|${lists.dayOfMeasuring}`,
  'i',
);

/** The last cell of the row that a row below it, all in one cell, says more of. */
function cellAbove(context: PageContext, { cell }: Line): CellRead | null {
  if (cell === null || cell.row.cells.length > 1) return null;
  const { rows } = cell.row.table;
  const above = rows[rows.indexOf(cell.row) - 1];
  const last = above === undefined || above.cells.length < 2 ? undefined : above.cells.at(-1);
  const read = last === undefined ? null : context.readCell(last);
  return read?.isInHeaderRow === true ? null : read;
}

function dayOfRowAbove(context: PageContext, line: Line, box: Box, isValue: boolean): DateSeen | null {
  const read = line.cell?.row.box === box ? cellAbove(context, line) : null;
  return read === null ? null : (rowDate(context, read, isValue)?.date ?? null);
}

type Wanted = { readonly box: Box; readonly isValue: boolean };

/** Whether a day in a field of a form is of something else: "Quit date". A form is filled in on a day on which nothing need have begun. */
const isOfOtherField = ({ box, label }: Line, isValue: boolean): boolean =>
  box.tag === 'control' && (!isValue || /\b(?:quit|stopped|ceased|started|onset|diagnos\w+)\b/i.test(label ?? ''));

const seenOn = new RegExp(lists.seenOn, 'i');

/** Whether a line may say something of another: it stands over it, and is of nothing else. */
function mayGovern(context: PageContext, other: Line, line: Line, { box, isValue }: Wanted): boolean {
  if (isOfRows(context, other, line, isValue) || isOfAnotherThing(context, other, line)) return false;
  const [upper, lower] = [context.regionOf(other), context.regionOf(line)];
  if (isOver(upper, lower)) return true;
  // What stands under no heading that is over the line: a value may still be of the visit.
  return isValue && upper?.level === 1 && seenOn.test(other.text) && isOfMain(line.box, box);
}

function governingDate(context: PageContext, other: Line, line: Line, { box, isValue }: Wanted): DateSeen | null {
  if (!mayGovern(context, other, line, { box, isValue })) return null;
  const dates = context.datesOf(other);
  const labelled = dates.filter((date) => labelInLine(other, date, isValue) === 'fact');
  if (labelled.length === 1 && labelled[0] !== undefined && other.label === null && other.level === 0)
    return labelled[0];
  const [date] = dates;
  if (date === undefined || dates.length > 1 || isOfOtherField(other, isValue)) return null;
  const before = context.page.lines[other.index - 1];
  const role = roleByLabel(other, date, before, isValue);
  if (role !== null) return role === 'fact' ? date : null;
  if (roleOfDate(other.text, date) !== 'fact' || readLabel(other.label ?? '') !== null) return null;
  if (other.level > 0) return isUnderOwnSection(context, other, line) ? null : date;
  const isUnderHeading = isOverRows(other, line) || context.regionOf(other)?.line === (before ?? null);
  const isFirst = leads(context, other, line, box);
  const rest = other.text.replace(date.text, '').replace(/[^a-z]/gi, '');
  if (rest !== '') {
    const isAlone = date.start === 0 && other.text.startsWith(softBreak, date.end);
    if (isUnderHeading && isAlone) return date;
    return isFirst && !isOfOneThing(other.text, isValue) && isEntryLine(other, date) ? date : null;
  }
  return isFirst || isUnderHeading || isAmongLeads(context, other, line) ? date : null;
}

/** Whether a line leads a box, and not only a block in it with facts of its own that ends before another line. */
const leads = ({ groups }: PageContext, { index }: Line, line: Line, { first, children }: Box): boolean =>
  index === first &&
  children?.some(
    (own) => own.first === first && own.last > first && own.last < line.index && groups.hasSubject(own),
  ) !== true;

/** Whether a line is one cell of several, one of a list in another row, lies in a table that the other comes after, or in a record. */
function isOfRows(context: PageContext, other: Line, after: Line, isValue: boolean): boolean {
  const { cell, box, record } = other;
  return (
    (record !== undefined && record !== after.record) ||
    (cell !== null &&
      !(isValue && isDayOfAll(context, other)) &&
      (cell.row.cells.length > 1 || (box.tag === 'li' && cell !== after.cell) || cell.row.table.box.last < after.index))
  );
}

/** Whether a line is one of the named fields of a thing, all of which end before another line. */
function isOfAnotherThing({ groups }: PageContext, field: Line, line: Line): boolean {
  if (field.label === null) return false;
  let box = field.box.tag === 'dd' ? field.box : groups.boxOf(field);
  while (box.parent !== null && (box.tag === 'dd' || box.parent.tag === 'dl')) box = box.parent;
  return box.last < line.index && groups.hasSubject(box);
}

/** Whether a row holds nothing but the day of an examination and its name, as no other row of its table does. */
function isDayOfAll(context: PageContext, { cell }: Line): boolean {
  if (cell === null) return false;
  const isDay = ({ cells }: Row): boolean =>
    cells.length === 2 && cells[0] !== undefined && dayOfAll.test(context.readCell(cells[0])?.text ?? '');
  return isDay(cell.row) && cell.row.table.rows.filter(isDay).length === 1;
}

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

/** The words before a date, from the last border on. */
const leadOf = (text: string, { start }: DateSeen): string =>
  /[^\u2003|;·–—]*$/.exec(text.slice(0, start).trimEnd())?.[0].trim() ?? '';

/** "Last: 142 on 20 Nov 2025", "Last: ex-smoker on 20 Nov 2025". */
const ofEarlier = /^(?:last|previous|prior|was)(?:[: ]+\d|: \S)/i;

/** What the words before a date, from the last border on, say of it: "Collected", "Most recent vitals from". */
function labelInLine(line: Line, date: DateSeen, isValue: boolean): DateRole | null {
  const lead = leadOf(line.text, date);
  // "Housebound since 6 Jan 2025": the date is that of what stands before it.
  const isOfOwn = ofEarlier.test(lead) || readTerm(lead.replace(/[ \u2003]+(?:since|from|on|in)$/i, '')) !== null;
  if (lead === '' || isOfOwn || roleOfDate(line.text, date) !== 'fact') return null;
  const label = lead.replace(/[\s:–—-]+$/, '');
  if (isOfOneThing(label, isValue)) return null;
  if (measured.test(lead)) return isValue ? 'fact' : null;
  return !isValue && event.test(label) ? null : dateRoleOfLabel(label);
}

const ofStay = /^(?!since).*\b(?:admi(?:tted|ssion)|discharged?)\b/i;

/** The label of the day on which one thing began, such as a stay: it is not that of what else stands below. */
const isOfOneThing = (label: string, isValue: boolean): boolean =>
  ofStay.test(label) ||
  /\b(?:onset|since|diagnosed)\b/i.test(label) ||
  (!isValue && /\b(?:start(?:ed)?|began|effective)\b/i.test(label));

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
