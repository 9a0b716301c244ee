import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import type { Box, Cell, Line, Page, Row } from '../collect/line.ts';
import { readLabel } from '../recognise/labels.ts';
import { readTerm } from '../recognise/terms.ts';
import { linesInStep, type Steps } from '../steps.ts';
import { isHeadingLike, isValueLike, sectionKind, statusOfHeading, type SectionKind } from '../recognise/words.ts';

const { lists } = recordWords;
const dayOfBar = new RegExp(lists.dayOfBar, 'i');

const barWords = new RegExp(lists.barWords, 'i');

/** A heading and what it governs: the lines after it, up to its box's end or the next heading of its rank. */
export type Region = {
  readonly line: Line;
  readonly text: string;
  readonly kind: SectionKind | null;
  /** The kinds of this heading and all those over it, nearest first. */
  readonly kinds: readonly SectionKind[];
  readonly level: number;
  readonly scope: Box;
  readonly parent: Region | null;
};

/** The level of a heading that only its words, its look or what it opens make one. */
export const looseLevel = 7;

/** The box a heading governs: the smallest that holds more than the heading, and the buttons and the date beside it. */
function scopeOf(line: Line, lines: readonly Line[]): Box {
  let box = line.box;
  while (box.parent !== null && box.first === line.index && isBar(box, line, lines)) box = box.parent;
  return box;
}

/** Whether nothing but what belongs to a heading's bar stands in a box with it. */
function isBar(box: Box, heading: Line, lines: readonly Line[]): boolean {
  if (box.last - box.first > 6) return false;
  for (let index = box.first; index <= box.last; index++) {
    const line = lines[index];
    if (line !== undefined && line !== heading && !isOfBar(line)) return false;
  }
  return true;
}

const isOfBar = (line: Line): boolean =>
  line.box.tag === 'button' ||
  barWords.test(line.text) ||
  /^\(?\d{1,4}\)?$/.test(line.text) ||
  dayOfBar.test(line.text);

/** A line in bold and nothing else: "Medication" over a list. */
const isBold = (line: Line): boolean => /^(?:b|strong)(?: |$)/.test(line.look) && !line.text.includes('\u2003');
const isSection = (text: string): boolean =>
  text.length < 40 && /^[A-Z][A-Za-z ]+$/.test(text) && sectionKind(text) !== null;

/** Heading level of a line: its own, or that of a plain line which reads as a section's heading. */
function levelOf(line: Line): number {
  const isOpen = line.level === looseLevel;
  if (line.level > 0 && !isOpen) return line.text.length <= 120 && !isValueLike(line.text) ? line.level : 0;
  if (line.label !== null) return 0;
  const place = line.cell === null ? 'flow' : placeInTable(line.cell, line.text);
  if (place === 'cell') return 0;
  if (place === 'group') return isGroupName(line) && !isOwnSubject(line) ? looseLevel : 0;
  // A button that opens a section is its heading; one that stands after other words is not.
  if (line.box.tag === 'button' && (line.box.parent?.first ?? line.index) < line.index) return 0;
  if (line.box.tag === 'dt' || isField(line.box) || isOfMenu(line)) return 0;
  if (
    !(isOpen && statusOfHeading(line.text) !== null) &&
    !isHeadingLike(line.text) &&
    !(isBold(line) && isSection(line.text))
  )
    return 0;
  return isOwnSubject(line) ? 0 : looseLevel;
}

/** A field to type or choose in. A button that opens a list may stand over what it was chosen for. */
const isField = ({ tag, role }: Box): boolean => tag === 'control' && role !== 'combobox';

/**
 * One of the items of a list in which none holds more than a line, and not marked as the name of the others: it makes
 * nothing a problem, a medicine or a value. What it takes from those after it ("Family history", "Stopped") stays.
 */
const isOfMenu = (line: Line): boolean =>
  line.box.tag === 'li' &&
  line.box.parent?.composites === null &&
  !isBold(line) &&
  addingKinds.has(sectionKind(line.text) ?? 'other');

const addingKinds: ReadonlySet<SectionKind> = new Set(['problems', 'medicines', 'measurements', 'social', 'other']);

const isOwnSubject = (line: Line): boolean => readLabel(line.text) !== null || readTerm(line.text) !== null;

/** A row with one text in it, in a table whose other rows have more cells, is the name of a group of rows. */
function placeInTable({ row, columnSpan, box }: Cell, text: string): 'cell' | 'group' | 'flow' {
  const { cells, table } = row;
  if (cells.length === 1)
    return box.first === box.last && table.rows.some((other) => other.cells.length > 1) ? 'group' : 'flow';
  const isAlone = cells.every((cell) => cell.box === box || isBlank(cell));
  return isAlone && (columnSpan > 1 || (cells[0]?.box === box && isUnderHeaders(row) && isState(text)))
    ? 'group'
    : 'cell';
}

/** "Past", "Resolved (2)", "Past medication", "Acute": a part of a list, and no answer that is left blank. */
const isState = (text: string): boolean =>
  statusOfHeading(text) !== null || sectionKind(text)?.endsWith('medicines') === true;

/** Whether the first row of a table names its columns, and another is asked for. */
const isUnderHeaders = (row: Row): boolean => {
  const [first] = row.table.rows;
  return first !== undefined && first !== row && (first.isInHead || first.cells.every(({ isHeader }) => isHeader));
};

const isBlank = ({ box }: Cell): boolean => box.last < box.first;

/** Short words that are no value, no day and no sentence. */
const isGroupName = ({ text, box }: Line): boolean =>
  text.length <= 60 && /[a-z]{2}/i.test(text) && !/[.!?:]$/.test(text) && !isValueLike(text) && box.tag !== 'control';

function isInlineSection(line: Line): boolean {
  const lead = /^([A-Z][A-Za-z ]{2,30}):\u2003/.exec(line.text)?.[1];
  return lead !== undefined && sectionKind(lead) !== null;
}

const hasClass = ({ look }: Line): boolean => look.includes(' ');

/** How far the looks of a page's lines tell headings: those whose words make them so, less those that say something else. */
function* weighLooks(lines: readonly Line[]): Steps<ReadonlyMap<string, number>> {
  const weights = new Map<string, number>();
  for (const line of lines) {
    if (line.index % linesInStep === 0) yield;
    if (line.level > 0 || !hasClass(line)) continue;
    const weight = levelOf(line) > 0 ? 5 : isOwnSubject(line) || line.text.length > 60 ? -9 : -1;
    weights.set(line.look, (weights.get(line.look) ?? 0) + weight);
  }
  return weights;
}

const mayHead = (line: Line): boolean =>
  line.level === 0 &&
  line.label === null &&
  /^[A-Z][^\d:\u2003]{2,40}$/.test(line.text) &&
  line.cell === null &&
  !isOwnSubject(line);

/** Adds to `found` the region of each line, one after the other; null where no heading governs. A heading lies in its own. */
export function* regionsOf({ lines }: Page, found: (Region | null)[]): Steps<void> {
  let current: Region | null = null;
  let weights: ReadonlyMap<string, number> | null = null;
  for (const line of lines) {
    while (current !== null && current.scope.last < line.index) current = current.parent;
    // "Allergies: none known" in a flow ends the plain words before it that headed a list.
    if (current !== null && current.level === looseLevel && isInlineSection(line)) current = current.parent;
    let level = levelOf(line);
    // Plain lines that look like those whose words make them headings are headings too.
    if (level === 0 && hasClass(line) && mayHead(line)) {
      weights ??= yield* weighLooks(lines);
      if ((weights.get(line.look) ?? 0) >= 10) level = looseLevel;
    }
    if (level > 0) {
      const scope = scopeOf(line, lines);
      while (current !== null && current.level >= level && !isValueIn(current, line, scope)) current = current.parent;
      const kind = sectionKind(line.text);
      const over = kindsOver(current);
      const kinds = kind === null ? over : [kind, ...over];
      current = { line, text: line.text, kind, kinds, level, scope, parent: current };
    }
    found.push(current);
    yield;
  }
}

/** Whether a heading names a value in a block of its own within a block of values, though of one rank: "Results", then "HbA1c". */
const isValueIn = (upper: Region, { text }: Line, scope: Box): boolean =>
  upper.kind === 'measurements' &&
  upper.scope.first === upper.line.index &&
  upper.scope !== scope &&
  readLabel(text) !== null;

/** The kinds of all headings over a line, nearest first. */
export const kindsOver = (region: Region | null): readonly SectionKind[] => region?.kinds ?? noKinds;

const noKinds: readonly SectionKind[] = [];

/** Whether a region is the other's or one of those above it. */
export function isOver(upper: Region | null, lower: Region | null): boolean {
  if (upper === null) return true;
  for (let at = lower; at !== null; at = at.parent) if (at === upper) return true;
  return false;
}

/** Whether a box is of the page's main part, and in nothing aside: the title of the page is over it, wherever it stands. */
export function isOfMain(own: Box, main: Box): boolean {
  for (let box: Box | null = own; box !== null && box !== main; box = box.parent)
    if (box.tag === 'aside' || box.role === 'complementary') return false;
  return main.tag === 'main' || main.role === 'main';
}
