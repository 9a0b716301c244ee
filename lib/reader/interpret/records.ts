import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import type { Box, FieldsOfOne, Line, Page } from '../collect/line.ts';
import { fieldRole, isHeadingLike, sectionKind, statusOfWord, type FieldRole } from '../recognise/words.ts';
import { linesInStep, type Steps } from '../steps.ts';

/**
 * One thing told as fields, each with its name: "Code: Asthma", "Onset: 3 May 2011", "Status: Resolved". Whether the page
 * lays them out as a table, a list of terms, a form, a card or lines, they are read alike: as labelled lines of one record.
 */

type Field = { readonly name: string; readonly role: FieldRole | null; readonly head: Line; readonly line: Line };

const subjectRoles: ReadonlySet<FieldRole | null> = new Set<FieldRole | null>(['term', 'medicine', 'code']);
const sayingRoles: ReadonlySet<FieldRole | null> = new Set<FieldRole | null>([
  'status',
  'date',
  'recorded',
  'end',
  'value',
  'dose',
  'relation',
]);
/** A record of something else that was done: its days and its state are not those of what it was about. */
const isOfOther = new RegExp(recordWords.lists.ofOtherRecord, 'i');
const inline = new RegExp(recordWords.lists.inlineField);
const maxLinesOfRecord = 40;

const withoutColon = (text: string): string => text.replace(/[\s:*]+$/, '');
const isName = (text: string): boolean =>
  text.length <= 32 && !/\d|\u2003/.test(text) && statusOfWord(text) === null && fieldRole(text) !== null;
const fieldOf = (name: string, head: Line, line: Line): Field => ({
  name: withoutColon(name),
  role: fieldRole(name),
  head,
  line,
});

/** The field that a line begins or holds: by the page's own label, by the words, or with the next line. */
function fieldAt(line: Line, next: Line): Field | null {
  if (line.cell !== null && line.cell.row.cells.length > 1)
    return isNameInRow(line, next) ? fieldOf(line.text, line, next) : null;
  if (line.label !== null && line.box.tag !== 'button') return fieldOf(line.label, line, line);
  const [, name = '', text = ''] = inline.exec(line.text) ?? [];
  if (text !== '' && isName(name)) return fieldOf(name, line, { ...line, text });
  return isNameOver(line, next) ? fieldOf(line.text, line, next) : null;
}

/** Whether a cell is the name of what stands in the next: a row holds a field or several, and no headers stand over it. */
const isNameInRow = ({ cell, text }: Line, next: Line): boolean =>
  cell !== null &&
  next.cell?.row === cell.row &&
  next.cell.column === cell.column + 1 &&
  cell.column % 2 === 0 &&
  cell.row.cells.length % 2 === 0 &&
  /^[A-Z][A-Za-z /]{2,32}:?$/.test(text) &&
  !isName(withoutColon(next.text)) &&
  !cell.row.table.rows.some(({ isInHead }) => isInHead);

/** "Problems and values". */
const isOfSeveral = / and |[,&+]/;

/** Whether a line, or a heading that announces no section, is the name of what stands on the next. */
const isNameOver = ({ text, level, cell, box }: Line, next: Line): boolean =>
  (level === 0
    ? isName(withoutColon(text)) && !isHeadingLike(text)
    : next.label === null && sectionKind(text) === null && !isOfSeveral.test(text)) &&
  next.level === 0 &&
  next.cell === cell &&
  (box.parent ?? box).last >= next.index &&
  !isName(withoutColon(next.text));

/** The smallest box that holds two fields; of a table, the whole. */
function boxOf({ head }: Field, { line }: Field): Box {
  let box = head.cell?.row.table.box ?? head.box;
  while (box.parent !== null && box.last < line.index) box = box.parent;
  return box;
}

const holds = (box: Box, other: Box): boolean => box.first <= other.first && other.last <= box.last;

/** Whether a field fills the child of a block that it stands in: what stands with others is of their block. */
const isAlone = ({ head, line }: Field, shared: Box): boolean =>
  (shared.children ?? []).every(
    ({ first, last }) => first > line.index || last < head.index || (first >= head.index && last <= line.index),
  );

/** The block of a record once a field is added to it; null where that is none of it. */
function blockWith(box: Box | null, fields: readonly Field[], last: Field, field: Field): Box | null {
  const isRepeat = fields.some(({ name }) => name === field.name);
  if (isRepeat) return field.line.box.tag === 'dd' && last.name === field.name ? box : null;
  const shared = boxOf(last, field);
  if (box === null || box === shared || holds(box, shared)) return box ?? shared;
  // A first row of fields, then others below it in the same block.
  return fields.length < 4 && shared === box.parent && isAlone(field, shared) ? shared : null;
}

/** The fields of one block that follow one another from one on, up to one whose name has been before. */
function fieldsFrom(lines: readonly Line[], first: Field, isSubject: (line: Line) => boolean): readonly Field[] {
  const fields = [first];
  let last = first;
  let box: Box | null = null;
  for (const line of lines.slice(first.line.index + 1, first.line.index + maxLinesOfRecord)) {
    if (line.index <= last.line.index) continue;
    const field = fieldAt(line, lines[line.index + 1] ?? line);
    if (field === null && (line.level > 0 || isSubject(line))) break;
    if (field === null) continue;
    const before: Box | null = box;
    box = blockWith(box, fields, last, field);
    if (box === null) break;
    // What stands before a block of fields is none of them, unless it names their thing.
    if (fields.length === 2 && boxOf(last, field) !== before && !subjectRoles.has(first.role)) return [first];
    fields.push(field);
    last = field;
  }
  return fields;
}

/** The line that names the thing, where the fields are those of one thing. */
function subjectOf(fields: readonly Field[], isSubject: (line: Line) => boolean): Line | null {
  const [subject, other] = fields.filter(({ role, line }) => subjectRoles.has(role) && isSubject(line));
  const isOfOne =
    other === undefined &&
    fields.some(({ role }) => sayingRoles.has(role)) &&
    !fields.some(({ name }) => isOfOther.test(name));
  return isOfOne ? (subject?.line ?? null) : null;
}

/** A table of the state and the day of a report, over what it reports. */
const isOverOthers = (fields: readonly Field[]): boolean =>
  fields.length > 1 &&
  fields.every(({ head, role }) => head.cell !== null && sayingRoles.has(role)) &&
  fields.some(({ role }) => role === 'status');

/** Labels the lines of fields: those of one thing bear its record too. */
function label(lines: Line[], fields: readonly Field[], subject: Line | null): void {
  const record: FieldsOfOne | null = subject === null ? null : { subject: subject.text, lines: [] };
  for (const { name, head, line } of fields) {
    if (head.index !== line.index) lines[head.index] = { ...head, label: head.text, cell: null };
    const told = { ...line, label: name, cell: null, ...(record === null ? {} : { record }) };
    lines[line.index] = told;
    record?.lines.push(told);
  }
}

/** Whether a line is the heading of the fields that tell of what it names, its state and its day among them. */
export const isToldBelow = ({ lines }: Page, { index, level, text }: Line): boolean =>
  level > 0 && lines.slice(index, index + 12).some(({ record }) => record?.subject === text);

/** The page with the lines of its records labelled, each with its record. `isSubject`: something can be said about it. */
export function* withRecords(page: Page, isSubject: (line: Line) => boolean): Steps<Page> {
  const lines = [...page.lines];
  let next = 0;
  for (const line of page.lines) {
    if (line.index % linesInStep === 0) yield;
    const first = line.index < next ? null : fieldAt(line, lines[line.index + 1] ?? line);
    if (first === null) continue;
    const fields = fieldsFrom(lines, first, isSubject);
    next = (fields.at(-1) ?? first).line.index + 1;
    const subject = subjectOf(fields, isSubject);
    if (subject !== null || isOverOthers(fields))
      label(
        lines,
        fields.filter(({ role, line: value }) => role !== null || !isSubject(value)),
        subject,
      );
  }
  return { ...page, lines };
}
