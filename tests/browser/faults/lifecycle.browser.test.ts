import { afterEach, describe, expect, it } from 'vitest';
import { switchingRecord } from '../../builders/switching-record.ts';
import { buildFolder, type BrowserName } from '../../../scripts/launch.ts';
import { until } from '../../pages/sidebar-page.ts';
import { openDesk, type Desk } from '../desk.ts';
import { hostIs, named, switchTo } from './desk-actions.ts';
import { tally } from '../../../scripts/tally.ts';

const browsers: readonly BrowserName[] = ['chromium', 'firefox'];

describe.each(browsers)('the life of the extension in %s', (name) => {
  let desk: Desk;
  afterEach(() => desk.close());

  it('fault-04 H-05: after an update in mid consultation one sidebar stands there, and it has nothing of before', async () => {
    desk = await openDesk(name, { '/record.html': switchingRecord(0) });
    const { page, sidebar } = await desk.open('/record.html');
    await sidebar.waitForText(named(0));
    await sidebar.press('Refer or signpost');
    await sidebar.waitForText('Others in the team');
    // When the extension is installed again over itself, and the person changes meanwhile
    await desk.launched.browser.installExtension(buildFolder(name, 'test'));
    await switchTo(page, { to: 1 });
    // Then there is one host at most at any time, and the old words do not stay
    await until('the old sidebar to be gone', async () => {
      const count = await page.evaluate(() => document.querySelectorAll('fingerpost-host').length);
      expect(count).toBeLessThanOrEqual(1);
      const shown = count === 0 ? '' : await sidebar.text().catch(() => 'not yet');
      return /Aberlour|Others in the team|not yet/i.test(shown) ? null : true;
    });
    expect(await page.$eval('#banner', (banner) => banner.textContent)).toMatch(named(1));
    await page.reload();
    await sidebar.waitForText(named(0));
    await hostIs(page, true);
    tally('fault-04', name, { tried: 1, held: 1 });
  });

  it('fault-05: after the extension is removed the record page is whole and nothing of ours stays', async () => {
    desk = await openDesk(name, { '/record.html': switchingRecord(0) });
    const { page, sidebar } = await desk.open('/record.html');
    await sidebar.waitForText(named(0));
    await desk.launched.browser.uninstallExtension(desk.launched.extensionId);
    // Firefox ends our script with the extension, so that nothing can take the empty host out: the frame goes blank.
    await until('the sidebar to be gone or blank', async () => {
      for (const frame of page.frames().filter((one) => one !== page.mainFrame())) {
        const text = await frame.evaluate(() => document.body?.innerText ?? '').catch(() => '');
        if (/Aberlour|Refer or signpost/i.test(text)) return null;
      }
      return true;
    });
    await switchTo(page, { to: 2 });
    expect(await page.$eval('#banner', (banner) => banner.textContent)).toMatch(named(2));
    await page.reload();
    await hostIs(page, false);
    expect(await page.evaluate(() => document.documentElement.style.marginRight)).toBe('');
    tally('fault-05', name, { tried: 1, held: 1 });
  });
});

describe('a site withdrawn, in chromium', () => {
  it('fault-18 A16: the reader falls silent and its sidebar goes', async () => {
    const desk = await openDesk('chromium', { '/record.html': switchingRecord(0) });
    try {
      const { page, sidebar } = await desk.open('/record.html');
      await sidebar.waitForText(named(0));
      const settings = await desk.launched.browser.newPage();
      await settings.goto('chrome://extensions');
      const startedMs = performance.now();
      await settings.evaluate(
        (extensionId) =>
          Reflect.get(chrome, 'developerPrivate').updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
        desk.launched.extensionId,
      );
      await page.bringToFront();
      await hostIs(page, false);
      expect(performance.now() - startedMs).toBeLessThan(2000);
      tally('fault-18', 'chromium', { tried: 1, held: 1 });
    } finally {
      await desk.close();
    }
  });
});
