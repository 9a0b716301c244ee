import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../../../scripts/launch.ts';
import { openTraining } from '../../../scripts/walk.ts';
import { RecordPage } from '../../pages/record-page.ts';
import { SidebarPage } from '../../pages/sidebar-page.ts';
import { openDesk, type Desk } from '../desk.ts';
import { converse, expectNote, pasteByKeys, peopleWalks } from './people.ts';

const mostPresses = 14;

/** The eight people by mouse in one browser; a file for each, so that none takes long. */
export const describeByMouse = (name: BrowserName) =>
  describe(`each person of the training record by mouse, from start to paste, in ${name}`, () => {
    let desk: Desk;

    beforeAll(async () => {
      desk = await openDesk(name, {}, { windowHeight: 1000 });
    });
    afterAll(() => desk.close());

    it.each(peopleWalks)('$id: the whole conversation in at most 14 presses, filed and ticked', async (walk) => {
      const page = await desk.launched.browser.newPage();
      const sidebar = await openTraining(page, desk.served.origin, walk.id);
      const presses = await converse(sidebar, walk, (what) => sidebar.press(what));
      expect(presses).toBeLessThanOrEqual(mostPresses);
      const record = new RecordPage(page, desk.served.origin);
      await record.chooseSection('Consultations');
      await page.click('#note-text');
      expectNote(await pasteByKeys(page), walk);
      const filed = await record.saveNote();
      await sidebar.waitForText(`In the record ✓ ${filed.length} of ${filed.length}`);
      await page.close();
    });

    it.each(peopleWalks)('$id: a signpost in at most 3 presses, not today in 1', async (walk) => {
      const page = await desk.launched.browser.newPage();
      let presses = 0;
      let sidebar = await openTraining(page, desk.served.origin, walk.id);
      const press = async (what: string | RegExp) => {
        presses += 1;
        await sidebar.press(what);
      };
      await press('Not today');
      await sidebar.waitForText('Not today. Nothing is written.');
      expect(presses).toBe(1);

      presses = 0;
      sidebar = await openTraining(page, desk.served.origin, walk.id);
      await press('Refer or signpost');
      await sidebar.waitForText('Press what happened.');
      if (!(await sidebar.has('Told where to go'))) await press('Others in the team');
      await press('Told where to go');
      await sidebar.waitForText(/Copied .* for this record/);
      expect(presses).toBeLessThanOrEqual(3);
      await page.close();
    });

    it.each([
      ['asiedu', 'First: Clinician, now'],
      ['whitlock', 'This pack is for adults. Nothing is shown for somebody under 18.'],
    ])('H-12, H-14: %s: no conversation, and says why', async (id, words) => {
      const page = await desk.launched.browser.newPage();
      await page.goto(`${desk.served.origin}/training.html?person=${id}`);
      const sidebar = new SidebarPage(page);
      await sidebar.waitForText(words);
      for (const button of ['Ask', 'Refer or signpost', 'Not today']) expect(await sidebar.has(button)).toBe(false);
      await page.close();
    });
  });
