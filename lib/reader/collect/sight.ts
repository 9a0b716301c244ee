import type { Around } from './around.ts';
import { dom, isDrawnByAttribute } from './dom.ts';

const hiddenClass = /(?:^|[\s_-])(?:sr-?only|visually-?hidden|screen-?reader|a11y-hidden|offscreen)/i;

/** Whether a person can see an element of a document. `isInert`: the document is not shown, such as pasted HTML. */
export function isSeen(element: Element, isInert: boolean): boolean {
  if (isInert) return isDrawnByAttribute(element);
  const { isDrawn, hasLayout, attribute } = dom();
  return isDrawn(element) && (hasLayout || !hiddenClass.test(attribute(element, 'class') ?? ''));
}

/** Helper text for screen readers is drawn in a box of one pixel, or has nothing to be drawn on. */
export function isTiny(element: Element, isInert: boolean): boolean {
  const { hasLayout, width, height } = dom();
  return !isInert && hasLayout && width(element) <= 1 && height(element) <= 1;
}

/** Whether a frame that cannot be looked into has room for a part of a record: not a tracker's, nor a strip of advertising. */
export function mayHoldRecord(frame: Element, isInert: boolean): boolean {
  const { hasLayout, width, height } = dom();
  return !isInert && (!hasLayout || (width(frame) >= 200 && height(frame) >= 100));
}

/** Notes that something of a table that is not in a row of it that is seen is not shown. */
export function noteHidden({ row, table }: Around): void {
  if (row === null && table !== null) table.hidesRows = true;
}
