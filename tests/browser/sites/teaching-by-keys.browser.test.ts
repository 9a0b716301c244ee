import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../../../scripts/launch.ts';
import { ByKeyboard } from '../../pages/by-keyboard.ts';
import { until, type SidebarPage } from '../../pages/sidebar-page.ts';
import { openDesk, type Desk } from '../desk.ts';

const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

/** Its banner stands in a frame of its own; the name has no label; the wife's card has a number too. */
const banner = `<!doctype html><html lang="en-GB"><body><div role="group" aria-label="Open record">
<strong class="lx-who">Bartholomew Brakspear</strong><div><div>Date of birth</div><div class="lx-born">12-Mar-1951</div></div></div></body></html>`;
const record = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Lantern</title></head><body>
<iframe src="/banner" width="600" height="120" title="Banner"></iframe>
<aside aria-label="Kin"><p>Ottoline Brakspear</p><p>Date of birth: 03-Apr-1949</p></aside>
<main><h2>Problems</h2><ul class="lx-problems"><li>Asthma</li><li>Obesity</li></ul></main></body></html>`;

/** How far down the window an element's middle stands, and how tall it is: on the page, or in the banner's frame. */
const lineOf = async (
  page: Page,
  selector: string,
): Promise<{ readonly middle: number; readonly height: number } | null> => {
  for (const frame of page.frames()) {
    const inFrame = frame === page.mainFrame() ? null : await page.$('iframe').then((one) => one?.boundingBox());
    const found = await frame.evaluate((wanted) => {
      const box = document.querySelector(wanted)?.getBoundingClientRect();
      return box ? { middle: box.top + box.height / 2, height: box.height } : null;
    }, selector);
    if (found !== null) return { ...found, middle: found.middle + (inFrame?.y ?? 0) };
  }
  return null;
};

/** Whether the frame that pointing draws stands round an element, and little else. */
const isOutlined = async (page: Page, selector: string): Promise<boolean> => {
  const [drawn, line] = [await lineOf(page, 'fingerpost-outline'), await lineOf(page, selector)];
  return drawn !== null && line !== null && Math.abs(drawn.middle - line.middle) < 8 && drawn.height < line.height + 20;
};

/** What of the sidebar has the focus: never nothing, or the keys would begin again from the top. */
const focusIsOn = async (sidebar: SidebarPage, heading: string): Promise<true> =>
  until(`the focus on “${heading}”`, async () => {
    const frame = await sidebar.frame();
    const focused = await frame.evaluate(() => document.activeElement?.textContent ?? '');
    return focused === heading ? true : null;
  });

describe.each(browserNames)('teaching by keyboard alone, in %s', (name) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(name, { '/lantern/record': record, '/banner': banner }, { windowHeight: 1000 });
  });
  afterAll(() => desk.close());

  it('H-07: goes from a page that was never seen, with its banner in a frame, to a sound site', async () => {
    const { page, sidebar } = await desk.open('/lantern/record');
    await page.bringToFront();
    await sidebar.waitForText('It is not certain whose record this is');
    const keys = new ByKeyboard(page, sidebar);
    const press = (wanted: RegExp) => keys.press(wanted, 'Enter');
    /** Goes on line by line until the frame on the page stands where it is wanted, and takes that line. */
    const pointAt = async (selector: string, shown: RegExp): Promise<void> => {
      for (let lines = 0; lines < 12 && !(await isOutlined(page, selector)); lines++) {
        const before = (await lineOf(page, 'fingerpost-outline'))?.middle;
        await press(/^Next line$/);
        // The page moves the frame after the press: the next look is at where it stands then.
        await until('the frame to go on', async () => {
          const now = (await lineOf(page, 'fingerpost-outline'))?.middle;
          return now !== undefined && now !== before ? true : null;
        });
      }
      await press(/^Take this line$/);
      await sidebar.waitForText(shown);
    };
    await press(/^Teach this site$/);
    await focusIsOn(sidebar, 'Name');
    await pointAt('.lx-who', /Would be read: Bartholomew Brakspear/);
    await press(/^Keep this place$/);
    await focusIsOn(sidebar, 'Birth date');
    await pointAt('.lx-born', /Would be read: 12 Mar 1951/);
    // The second slider, by its own keys
    await keys.goTo(/^How exact/);
    await page.keyboard.press('ArrowRight');
    await sidebar.waitForText('Every sign');
    await press(/^Keep this place$/);
    await focusIsOn(sidebar, 'NHS number');
    await press(/^Point at: Problem list$/);
    await pointAt('.lx-problems li', /Would be read: 2 read: Asthma; Obesity/);
    // The first slider: a smaller block is no list any more, and the way back is one key
    await keys.goTo(/^How large a block/);
    await page.keyboard.press('ArrowLeft');
    await sidebar.waitForText(/How large a block: 1 of/);
    await page.keyboard.press('ArrowRight');
    await sidebar.waitForText(/2 read: Asthma; Obesity/);
    await press(/^Keep this place$/);
    await focusIsOn(sidebar, 'Values');
    await press(/^Point at: Other people’s panel$/);
    await pointAt('aside p', /Nothing is read here/);
    await press(/^Keep this place$/);
    await focusIsOn(sidebar, 'All together');
    await sidebar.waitForText(/All together\s*sound/);
    await press(/^Keep this site$/);
    await sidebar.waitForText('Kept.');
    await press(/^Back to the record$/);
    await sidebar.waitForText(/Site\s*sound/);
    expect(await sidebar.text()).toContain('Bartholomew Brakspear');
    expect(keys.unseen).toEqual([]);
  });
});
