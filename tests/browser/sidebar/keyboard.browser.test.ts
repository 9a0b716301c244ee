import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Launched } from '../../../scripts/launch.ts';
import { atStep, coachWalk, openTraining } from '../../../scripts/walk.ts';
import { ByKeyboard } from '../../pages/by-keyboard.ts';
import { SidebarPage } from '../../pages/sidebar-page.ts';

const patternOf = (name: string | RegExp): RegExp => (typeof name === 'string' ? new RegExp(`^${name}$`) : name);

describe('the sidebar by keyboard and left alone, in Chromium', () => {
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    launched = await launch('chromium', { build: 'release', windowHeight: 1000 });
    page = await launched.browser.newPage();
  });
  afterAll(() => launched.close());

  it('goes from the record to copied by keys alone, shows the focus all the way, and lets it out again', async () => {
    const sidebar = await openTraining(page, launched.extensionOrigin, coachWalk.personId);
    const keys = new ByKeyboard(page, sidebar);
    await keys.press(/^Ask$/, 'Enter');
    for (const step of coachWalk.steps) {
      await sidebar.waitForText(atStep(step.title));
      for (const name of step.presses) await keys.press(patternOf(name), ' ');
    }
    await sidebar.waitForText(/Copied .* for this record/);
    expect(keys.unseen).toEqual([]);
    expect(await keys.leave()).toBeGreaterThan(0);
  });

  it('H-25: given typing in the record, when readings arrive and the record changes under it, then every letter lands there', async () => {
    await page.goto(`${launched.extensionOrigin}/training.html?person=kettleworth&section=consultations`);
    const sidebar = new SidebarPage(page);
    await page.waitForSelector('#note-text');
    await page.click('#note-text');
    const words = 'Walks to the allotment now. ';
    await page.keyboard.type(words, { delay: 10 });
    await sidebar.waitForText('Kettleworth');
    await page.keyboard.type(words, { delay: 10 });
    await page.evaluate(() => {
      const banner = document.querySelector('.banner__facts');
      document
        .querySelector('.journal ol')
        ?.append(Object.assign(document.createElement('li'), { textContent: 'BMI 31 kg/m2' }));
      banner?.append(document.createElement('div'));
    });
    await page.keyboard.type(words, { delay: 30 });
    await sidebar.waitForText('Kettleworth');
    const [value, focusedId] = await page.evaluate(() => {
      const box = document.querySelector('#note-text');
      return [box instanceof HTMLTextAreaElement ? box.value : '', document.activeElement?.id];
    });
    expect(value).toBe(words.repeat(3));
    expect(focusedId).toBe('note-text');
  });
});
