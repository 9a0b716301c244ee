/**
 * Takes pictures of every state of the sidebar, 320 and 400 px wide, light and dark, into `docs/screens`. The sidebar is the
 * real one, with an invented reader (`tests/fixtures/sidebar-gallery`). Names given as arguments: only those states.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { galleryStates } from '../tests/fixtures/sidebar-gallery/states.ts';
import { openState, serveGallery } from './gallery.ts';
import { findBrowser } from './launch.ts';
import { smallPng } from './small-png.ts';

const root = resolve(import.meta.dirname, '..');
const out = join(root, 'docs', 'screens');
const heightPx = 800;

const looks = [
  { name: '320', widthPx: 320, isDark: false },
  { name: '320-dark', widthPx: 320, isDark: true },
  { name: '400', widthPx: 400, isDark: false },
  { name: '400-dark', widthPx: 400, isDark: true },
] as const;

const main = async (only: readonly string[]) => {
  if (only.length === 0) rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const served = await serveGallery();
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('No Chromium was found on this machine.');
  const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--hide-scrollbars'] });
  try {
    const page = await browser.newPage();
    for (const [name, state] of Object.entries(galleryStates)) {
      if (only.length > 0 && !only.includes(name)) continue;
      await page.setViewport({ width: 360, height: heightPx });
      await openState(page, served.origin, name, state);
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
