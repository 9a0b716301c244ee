/**
 * Why a press was not taken: a script made it, the page hides or covers the sidebar, or it came into view only just now
 * (safety.md A8).
 */
export type StoppedPress = 'forged' | 'covered' | 'tooSoon';

/** How long the sidebar must have been seen whole before a press counts. Source: safety.md A8. */
export const seenForMs = 500;
/** A tab that came to the front may have this long, before "not seen" is called "covered". */
const backInFrontMs = 1000;

/** Chromium tells whether anything covers or fades an element; Firefox does not, there the reader looks. */
const canSeeCover = (view: Window & typeof globalThis): boolean =>
  typeof view.IntersectionObserver === 'function' && 'isVisible' in view.IntersectionObserverEntry.prototype;

/**
 * Keeps since when the element is seen whole, and since when the tab is in front, on the monotonic clock; null when it
 * is not, or not known yet.
 */
const watchCover = (view: Window & typeof globalThis, element: Element) => {
  let sinceMs: number | null = null;
  let inFrontSinceMs = 0;
  const options = { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 };
  const observer = new view.IntersectionObserver((entries) => {
    const latest = entries.at(-1);
    const isSeen = latest !== undefined && 'isVisible' in latest && latest.isVisible === true;
    if (!isSeen) sinceMs = null;
    else sinceMs ??= view.performance.now();
  }, options);
  observer.observe(element);
  const noteFront = () => {
    inFrontSinceMs = view.performance.now();
  };
  view.document.addEventListener('visibilitychange', noteFront);
  return {
    sinceMs: () => sinceMs,
    inFrontSinceMs: () => inFrontSinceMs,
    end: () => {
      observer.disconnect();
      view.document.removeEventListener('visibilitychange', noteFront);
    },
  };
};

/** Tab does nothing but lead on: stopped, it would hold the focus in a sidebar that takes no presses. */
const onlyMovesFocus = (event: Event): boolean =>
  event instanceof KeyboardEvent && event.isTrusted && event.key === 'Tab';

/**
 * Stops presses that no person made, and presses while the page covers the sidebar, before any of ours hears them.
 * Somebody's Tab is not stopped.
 * Result: ends the watch when called.
 */
export const guardClicks = (
  view: Window & typeof globalThis,
  element: Element,
  onStopped: (why: StoppedPress) => void,
): (() => void) => {
  const cover = canSeeCover(view) ? watchCover(view, element) : null;
  const whyStopped = (event: Event): StoppedPress | null => {
    if (!event.isTrusted) return 'forged';
    if (cover === null) return null;
    const nowMs = view.performance.now();
    const sinceMs = cover.sinceMs();
    if (sinceMs === null) return nowMs - cover.inFrontSinceMs() < backInFrontMs ? 'tooSoon' : 'covered';
    return nowMs - sinceMs < seenForMs ? 'tooSoon' : null;
  };
  const listener = (event: Event) => {
    const why = onlyMovesFocus(event) ? null : whyStopped(event);
    if (why === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    onStopped(why);
  };
  const kinds = ['click', 'keydown', 'input', 'change', 'dragstart'] as const;
  for (const kind of kinds) view.addEventListener(kind, listener, { capture: true });
  return () => {
    for (const kind of kinds) view.removeEventListener(kind, listener, { capture: true });
    cover?.end();
  };
};
