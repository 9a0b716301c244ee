/**
 * Watches for the pressed control to go away with its screen, and puts the focus on the heading of what took its place,
 * so that a keyboard goes on from there and not from nowhere. It moves no focus that is anywhere else (H-25): not while
 * the clinician is in the record, and not when nothing here had it. Gives back what ends it.
 */
export const keepFocus = (page: Document): (() => void) => {
  let around: readonly Element[] = [];

  const onFocus = ({ target }: FocusEvent) => {
    const found: Element[] = [];
    for (let each = target instanceof Element ? target : null; each !== null; each = each.parentElement)
      found.push(each);
    around = found;
  };

  const watch = new MutationObserver(() => {
    const [held, ...outer] = around;
    if (held === undefined || held.isConnected || !page.hasFocus() || page.activeElement !== page.body) return;
    const place = outer.find((each) => each.isConnected && each.matches('section, main, div'));
    const heading = (place?.closest('section, main') ?? page.querySelector('main'))?.querySelector('h2');
    if (!(heading instanceof HTMLElement)) return; // What takes its place is still being loaded.
    around = [];
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  });

  page.addEventListener('focusin', onFocus);
  watch.observe(page.body, { childList: true, subtree: true });
  return () => {
    page.removeEventListener('focusin', onFocus);
    watch.disconnect();
  };
};
