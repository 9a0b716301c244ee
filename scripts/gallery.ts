/** The sidebar's looks, each by its name, built once and served from this machine. For pictures and for tests. */
import { join, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import type { GalleryState } from '../tests/fixtures/sidebar-gallery/states.ts';
import { serve, type Served } from './launch.ts';

const root = resolve(import.meta.dirname, '..');
const built = join(root, '.cache', 'gallery');

/** Builds the real sidebar with an invented reader (`tests/fixtures/sidebar-gallery`) and serves it. */
export async function serveGallery(): Promise<Served> {
  await build({
    configFile: false,
    root: join(root, 'tests', 'fixtures', 'sidebar-gallery'),
    base: './',
    logLevel: 'warn',
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
    build: { outDir: built, emptyOutDir: true, modulePreload: false },
  });
  return serve([built]);
}

/** Presses the first button or summary that has these words, and waits for the page to settle. */
const press = async (page: Page, words: string) => {
  const target = await page.waitForFunction(
    (wanted: string) =>
      [...document.querySelectorAll<HTMLElement>('button, summary, label')].find(
        (each) =>
          each.textContent.trim().startsWith(wanted) || (each.textContent.includes(wanted) && wanted.length > 6),
      ) ?? null,
    { timeout: 5000 },
    words,
  );
  const element = target.asElement();
  if (element === null) throw new Error(`Nothing to press says “${words}”.`);
  await element.evaluate((each) => each instanceof HTMLElement && each.click());
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
};

/** Opens one look and waits until it is whole. */
export async function openState(page: Page, origin: string, name: string, state: GalleryState): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${origin}/index.html#${name}`);
  await page.waitForSelector('h1, h2, main button');
  if (state.events !== undefined) await page.waitForSelector('body[data-events="sent"]');
  for (const words of state.presses ?? []) await press(page, words);
  if (state.waitsFor !== undefined)
    await page.waitForFunction((words: string) => document.body.textContent.includes(words), {}, state.waitsFor);
}
