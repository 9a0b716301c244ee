import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'puppeteer-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const themes = ['light', 'dark'];

/** Widths that the sidebar must fit, and how large its letters are then. */
const fits = [
  { widthPx: 320, rootPercent: 100 },
  { widthPx: 360, rootPercent: 100 },
  { widthPx: 420, rootPercent: 100 },
  { widthPx: 360, rootPercent: 200 },
] as const;

/** Lets every change of colour happen at once: a screen that just went dark is half light for a moment. */
const changeAtOnce = (frame: Frame): Promise<void> =>
  frame.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*, ::before, ::after { transition: none !important; animation: none !important; }');
    document.adoptedStyleSheets = [sheet];
  });

/** What axe finds wrong in light and in dark, contrast included, one line a fault. */
export const axeFaults = async (page: Page, frame: Frame, where: string): Promise<readonly string[]> => {
  const faults: string[] = [];
  await frame.evaluate(axeSource);
  await changeAtOnce(frame);
  for (const theme of themes) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    const found = await frame.evaluate(`axe.run(document, { iframes: false }).then(({ violations, passes }) => ({
      isContrastTried: [...violations, ...passes].some(({ id }) => id === 'color-contrast'),
      faults: violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.target.join(' ') + ' ' + node.any.map((each) => each.message).join(' '))) }))`);
    const { isContrastTried, faults: lines } = readFound(found);
    if (!isContrastTried) faults.push(`${where}, ${theme}: contrast was not tried`);
    faults.push(...lines.map((line) => `${where}, ${theme}: ${line}`));
  }
  return faults;
};

const readFound = (found: unknown): { isContrastTried: boolean; faults: readonly string[] } => {
  if (typeof found !== 'object' || found === null || !('faults' in found) || !Array.isArray(found.faults))
    throw new Error('axe gave no list');
  return {
    isContrastTried: 'isContrastTried' in found && found.isContrastTried === true,
    faults: found.faults.map(String),
  };
};

/** What reaches past the right edge of the sidebar at each width, and with letters of twice the size. */
export const overflowing = async (frame: Frame, where: string): Promise<readonly string[]> =>
  frame.evaluate(
    (tries, screen) => {
      const root = document.documentElement;
      const found: string[] = [];
      for (const { widthPx, rootPercent } of tries) {
        root.style.width = `${widthPx}px`;
        root.style.fontSize = `${rootPercent}%`;
        for (const each of document.body.querySelectorAll('*')) {
          if (each.closest('.visually-hidden') || !each.checkVisibility()) continue;
          const { right } = each.getBoundingClientRect();
          const isCut = each instanceof HTMLElement && each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 1;
          const isClipping = isCut && getComputedStyle(each).overflowX !== 'visible';
          if (right > widthPx + 1 || isClipping)
            found.push(
              `${screen}, ${widthPx} px at ${rootPercent} %: ${each.tagName} ${each.textContent.slice(0, 40)}`,
            );
        }
      }
      root.style.width = '';
      root.style.fontSize = '';
      return found;
    },
    fits,
    where,
  );
