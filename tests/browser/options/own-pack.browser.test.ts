import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { launch } from '../../../scripts/launch.ts';
import type { Launched } from '../../../scripts/launch.ts';
import { RecordPage } from '../../pages/record-page.ts';
import { SidebarPage } from '../../pages/sidebar-page.ts';

const press = async (page: Page, name: string): Promise<void> => {
  const button = await page.waitForSelector(`::-p-xpath(//button[normalize-space()="${name}"])`);
  await button?.click();
};

const fill = async (page: Page, selector: string, text: string): Promise<void> => {
  const field = await page.waitForSelector(selector);
  await field?.evaluate((element, value) => {
    if (element instanceof HTMLInputElement) element.value = value;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
};

const waitForText = (page: Page, text: string) =>
  page.waitForFunction((wanted: string) => document.body.textContent?.includes(wanted), {}, text);

/** Keeps the text of the next file that the page hands over, where the browser would put it among the downloads. */
const keepNextFile = (page: Page) =>
  page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) void blob.text().then((text) => document.body.setAttribute('data-file', text));
      return make(blob);
    };
  });

const takeFile = async (page: Page): Promise<string> => {
  await page.waitForFunction(() => document.body.hasAttribute('data-file'));
  return z.string().parse(await page.evaluate(() => document.body.getAttribute('data-file')));
};

const openPacks = async ({ browser, extensionOrigin }: Launched): Promise<Page> => {
  const page = await browser.newPage();
  await page.goto(`${extensionOrigin}/options.html#packs`);
  await page.waitForSelector('::-p-text(Change the rules)');
  return page;
};

const withBrowser = async <T>(work: (launched: Launched) => Promise<T>): Promise<T> => {
  const launched = await launch('chromium', { build: 'test' });
  try {
    return await work(launched);
  } finally {
    await launched.close();
  }
};

/** Changes a threshold and publishes; answers the signed file. */
const publishChange = (): Promise<string> =>
  withBrowser(async (launched) => {
    const page = await openPacks(launched);
    await press(page, 'Change the rules');
    await fill(page, '[aria-label="Rule C2: PHQ-9, 0 to 27"]', '12');
    await waitForText(page, '2 of 161 example people would get another answer');
    await fill(page, '#publish-agreed', 'A. Example, pharmacist');
    await fill(page, '#publish-review', '2099-01-01');
    await (await page.waitForSelector('#publish-meant'))?.click();
    await keepNextFile(page);
    await press(page, 'Publish, sign and save the file');
    await waitForText(page, 'Version 1.1.0 is published and in force');
    return takeFile(page);
  });

// Chromium only: Firefox's driver may not navigate to a page of an extension.
describe('a pack of the practice’s own', () => {
  it('is changed, its effect seen, published, taken in by a second profile, and used by the sidebar there', async () => {
    // Given a team that changed a threshold and published
    const text = await publishChange();
    const path = join(mkdtempSync(join(tmpdir(), 'pack-')), 'theirs.json');
    writeFileSync(path, text);
    await withBrowser(async (launched) => {
      // When another practice takes the file in, after seeing the difference
      const page = await openPacks(launched);
      const chooser = await page.waitForSelector('input[type=file]');
      await chooser?.uploadFile(path);
      await waitForText(page, 'The signature fits');
      await waitForText(page, 'rule C2');
      await press(page, 'Use this pack');
      await waitForText(page, 'is now in force on this computer');
      await page.reload();
      await waitForText(page, 'A. Example, pharmacist');
      // Then the sidebar there goes by it
      const recordTab = await launched.browser.newPage();
      const record = new RecordPage(recordTab, launched.extensionOrigin);
      await record.open();
      await record.choosePerson('Garbutt');
      const sidebar = new SidebarPage(recordTab);
      await sidebar.press('Why');
      expect(await sidebar.waitForText('Who first: the first heuristics pack')).toContain(
        'Who first: the first heuristics pack 1.1.0',
      );
    });
  });
});
