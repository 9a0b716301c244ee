/** Every way in which the person on screen may change is a reason to look (safety.md A12). */
export type Watch = {
  /** Something may have changed who is on screen. Must be cheap. */
  readonly onMayHaveChanged: () => void;
  /** The page's content changed; called at most once per pause. */
  readonly onContentSettled: () => void;
  readonly isOurs: (node: Node) => boolean;
  /** Every batch of changes, for telling which parts of the body were rebuilt. */
  readonly onMutations: (records: readonly MutationRecord[]) => void;
  readonly signal: AbortSignal;
};

/** Values that a script sets raise no event: the identity is looked at this often in any case. */
const identityCheckMs = 500;
const contentPauseMs = 120;
const contentLatestMs = 1000;
/** While the page keeps changing, who is on screen is looked at no more often than this. */
const lookPauseMs = 40;

export function watchPage(window: Window, watch: Watch): void {
  const { document } = window;
  let pause: ReturnType<typeof setTimeout> | null = null;
  let waitingSinceMs = 0;

  const settle = () => {
    pause = null;
    waitingSinceMs = 0;
    watch.onContentSettled();
  };
  const touch = () => {
    const now = performance.now();
    if (waitingSinceMs === 0) waitingSinceMs = now;
    if (pause !== null) {
      if (now - waitingSinceMs > contentLatestMs) return;
      clearTimeout(pause);
    }
    pause = setTimeout(settle, contentPauseMs);
  };

  let lastLookMs = 0;
  let lookTimer: ReturnType<typeof setTimeout> | null = null;
  const lookSoon = () => {
    if (lookTimer !== null) return;
    const waitMs = Math.max(0, lastLookMs + lookPauseMs - performance.now());
    lookTimer = setTimeout(() => {
      lookTimer = null;
      lastLookMs = performance.now();
      watch.onMayHaveChanged();
    }, waitMs);
  };

  const observer = new MutationObserver((records) => {
    const theirs = records.filter((record) => !watch.isOurs(record.target));
    if (theirs.length === 0) return;
    watch.onMutations(theirs);
    lookSoon();
    touch();
  });
  const attributeFilter = ['hidden', 'class', 'style', 'aria-hidden', 'open', 'value', 'aria-selected', 'title'];
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter,
  });

  const timer = window.setInterval(watch.onMayHaveChanged, identityCheckMs);
  const { signal } = watch;
  const look = () => {
    watch.onMayHaveChanged();
    touch();
  };
  for (const name of ['pageshow', 'popstate', 'hashchange', 'focus', 'input', 'change']) {
    window.addEventListener(name, look, { signal, capture: true, passive: true });
  }
  document.addEventListener('visibilitychange', look, { signal });
  const navigation = 'navigation' in window ? window.navigation : null;
  if (navigation instanceof EventTarget) {
    for (const name of ['navigate', 'currententrychange']) navigation.addEventListener(name, look, { signal });
  }
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearInterval(timer);
    if (pause !== null) clearTimeout(pause);
    if (lookTimer !== null) clearTimeout(lookTimer);
  });
}
