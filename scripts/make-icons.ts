/** Draws `public/icon/*.png` from `docs/pictures/icon.svg`, our own drawing, with a headless Chromium. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch as launchBrowser } from 'puppeteer-core';
import { findBrowser } from './browsers.mjs';

const root = join(import.meta.dirname, '..');
const svg = readFileSync(join(root, 'docs', 'pictures', 'icon.svg'), 'utf8');
const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('No Chromium was found to draw the icons with.');

const browser = await launchBrowser({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
const page = await browser.newPage();
for (const sizePx of [16, 32, 48, 128] as const) {
  await page.setViewport({ width: sizePx, height: sizePx });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${sizePx}px}</style>${svg}`);
  await page.screenshot({ path: join(root, 'public', 'icon', `${sizePx}.png`), omitBackground: true });
}
await browser.close();
