/** The sidebar must have been free to see for this long before a press in it counts (safety.md A8). */
const freeForMs = 500;
const checkEveryMs = 200;
/** A scroll bar at the window's edge, at the side or below, takes this much from the sidebar's place at most. */
const scrollBarPx = 20;

export type Cover = {
  /** True when the page hides, moves or covers the element, or did so within the last half second. */
  readonly isCovered: () => boolean;
  readonly stop: () => void;
};

/** Watches whether a clinician can see the element where we put it, so that no press is stolen by revealing it late. */
export function watchCover(element: HTMLElement, widthPx: () => number): Cover {
  let coveredAtMs = Number.NEGATIVE_INFINITY;
  const check = () => {
    if (isCoveredNow(element, widthPx())) coveredAtMs = performance.now();
  };
  const timer = setInterval(() => {
    if (element.ownerDocument.visibilityState === 'visible') check();
  }, checkEveryMs);
  return {
    isCovered() {
      check();
      return performance.now() - coveredAtMs < freeForMs;
    },
    stop: () => clearInterval(timer),
  };
}

function isCoveredNow(element: HTMLElement, widthPx: number): boolean {
  const document = element.ownerDocument;
  const view = document.defaultView;
  if (!view || !element.isConnected) return true;
  const box = element.getBoundingClientRect();
  if (Math.abs(box.width - widthPx) > 1 || box.top > 1) return true;
  if (box.bottom < view.innerHeight - scrollBarPx) return true;
  if (Math.abs(box.right - view.innerWidth) > scrollBarPx) return true;
  if (![element, document.documentElement].every((one) => isPlain(view.getComputedStyle(one)))) return true;
  return hasPaintOver(element, view) || isUnderTopLayer(element, box) || isUnderAnything(element, box, view);
}

/** Nothing that makes an element look other, or stand elsewhere, than its box says. */
function isPlain(style: CSSStyleDeclaration): boolean {
  const { opacity, visibility, pointerEvents, transform, translate, rotate, scale, filter, clipPath } = style;
  const isShown = opacity === '1' && visibility === 'visible' && pointerEvents === 'auto';
  const changes = [transform, translate, rotate, scale, filter, clipPath, style.maskImage, style.perspective];
  return isShown && changes.every((value) => value === undefined || value === 'none' || value === '');
}

/** A page's style sheet can hang generated boxes on our host, over the frame. */
function hasPaintOver(element: HTMLElement, view: Window): boolean {
  return ['::before', '::after'].some((part) => {
    const { content } = view.getComputedStyle(element, part);
    return content !== 'none' && content !== 'normal' && content !== '';
  });
}

/** Dialogs and popovers may lie over us and let presses through, so that asking for a point tells nothing. */
function isUnderTopLayer(element: HTMLElement, box: DOMRect): boolean {
  const others = element.ownerDocument.querySelectorAll(':modal, :popover-open, :fullscreen');
  return [...others].some((one) => {
    if (one === element) return false;
    const other = one.getBoundingClientRect();
    return other.right > box.left + 1 && other.left < box.right - 1 && other.height > 0 && other.width > 0;
  });
}

function isUnderAnything(element: HTMLElement, box: DOMRect, view: Window): boolean {
  const xs = [box.left + 4, box.left + box.width / 2, box.right - 4];
  const ys = [4, box.bottom / 4, box.bottom / 2, (box.bottom * 3) / 4, Math.min(box.bottom, view.innerHeight) - 4];
  return xs.some((x) =>
    ys.some((y) => x < view.innerWidth && element.ownerDocument.elementFromPoint(x, y) !== element),
  );
}
