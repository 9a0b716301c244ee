import { dom } from './dom.ts';
import type { Box, Cell, Row, Table } from './line.ts';
import { isCellBox, isRowBox, isTableBox } from './tags.ts';

/** What holds for everything inside an element, handed down the walk. */
export type Around = {
  box: Box;
  cell: Cell | null;
  row: Row | null;
  table: Table | null;
  isInHead: boolean;
  level: number;
  label: string | null;
  title: string | null;
  isUnticked: boolean;
  isStruck: boolean;
  isOverlay: boolean;
  isPre: boolean;
  list: { term: string | null } | null;
  frameDepth: number;
};

/** An element whose children are being walked, or a list of nodes that a slot shows. */
export type Open = {
  readonly around: Around;
  /** The child to walk next. */
  next: Node | null;
  /** The nodes still to walk where they are not the children. */
  readonly nodes: Node[] | null;
  readonly kind: OpenKind;
  /** A whole tree of its own: the document, a shadow root, a frame. */
  readonly isRoot: boolean;
  readonly firstLine: number;
  /** A tooltip that tells a day, and where in the line the element's text begins. */
  readonly note: { readonly title: string; readonly start: number } | null;
};

/** What ends with an element. `lead`: bold words that begin a line are often its label. */
export type OpenKind = 'joined' | 'lead' | 'soft' | 'struck' | 'block' | 'frame';

/** A box with nothing in it yet, the last child of its parent. */
export function newBox(
  element: Element | null,
  parent: Box | null,
  tag: string,
  role: string | null,
  first: number,
): Box {
  const span = { first, last: first - 1 };
  const box: Box = { element, parent, tag, role, signature: '', ...span, children: null, composites: null };
  if (parent !== null) (parent.children ??= []).push(box);
  return box;
}

/** What holds in a root before anything is known. */
export const aroundRoot = (box: Box): Around => ({
  box,
  cell: null,
  row: null,
  table: null,
  isInHead: false,
  level: 0,
  label: null,
  title: null,
  isUnticked: false,
  isStruck: false,
  isOverlay: false,
  isPre: false,
  list: null,
  frameDepth: 0,
});

/** Notes that an element is a table, a row or a cell; `element` is null where no attribute of it matters. */
export function placeInTable(
  element: Element | null,
  tag: string,
  role: string | null,
  around: Around,
  tables: Table[],
): void {
  if (isTableBox(tag, role, around.table !== null && around.table.box.role !== null)) {
    around.table = { rows: [], box: around.box, within: around.cell };
    around.row = null;
    around.cell = null;
    around.isInHead = false;
    tables.push(around.table);
  } else if (around.table !== null) placeInRow(element, tag, role, around, around.table);
  else if (role === 'columnheader')
    around.cell = newCell(element, tag, role, rowOfHeaders(around.box, tables), around.box);
}

/** Headers that stand outside any table are a row of their own, with those beside them. */
function rowOfHeaders({ parent }: Box, tables: Table[]): Row {
  const last = tables.at(-1);
  const known = last?.rows[0];
  if (known !== undefined && last?.box === parent) return known;
  const table: Table = { rows: [], box: parent ?? newBox(null, null, 'div', null, 0) };
  const row: Row = { table, cells: [], box: table.box, isInHead: true };
  table.rows.push(row);
  tables.push(table);
  return row;
}

function placeInRow(element: Element | null, tag: string, role: string | null, around: Around, table: Table): void {
  if (tag === 'thead') around.isInHead = true;
  else if (isRowBox(tag, role)) {
    around.row = { table, cells: [], box: around.box, isInHead: around.isInHead };
    around.cell = null;
    table.rows.push(around.row);
  } else if (around.row !== null && isCellBox(tag, role))
    around.cell = newCell(element, tag, role, around.row, around.box);
}

function newCell(element: Element | null, tag: string, role: string | null, row: Row, box: Box): Cell {
  const attribute = (name: string): string | null => (element === null ? null : dom().attribute(element, name));
  const span = (name: string): number =>
    Math.min(Math.max(Number(attribute(name) ?? attribute(`aria-${name}`)) || 1, 1), 100);
  const isHeader = role === null ? tag === 'th' : role === 'columnheader' || role === 'rowheader';
  const cell: Cell = {
    row,
    isHeader,
    box,
    column: row.cells.length,
    at: Number(attribute('aria-colindex')) - 1,
    columnSpan: span('colspan'),
    rowSpan: span('rowspan'),
    scope: role === 'rowheader' ? 'row' : role === 'columnheader' ? 'col' : isHeader ? attribute('scope') : null,
  };
  row.cells.push(cell);
  return cell;
}

/** Notes that an element is a list of terms, or lies under one of them. */
export function placeInList(tag: string, around: Around): void {
  if (tag === 'dl') {
    around.list = { term: null };
    around.label = null;
  } else if (tag === 'dd' && around.list !== null) around.label = around.list.term;
}
