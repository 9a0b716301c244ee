import { createTreeFinder } from './inner-trees.ts';

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
/** While the page keeps changing, looking who is on screen takes at most one part in this many of the time. */
const lookShare = 20;
const longestLookPauseMs = 40;

/** Watches for all that may mean another person, and for changes of content that have settled (safety.md A12). */
export function watchPage(window: Window, watch: Watch): void {
  const { signal } = watch;
  const settle = settledAfterPause(watch.onContentSettled, signal);
  const look = sparingly(watch.onMayHaveChanged, signal);
  const lookAtOnce = () => {
    watch.onMayHaveChanged();
    settle();
  };
  const observe = observeChanges(watch, () => {
    look();
    settle();
  });
  observe([window.document]);
  const innerTrees = createTreeFinder(window.document);
  const timer = window.setInterval(() => {
    watch.onMayHaveChanged();
    if (observe(innerTrees())) settle();
  }, identityCheckMs);
  signal.addEventListener('abort', () => window.clearInterval(timer));
  for (const name of ['pageshow', 'popstate', 'hashchange', 'focus', 'input', 'change']) {
    window.addEventListener(name, lookAtOnce, { signal, capture: true, passive: true });
  }
  const onLoad = ({ target }: Event) => {
    if (target instanceof Element && /^i?frame$/.test(target.localName)) settle();
  };
  window.addEventListener('load', onLoad, { signal, capture: true, passive: true });
  for (const name of ['visibilitychange', 'resume']) window.document.addEventListener(name, lookAtOnce, { signal });
  const navigation = 'navigation' in window ? window.navigation : null;
  if (navigation instanceof EventTarget) {
    for (const name of ['navigate', 'currententrychange']) navigation.addEventListener(name, lookAtOnce, { signal });
  }
}

/** Gives back what observes more trees, and says whether there were any. */
function observeChanges(watch: Watch, onChange: () => void): (trees: readonly Node[]) => boolean {
  const observer = new MutationObserver((records) => {
    const theirs = records.filter((record) => !watch.isOurs(record.target));
    if (theirs.length === 0) return;
    watch.onMutations(theirs);
    onChange();
  });
  const attributeFilter = ['hidden', 'class', 'style', 'aria-hidden', 'open', 'value', 'aria-selected', 'title'];
  watch.signal.addEventListener('abort', () => observer.disconnect());
  return (trees) => {
    for (const tree of trees)
      observer.observe(tree, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter,
      });
    return trees.length > 0;
  };
}

/** Calls back when the page has been still for a moment, and in any case after a longer one. */
function settledAfterPause(callback: () => void, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstMs: number | null = null;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    const nowMs = performance.now();
    firstMs ??= nowMs;
    if (nowMs - firstMs > contentLatestMs) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      firstMs = null;
      callback();
    }, contentPauseMs);
  };
}

/**
 * Runs the work at once, so that each change is seen beside what changed with it; when it comes too often for what it
 * costs, once more after a pause.
 */
function sparingly(work: () => void, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let restUntilMs = Number.NEGATIVE_INFINITY;
  const run = () => {
    timer = null;
    const startedMs = performance.now();
    work();
    const endedMs = performance.now();
    restUntilMs = endedMs + Math.min(longestLookPauseMs, (endedMs - startedMs) * lookShare);
  };
  signal.addEventListener('abort', () => clearTimeout(timer ?? undefined));
  return () => {
    if (timer !== null) return;
    const restMs = restUntilMs - performance.now();
    if (restMs <= 0) run();
    else timer = setTimeout(run, restMs);
  };
}
