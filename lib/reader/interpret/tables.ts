import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import type { Cell, Line, Page, Row, Table } from '../collect/line.ts';
import { readLabel, wholeUnit, type LabelRead } from '../recognise/labels.ts';
import { findDates, type DateSeen } from '../recognise/dates.ts';
import { fieldRole, statusOfWord, type FieldRole } from '../recognise/words.ts';
import type { Steps } from '../steps.ts';

const { lists } = recordWords;

const dayWord = new RegExp(lists.dayWord, 'i');

/** What the header over a column says. */
export type Header = {
  readonly text: string;
  readonly role: FieldRole | null;
  readonly label: LabelRead | null;
  readonly date: DateSeen | null;
};

/** A cell with its text and the header over it. */
export type CellRead = {
  readonly cell: Cell;
  readonly lines: readonly Line[];
  readonly text: string;
  readonly header: Header | null;
  readonly isInHeaderRow: boolean;
  /** The cells of its row, those that reach into it from rows above among them. */
  readonly row: readonly CellRead[];
};

const isFilter = (text: string): boolean =>
  /^(?:no filters?|filter|all|any|search|contains|equals)?[ .…]*$/i.test(text);

/** Help for those who cannot see: "Sort by:", "Click to sort by problem". */
const helper = /^(?:sort(?:ed)?|click|press|filter|toggle|activate)\b/i;

const helperInBrackets = /[ \u2003]*\((?:sort|click|press|filter|activate|select)[^)]*\)$/i;

/** What a header says without the help in it. */
export function withoutHelp(header: string): string {
  const parts = header
    .replace(helperInBrackets, '')
    .split('\u2003')
    .filter((part) => !helper.test(part));
  return parts.length > 0 ? parts.join('\u2003') : header;
}

function readHeader(whole: string, today: string): Header {
  const text = withoutHelp(whole);
  const dates = findDates(text, today);
  const [date] = dates;
  const rest = date === undefined ? text : text.replace(date.text, '').trim();
  const isDate =
    date !== undefined && dates.length === 1 && rest.replace(dayWord, '').replace(/[^a-z]/gi, '').length < 4;
  const label = readLabel(text);
  return { text, role: label !== null || isDate ? null : fieldRole(text), label, date: isDate ? date : null };
}

/** Where a code is from: "http://loinc.org|29463-7". */
const address = /^(?:https?|urn):\S+$/;

/** Puts each cell into its column, minding cells that span rows and columns. */
function placeColumns(table: Table): void {
  const busyUntil: number[] = [];
  const isNumbered = table.rows.every(({ cells }) => cells.every(({ at = -1 }) => at >= 0));
  table.rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of row.cells) {
      if (isNumbered) column = cell.at ?? column;
      else while ((busyUntil[column] ?? 0) > rowIndex) column++;
      cell.column = column;
      for (let span = 0; span < cell.columnSpan; span++) busyUntil[column + span] = rowIndex + cell.rowSpan;
      column += cell.columnSpan;
    }
  });
}

/** Rows of headers: those in a `thead`, or first rows of header cells only, or a first row of words that head columns. */
function isHeaderRow(row: Row, rowIndex: number, textOf: (cell: Cell) => string): boolean {
  // A cell over the whole width names what stands below; it heads no column.
  if (row.cells.length < 2) return row.isInHead && row.table.rows.every(({ cells }) => cells.length < 2);
  if (row.isInHead) return true;
  // Titles over the whole width may stand before the row of headers.
  const isBelow = row.table.rows.findIndex((before) => before.cells.length > 1) < rowIndex;
  const isOther = (cell: Cell): boolean => (!cell.isHeader || cell.scope === 'row') && textOf(cell) !== '';
  if (isBelow && row.cells.some(isOther)) return false;
  const full = row.cells.filter((cell) => textOf(cell) !== '');
  if (full.length === 0) return false;
  return isBelow || !full.some(isOther) || isOverLabels(row, rowIndex, full, textOf) || areHeads(full.map(textOf));
}

/** Words of several kinds that head columns, and no number among them. */
function areHeads(texts: readonly string[]): boolean {
  const roles = texts.map((text) => fieldRole(text));
  const known = roles.filter((role) => role !== null && role !== 'relation').length;
  const isAll = known === texts.length || (known >= 4 && known > texts.length * 0.6);
  return isAll && new Set(roles).size > 1 && !texts.some((text) => /\d{2}/.test(text));
}

/** An empty corner, then the days of visits or the names of what stands under them. */
const isOverLabels = (row: Row, rowIndex: number, full: readonly Cell[], textOf: (cell: Cell) => string): boolean =>
  row.table.rows.length > rowIndex + 1 &&
  full[0] !== row.cells[0] &&
  full.length >= row.cells.length - 1 &&
  full.every((cell) => fieldRole(textOf(cell)) !== null || /^[^\d]{0,12}\d[\d/. :-]+$/.test(textOf(cell))) &&
  row.table.rows
    .slice(rowIndex + 1)
    .every(({ cells: [label] }) => label !== undefined && /^[^\d]*[a-z]/i.test(textOf(label)));

/** A second header row that holds units adds them to the labels of the first. */
function underHeader(upper: Header | undefined, text: string): Header | null {
  const unit = wholeUnit(text);
  if (upper?.label === null || upper?.label === undefined || unit === null) return null;
  return { ...upper, label: { ...upper.label, unit } };
}

/** Who saw the person, or what else stands in a row under the days, leaves them the days. */
const underDate = (upper: Header | undefined, header: Header): Header =>
  header.date === null && dateRoles.every((role) => role !== header.role)
    ? { ...header, date: upper?.date ?? null }
    : header;

const dateRoles: readonly FieldRole[] = ['date', 'recorded', 'edited', 'end'];

const timeOnly = /^\d{1,2}[:.]\d\d(?: ?[ap]m)?$/i;

/** Puts what a cell of a header row says over the columns that it spans. */
function placeHeader(cell: Cell, text: string, headers: Map<number, Header>, today: string): void {
  if (text === '' || isFilter(text)) return;
  const upper = headers.get(cell.column);
  // A time alone is of the day that the header before it names.
  const before = timeOnly.test(text) ? headers.get(cell.column - 1) : undefined;
  const header = underHeader(upper, text) ?? underDate(upper?.date ? upper : before, readHeader(text, today));
  for (let span = 0; span < cell.columnSpan; span++)
    if (cell.columnSpan === 1 || !headers.has(cell.column + span)) headers.set(cell.column + span, header);
}

const isSubject = (text: string): boolean => ['medicine', 'term'].includes(fieldRole(text) ?? '');

/** Reads a table row after row: what heads a cell stands in the rows above it. */
function* readRows(table: Table, page: readonly Line[], today: string, cells: Map<Cell, CellRead>): Steps<void> {
  placeColumns(table);
  const textOf = (cell: Cell): string => joinText(linesIn(cell, page));
  // "Medicine" over "Dosage & frequency": a cell below begins with what is named.
  const headOf = (cell: Cell): string => {
    const first = linesIn(cell, page)[0]?.text ?? '';
    return isSubject(first) ? first : textOf(cell);
  };
  const headers = new Map<number, Header>();
  let reaching: { read: CellRead; until: number }[] = [];
  for (const [rowIndex, row] of table.rows.entries()) {
    const isInHeaderRow = isHeaderRow(row, rowIndex, textOf);
    if (isInHeaderRow) for (const cell of row.cells) placeHeader(cell, headOf(cell), headers, today);
    reaching = reaching.filter(({ until }) => until > rowIndex);
    const all = reaching.map(({ read }) => read);
    for (const cell of row.cells) {
      const lines = linesIn(cell, page);
      const header = headers.get(cell.column) ?? null;
      const read = { cell, lines, text: joinText(lines), header, isInHeaderRow, row: all };
      cells.set(cell, read);
      all.push(read);
      if (cell.rowSpan > 1) reaching.push({ read, until: rowIndex + cell.rowSpan });
    }
    all.sort((one, other) => one.cell.column - other.cell.column);
    yield;
  }
}

/** What the lines of a cell say together. */
const joinText = (lines: readonly Line[]): string =>
  lines
    // "Show chart" under a name; a name may itself be a button.
    .filter(({ text, box }, at) => !address.test(text) && (at === 0 || box.tag !== 'button'))
    .map(({ text }) => text)
    .join(' ');

/** What the cells of a table's header rows say. */
export const headersOf = ({ rows }: Table, { lines }: Page): readonly string[] => {
  const textOf = (cell: Cell): string => joinText(linesIn(cell, lines));
  const heads = rows.filter((row, rowIndex) => isHeaderRow(row, rowIndex, textOf));
  return heads.flatMap(({ cells }) => cells.map((cell) => withoutHelp(textOf(cell))));
};

/** Reads cells, each table no further than the row that is asked for; null for a cell of a row that its table has lost. */
export function cellReader({ lines }: Page, today: string): (cell: Cell) => CellRead | null {
  const cells = new Map<Cell, CellRead>();
  const tables = new Map<Table, Steps<void>>();
  return (cell) => {
    const { table } = cell.row;
    const rows = tables.get(table) ?? readRows(table, lines, today, cells);
    tables.set(table, rows);
    while (!cells.has(cell) && rows.next().done !== true);
    return cells.get(cell) ?? null;
  };
}

/** The lines of a cell. A table inside it has its own. */
function linesIn(cell: Cell, lines: readonly Line[]): readonly Line[] {
  const { box, row } = cell;
  const last = Math.min(box.last, row.table.box.last);
  const found: Line[] = [];
  for (let index = Math.max(box.first, row.table.box.first); index <= last; index++) {
    const line = lines[index];
    if (line?.cell === cell) found.push(line);
  }
  return found;
}

/** "Last value" and "Date of last value", beside "Value". */
const isEarlier = ({ header }: CellRead): boolean => /\b(?:last|previous|prior|earlier)\b/i.test(header?.text ?? '');

/** Whether the header of a cell says that it goes with another cell of the row than `read`: by its words, else by its place. */
export function isOfAnother(row: readonly CellRead[], read: CellRead, other: CellRead): boolean {
  const { cell, header } = other;
  const isValue = (third: CellRead): boolean => third.header?.role === 'value' && third !== read && third !== other;
  if (
    isEarlier(read) !== isEarlier(other) &&
    row.some((third) => isValue(third) && isEarlier(third) === isEarlier(other))
  )
    return true;
  const alike = row.filter((other) => header !== null && other.header?.text === header.text);
  if (alike.length < 2) return false;
  // "Latest, When, Previous, When": each after its value; "Date, Result, Date, Result": each before.
  const side = (alike[0]?.cell.column ?? 0) >= 2 ? 1 : -1;
  return cell.column !== read.cell.column + side;
}

/** "No" under "Primary": the answer to a question that is not understood. */
export const isAnswerElsewhere = ({ header, text }: CellRead): boolean =>
  header !== null && header.role === null && /^(?:yes|no|y|n|none|never)$/i.test(text);

/** What a cell is in its row: by its header, else by what it holds. */
export function roleInRow(read: CellRead): FieldRole | null {
  const role = read.header?.role ?? null;
  return (role === null || role === 'term') && statusOfWord(read.text) !== null ? 'status' : role;
}
