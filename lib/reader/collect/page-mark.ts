import { Digest } from '../digest.ts';
import { linesInStep, type Steps } from '../steps.ts';
import type { Box, Line, Page, Row } from './line.ts';

/** Differs from one load to the next, so that no text can be written to look like another. */
const seed = Math.random();

/** Tells which box: in full when it is met first. */
function addBox(digest: Digest, numbers: Map<Box, number>, box: Box | null | undefined): void {
  const known = box ? numbers.get(box) : -1;
  digest.add(known ?? -2);
  if (!box || known !== undefined) return;
  numbers.set(box, numbers.size);
  digest.add(box.tag);
  digest.add(box.role);
  digest.add(box.signature);
  digest.add(box.first);
  digest.add(box.last);
  digest.add(box.element === null);
  digest.add(box.children?.length ?? 0);
  addBox(digest, numbers, box.parent);
}

function addRow(digest: Digest, numbers: Map<Box, number>, row: Row): void {
  addBox(digest, numbers, row.box);
  digest.add(row.isInHead);
  digest.add(row.cells.length);
  for (const cell of row.cells) {
    digest.add(cell.isHeader);
    digest.add(cell.scope);
    digest.add(cell.columnSpan);
    digest.add(cell.rowSpan);
    digest.add(cell.column);
    digest.add(cell.at ?? null);
    addBox(digest, numbers, cell.box);
  }
}

function addLine(digest: Digest, numbers: Map<Box, number>, line: Line): void {
  digest.add(line.text);
  digest.add(line.look);
  digest.add(line.label);
  digest.add(line.title);
  digest.add(line.level);
  digest.add(line.isUnticked);
  digest.add(line.isStruck);
  digest.add(line.isOverlay);
  digest.add(line.element === null);
  addBox(digest, numbers, line.box);
  // A box is that of one cell.
  addBox(digest, numbers, line.cell?.box);
}

/**
 * A digest of all that was collected of a page, and of the day: what is made of two pages with one mark is the same, so
 * it need not be made again. Which elements hold it is told by the page's shape.
 */
export function* markOf({ root, tables, lines, unread, ...page }: Page, today: string): Steps<string> {
  const digest = new Digest();
  const numbers = new Map<Box, number>();
  digest.add([seed, today, page.language, page.shape, page.isCut, unread.length].join());
  let count = 0;
  const open = [root];
  for (let box = open.pop(); box !== undefined; box = open.pop()) {
    if (count++ % linesInStep === 0) yield;
    addBox(digest, numbers, box);
    for (const child of box.children ?? []) open.push(child);
  }
  for (const { box, within, rows } of tables) {
    addBox(digest, numbers, box);
    addBox(digest, numbers, within?.box);
    digest.add(rows.length);
    for (const row of rows) {
      if (count++ % linesInStep === 0) yield;
      addRow(digest, numbers, row);
    }
  }
  for (const line of lines) {
    if (count++ % linesInStep === 0) yield;
    addLine(digest, numbers, line);
  }
  return digest.said();
}
