import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../../../scripts/launch.ts';
import { coachWalk, openTraining, walkConsultation } from '../../../scripts/walk.ts';
import { RecordPage } from '../../pages/record-page.ts';
import type { SidebarPage } from '../../pages/sidebar-page.ts';
import { openDesk, type Desk } from '../desk.ts';

const identifiers = /Kettleworth|999 ?945 ?8076|1972/;
const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

/** The lines that the last step says will be copied, as they stand in the sidebar. */
const linesShown = async (sidebar: SidebarPage): Promise<readonly string[]> => {
  const frame = await sidebar.frame();
  return frame.$$eval('button[aria-label^="Leave out: "]', (buttons) =>
    buttons.map((button) => (button.getAttribute('aria-label') ?? '').slice('Leave out: '.length)),
  );
};

/** Pastes into the record's own note with the real keys, and gives what arrived. */
const pasteIntoNote = async (page: Page): Promise<string> => {
  await page.click('#note-text');
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#note-text')?.value !== '');
  return page.$eval('#note-text', (box) => (box instanceof HTMLTextAreaElement ? box.value : ''));
};

describe.each(browserNames)('copied entries on their way into the record, in %s', (name) => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await openDesk(name, {}, { windowHeight: 1000 });
  });
  afterAll(() => desk.close());

  it('H-18, H-21: given a walked consultation, when it is pasted and saved, then it arrives as shown and is ticked as in the record', async () => {
    const page = await desk.launched.browser.newPage();
    const sidebar = await openTraining(page, desk.served.origin, coachWalk.personId);
    await walkConsultation(sidebar, coachWalk);
    const shown = await linesShown(sidebar);
    expect(shown.length).toBeGreaterThan(3);
    await sidebar.waitForText('Not seen in the record yet.');
    const record = new RecordPage(page, desk.served.origin);
    await record.chooseSection('Consultations');
    const pasted = await pasteIntoNote(page);
    expect(pasted.trim().split(/\r?\n/)).toEqual(shown);
    expect(pasted).not.toMatch(identifiers);
    expect(await sidebar.text()).toContain('Not seen in the record yet.');
    expect(await record.saveNote()).toEqual(shown);
    await sidebar.waitForText(`In the record ✓ ${shown.length} of ${shown.length}`);
  });
});
