import type { Box, Line, Page } from '../collect/line.ts';
import { statusOfWord } from '../recognise/words.ts';

/** Finds the lines that belong to one thing: an item of a list, a card, a labelled value. */
export type Groups = {
  /** The box of the item that a line is part of: the largest that holds no other subject. */
  boxOf(line: Line): Box;
  linesIn(box: Box): readonly Line[];
};

const itemTags = new Set(['li', 'tr', 'article', 'dd', 'option', 'fieldset']);
const itemRoles = new Set(['listitem', 'row', 'article', 'treeitem', 'option', 'gridcell']);
const maxLinesInItem = 14;

/** Whether a box is one of several of its kind that each begin with a name: then nothing outside it belongs to it. */
function isItem(box: Box, lines: readonly Line[]): boolean {
  if (itemTags.has(box.tag) || (box.role !== null && itemRoles.has(box.role))) return true;
  if (box.last <= box.first) return false;
  const alike = box.parent?.composites.get(box.signature) ?? [];
  return alike.length >= 2 && alike.some((other) => other !== box && isNameLike(lines[other.first]?.text ?? ''));
}

const isNameLike = (text: string): boolean =>
  /[a-z]{4}/i.test(text) && !/^\W*\d/.test(text) && statusOfWord(text) === null;

/** Prepares the page; `isSubject` says which lines something can be said about. */
export function groupsOf(page: Page, isSubject: (line: Line) => boolean): Groups {
  const before: number[] = [0];
  for (const line of page.lines) before.push((before[line.index] ?? 0) + (isSubject(line) ? 1 : 0));
  const count = (box: Box): number => (before[box.last + 1] ?? 0) - (before[box.first] ?? 0);
  return {
    boxOf: (line) => {
      let box = line.box;
      while (box.parent !== null && !isItem(box, page.lines)) {
        const { parent } = box;
        if (parent.last - parent.first >= maxLinesInItem || count(parent) > 1) break;
        box = parent;
      }
      return box;
    },
    linesIn: (box) => page.lines.slice(box.first, box.last + 1),
  };
}
