import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../../scripts/launch.ts';
import { openDesk, recordPage, type Desk } from '../desk.ts';
import { ByKeyboard } from '../../pages/by-keyboard.ts';
import { until } from '../../pages/sidebar-page.ts';
import type { SidebarPage } from '../../pages/sidebar-page.ts';

const problems = `<h2>Problems</h2><table><thead><tr><th>Problem</th><th>Status</th><th>Date</th></tr></thead>
<tbody><tr><td>Type 2 diabetes mellitus</td><td>Active</td><td>10 May 2019</td></tr></tbody></table>`;

/** Lays something over the sidebar that lets presses through: what a page would do to steal one. */
const cover = (page: Page) =>
  page.evaluate(() => {
    const sheet = document.createElement('div');
    sheet.id = 'sheet';
    sheet.popover = 'manual';
    sheet.style.cssText =
      'position:fixed;inset:0;width:100vw;height:100vh;border:0;margin:0;background:white;pointer-events:none';
    document.body.append(sheet);
    sheet.showPopover();
  });

/** Whether the browser tells the sidebar's own document that something lies over it; null while it does not. */
const seesCover = async (sidebar: SidebarPage): Promise<true | null> => {
  const frame = await sidebar.frame();
  return frame.evaluate(
    () =>
      new Promise<true | null>((done) => {
        const options = { threshold: [0], trackVisibility: true, delay: 100 };
        const observer = new IntersectionObserver(([entry]) => {
          observer.disconnect();
          done(entry !== undefined && Reflect.get(entry, 'isVisible') === false ? true : null);
        }, options);
        observer.observe(document.body);
      }),
  );
};

describe('the press guard, in a record page in Chromium', () => {
  let desk: Desk;
  let page: Page;
  let sidebar: SidebarPage;

  beforeAll(async () => {
    const person = { name: 'Margaret Example', born: '12 Mar 1971', nhsNumber: '999 945 8076' };
    desk = await openDesk('chromium', { '/record': recordPage(person, problems) });
    ({ page, sidebar } = await desk.open('/record'));
    await sidebar.waitForText('Margaret Example');
  });
  afterAll(() => desk.close());

  it('A8, T-03: a press that a script makes does nothing', async () => {
    const frame = await sidebar.frame();
    await frame.evaluate(() => {
      for (const button of document.querySelectorAll('button')) button.click();
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    expect(await sidebar.has('Ask')).toBe(true);
    expect(await sidebar.text()).not.toMatch(/First look|Not today. Nothing/);
  });

  it('A8: a person’s press is taken', async () => {
    await sidebar.press('Ask');
    expect(await sidebar.waitForText('First look')).toContain('Heard today');
    await sidebar.press('Back');
    await sidebar.waitForText('Refer or signpost');
  });

  it('A8: the keys lead on from the first moment, before presses are taken', async () => {
    const early = await desk.open('/record');
    await new ByKeyboard(early.page, early.sidebar).goTo(/^Ask$/);
    expect(await early.sidebar.text()).not.toContain('Nothing was done');
    await early.page.close();
  });

  it('A8, T-02: while the page covers the sidebar nothing is done, and it says so', async () => {
    const keys = new ByKeyboard(page, sidebar);
    await keys.goTo(/^Ask$/);
    await cover(page);
    await until('the sidebar to see that it is covered', async () => {
      await sidebar.pressOnce('Ask');
      return (await sidebar.text()).includes('covering the sidebar') ? true : null;
    });
    expect(await sidebar.text()).not.toContain('First look');
    // The keys lead out of a sidebar that takes no presses, as soon as its own frame, too, sees that it is covered.
    await until('the frame to see that it is covered', () => seesCover(sidebar));
    await keys.leave();
    await page.evaluate(() => document.querySelector('#sheet')?.remove());
    // The reader, too, must have seen it uncovered for half a second.
    await until('the sidebar to take presses again', async () => {
      await sidebar.pressOnce('Ask');
      return (await sidebar.text()).includes('First look') ? true : null;
    });
  });
});

describe.each<BrowserName>(['chromium', 'firefox'])(
  'the press guard, beside a page wider than the window, in %s',
  (name) => {
    it('A8: takes a person’s press above the scroll bar', async () => {
      const person = { name: 'Margaret Example', born: '12 Mar 1971', nhsNumber: '999 945 8076' };
      const wide = `${problems}<div style="width:4000px">Letters</div>`;
      const desk = await openDesk(name, { '/wide': recordPage(person, wide) });
      const { sidebar } = await desk.open('/wide');
      await sidebar.waitForText('Margaret Example');
      await sidebar.press('Ask');
      expect(await sidebar.waitForText(/First look|covering/)).toContain('First look');
      await desk.close();
    });
  },
);
