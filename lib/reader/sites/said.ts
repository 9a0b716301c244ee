import type { Measured, UnitSaid } from '../../domain/sites/said.ts';
import type { Column, Place } from '../../domain/sites/site.ts';
import type { Cell, Line, Table } from '../collect/line.ts';
import type { PageContext } from '../interpret/context.ts';
import type { CellRead, Header } from '../interpret/tables.ts';
import { plainWords, type Span } from './find.ts';

/** What whoever taught a block said of the columns of its tables, and of units that stand nowhere on the page. */

/** What each column of each table in a block holds, by its number. */
export type Columns = ReadonlyMap<Table, ReadonlyMap<number, Header>>;

/** A taught block that was found, with what was said of it. */
export type SaidBlock = { readonly span: Span; readonly columns: Columns; readonly units: readonly UnitSaid[] };

/** The tables that the lines of a block stand in, each with a row of more than one cell. */
export function tablesIn({ page }: PageContext, { first, last }: Span): readonly Table[] {
  const tables = page.lines.slice(first, last + 1).flatMap(({ cell }) => cell?.row.table ?? []);
  return [...new Set(tables)].filter(({ rows }) => rows.some(({ cells }) => cells.length > 1));
}

/** The first cell with something in it of each column of a table, below its headers, in order. */
export function columnsIn(context: PageContext, { rows }: Table): readonly CellRead[] {
  const found = new Map<number, CellRead>();
  for (const { cells } of rows)
    for (const cell of cells) {
      const read = context.readCell(cell);
      const isWide = cell.columnSpan > 1 || cells.length < 2;
      if (read === null || read.isInHeaderRow || isWide) continue;
      if ((found.get(cell.column)?.text ?? '') === '') found.set(cell.column, read);
    }
  return [...found.values()].toSorted((one, other) => one.cell.column - other.cell.column);
}

const roles = {
  value: 'value',
  unit: 'unit',
  date: 'date',
  recorded: 'recorded',
  ended: 'end',
  status: 'status',
} as const;

/** The header of a column that holds what was said. Told by its number, it has no words that another may have too. */
const headerOf = ({ head, nth, is }: Column, { what }: Place): Header => ({
  text: head ?? `(${nth})`,
  role: is === 'nothing' ? 'ignore' : is !== 'name' ? roles[is] : what === 'medicines' ? 'medicine' : 'term',
  label: null,
  date: null,
});

/** The columns of one table as they were taught; null where one of them is not there. */
function columnsOf(context: PageContext, place: Place, table: Table): ReadonlyMap<number, Header> | null {
  const all = columnsIn(context, table);
  const said = new Map<number, Header>();
  for (const column of place.columns ?? []) {
    const { head, nth, of } = column;
    const fitting =
      head === null
        ? all.slice(nth - 1, nth).filter(() => all.length === of)
        : all.filter(({ header }) => plainWords(header?.text ?? '') === plainWords(head));
    const [read] = fitting;
    if (read === undefined || fitting.length > 1) return null;
    said.set(read.cell.column, headerOf(column, place));
  }
  return said;
}

/** What was said of a block, where it is on this page; null where no table of it has the columns that were taught. */
export function saidIn(context: PageContext, place: Place, span: Span): SaidBlock | null {
  const { columns = [], units = [] } = place;
  if (columns.length === 0) return { span, columns: new Map(), units };
  const found = new Map<Table, ReadonlyMap<number, Header>>();
  for (const table of tablesIn(context, span)) {
    const said = columnsOf(context, place, table);
    if (said !== null) found.set(table, said);
  }
  return found.size === 0 ? null : { span, columns: found, units };
}

const isOf = (key: string, of: Measured): boolean => key.startsWith(of);

/**
 * Whether values of the person may stand in a cell: in a column of values, of a measure or of a day; without words over
 * it, in the one beside the names.
 */
const mayHoldValues = ({ cell, header, row }: CellRead): boolean =>
  row.length <= 2 ||
  (header === null ? cell.column === 1 : header.role === 'value' || header.label !== null || header.date !== null);

/** The page as it is read with what was said of its blocks. */
export function withSaid(context: PageContext, blocks: readonly SaidBlock[]): PageContext {
  const rows = new Map<readonly CellRead[], readonly CellRead[]>();
  const saidOf = ({ row, column }: Cell): Header | null => {
    for (const { columns } of blocks) {
      const header = columns.get(row.table)?.get(column);
      if (header !== undefined) return header;
    }
    return null;
  };
  /** A row, each cell under what was said of its column; each sees the others so. */
  const rowOf = (read: CellRead): readonly CellRead[] => {
    const known = rows.get(read.row);
    if (known !== undefined) return known;
    const row: CellRead[] = [];
    rows.set(read.row, row);
    for (const each of read.row) row.push({ ...each, header: saidOf(each.cell) ?? each.header, row });
    return row;
  };
  const readCell = (cell: Cell): CellRead | null => {
    const read = context.readCell(cell);
    return read === null ? null : (rowOf(read).find((each) => each.cell === cell) ?? read);
  };
  const unitSaid = ({ index, cell }: Line, key: string): string | null => {
    const block = blocks.find(({ span }) => span.first <= index && index <= span.last);
    const said = block?.units.find(({ of }) => isOf(key, of));
    const read = cell === null ? null : readCell(cell);
    return said === undefined || (read !== null && (read.lines.length > 1 || !mayHoldValues(read))) ? null : said.unit;
  };
  const cellOf = ({ cell }: Line): CellRead | null => (cell === null ? null : readCell(cell));
  return { ...context, readCell, cellOf, unitSaid };
}
