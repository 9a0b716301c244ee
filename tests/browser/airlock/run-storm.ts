import type { Frame, Page } from 'puppeteer-core';
import type { BrowserName } from '../../../scripts/launch.ts';
import { shownPeople, switchingRecord, switchWays, type SwitchOrder } from '../../builders/switching-record.ts';
import type { SidebarPage } from '../../pages/sidebar-page.ts';
import { openDesk } from '../desk.ts';
import { logFrame, readFrameLog, readTimeline, type FrameLog } from './frame-log.ts';

export type StormCounts = {
  readonly browser: BrowserName;
  readonly seed: number;
  readonly switches: number;
  /** Presses on something that shows, copies or moves. */
  readonly actionsTried: number;
  /** Copies that reached the clipboard. */
  readonly copies: number;
  /** Copies while the named person was not on the screen. */
  readonly copiesOnWrongRecord: number;
  /** Moments at which the sidebar said of one person what is another's. */
  readonly wordsOfAnother: number;
  /** How long the sidebar still named somebody after the switch away, in milliseconds: median and longest. */
  readonly blankAfterMs: { readonly median: number; readonly longest: number };
};

/** From the reader's last yes to the clipboard's own writing the screen may change; the paste guard covers this blink. */
const blinkMs = 50;
/** What is pressed: the first of these that stands there. The way to a copy, a conversation, or a look at what was read. */
const copying = ['Copy again', 'Yes, referred', 'Others in the team', 'Refer or signpost', 'Read again'];
const looking = ['Reading', 'Why', 'Back', 'Read again'];
const talking = ['Goes by car', 'how much you move', 'Move', 'Yes', 'Ask', 'Next', 'Back', 'Read again'];

/** A sequence that is the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Switches person again and again, in every way, and presses at random instants. Counts what went wrong. */
export async function runStorm(browser: BrowserName, switches: number, seed: number): Promise<StormCounts> {
  const random = randomFrom(seed);
  const upTo = (limit: number) => Math.floor(random() * limit);
  const desk = await openDesk(browser, { '/record.html': switchingRecord(0) });
  try {
    const { page, sidebar } = await desk.open('/record.html');
    await sidebar.waitForText(/Aberlour/i);
    const frame = await sidebar.frame();
    await logFrame(frame);
    let person = 0;
    let actionsTried = 0;
    for (let count = 0; count < switches; count++) {
      person = (person + 1 + upTo(shownPeople.length - 1)) % shownPeople.length;
      const way = switchWays[upTo(switchWays.length)] ?? 'pushState';
      const bodyAfterMs = [0, 0, 0, upTo(500), upTo(5000), null][upTo(6)] ?? null;
      await switchSoon(page, { to: person, way, bodyAfterMs }, upTo(250));
      const endMs = performance.now() + 100 + upTo([500, 700, 2500][upTo(3)] ?? 700);
      do {
        const names = [copying, copying, copying, copying, talking, talking, looking][upTo(7)] ?? looking;
        if (await pressOne(sidebar, frame, names)) actionsTried += 1;
      } while (performance.now() < endMs);
    }
    return { browser, seed, switches, actionsTried, ...judge(await readFrameLog(frame), await readTimeline(page)) };
  } finally {
    await desk.close();
  }
}

/** Starts the switch a little later, so that it falls at any instant of what the test does meanwhile. */
async function switchSoon(page: Page, order: SwitchOrder, afterMs: number): Promise<void> {
  await page.evaluate(
    (wanted, delayMs) => {
      const show: unknown = Reflect.get(globalThis, 'show');
      if (typeof show === 'function') setTimeout(() => show(wanted), delayMs);
    },
    order,
    afterMs,
  );
}

/** Presses where such a control stands now, if one does; the screen may be another before the press lands. */
async function pressOne(sidebar: SidebarPage, frame: Frame, names: readonly string[]): Promise<boolean> {
  const inside = await frame.evaluate((wanted) => {
    for (const name of wanted) {
      for (const one of document.querySelectorAll('button, summary')) {
        if (!(one instanceof HTMLElement) || (one.getAttribute('aria-label') ?? one.innerText).trim() !== name)
          continue;
        if (one.parentElement instanceof HTMLDetailsElement && one.parentElement.open) continue;
        one.scrollIntoView({ block: 'nearest' });
        const box = one.getBoundingClientRect();
        if (box.width > 0) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
    }
    return null;
  }, names);
  if (!inside) return false;
  const left = await sidebar.page.evaluate(
    () => document.querySelector('fingerpost-host')?.getBoundingClientRect().left ?? 0,
  );
  await sidebar.page.mouse.click(left + inside.x, inside.y);
  return true;
}

type Timeline = readonly (readonly [atMs: number, person: number])[];

function judge(log: FrameLog, timeline: Timeline) {
  const wasOnScreen = (person: number | null, fromMs: number, toMs: number) =>
    timeline.some(([atMs, one], index) => {
      const untilMs = timeline[index + 1]?.[0] ?? Number.POSITIVE_INFINITY;
      return one === person && atMs <= toMs && untilMs >= fromMs;
    });
  const wrong = log.written.filter(({ atMs, family }) => !wasOnScreen(family, atMs - blinkMs, atMs));
  const lags = timeline.slice(0, -1).flatMap(([, person], index) => {
    const leftMs = timeline[index + 1]?.[0] ?? 0;
    const shownThen = log.shown.findLast((one) => one.atMs <= leftMs);
    const next = log.shown.find((one) => one.atMs > leftMs);
    return shownThen?.family === person && next ? [next.atMs - leftMs] : [];
  });
  const sorted = lags.toSorted((a, b) => a - b);
  return {
    copies: log.written.length,
    copiesOnWrongRecord: wrong.length,
    wordsOfAnother: log.shown.filter(({ strangers }) => strangers.length > 0).length,
    blankAfterMs: { median: sorted[Math.floor(sorted.length / 2)] ?? 0, longest: sorted.at(-1) ?? 0 },
  };
}
