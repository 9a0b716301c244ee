import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../../scripts/launch.ts';
import type { Launched } from '../../../scripts/launch.ts';

const press = async (page: Page, name: string): Promise<void> => {
  const button = await page.waitForSelector(`::-p-aria(${name}[role="button"])`);
  await button?.click();
};

const waitForText = (page: Page, text: string) =>
  page.waitForFunction((wanted: string) => document.body.textContent?.includes(wanted), {}, text);

describe('a team meeting in the built extension', () => {
  let launched: Launched;

  beforeAll(async () => {
    launched = await launch('chromium', { build: 'test' });
  });

  afterAll(() => launched.close());

  it('goes from the first person to a record that is still there after a reload', async () => {
    const page = await launched.browser.newPage();
    await page.goto(`${launched.extensionOrigin}/options.html#packs`);
    await press(page, 'Start a team meeting');
    for (let person = 1; person <= 12; person += 1) {
      await waitForText(page, `${person} of 12: `);
      await press(page, 'One vote more for Health coach');
      await press(page, 'One vote more for Link worker');
      await press(page, 'One vote more for Health coach');
      await press(page, 'Show what the pack says');
      await waitForText(page, 'of 3 votes were for the person whom the pack names first');
      await press(page, 'Next person');
    }
    await waitForText(page, 'over 12 cases');
    await press(page, "Put this record into the pack's history");
    await waitForText(page, 'The record of the meeting is in the history of the pack.');
    await page.reload();
    await waitForText(page, '12 of 12 example people were looked at.');
    expect(await page.evaluate(() => document.body.textContent)).toContain('Fleiss’ kappa');
  });
});
