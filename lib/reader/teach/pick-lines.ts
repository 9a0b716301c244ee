import { dateInWords } from '../../domain/plain-words.ts';
import type { PlaceKind } from '../../domain/sites/place-kind.ts';
import type { Line } from '../collect/line.ts';
import { isWho, valueIn } from '../sites/taught.ts';
import { waysTo, type Box, type Describing } from './describe.ts';

/** How a block of lines that was pointed at is chosen and shown. */

const blockTags = /^(?:table|dl|ul|ol|section|article|aside|fieldset|form)$/;
const blockRoles = /^(?:table|grid|list|region|complementary|tree|group)$/;

/** Where the slider begins: the smallest box that reads as asked, or the list, table or panel round a fact. */
export function firstSize(describing: Describing, what: PlaceKind, boxes: readonly Box[]): number {
  const { context, parts } = describing;
  if (isWho(what))
    return Math.max(
      0,
      boxes.findIndex(({ span }) => readable(valueIn(context, parts, what, span)) !== null),
    );
  const isMany = ({ span }: Box): boolean => span.last > span.first;
  const isBlock = ({ elements }: Box): boolean =>
    elements.some((one) => blockTags.test(one.localName) || blockRoles.test(one.getAttribute('role') ?? ''));
  const isKnown = (box: Box): boolean => waysTo(describing, what, box).length > 1;
  const block = boxes.findIndex((box) => isMany(box) && isBlock(box) && isKnown(box));
  return Math.max(0, block === -1 ? boxes.findIndex((box) => isMany(box) && isKnown(box)) : block);
}

/** Whether an element begins before another, or is it. */
export const comesBefore = (one: Element, other: Element): boolean =>
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
