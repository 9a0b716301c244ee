import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sections } from '../../../components/training/route.ts';
import { trainingPeople } from '../../../lib/content/training/training-people.ts';
import { buildFolder, launch, serve, type BrowserName, type Launched, type Served } from '../../../scripts/launch.ts';
import { RecordPage } from '../../pages/record-page.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong on the page as it stands, one line a fault. */
const axeFaults = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axeSource);
  return page
    .evaluate(`axe.run(document).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.target.join(' '))))`)
    .then((found) => {
      if (!Array.isArray(found)) throw new Error('axe gave no list');
      return found.map((each: unknown) => String(each));
    });
};

/**
 * Visits each address without a load, with room taken away at the right, and lists what reaches past the room that the
 * record has or past its own card. A table may scroll inside its region.
 */
const overflowing = (page: Page, searches: readonly string[], dockPx: number): Promise<readonly string[]> =>
  page.evaluate(
    async (wanted, dock) => {
      document.documentElement.style.marginRight = `${dock}px`;
      const found: string[] = [];
      for (const search of wanted) {
        history.pushState(null, '', search || location.pathname);
        window.dispatchEvent(new PopStateEvent('popstate'));
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const room = document.documentElement.getBoundingClientRect().right;
        for (const each of document.querySelectorAll('.shell *')) {
          if (each.closest('.unseen') || (each.closest('.scroll') && !each.matches('.scroll'))) continue;
          const card = each.closest('.card')?.getBoundingClientRect().right ?? room;
          if (each.getBoundingClientRect().right > Math.min(room, card) + 1)
            found.push(`${search} ${each.tagName} ${each.textContent?.slice(0, 30)}`);
        }
      }
      return found;
    },
    searches,
    dockPx,
  );

const browsers: readonly BrowserName[] = ['chromium', 'firefox'];

describe.each(browsers)('the training record, served from localhost, in %s', (name) => {
  let browser: Launched;
  let server: Served;
  let page: Page;
  let record: RecordPage;

  beforeAll(async () => {
    server = await serve([buildFolder(name, 'release')]);
    browser = await launch(name, { build: 'release' });
    page = await browser.browser.newPage();
    record = new RecordPage(page, server.origin);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const [first] = trainingPeople;
  const screens = ['', '?page=guide', ...sections.map((each) => `?person=${first?.id}&section=${each}`)];

  it.each(screens)('has nothing for axe to find at "%s"', async (search) => {
    await record.open(search);
    expect(await axeFaults(page)).toEqual([]);
  });

  it.each([1280, 1024])(
    'fits at %i px with 360 px taken away by the sidebar, every section of everybody',
    async (width) => {
      await page.setViewport({ width, height: 900 });
      await record.open('');
      const everything = trainingPeople.flatMap(({ id }) => sections.map((each) => `?person=${id}&section=${each}`));
      expect(await overflowing(page, ['?page=guide', ...everything], 360)).toEqual([]);
      expect(await record.bannerName()).toBe('WHITLOCK, Jasmine (Miss)');
    },
  );

  it('goes between people without loading a page, and back', async () => {
    await record.open('?person=asiedu');
    await page.evaluate(() => {
      document.documentElement.dataset['sameDocument'] = 'yes';
    });
    await record.choosePerson('Garbutt');
    await record.chooseSection('Medicines');
    expect(await record.bannerName()).toBe('GARBUTT, Pauline (Mrs)');
    expect(await page.evaluate(() => document.documentElement.dataset['sameDocument'])).toBe('yes');
    await page.evaluate(() => history.go(-3));
    await page.waitForFunction(() => document.querySelector('.banner__name')?.textContent?.startsWith('ASIEDU'));
    expect(await page.evaluate(() => document.documentElement.dataset['sameDocument'])).toBe('yes');
  });

  it('takes a note typed into a real field and shows it in the journal', async () => {
    await record.open('?person=whitlock&section=consultations');
    await page.type('#note-text', 'Inhaler technique good\nSame again');
    expect(await record.saveNote()).toEqual(['Inhaler technique good', 'Same again']);
  });

  it('is walked by keyboard alone from the list to a section', async () => {
    await record.open('');
    await page.focus('#find');
    await page.keyboard.type('penhallow');
    await page.waitForFunction(() => document.querySelectorAll('.list tbody tr').length === 1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.banner__name');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Summary');
  });

  it('asks nothing of any machine but this one', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await record.open('?person=abernathy');
    await record.chooseSection('Documents');
    expect(asked).toContain(`${server.origin}/training.html?person=abernathy`);
    expect(asked.filter((url) => !url.startsWith(server.origin))).toEqual([]);
  });
});
