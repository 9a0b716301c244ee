import type { Frame, Page } from 'puppeteer-core';
import { shownPeople } from '../../builders/switching-record.ts';

/** What the sidebar showed from one moment on. `family` is null while nobody is named. */
type Shown = { readonly atMs: number; readonly family: number | null; readonly strangers: readonly number[] };
/** One writing to the clipboard: when, who was named, and whether the browser took it. */
type Written = { readonly atMs: number; readonly family: number | null };

export type FrameLog = { readonly shown: readonly Shown[]; readonly written: readonly Written[] };

/**
 * Has the sidebar's frame note every change of what it shows, and each writing to the clipboard. Only looks: nothing of
 * the product is replaced but `clipboard.write`, which is called through.
 */
export async function logFrame(frame: Frame): Promise<void> {
  await frame.evaluate(
    (people) => {
      const store: { shown: Shown[]; written: Written[] } = { shown: [], written: [] };
      const read = () => {
        const text = document.body.innerText;
        const named = people.findIndex(({ family }) => new RegExp(`\\b${family}\\b`, 'i').test(text));
        const strangers = people.flatMap(({ bmi, problem }, index) =>
          index !== named && (text.includes(bmi) || text.includes(problem)) ? [index] : [],
        );
        return { atMs: Date.now(), family: named < 0 ? null : named, strangers };
      };
      type Shown = ReturnType<typeof read>;
      type Written = { atMs: number; family: number | null };
      const note = () => {
        const now = read();
        const last = store.shown.at(-1);
        if (!last || last.family !== now.family || String(last.strangers) !== String(now.strangers))
          store.shown.push(now);
      };
      new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
      note();
      const write = navigator.clipboard.write.bind(navigator.clipboard);
      navigator.clipboard.write = (items) => {
        const { atMs, family } = read();
        return write(items).then(() => void store.written.push({ atMs, family }));
      };
      Object.assign(globalThis, { frameLog: store });
    },
    shownPeople.map(({ family, bmi, problem }) => ({ family, bmi, problem })),
  );
}

/** What was noted since {@link logFrame}. */
export async function readFrameLog(frame: Frame): Promise<FrameLog> {
  const text = await frame.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'frameLog')));
  const log: FrameLog = JSON.parse(text);
  return log;
}

/** When the page put whom on the screen, oldest first. */
export async function readTimeline(page: Page): Promise<readonly (readonly [atMs: number, person: number])[]> {
  const text = await page.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'timeline')));
  const timeline: [number, number][] = JSON.parse(text);
  return timeline;
}
