import type { Box, Cell, Page, Row, Table } from '../collect/line.ts';
import { findDates } from '../recognise/dates.ts';
import { readLabel } from '../recognise/labels.ts';
import { readTerm } from '../recognise/terms.ts';
import { fieldRole, statusOfWord, type FieldRole } from '../recognise/words.ts';
import type { Steps } from '../steps.ts';
import { withoutHelp } from './tables.ts';

/**
 * Tables that are laid out of plain blocks: a row of headers, then rows of as many blocks; or the headers and all the
 * cells in one flow. Only where the headers say that they are headers: else blocks side by side are cards.
 */

type Grid = { readonly box: Box; readonly head: readonly Box[]; readonly rows: readonly (readonly Box[])[] };

const isBlank = (box: Box): boolean => box.last < box.first;
const maxColumns = 14;

/** What a block says as a header: the role of a column, the name of a measure, a day, other words; null for no header. */
function headWord(page: Page, box: Box, today: string): FieldRole | 'label' | 'day' | 'blank' | 'words' | null {
  if (/^d[dt]$/.test(box.tag)) return null;
  if (isBlank(box)) return 'blank';
  const text = withoutHelp(page.lines[box.first]?.text ?? '');
  if (box.last > box.first || text.length > 32) return null;
  if (readLabel(text) !== null) return 'label';
  const [day] = findDates(text, today);
  if (day !== undefined) return day.end - day.start >= text.length - 4 ? 'day' : null;
  return columnWord(text);
}

/** The role that words give a column, or that they are no more than words; null for what the person may have, or a state. */
function columnWord(text: string): FieldRole | 'words' | null {
  if (/\d/.test(text) || readTerm(text) !== null) return null;
  const isPlain = /^[A-Z][A-Za-z ]*(?:\([A-Za-z]+\))?$/.test(text) && statusOfWord(text) === null;
  return fieldRole(text) ?? (isPlain ? 'words' : null);
}

type Word = ReturnType<typeof headWord>;

/** Whether blocks side by side head columns: days after one corner, or words for what is named and what is said of it. */
function areHeaders(words: readonly Word[]): boolean {
  const [corner, ...others] = words;
  if (words.length < 2 || words.includes(null)) return false;
  if (words.includes('day')) return words.length > 2 && corner !== 'day' && others.every((word) => word === 'day');
  const isNamed = [['term'], ['medicine'], ['date', 'label'], ['value', 'unit']].some((all) =>
    all.every((each) => words.some((word) => word === each)),
  );
  const labels = words.filter((word) => word === 'label').length;
  const roles = new Set(words.filter((word) => word !== 'label' && word !== 'words'));
  return isNamed && roles.size + labels >= Math.min(words.length, 3);
}

const none: readonly Box[] = [];
const childrenOf = (box: Box): readonly Box[] => box.children ?? none;
const wordsOf = (page: Page, boxes: readonly Box[], today: string): readonly Word[] =>
  boxes.length > maxColumns ? [null] : boxes.map((box) => headWord(page, box, today));

/** Whether all lines of a box lie in its child boxes. */
const isOfCells = (page: Page, box: Box): boolean =>
  page.lines
    .slice(box.first, box.last + 1)
    .every((line) => line.box !== box && line.cell === null && line.record === undefined);

/** Whether a row begins with a name or a day, short and alone; a column of boxes to tick may stand before it. */
function isLed(row: readonly Box[], head: readonly Box[]): boolean {
  const [first, second] = row;
  const lead = first !== undefined && isBlank(first) && head[0] !== undefined && isBlank(head[0]) ? second : first;
  return lead !== undefined && !isBlank(lead) && lead.last - lead.first < 2;
}

/** The rows that follow a row of headers: its next blocks, or the blocks in the one that comes next. */
function rowsAfter(page: Page, head: Box): readonly Box[] {
  const headers = childrenOf(head);
  const isRow = (box: Box): boolean =>
    childrenOf(box).length === headers.length && isOfCells(page, box) && isLed(childrenOf(box), headers);
  for (let at: Box = head, up = 0; at.parent !== null && up < 2; at = at.parent, up++) {
    const children = childrenOf(at.parent);
    const next = children.slice(children.indexOf(at) + 1);
    const rows: Box[] = [];
    for (const box of next) {
      if (isBlank(box)) continue;
      const inner = childrenOf(box).filter((child) => !isBlank(child));
      if (isRow(box)) rows.push(box);
      else if (inner.length > 0 && inner.every(isRow)) rows.push(...inner);
      else break;
    }
    if (rows.length > 0) return rows;
    if (children.some((box) => box !== at && !isBlank(box) && box.last < at.first)) break;
  }
  return [];
}

/** A flow of blocks of which the first are headers and the rest fill rows of as many. */
function flowGrid(page: Page, box: Box, today: string): Grid | null {
  const kids = childrenOf(box);
  if (kids.length < 6 || kids.length > 400) return null;
  // Without a row of their own only words that are known as headers are headers.
  const first = wordsOf(page, kids.slice(0, maxColumns), today).map((word) => (word === 'words' ? null : word));
  for (let width = maxColumns; width >= 2; width--) {
    if (kids.length % width !== 0 || kids.length / width < 2 || !areHeaders(first.slice(0, width))) continue;
    const rows = Array.from({ length: kids.length / width - 1 }, (_, at) =>
      kids.slice((at + 1) * width, (at + 2) * width),
    );
    const head = kids.slice(0, width);
    if (rows.every((row) => isLed(row, head))) return { box, head, rows };
  }
  return raggedGrid(page, box, first);
}

/** Days over rows that each begin with a name: those with a value under every day are told, the short ones are not. */
function raggedGrid(page: Page, box: Box, words: readonly Word[]): Grid | null {
  const width = words.findIndex((word) => word !== 'day' && word !== 'blank');
  if (!areHeaders(words.slice(0, width))) return null;
  const rows: Box[][] = [];
  for (const kid of childrenOf(box).slice(width)) {
    if (/^[a-z]/i.test(page.lines[kid.first]?.text ?? '') && !isBlank(kid)) rows.push([kid]);
    else rows.at(-1)?.push(kid);
  }
  const full = rows.filter((row) => row.length === width);
  return full.length === 0 ? null : { box, head: childrenOf(box).slice(0, width), rows: full };
}

/** A flow of blocks without headers in which every so-manieth is a day and no other is: rows that each begin so. */
function dayGrid(page: Page, box: Box, today: string): Grid | null {
  const kids = childrenOf(box);
  if (kids.length < 4 || kids.length > 400) return null;
  const isDay = (kid: Box): boolean => headWord(page, kid, today) === 'day';
  const days = kids.flatMap((kid, at) => (isDay(kid) ? [at] : []));
  const [first = 0, second = 0] = days;
  const width = second - first;
  const isRegular = width >= 2 && width <= 8 && first === 0 && days.length * width === kids.length;
  if (!isRegular || days.some((day, at) => day !== at * width) || kids.some((kid) => kid.last > kid.first)) return null;
  return { box, head: [], rows: days.map((at) => kids.slice(at, at + width)) };
}

function gridAt(page: Page, box: Box, today: string): Grid | null {
  if (childrenOf(box).length < 2 || isBlank(box) || box.tag === 'tr' || box.tag === 'dl' || !isOfCells(page, box))
    return null;
  if (areHeaders(wordsOf(page, childrenOf(box), today))) {
    const rows = rowsAfter(page, box);
    if (rows.length > 0 && box.parent !== null)
      return { box: box.parent, head: childrenOf(box), rows: rows.map(childrenOf) };
  }
  return flowGrid(page, box, today) ?? dayGrid(page, box, today);
}

function addRow(page: Page, table: Table, boxes: readonly Box[], isInHead: boolean): void {
  const [lead] = boxes;
  if (lead === undefined) return;
  const parent = lead.parent ?? table.box;
  const isFlow = parent === table.box;
  const box: Box = isFlow
    ? { ...parent, tag: 'tr', parent, first: lead.first, last: boxes.at(-1)?.last ?? lead.last, composites: null }
    : parent;
  const row: Row = { table, cells: [], box, isInHead };
  table.rows.push(row);
  boxes.forEach((cellBox, column) => {
    const cell: Cell = { row, isHeader: isInHead, scope: null, columnSpan: 1, rowSpan: 1, column, box: cellBox };
    row.cells.push(cell);
    for (let index = cellBox.first; index <= cellBox.last; index++) {
      const line = page.lines[index];
      if (line !== undefined) line.cell = cell;
    }
  });
}

const boxesInStep = 50;

/** Finds the tables of plain blocks, and gives their lines the cells that they lie in. */
export function* tablesOfBlocks(page: Page, today: string): Steps<readonly Table[]> {
  const found: Table[] = [];
  const open: Box[] = [page.root];
  for (let box = open.pop(), looked = 0; box !== undefined; box = open.pop(), looked++) {
    if (looked % boxesInStep === 0) yield;
    const grid = gridAt(page, box, today);
    if (grid !== null) {
      const last = grid.rows.at(-1)?.at(-1)?.last ?? grid.box.last;
      const table: Table = { rows: [], box: { ...grid.box, last: Math.max(last, grid.box.last) } };
      found.push(table);
      addRow(page, table, grid.head, true);
      for (const row of grid.rows) addRow(page, table, row, false);
    } else open.push(...childrenOf(box).toReversed());
  }
  return found;
}
