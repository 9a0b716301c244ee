/**
 * `npm run bench -- long`: how long the saved pages take to be read for the first time, what a long page feels of the
 * reader, and how much the record page and the sidebar beside it grow over 300 records. Chromium; for the release report.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CDPSession } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { shownPeople, switchingRecord, switchWays } from '../tests/builders/switching-record.ts';
import { openDesk } from '../tests/browser/desk.ts';
import { named, switchTo } from '../tests/browser/faults/desk-actions.ts';
import { feltWithAndWithout } from './bench-reading-live.ts';
import { readerScript, syntheticPage } from './bench-reading.ts';
import { findBrowser } from './launch.ts';
import { tally } from './tally.ts';

const fixtures = resolve(import.meta.dirname, '..', 'tests', 'fixtures');
const records = 300;
/** Records before the first weighing: what is made once is made by then. */
const warmUp = 12;
const longPageNodes = 20_000;

const one = (value: number): string => value.toFixed(1);

/** Milliseconds of the first reading of every saved page, each loaded anew. */
async function readingTimes(): Promise<readonly number[]> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('No Chromium was found on this machine.');
  const script = await readerScript();
  const pages = ['pages', 'pages-open'].flatMap((folder) =>
    readdirSync(join(fixtures, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html'))
      .map((name) => join(fixtures, folder, name)),
  );
  const browser = await puppeteer.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage();
    const times: number[] = [];
    for (const path of pages) {
      await page.goto('about:blank');
      await page.setContent(readFileSync(path, 'utf8'));
      await page.evaluate(script);
      const took = await page.evaluate(
        `(() => { document.body.offsetHeight; const start = performance.now(); fingerpostBench.readPage(document, { today: '2026-11-22' }); return performance.now() - start; })()`,
      );
      times.push(Number(took));
    }
    return times;
  } finally {
    await browser.close();
  }
}

/** Bytes of script memory in use once all that is unused has been thrown away. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/** Megabytes by which page and sidebar grew, over so many records in every way that a page changes person. */
async function growth(): Promise<{ readonly pageMb: number; readonly sidebarMb: number }> {
  const desk = await openDesk('chromium', { '/record.html': switchingRecord(0) });
  try {
    const { page, sidebar } = await desk.open('/record.html');
    await sidebar.waitForText(named(0));
    const target = desk.launched.browser.targets().find((each) => each.url().includes('/sidebar.html'));
    if (!target) throw new Error('The sidebar has no target.');
    const sessions = [await page.createCDPSession(), await target.createCDPSession()] as const;
    const weigh = async () => [await heapOf(sessions[0]), await heapOf(sessions[1])] as const;
    const visit = async (count: number): Promise<void> => {
      const to = count % shownPeople.length;
      await switchTo(page, { to, way: switchWays[count % switchWays.length] ?? 'text' });
      await sidebar.waitForText(named(to));
    };
    for (let count = 1; count <= warmUp; count += 1) await visit(count);
    const before = await weigh();
    for (let count = 1; count <= records; count += 1) await visit(warmUp + count);
    const after = await weigh();
    return { pageMb: (after[0] - before[0]) / 1e6, sidebarMb: (after[1] - before[1]) / 1e6 };
  } finally {
    await desk.close();
  }
}

/** Prints the three, and tells them to the release report. */
export async function benchLong(): Promise<void> {
  const times = (await readingTimes()).toSorted((a, b) => a - b);
  tally('reading-ms', 'chromium', { values: times });
  const at = (share: number): string => one(times[Math.ceil(times.length * share) - 1] ?? Number.NaN);
  console.log(
    `first reading of ${times.length} saved pages: median ${at(0.5)} ms, 95th ${at(0.95)} ms, longest ${at(1)} ms`,
  );

  const { withUs, without } = await feltWithAndWithout(syntheticPage(longPageNodes));
  const longest = (tasks: readonly number[]): number => Math.max(0, ...tasks);
  const delayMs = Math.max(0, longest(withUs.longTasks) - longest(without.longTasks));
  tally('page-delay-ms', 'chromium', { values: [delayMs] });
  console.log(
    `page of ${longPageNodes} nodes, longest task over 50 ms after it has loaded: ${one(longest(withUs.longTasks))} ms with the reader, ${one(longest(without.longTasks))} ms without`,
  );

  const { pageMb, sidebarMb } = await growth();
  tally('memory-growth-mb', 'chromium', { values: [pageMb + sidebarMb] });
  console.log(`growth over ${records} records: record page ${one(pageMb)} MB, sidebar ${one(sidebarMb)} MB`);
}
