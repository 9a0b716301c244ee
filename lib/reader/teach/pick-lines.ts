import { dateInWords } from '../../domain/plain-words.ts';
import type { PlaceKind } from '../../domain/sites/place-kind.ts';
import { dom } from '../collect/dom.ts';
import type { Line } from '../collect/line.ts';
import type { Way } from '../../domain/sites/site.ts';
import { isWho, valueIn } from '../sites/taught.ts';
import { waysTo, type Box, type Describing } from './describe.ts';

/** How a block of lines that was pointed at is chosen and shown. */

const blockTags = /^(?:table|dl|ul|ol|section|article|aside|fieldset|form)$/;
const blockRoles = /^(?:table|grid|list|region|complementary|tree|group)$/;

/** A fact that is read on the page, the kind of block that it belongs to, and where it stands. */
export type FactAt = { readonly what: PlaceKind; readonly element: Element };

/** Whether a box is one of several alike that hold facts of one kind: the items of a list. */
function isItem({ elements }: Box, what: PlaceKind, facts: readonly FactAt[]): boolean {
  const { contains } = dom();
  const item = elements.at(-1);
  const alike = [...(item?.parentElement?.children ?? [])].filter(
    (other) => other !== item && other.localName === item?.localName && other.className === item.className,
  );
  return alike.some((other) => facts.some((fact) => fact.what === what && contains(other, fact.element)));
}

/**
 * Where the slider begins: the smallest box that reads as asked. Of facts: from the list, table or panel round the one
 * that was pointed at, to the list of which that is an item.
 */
export function firstSize(
  describing: Describing,
  what: PlaceKind,
  boxes: readonly Box[],
  facts: readonly FactAt[],
): number {
  const { context, parts } = describing;
  if (isWho(what))
    return Math.max(
      0,
      boxes.findIndex(({ span }) => readable(valueIn(context, parts, what, span)) !== null),
    );
  const isMany = ({ span }: Box): boolean => span.last > span.first;
  const isBlock = ({ elements }: Box): boolean =>
    elements.some((one) => blockTags.test(one.localName) || blockRoles.test(one.getAttribute('role') ?? ''));
  // A heading alone tells a block well; its place in the page alone does not.
  const known = boxes.map((box) => (isMany(box) ? waysTo(describing, what, box) : []));
  const isKnown = (_: Box, size: number): boolean => {
    const ways = known[size] ?? [];
    return ways.length > 1 || ways[0]?.by === 'heading';
  };
  const isPart = ({ elements: [one] }: Box): boolean => one !== undefined && one.localName !== 'body';
  const sizes = [
    boxes.findIndex((box, size) => isBlock(box) && isKnown(box, size)),
    boxes.findIndex((box, size) => isPart(box) && isKnown(box, size)),
    boxes.findIndex(isKnown),
    known.findIndex((ways) => ways.length > 0),
  ];
  const first = sizes.find((size) => size !== -1) ?? 0;
  return grown(first, boxes, known, what, facts);
}

/** The size up to which a block grows: from an item to the list in which others alike hold facts of its kind. */
function grown(
  first: number,
  boxes: readonly Box[],
  known: readonly (readonly Way[])[],
  what: PlaceKind,
  facts: readonly FactAt[],
): number {
  let size = first;
  for (const at of boxes.keys()) {
    const inner = boxes[at - 1];
    const isPage = boxes[at]?.elements.some(({ localName }) => localName === 'body') === true;
    if (at <= first || isPage || inner === undefined || !isItem(inner, what, facts)) continue;
    if ((known[at] ?? []).length > 0) size = at;
  }
  return size;
}

/** The line that a person means who points at an element: the one it begins or lies in, or the first inside it. */
export function lineAt(lines: readonly Line[], element: Element): Line | null {
  const { contains } = dom();
  const own = lines.find((line) => line.element !== null && contains(element, line.element));
  if (own !== undefined) return own;
  for (let at = element.parentElement; at !== null && at.localName !== 'body'; at = at.parentElement) {
    const outer = at;
    const inside = lines.filter((line) => line.element !== null && contains(outer, line.element));
    // A line begins in one element and may run on into those that follow.
    const line = inside.findLast((one) => one.element !== null && comesBefore(one.element, element)) ?? inside[0];
    if (line !== undefined) return line;
  }
  return null;
}

/** Whether an element begins before another, or is it. */
const comesBefore = (one: Element, other: Element): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 || one === other;

/** What is outlined for a line: its box, where it stands alone there. */
export const outlined = (line: Line): Element | null =>
  line.box.first === line.box.last ? line.box.element : line.element;

/** A number that fails its check digit, or a date that cannot be told, is no value. */
export const readable = (value: string | null): string | null => (value === '?' ? null : value);

/** What the sidebar shows of a value. */
export const shownValue = (what: PlaceKind, value: string | null): string | null =>
  value === null
    ? null
    : what === 'nhsNumber'
      ? `ends ${value.slice(-4)}`
      : what === 'birthDate'
        ? dateInWords(value)
        : value;

/** Why nothing is read at a place, in plain words. */
export function notRead(what: PlaceKind, value: string | null): string {
  if (isWho(what) && value === null)
    return what === 'name'
      ? 'No one name is read here. Point at the name itself, or take a smaller block.'
      : what === 'birthDate'
        ? 'No one date is read here. Point at the date itself, or take a smaller block.'
        : 'No NHS number with a right check digit is read here.';
  return 'Nothing lasting tells this place. Take a larger block.';
}
