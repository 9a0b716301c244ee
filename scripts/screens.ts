/**
 * Takes pictures of every state of the sidebar, 320 and 400 px wide, light and dark, into `docs/screens`. The sidebar is the
 * real one, with an invented reader (`tests/fixtures/sidebar-gallery`). Names given as arguments: only those states.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import puppeteer from 'puppeteer-core';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { galleryStates } from '../tests/fixtures/sidebar-gallery/states.ts';
import { findBrowser, serve } from './launch.ts';
import { smallPng } from './small-png.ts';

const root = resolve(import.meta.dirname, '..');
const out = join(root, 'docs', 'screens');
const built = join(root, '.cache', 'gallery');
const heightPx = 800;

const looks = [
  { name: '320', widthPx: 320, isDark: false },
  { name: '320-dark', widthPx: 320, isDark: true },
  { name: '400', widthPx: 400, isDark: false },
  { name: '400-dark', widthPx: 400, isDark: true },
] as const;

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

const main = async (only: readonly string[]) => {
  await build({
    configFile: false,
    root: join(root, 'tests', 'fixtures', 'sidebar-gallery'),
    base: './',
    logLevel: 'warn',
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
    build: { outDir: built, emptyOutDir: true, modulePreload: false },
  });
  if (only.length === 0) rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const served = await serve([built]);
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('No Chromium was found on this machine.');
  const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--hide-scrollbars'] });
  try {
    const page = await browser.newPage();
    for (const [name, state] of Object.entries(galleryStates)) {
      if (only.length > 0 && !only.includes(name)) continue;
      await page.setViewport({ width: 360, height: heightPx });
      await page.goto('about:blank');
      await page.goto(`${served.origin}/index.html#${name}`);
      await page.waitForSelector('h1, h2, main button');
      if (state.events !== undefined) await page.waitForSelector('body[data-events="sent"]');
      for (const words of state.presses ?? []) await press(page, words);
      for (const look of looks) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.isDark ? 'dark' : 'light' }]);
        await page.setViewport({ width: look.widthPx, height: heightPx });
        const fullPx = await page.evaluate(() => document.documentElement.scrollHeight);
        await page.setViewport({ width: look.widthPx, height: Math.max(heightPx, fullPx) });
        const taken = await page.screenshot({ fullPage: true });
        writeFileSync(join(out, `${name}-${look.name}.png`), smallPng(Buffer.from(taken)));
      }
    }
  } finally {
    await browser.close();
    await served.close();
  }
};

await main(process.argv.slice(2));
