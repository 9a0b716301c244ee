import type { Page } from 'puppeteer-core';
import type { BrowserName, LaunchOptions } from '../../../scripts/launch.ts';
import { until } from '../../pages/sidebar-page.ts';
import { openDesk, recordPage, type Desk } from '../desk.ts';

/** An invented person whose PHQ-9 lies below the first pack's border and above the one that a test publishes. */
const people = { name: 'LARKHILL, Robin', born: '04-Apr-1974', nhsNumber: '999 400 0004' };

const today = (): string =>
  new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: 'short', year: 'numeric' })
    .format(new Date())
    .replaceAll(' ', '-')
    .replace('Sept', 'Sep');

const measurements = (): string => `<h2>Measurements</h2><table>
<thead><tr><th>Measurement</th><th>Value</th><th>Date</th></tr></thead>
<tbody><tr><td>PHQ-9 score</td><td>13</td><td>${today()}</td></tr></tbody></table>`;

/** A browser profile with the built extension, its options page, and a record to look at. */
export type OptionsDesk = {
  readonly desk: Desk;
  /** The options page in a tab of its own, at a section, as the sidebar opens it in Firefox. */
  options(section: string): Promise<Page>;
  close(): Promise<void>;
};

/**
 * Starts a fresh profile. Firefox's driver may not go to a page of an extension by its address, so there the sidebar of
 * a record opens it, as a person would have it opened.
 */
export async function openOptionsDesk(name: BrowserName, options: LaunchOptions = {}): Promise<OptionsDesk> {
  const desk = await openDesk(name, { '/record.html': recordPage(people, measurements()) }, options);
  const { browser, extensionOrigin } = desk.launched;
  const bySidebar = async (): Promise<Page> => {
    const known = new Set(await browser.pages());
    const { sidebar } = await desk.open('/record.html');
    await sidebar.waitForText('Why');
    const frame = await sidebar.frame();
    await frame.evaluate(async () => {
      await Reflect.get(globalThis, 'fingerpostConnection').background.request('openPage', { page: 'options' });
    });
    return until('the options page', async () => {
      for (const page of await browser.pages()) {
        if (known.has(page)) continue;
        if (await page.evaluate(() => location.pathname === '/options.html')) return page;
      }
      return null;
    });
  };
  return {
    desk,
    async options(section) {
      const page = name === 'firefox' ? await bySidebar() : await browser.newPage();
      if (name === 'firefox') {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, section);
      } else await page.goto(`${extensionOrigin}/options.html#${section}`);
      await page.waitForSelector('h1');
      return page;
    },
    close: () => desk.close(),
  };
}

/** Presses a button by its words. */
export const press = async (page: Page, name: string): Promise<void> => {
  const button = await page.waitForSelector(
    `::-p-xpath(//button[normalize-space()="${name}" or @aria-label="${name}"])`,
  );
  await button?.click();
};

/** Types into a field and leaves it. */
export const fill = async (page: Page, selector: string, text: string): Promise<void> => {
  const field = await page.waitForSelector(selector);
  await field?.evaluate((element, value) => {
    if (element instanceof HTMLInputElement) element.value = value;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
};

/** Waits until the page says this. */
export const waitForText = (page: Page, text: string) =>
  page.waitForFunction((wanted: string) => document.body.textContent?.includes(wanted), {}, text);
