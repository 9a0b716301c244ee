import { cleanText, fieldsIn, withColumns } from './clean-text.ts';
import { newBox } from './around.ts';
import type { Box, Cell, Line, Page, Row, Table } from './line.ts';

/** Pasted plain text as lines: tab-separated lines with as many columns as their neighbours are rows of a table. */

const maxLines = 20_000;
const maxLineLength = 2000;

/** Lines with tabs: the cells of a row. */
function addRow(parts: readonly string[], table: Table, lines: Line[]): void {
  const box = newBox(null, table.box, 'tr', null, lines.length);
  const row: Row = { table, cells: [], box, isInHead: false };
  table.rows.push(row);
  for (const part of parts) {
    const cellBox = newBox(null, box, 'td', null, lines.length);
    const cell: Cell = {
      row,
      isHeader: false,
      scope: null,
      columnSpan: 1,
      rowSpan: 1,
      column: row.cells.length,
      box: cellBox,
    };
    row.cells.push(cell);
    const text = cleanText(part);
    if (text !== '') lines.push(plainLine(lines.length, text, cellBox, cell));
    cellBox.last = lines.length - 1;
  }
  box.last = lines.length - 1;
}

const plainLine = (index: number, text: string, box: Box, cell: Cell | null): Line => ({
  index,
  text: text.slice(0, maxLineLength),
  element: null,
  look: '',
  box,
  cell,
  level: 0,
  label: null,
  title: null,
  isUnticked: false,
  isStruck: false,
  isOverlay: false,
});

/** A line; if it names several fields, each in a line of its own in one box. */
function addLine(text: string, block: Box, lines: Line[]): void {
  const parts = fieldsIn(text);
  const box = parts.length > 1 ? newBox(null, block, 'li', null, lines.length) : block;
  for (const part of parts) lines.push(plainLine(lines.length, part, box, null));
  box.last = lines.length - 1;
}

/** Collects pasted plain text. An empty line ends a block; a blank-line block is a box of its own. */
export function collectText(text: string): Page {
  const root = newBox(null, null, 'root', null, 0);
  const lines: Line[] = [];
  const tables: Table[] = [];
  let block: Box | null = null;
  let table: Table | null = null;
  const end = (): void => {
    if (table !== null) table.box.last = lines.length - 1;
    if (block !== null) block.last = lines.length - 1;
    block = null;
    table = null;
  };
  const rows = text.split(/\r\n|\r|\n/);
  for (const raw of rows.slice(0, maxLines)) {
    const line = raw;
    if (line.trim() === '') {
      end();
      continue;
    }
    block ??= newBox(null, root, 'div', null, lines.length);
    const parts = line.split('\t');
    if (parts.length < 2) {
      if (table !== null) end();
      block ??= newBox(null, root, 'div', null, lines.length);
      addLine(cleanText(withColumns(line)), block, lines);
      continue;
    }
    if (table === null) {
      table = { rows: [], box: newBox(null, block, 'table', null, lines.length) };
      tables.push(table);
    }
    addRow(parts, table, lines);
  }
  end();
  root.last = lines.length - 1;
  return { lines, tables, root, isCut: rows.length > maxLines, unread: [], language: '', shape: '' };
}
