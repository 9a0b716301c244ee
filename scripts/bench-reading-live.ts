/**
 * What a page feels of the reader in the built extension: the same page at an address that is granted and at one that is
 * not, in one browser and one run.
 */
import type { Page } from 'puppeteer-core';
import { launch, serve } from './launch.ts';
import { buildIfStale } from './shipped-reader.ts';

const rounds = 15;
/** Long enough for both readings of a long page and the pauses between. */
const watchedMs = 8000;
const pauseMs = 500;
/** The same server under a name at which the extension may not read. */
const ungranted = 'record.test';

type Felt = { readonly longTasks: readonly number[]; readonly frameMs: number };

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Milliseconds for the page to rewrite 1,000 cells and lay them out, whoever else watches them. */
const rewriteCells = `new Promise((done) => {
  const cells = [...document.querySelectorAll('td:last-child')].slice(0, 1000);
  const after = new MessageChannel();
  const startMs = performance.now();
  after.port1.onmessage = () => { document.body.offsetHeight; done(performance.now() - startMs); };
  for (const cell of cells) cell.textContent = 'Seen again, ' + Math.floor(startMs) + '.';
  after.port2.postMessage(0);
})`;

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

async function feltOn(page: Page, url: string): Promise<Felt> {
  await page.evaluateOnNewDocument(`
    addEventListener('load', () => setTimeout(() => {
      window.longTasks = [];
      new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map((task) => task.duration)))
        .observe({ type: 'longtask' });
    }));
  `);
  await page.goto(url, { waitUntil: 'load' });
  await pause(watchedMs);
  const longTasks = await page.evaluate('window.longTasks');
  const frames: number[] = [];
  for (let round = 0; round < rounds; round++) {
    frames.push(Number(await page.evaluate(rewriteCells)));
    await pause(pauseMs);
  }
  return { longTasks: Array.isArray(longTasks) ? longTasks.map(Number) : [], frameMs: middle(frames) };
}

/** What the same page feels at an address that is granted and at one that is not. */
export async function feltWithAndWithout(html: string): Promise<{ readonly withUs: Felt; readonly without: Felt }> {
  buildIfStale();
  const switches = [`--host-resolver-rules=MAP ${ungranted} 127.0.0.1`, `--proxy-bypass-list=${ungranted}`];
  const launched = await launch('chromium', { build: 'test', windowWidth: 1900, windowHeight: 1000, switches });
  const served = await serve([], { pages: { '/record.html': html } });
  const felt = async (origin: string): Promise<Felt> => {
    const page = await launched.browser.newPage();
    const found = await feltOn(page, `${origin}/record.html`);
    const hasReader = await page.evaluate(`document.querySelector('fingerpost-host') !== null`);
    if (hasReader !== (origin === served.origin)) throw new Error(`The reader is not where it should be: ${origin}.`);
    await page.close();
    return found;
  };
  try {
    const without = await felt(served.origin.replace('localhost', ungranted));
    return { without, withUs: await felt(served.origin) };
  } finally {
    await served.close();
    await launched.close();
  }
}

/** Prints the long tasks after a page has loaded, and its own work on 1,000 cells, with and without the reader. */
export async function printFelt(html: string): Promise<void> {
  const { withUs: reading, without } = await feltWithAndWithout(html);
  const tasksOf = ({ longTasks }: Felt): string =>
    `${longTasks.length} tasks over 50 ms, the longest ${Math.round(Math.max(0, ...longTasks))} ms`;
  console.log(`\nin the built extension, ${watchedMs / 1000} s after the page has loaded`);
  console.log(`  without the reader: ${tasksOf(without)}`);
  console.log(`  with the reader:    ${tasksOf(reading)}`);
  console.log(
    `  1,000 cells rewritten by the page, median of ${rounds}: ${without.frameMs.toFixed(1)} ms without, ` +
      `${reading.frameMs.toFixed(1)} ms with the reader  × ${(reading.frameMs / without.frameMs).toFixed(2)}`,
  );
}
