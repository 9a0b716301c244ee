import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Launched } from '../../../scripts/launch.ts';
import { atStep, coachWalk, openTraining } from '../../../scripts/walk.ts';
import { axeFaults, overflowing } from '../../pages/a-look.ts';
import { SidebarPage } from '../../pages/sidebar-page.ts';

describe('how every screen can be used, in Chromium, light and dark, 320 to 420 px, letters doubled', () => {
  let launched: Launched;
  let page: Page;
  let sidebar: SidebarPage;
  let faults: string[];

  const look = async (where: string) => {
    const frame = await sidebar.frame();
    faults.push(...(await axeFaults(page, frame, where)), ...(await overflowing(frame, where)));
  };
  const open = async (search: string, words: string) => {
    faults = [];
    await page.goto(`${launched.extensionOrigin}/training.html${search}`);
    sidebar = new SidebarPage(page);
    await sidebar.waitForText(words);
  };

  beforeAll(async () => {
    launched = await launch('chromium', { build: 'release', windowHeight: 1000 });
    page = await launched.browser.newPage();
  });
  afterAll(() => launched.close());

  it('has no fault and no overflow on any step, from the first screen to what was copied', async () => {
    faults = [];
    sidebar = await openTraining(page, launched.extensionOrigin, coachWalk.personId);
    await look('first');
    await sidebar.press('Why');
    await look('why');
    await sidebar.press('Why');
    await sidebar.press('Refer or signpost');
    await look('refer');
    await sidebar.press('Back');
    await sidebar.press('Ask');
    for (const step of coachWalk.steps) {
      await sidebar.waitForText(atStep(step.title));
      for (const name of step.presses.slice(0, -1)) await sidebar.press(name);
      await look(step.title);
      for (const name of step.presses.slice(-1)) await sidebar.press(name);
    }
    await sidebar.waitForText(/Copied .* for this record/);
    await look('copied');
    expect(faults).toEqual([]);
  });

  it.each([
    { screen: 'stop', search: '?person=asiedu', words: 'Ask the person' },
    { screen: 'collect', search: '?person=dobrowolski', words: 'Not today' },
    { screen: 'under 18', search: '?person=whitlock', words: 'Whitlock' },
    { screen: 'list', search: '', words: 'several people' },
  ])('has no fault and no overflow on the screen “$screen”', async ({ screen, search, words }) => {
    await open(search, words);
    await look(screen);
    expect(faults).toEqual([]);
  });

  it.each(['options.html', 'training.html', 'training.html?person=kettleworth'])(
    'has no fault for axe on %s',
    async (path) => {
      await page.goto(`${launched.extensionOrigin}/${path}`);
      await page.waitForSelector('h1');
      expect(await axeFaults(page, page.mainFrame(), path)).toEqual([]);
    },
  );
});
