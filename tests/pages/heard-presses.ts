import type { Frame } from 'puppeteer-core';

/**
 * What the sidebar's own document has heard of presses: how often a button of the mouse or a key was let go, and how
 * often a press came past the press guard (safety.md A8), with the names of what the last one fell on. The
 * guard lets go of no mouse button and no key, and what it stops goes no further than the window: so the two together
 * tell whether a press was taken, and nothing has to be waited for.
 */
export type Heard = { readonly released: number; readonly taken: number; readonly on: readonly string[] };

/** Starts listening when nobody listens yet, and answers what was heard so far. */
export const heardIn = (frame: Frame): Promise<Heard> =>
  frame.evaluate(() => {
    const known: unknown = Reflect.get(globalThis, 'heardPresses');
    if (typeof known === 'function') return known();
    let released = 0;
    let taken = 0;
    let on: string[] = [];
    const isOwnText = (words: string | null | undefined): words is string => typeof words === 'string' && words !== '';
    const namesOf = (target: EventTarget | null): string[] => {
      const one =
        target instanceof Element
          ? target.closest('button, a, summary, label, input, [role=button], [role=radio]')
          : null;
      if (!(one instanceof HTMLElement)) return [];
      const label = one instanceof HTMLInputElement ? one.labels?.[0]?.innerText : null;
      const words = [one.getAttribute('aria-label'), label, one.innerText].find(isOwnText) ?? '';
      const name = words.replace(/\s+/g, ' ').trim();
      return [name, `${one.closest('fieldset')?.querySelector('legend')?.textContent ?? ''}: ${name}`];
    };
    const onReleased = () => {
      released += 1;
    };
    const onTaken = ({ target }: Event) => {
      taken += 1;
      on = [...on, ...namesOf(target)];
    };
    const onBegun = () => {
      on = [];
    };
    window.addEventListener('mousedown', onBegun, true);
    window.addEventListener('keydown', onBegun, true);
    for (const kind of ['mouseup', 'keyup']) window.addEventListener(kind, onReleased, true);
    for (const kind of ['click', 'keydown']) document.addEventListener(kind, onTaken, true);
    const heard = () => ({ released, taken, on });
    Object.assign(globalThis, { heardPresses: heard });
    return heard();
  });

/** How long a press may be on its way into the frame before it counts as never arrived. */
const arrivalMs = 2000;

/** Presses, and tells whether the press got past the guard on to a control of one of these names. */
export const isTaken = async (frame: Frame, press: () => Promise<void>, isWanted: (name: string) => boolean) => {
  const before = await heardIn(frame);
  await press();
  const endMs = performance.now() + arrivalMs;
  while (performance.now() < endMs) {
    const after = await heardIn(frame);
    if (after.released > before.released) return after.taken > before.taken && after.on.some(isWanted);
    await new Promise((done) => setTimeout(done, 10));
  }
  return false;
};
