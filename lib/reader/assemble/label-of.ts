import type { Line } from '../collect/line.ts';
import { birthLabel, type PageContext } from '../interpret/context.ts';
import { memo } from '../recognise/memo.ts';
import { isNameLabel, isPartLabel, readName } from './names.ts';

/** What the label of an NHS number says. */
export const nhsLabel = /\bnhs\b|nhs-?number|national health service n/i;

/** The label that the page ties to a line: its own, the header over its cell, the words before it in its row or cell. */
function tiedLabelOf(context: PageContext, line: Line): string | null {
  if (line.label !== null) return line.label;
  const cell = context.cellOf(line);
  if (cell === null) return null;
  if (cell.header !== null) return cell.header.text;
  const previous = context.page.lines[line.index - 1];
  // A label and its field in one cell.
  if (previous?.cell === line.cell && isLabelLike(previous) && !/\d/.test(previous.text)) return previous.text;
  const left = cell.row.find((other) => other.cell.column === cell.cell.column - 1);
  const isLabel = left !== undefined && left.lines.length < 2 && left.text.length < 30 && !/\d/.test(left.text);
  return isLabel ? left.text : '';
}

/** The label of a line: that tied to it, or the line just before if it is short. */
export function labelOf(context: PageContext, line: Line): string {
  const tied = tiedLabelOf(context, line);
  const previous = context.page.lines[line.index - 1];
  if (tied !== null || previous === undefined) return tied ?? '';
  return (line.level === 0 && isLabelLike(previous)) || isWhoLabel(previous.text) ? previous.text : '';
}

/** A label of what tells who somebody is: it may be set as a heading, or what it labels may. */
const isWhoLabel = memo(
  (text: string): boolean =>
    text.length < 60 &&
    !/\d/.test(text) &&
    (birthLabel.test(text) || nhsLabel.test(text) || isPartLabel(text) || isNameLabel(text)),
);

/** Short words that name nobody themselves: "Logged in as Mary Smith" is whole. */
const isLabelLike = ({ text, level }: Line): boolean =>
  text.length < 60 && !/\d{4}|\u2003|\bas \p{Lu}/u.test(text) && level === 0;

/** Whether what stands beside a line is its label: a short line before it that is set alike, or an element for labels. */
export function isUnderLabel(context: PageContext, line: Line): boolean {
  const tied = tiedLabelOf(context, line);
  const previous = context.page.lines[line.index - 1];
  if (tied !== null || previous === undefined) return (tied ?? '') !== '';
  const { tag, parent } = previous.box;
  const isAlike = tag === line.box.tag && parent === line.box.parent && parent?.tag !== 'body';
  const isSet = isAlike || /^(?:dt|th|label)$/.test(tag) || previous.text.endsWith(':');
  return (
    isSet &&
    isLabelLike(previous) &&
    /^\D*\p{Ll}\D*[^\d,]$/u.test(previous.text) &&
    readName(previous.text, false) === null
  );
}
