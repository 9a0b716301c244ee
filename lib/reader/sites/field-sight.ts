import type { Field } from './field.ts';
import type { ReaderParts } from './site-reader.ts';

const smallestPx = 12;
const shownMs = 120_000;

/** Where a field is looked for on the screen: its middle, and half-way to each corner, of what is in view. */
function pointsIn(field: Field, view: Window): readonly (readonly [x: number, y: number])[] {
  const box = field.getBoundingClientRect();
  const [left, right] = [Math.max(0, box.left), Math.min(view.innerWidth, box.right)];
  const [top, bottom] = [Math.max(0, box.top), Math.min(view.innerHeight, box.bottom)];
  const isSmall = right - left < smallestPx || bottom - top < smallestPx;
  const parts = [0.25, 0.5, 0.75];
  return isSmall
    ? []
    : parts.flatMap((x) => parts.map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const));
}

/** Brings a field into view, and says whether a person sees the whole of it there: nothing lies over it. */
export function isInSight(field: Field, { dom }: ReaderParts): boolean {
  const view = field.ownerDocument.defaultView;
  if (view === null || !field.isConnected) return false;
  if (!dom().hasLayout) return true;
  if (isUncovered(field, view)) return true;
  field.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  return isUncovered(field, view);
}

function isUncovered(field: Field, view: Window): boolean {
  const points = pointsIn(field, view);
  return (
    points.length > 0 &&
    points.every(([x, y]) => {
      const hit = field.ownerDocument.elementFromPoint(x, y);
      return hit !== null && field.contains(hit);
    })
  );
}

/** Draws a frame round a field without touching the page's own styles; gives back what takes it away. */
export function outline(field: Field, { dom }: ReaderParts): () => void {
  if (!dom().hasLayout) return () => {};
  const frame = { outline: '3px solid #ffdd00', outlineOffset: '2px', boxShadow: '0 0 0 6px #212b32' };
  const animation = field.animate([frame, frame], { duration: shownMs });
  return () => animation.cancel();
}
