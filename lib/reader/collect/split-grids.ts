import { newBox } from './around.ts';
import { dom } from './dom.ts';
import type { Box, Cell, Line, Row, Table } from './line.ts';

/**
 * Grids that keep some columns, or their headers, in a part of their own so that these stand still while the rest
 * scrolls. A person sees one row; the page holds it in two or more. Here they are put together again.
 */

const keyNames = 'aria-rowindex row-id data-rowindex data-row-key data-row-id data-uid data-id'.split(' ');

/** What the page itself numbers or names a row by. */
function keyOf(row: Row): string | null {
  const { element } = row.box;
  if (element === null) return null;
  for (const name of keyNames) {
    const value = dom().attribute(element, name);
    if (value !== null && value !== '') return `${name} ${value}`;
  }
  return null;
}

const isEmptyCell = (cell: Cell): boolean => cell.box.last < cell.box.first;
const isHeaders = (row: Row): boolean =>
  row.isInHead ||
  (row.cells.some((cell) => cell.isHeader) &&
    row.cells.every((cell) => isEmptyCell(cell) || (cell.isHeader && cell.scope !== 'row')));
const widthOf = (row: Row): number => row.cells.reduce((width, cell) => width + cell.columnSpan, 0);
/** One cell over the whole width: the name of a group, or nothing. */
const isBand = (row: Row): boolean => row.cells.length === 1 && widthOf(row) > 1;

/** One row of the parts of a row, beside each other in the order given. */
function joinRows(table: Table, parts: readonly Row[], box: Box): Row {
  const isInHead = parts.some((part) => part.isInHead);
  // The name of a group stands in one part; the others are blank.
  const named = parts.every((part) => isBand(part) || part.cells.every(isEmptyCell));
  const cells = parts.flatMap((part) => part.cells).filter((cell) => !named || !isEmptyCell(cell));
  const row: Row = { table, cells: inColumns(cells), box, isInHead };
  for (const cell of cells) cell.row = row;
  return row;
}

/** Cells in the columns that the page numbers them with: what it lays over a column that scrolls away stands there twice. */
function inColumns(cells: readonly Cell[]): Cell[] {
  const columns = new Map<number, Cell>();
  for (const cell of cells) {
    const { at: column = -1 } = cell;
    if (!(column >= 0)) return [...cells];
    const known = columns.get(column);
    if (known === undefined || isEmptyCell(known)) columns.set(column, cell);
    else if (!isEmptyCell(cell) && textOf(known) !== textOf(cell)) return [...cells];
  }
  return [...columns].toSorted(([one], [other]) => one - other).map(([, cell]) => cell);
}

const textOf = ({ box: { element } }: Cell): string => (element === null ? '' : dom().text(element).trim());

/** The rows of one grid by what numbers them, else by their places in parts that have each their own headers; null: neither. */
function rowsInParts(filled: readonly Row[]): readonly Row[][] | null {
  const byKey = new Map<string, Row[]>();
  let place = 0;
  for (const [at, row] of filled.entries()) {
    const startsPart = isHeaders(row) && !isHeaders(filled[at - 1] ?? row);
    place = startsPart || at === 0 ? 0 : place + 1;
    const key = keyOf(row) ?? (isHeaders(row) ? 'headers' : `place ${place}`);
    const parts = byKey.get(key);
    if (parts === undefined) byKey.set(key, [row]);
    else parts.push(row);
  }
  const rows = [...byKey.values()];
  const isByPlace = filled.some((row) => keyOf(row) === null && !isHeaders(row));
  return isByPlace && !arePartsBeside(rows) ? null : rows;
}

/**
 * Two parts side by side: a first column that stands still, and the others. Each has its headers and its rows in a block
 * of its own, and as many rows. Lists below each other, several columns each, look the same to the page.
 */
const arePartsBeside = ([heads = [], ...bodies]: readonly Row[][]): boolean =>
  heads.length === 2 &&
  bodies.length > 1 &&
  heads.every(isHeaders) &&
  heads[0]?.table.box.role === 'grid' &&
  [heads, ...bodies].every(([first, second]) => first?.cells.length === 1 && (second?.cells.length ?? 0) > 1) &&
  new Set(heads.map(({ box }) => box.parent?.parent)).size === 2 &&
  bodies.every((parts) => parts.length === heads.length) &&
  heads.every(({ box }) => depthOf(box, sharedBox(box, bodies[0]?.[0]?.box ?? box)) > 1);

/** Rows of one grid that bear the same number are one row. */
function joinWithin(table: Table): void {
  if (table.box.role === null || table.rows.length < 4) return;
  const filled = table.rows.filter((row) => !row.cells.every(isEmptyCell) || keyOf(row) !== null);
  const rows = rowsInParts(filled);
  if (rows === null) return;
  if (rows.length === filled.length) return;
  const isSplit = rows.every((parts) => new Set(parts.map(({ box }) => box.parent)).size === parts.length);
  if (!isSplit) return;
  // Headers may stand in the part that comes last.
  const inOrder = [...rows.filter((parts) => parts.some(isHeaders)), ...rows.filter((parts) => !parts.some(isHeaders))];
  table.rows.splice(
    0,
    table.rows.length,
    ...inOrder.map((parts) => joinRows(table, parts, parts[0]?.box ?? table.box)),
  );
}

function sharedBox(one: Box, other: Box): Box {
  let box = one;
  while (box.parent !== null && (box.first > other.first || box.last < other.last)) box = box.parent;
  return box;
}

/** Puts several tables beside each other: row after row. */
function joinBeside(tables: readonly Table[], box: Box): Table {
  const joined: Table = { rows: [], box };
  const [first] = tables;
  first?.rows.forEach((row, at) => {
    const parts = tables.flatMap(({ rows }) => rows[at] ?? []);
    joined.rows.push(joinRows(joined, parts, row.box));
  });
  return joined;
}

/** Puts tables below each other. `head`: the first of them holds the headers. */
function joinBelow(tables: readonly Table[], box: Box, head: Table | null = null): Table {
  const joined: Table = { rows: [], box };
  for (const table of tables)
    for (const row of table.rows) {
      const own: Row = { ...row, table: joined, isInHead: table === head };
      for (const cell of own.cells) cell.row = own;
      joined.rows.push(own);
    }
  return joined;
}

const widest = ({ rows }: Table): number => Math.max(0, ...rows.map(widthOf));
const isHead = ({ rows }: Table): boolean => rows.length > 0 && rows.every(isHeaders);
const isHeadless = ({ rows }: Table): boolean => rows.length > 0 && !rows.some(isHeaders);
const haveSameRows = ([first, ...others]: readonly Table[]): boolean =>
  others.every(({ rows }) => rows.length === first?.rows.length);

/** One table of heads and bodies that stand together, or null where they are tables of their own. */
function joinRun(run: readonly Table[]): Table | null {
  const heads = run.filter(isHead);
  const bodies = run.filter(isHeadless);
  if (heads.length + bodies.length < run.length || heads.length !== bodies.length) return null;
  if (heads.some((head, at) => widest(head) !== widest(bodies[at] ?? head))) return null;
  if (!haveSameRows(heads) || !haveSameRows(bodies)) return null;
  const box = run.map((table) => table.box).reduce(sharedBox);
  const head = joinBeside(heads, box);
  return joinBelow([head, joinBeside(bodies, box)], box, head);
}

/** Whether nothing but these two tables stands between them. */
const isNext = (one: Table, other: Table): boolean =>
  one.box !== other.box && one.box.last + 1 === other.box.first && depthOf(one.box, sharedBox(one.box, other.box)) <= 5;

function depthOf(box: Box, upper: Box): number {
  let depth = 0;
  for (let at: Box | null = box; at !== null && at !== upper; at = at.parent) depth++;
  return depth;
}

/** Tables of one row each, one after the other in one block: the rows of one table. */
function stackRows(tables: readonly Table[]): readonly Table[] {
  const stacked: Table[] = [];
  for (let from = 0; from < tables.length;) {
    const first = tables[from];
    let to = from + 1;
    while (isSameRow(first, tables[to - 1], tables[to])) to++;
    const run = tables.slice(from, to);
    stacked.push(...(run.length > 1 ? [stack(run)] : run));
    from = to;
  }
  return stacked;
}

/** The block that a table lies in; one that holds nothing but the table is its own. */
const blockOf = ({ box: { parent, first, last } }: Table): Box | null =>
  parent?.first === first && parent.last === last ? parent.parent : parent;

const isSameRow = (first: Table | undefined, before: Table | undefined, next: Table | undefined): boolean =>
  first !== undefined &&
  before !== undefined &&
  next !== undefined &&
  blockOf(next) === blockOf(first) &&
  before.box.last + 1 === next.box.first &&
  [first, next].every((table) => table.rows.length === 1 && isHeadless(table)) &&
  first.rows[0]?.cells.length === next.rows[0]?.cells.length;

function stack(run: readonly Table[]): Table {
  const [first, last] = [run[0]?.box, run.at(-1)?.box];
  const parent = (run[0] && blockOf(run[0])) ?? first ?? newBox(null, null, 'div', null, 0);
  return joinBelow(run, { ...parent, first: first?.first ?? 0, last: last?.last ?? 0 });
}

const longCell = 6;

const isLong = ({ box }: Cell): boolean => box.last - box.first >= longCell;

/** Whether a table has long texts side by side and no headers: the columns of a page. */
const isOfColumns = ({ rows }: Table): boolean =>
  !rows.some((row) => row.isInHead || row.cells.some(({ isHeader }) => isHeader)) &&
  rows.some(({ cells }) => cells.filter(isLong).length > 1) &&
  // A short text beside long ones is data: a day, a name, a state.
  rows.every(({ cells }) => cells.length === 1 || cells.every((cell) => isEmptyCell(cell) || isLong(cell)));

/** Whether a table is one cell, one row that holds a field of a form and what stands beside it, or the answers to tick. */
const isOneField = ({ box: { first, last }, rows: [row, second] }: Table, lines: readonly Line[]): boolean =>
  lines.slice(first, last + 1).every(({ isUnticked, box }) => isUnticked || box.tag === 'label') ||
  (row !== undefined && second === undefined && (row.cells.length === 1 || row.cells.some(({ box }) => hasField(box))));

const hasField = ({ tag, children }: Box): boolean => tag === 'control' || children?.some(hasField) === true;

/** Takes out what only lays out: such a table within a cell, and the columns of a page. Their lines are the outer cell's. */
export function withoutLayout(tables: readonly Table[], lines: readonly Line[]): readonly Table[] {
  return tables
    .toReversed()
    .filter((table) => {
      const { box, within } = table;
      if (!isOfColumns(table) && !(within && isOneField(table, lines))) return true;
      for (const line of lines.slice(box.first, box.last + 1))
        if (line.cell?.row.table === table) line.cell = within ?? null;
      return false;
    })
    .toReversed();
}

/** The tables of a page as a person sees them. */
export function joinSplitGrids(found: readonly Table[]): readonly Table[] {
  for (const table of found) joinWithin(table);
  const tables = stackRows(found);
  const seen: Table[] = [];
  for (let from = 0; from < tables.length;) {
    let to = from + 1;
    for (let before = tables[from], next = tables[to]; before && next && isNext(before, next); next = tables[++to])
      before = next;
    const run = tables.slice(from, to);
    const joined = run.length > 1 ? joinRun(run) : null;
    if (joined === null) seen.push(...run);
    else seen.push(joined);
    from = to;
  }
  return seen;
}
