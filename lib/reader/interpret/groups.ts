import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import type { Box, Line, Page } from '../collect/line.ts';
import { fieldRole, statusOfWord } from '../recognise/words.ts';
import { lazily, linesInStep, type Steps } from '../steps.ts';

const { lists } = recordWords;

const plainLine = new RegExp(lists.plainLine, 'i');

/** Finds the lines that belong to one thing: an item of a list, a card, a labelled value. */
export type Groups = {
  /** Finds out of which lines something can be said, as the rest will ask. */
  readonly prepare: () => Steps<unknown>;
  /** The box of the item that a line is part of: the largest that holds no other subject. */
  boxOf(line: Line): Box;
  linesIn(box: Box): readonly Line[];
  /** Whether something can be said about a line in the box. */
  hasSubject(box: Box): boolean;
  /** The lines of the item that a line is part of; in a flat flow, the plain lines that follow it. */
  itemOf(line: Line): readonly Line[];
};

const itemTags = new Set(['li', 'tr', 'article', 'dd', 'option', 'fieldset']);
const itemRoles = new Set(['listitem', 'row', 'article', 'treeitem', 'option']);
/** Parts of the page that no single thing fills. */
const wholeTags = new Set(['body', 'main', 'header', 'footer', 'root', 'frame', 'html']);
const maxLinesInItem = 14;

/** Whether a box is one of several of its kind that each begin with a name: then nothing outside it belongs to it. */
function isItem(box: Box, lines: readonly Line[]): boolean {
  if (itemTags.has(box.tag) && !isPartOfList(box, lines) && !isPartOfItem(box, lines)) return true;
  if (box.role !== null && itemRoles.has(box.role)) return true;
  if (box.last <= box.first) return false;
  const alike = box.parent?.composites?.get(box.signature) ?? [];
  return alike.length >= 2 && alike.some((other) => other !== box && isNameLike(lines[other.first]?.text ?? ''));
}

/** Where each thing has a block in the `dl`, or a `dl` of its own in which no `dt` is seen, a `dd` is a part of it. */
const isPartOfList = (box: Box, lines: readonly Line[]): boolean =>
  box.tag === 'dd' &&
  (box.parent?.tag !== 'dl' ||
    ((lines[box.first]?.label ?? null) === null &&
      (box.parent.parent?.composites?.get(box.parent.signature)?.length ?? 0) > 1));

/** An item of a list within an item, beside others that only say its status, its day or its dose. */
function isPartOfItem(box: Box, lines: readonly Line[]): boolean {
  if (box.tag !== 'li' || !isInItem(box)) return false;
  const others = (box.parent?.children ?? []).filter((other) => other !== box && other.last >= other.first);
  return others.length > 0 && others.every((other) => !isNameLike(lines[other.first]?.text ?? ''));
}

const maxBoxesBetween = 7;

function isInItem({ parent }: Box): boolean {
  let upper = parent?.parent ?? null;
  for (let up = 0; upper !== null && up < maxBoxesBetween; up++, upper = upper.parent)
    if (upper.tag === 'li') return true;
  return false;
}

const isNameLike = (text: string): boolean =>
  /[a-z]{4}/i.test(text) &&
  !/^\W*\d/.test(text) &&
  // "On hold - AKI", "Discontinued 20-Nov-2026".
  statusOfWord(text.replace(/ (?:[–—-] |\(?\d).*$/, '')) === null &&
  !isFieldName(text.split(':')[0] ?? '');

/** "Onset", "Status": begins a part of a thing, not a thing. */
const isFieldName = (text: string): boolean =>
  !['person', 'relation', 'medicine'].includes(fieldRole(text) ?? 'person');

/** Prepares the page; `isSubject` says which lines something can be said about. */
export function groupsOf(page: Page, isSubject: (line: Line) => boolean): Groups {
  const before = lazily(() => runningCount(page.lines, isSubject));
  const count = (first: number, last: number): number => (before.get()[last + 1] ?? 0) - (before.get()[first] ?? 0);
  const boxOf = (line: Line): Box => {
    let box = line.box;
    while (box.parent !== null && !isItem(box, page.lines)) {
      const { parent } = box;
      if (
        wholeTags.has(parent.tag) ||
        parent.last - parent.first >= maxLinesInItem ||
        count(parent.first, parent.last) > 1
      )
        break;
      box = parent;
    }
    return box;
  };
  const linesIn = (box: Box): readonly Line[] => page.lines.slice(box.first, box.last + 1);
  const runAfter = (line: Line): readonly Line[] => {
    const run = [line];
    const isTerm = line.box.tag === 'dt';
    for (let index = line.index + 1; index <= line.index + maxRun; index++) {
      const next = page.lines[index];
      if (
        next === undefined ||
        next.level > 0 ||
        (isTerm && next.label === line.text
          ? next.box.tag !== 'dd'
          : count(next.index, next.index) > 0 || !isBesideInFlow(line, next) || !isPlain(next))
      )
        break;
      run.push(next);
    }
    return run;
  };
  /** All that stands under one `dt`, where one thing is said of at most one subject. */
  const underTerm = (line: Line, list: Box): readonly Line[] => {
    const same = linesIn(list).filter(
      (other) => other.label === line.label && Math.abs(other.index - line.index) < maxRun,
    );
    return same.reduce((subjects, { index }) => subjects + count(index, index), 0) > 1 ? linesIn(boxOf(line)) : same;
  };
  return {
    prepare: before.inSteps,
    boxOf,
    linesIn,
    hasSubject: ({ first, last }) => count(first, last) > 0,
    itemOf: (line) => {
      if (line.record !== undefined) return line.record.lines;
      const box = boxOf(line);
      if (box.tag === 'dd' && line.label !== null && box.parent !== null) return underTerm(line, box.parent);
      // Several subjects in one flow: each has only what follows it.
      if (box === line.box && count(box.first, box.last) > 1 && count(line.index, line.index) > 0)
        return runAfter(line);
      return box.last > box.first || isItem(box, page.lines) ? linesIn(box) : runAfter(line);
    },
  };
}

/** How many of the lines are so, up to each of them. */
function* runningCount(lines: readonly Line[], isSo: (line: Line) => boolean): Steps<readonly number[]> {
  const before = [0];
  for (const line of lines) {
    if (line.index % linesInStep === 0) yield;
    before.push((before[line.index] ?? 0) + (isSo(line) ? 1 : 0));
  }
  return before;
}

const maxRun = 6;

/** Whether two lines stand in one flow: in one box, or in boxes of one parent. */
const isBesideInFlow = (one: Line, other: Line): boolean =>
  one.box === other.box ||
  one.box.parent === other.box.parent ||
  one.box === other.box.parent ||
  one.box.parent === other.box;

/** A line that can only belong to the line before it: a status, a date, the label of one. */
const isPlain = (line: Line): boolean =>
  line.text.length <= 40 &&
  (statusOfWord(line.text) !== null ||
    (line.label !== null && line.box.tag === 'control') ||
    /^[^a-z]*\d[^a-z]*(?:[a-z]{3,9}[^a-z]*)?$/i.test(line.text) ||
    plainLine.test(line.text));
