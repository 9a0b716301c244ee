import { describe, expect, it } from 'vitest';
import { launch } from '../../../scripts/launch.ts';

describe('delete everything', () => {
  it('leaves no setting and no database, while background is running (P8)', async () => {
    const launched = await launch('chromium', { build: 'test' });
    const { browser, extensionOrigin } = launched;
    try {
      const page = await browser.newPage();
      const press = async (name: string): Promise<void> => {
        const button = await page.waitForSelector(`::-p-xpath(//button[normalize-space()="${name}"])`);
        await button?.click();
      };
      // Given a practice with a setting and the record of a meeting
      await page.goto(`${extensionOrigin}/options.html#packs`);
      await press('Start a team meeting');
      await press('Finish and see the record');
      await press("Put this record into the pack's history");
      await page.waitForFunction(() => document.body.textContent?.includes('is in the history of the pack'));
      await page.evaluate(() => {
        location.hash = 'keeping';
      });
      await (await page.waitForSelector('#keeps-events'))?.click();
      await page.waitForFunction(() => document.querySelector('output')?.textContent?.startsWith('Saved'));
      // When somebody deletes everything
      await press('Delete everything');
      await press('Yes, delete everything');
      await page.waitForFunction(() => document.querySelector('output')?.textContent?.startsWith('Deleted'));
      // Then nothing is left in the store
      const left = await page.evaluate(async () => ({
        settings: Object.keys(await chrome.storage.local.get(null)),
        databases: (await indexedDB.databases()).map(({ name }) => name),
      }));
      expect(left).toEqual({ settings: [], databases: [] });
    } finally {
      await launched.close();
    }
  });
});
