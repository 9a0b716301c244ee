import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTraining } from '../../../scripts/walk.ts';
import { ByKeyboard } from '../../pages/by-keyboard.ts';
import type { BrowserName } from '../../../scripts/launch.ts';
import { openDesk, type Desk } from '../desk.ts';
import { converse, expectNote, pasteByKeys, peopleWalks } from './people.ts';

/** Tabs through the record, onwards or back, until what the selector names has the focus. */
async function tabTo(page: Page, selector: string, way: 'on' | 'back'): Promise<void> {
  for (let count = 0; count < 80; count += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    if (way === 'back') await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (way === 'back') await page.keyboard.up('Shift');
  }
  throw new Error(`80 tabs do not lead to ${selector}`);
}

/** Every person's whole conversation by keyboard alone, from the record's first Tab to the paste, in one browser. */
export const testPeopleByKeys = (name: BrowserName) =>
  describe(`each person of the training record by keyboard alone, from start to paste, in ${name}`, () => {
    let desk: Desk;

    beforeAll(async () => {
      desk = await openDesk(name, {}, { windowHeight: 800 });
    });
    afterAll(() => desk.close());

    it.each(peopleWalks)(
      '$id: every control is reached by keys, seen while it has the focus, and the note is pasted',
      async (walk) => {
        const page = await desk.launched.browser.newPage();
        const sidebar = await openTraining(page, desk.served.origin, walk.id);
        const keys = new ByKeyboard(page, sidebar);
        await converse(sidebar, walk, (pressed) => keys.press(pressed, ' '));
        expect(keys.unseen).toEqual([]);
        await keys.leave();
        await tabTo(page, '.rail a[href*="consultations"]', 'back');
        await page.keyboard.press('Enter');
        await page.waitForSelector('#note-text');
        await tabTo(page, '#note-text', 'on');
        expectNote(await pasteByKeys(page), walk);
        await page.close();
      },
    );
  });
