/**
 * `npm run bench -- sidebar`: from the record's own first paint to a sidebar that shows its idea and can be pressed, on
 * the training record served from this machine; beside it, in the same run, an empty page of ours in a frame (the floor).
 */
import { writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { SidebarPage, until } from '../tests/pages/sidebar-page.ts';
import { buildFolder, launch, serve } from './launch.ts';

const rounds = 9;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Milliseconds between the page's first contentful paint and the sidebar's *Ask* button, both on the wall clock. */
async function firstIdeaMs(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const sidebar = new SidebarPage(page);
  const frame = await sidebar.frame();
  const readyAt = await until('the Ask button', () =>
    frame.evaluate(() => {
      const isThere = [...document.querySelectorAll('button')].some((one) => one.innerText.trim() === 'Ask');
      return isThere ? performance.timeOrigin + performance.now() : null;
    }),
  );
  const paintedAt = await page.evaluate(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return performance.timeOrigin + (paint?.startTime ?? 0);
  });
  return readyAt - paintedAt;
}

/** Milliseconds until an empty framed page has loaded: what any frame costs here. */
async function emptyFrameMs(page: Page, url: string): Promise<number> {
  await page.goto(url);
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const startMs = performance.now();
        const frame = document.createElement('iframe');
        frame.addEventListener('load', () => done(performance.now() - startMs));
        frame.src = '/empty.html';
        document.body.append(frame);
      }),
  );
}

/** Measures and prints one table. */
export async function benchSidebar(given: readonly string[]): Promise<void> {
  const launched = await launch('chromium');
  const pages = {
    '/empty.html': '<!doctype html><title>empty</title>',
    '/plain.html': '<!doctype html><title>plain</title><body>x',
  };
  const served = await serve([buildFolder('chromium', 'test')], { pages });
  const ideas: number[] = [];
  const frames: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const page = await launched.browser.newPage();
    ideas.push(await firstIdeaMs(page, `${served.origin}/training.html?person=abernathy`));
    frames.push(await emptyFrameMs(page, `${served.origin}/plain.html`));
    await page.close();
  }
  await launched.close();
  await served.close();
  const result = {
    rounds,
    firstPaintToIdeaMs: { median: Math.round(median(ideas)), worst: Math.round(Math.max(...ideas)) },
    emptyFrameMs: { median: Math.round(median(frames)), worst: Math.round(Math.max(...frames)) },
  };
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  const [file] = given;
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(result)}\n`);
}
