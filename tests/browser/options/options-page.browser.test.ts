import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../../scripts/launch.ts';
import type { Launched } from '../../../scripts/launch.ts';

describe('the options page in the built extension', () => {
  let launched: Launched;

  beforeAll(async () => {
    launched = await launch('chromium', { build: 'test' });
  });

  afterAll(() => launched.close());

  it('keeps a changed setting after the page is loaded again, and breaks no rule of its own policy', async () => {
    const page = await launched.browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    // Given the page as it is after installing
    await page.goto(`${launched.extensionOrigin}/options.html#conversation`);
    const length = await page.waitForSelector('#appointment-minutes');
    // When somebody types another length with the keyboard alone
    await length?.focus();
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type('15');
    await page.keyboard.press('Tab');
    await page.waitForFunction(
      () => document.querySelector('output')?.textContent === 'Saved: appointment length, 15 minutes',
    );
    // Then it is there after a reload
    await page.reload();
    await page.waitForFunction(() => {
      const field = document.querySelector('#appointment-minutes');
      return field instanceof HTMLInputElement && field.value === '15';
    });
    expect(complaints).toEqual([]);
  });

  it('takes a settings file only after showing what it would change, and refuses http sites (T-14)', async () => {
    const page = await launched.browser.newPage();
    await page.goto(`${launched.extensionOrigin}/options.html#move`);
    await page.waitForSelector('#import-file');
    const chooser = await page.$('input[type=file]');
    await chooser?.uploadFile('tests/fixtures/settings/http-site.json');
    const problem = await page.waitForSelector('[role=alert]');
    expect(await problem?.evaluate((element) => element.textContent)).toContain(
      'Look at: sites → 0. Nothing was changed.',
    );
    await chooser?.uploadFile('tests/fixtures/settings/good-file.json');
    await page.waitForFunction(
      () => document.querySelector('caption')?.textContent === 'What good-file.json would change',
    );
    expect(await page.evaluate(() => document.querySelector('tbody')?.textContent)).toContain('Example Surgery');
  });
});
