import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type BrowserName, type Launched } from '../../../scripts/launch.ts';
import { PanelPage } from '../../pages/panel-page.ts';
import { until } from '../../pages/sidebar-page.ts';

/** Firefox lets no test open an extension's page by its address; there the panels are tested in the DOM alone. */
const browsers: readonly BrowserName[] = ['chromium'];

/** A summary as a desktop record copies it. An invented person, whose words must be nowhere afterwards. */
const summary = (today: Date): string => {
  const day = today.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
  return [
    'Name: Marigold Pastebury',
    'Born: 12 Mar 1971',
    'NHS number: 999 000 0018',
    '',
    'Active problems',
    '3 May 2019\tObesity',
    '4 Jun 2018\tType 2 diabetes mellitus',
    '',
    'Values',
    `${day}\tBody mass index\t34.2 kg/m2`,
    `${day}\tPAM level\t2`,
  ].join('\n');
};

const traces = ['Pastebury', 'Marigold', '9990000018', '999 000 0018', '1971-03-12'];

/** Everything that any store of the extension holds, as text. */
const everythingStored = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }, history.state, location.href];
    const areas: unknown = Reflect.get(
      Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome'),
      'storage',
    );
    for (const name of ['local', 'session', 'sync', 'managed']) {
      const area: unknown = Reflect.get(Object(areas), name);
      const get: unknown = Reflect.get(Object(area), 'get');
      if (typeof get === 'function') found.push(await Promise.resolve(get.call(area, null)).catch(() => null));
    }
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('success', () => done(opening.result));
        opening.addEventListener('error', () => fail(opening.error));
      });
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store).getAll();
        found.push(await new Promise((done) => rows.addEventListener('success', () => done(rows.result))));
      }
      database.close();
    }
    found.push(await caches.keys());
    return JSON.stringify(found);
  });

describe.each(browsers)('pasting and typing beside no page, in %s', (name) => {
  let launched: Launched;
  let page: Page;
  let panel: PanelPage;

  beforeAll(async () => {
    launched = await launch(name);
    page = await launched.browser.newPage();
    panel = new PanelPage(page, launched.extensionOrigin);
  });
  afterAll(async () => launched?.close());

  it('gives the suggestion for a summary pasted by keyboard alone, and keeps nothing of it', async () => {
    await panel.open();
    await panel.copyToClipboard(summary(new Date()));
    // Again, as a person would, while the panel takes nothing because it only just came into view (safety.md A8).
    await until(
      'the paste to be taken',
      async () => {
        await panel.paste();
        return (await panel.text()).includes('9 lines pasted.') || null;
      },
      () => panel.text(),
    );
    await panel.reach('Read this text');
    await page.keyboard.press('Enter');
    const shown = await panel.waitForText('Marigold Pastebury');
    expect(shown).toContain('Check that this is the person with you.');
    expect(shown).toContain('Health coach first');
    await page.evaluate(() => localStorage.setItem('probe', 'a thing that is kept'));
    const stored = await everythingStored(page);
    expect(stored).toContain('a thing that is kept');
    for (const trace of traces) expect(stored).not.toContain(trace);
    await panel.reach('End and clear');
    await page.keyboard.press('Enter');
    const after = await panel.waitForText('Paste from the record');
    for (const trace of traces) expect(after).not.toContain(trace);
  });
});
