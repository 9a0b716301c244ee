import { describe, expect, it } from 'vitest';
import type { BrowserName } from '../../../scripts/launch.ts';
import { openOptionsDesk, press, waitForText } from './options-desk.ts';

const browsers: readonly BrowserName[] = ['chromium', 'firefox'];

describe.each(browsers)('a team meeting in the built extension, in %s', (name) => {
  it('goes from the first person to a record that is still there when the page is opened again', async () => {
    const profile = await openOptionsDesk(name);
    try {
      const page = await profile.options('packs');
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
      await page.close();
      const again = await profile.options('packs');
      await waitForText(again, '12 of 12 example people were looked at.');
      expect(await again.evaluate(() => document.body.textContent)).toContain('Fleiss’ kappa');
    } finally {
      await profile.close();
    }
  });
});
