import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PastReading } from '../../../lib/domain/past/past-row.ts';
import type { BrowserName } from '../../../scripts/launch.ts';
import { until } from '../../pages/sidebar-page.ts';
import { fill, openOptionsDesk, press, waitForText } from './options-desk.ts';

/** What lies in the store, asked from a page of the extension; and copies of it under random ids, put there first. */
const rowsIn = async (page: Page, copies = 0): Promise<unknown[]> =>
  z.array(z.unknown()).parse(
    await page.evaluate(
      (count) =>
        new Promise((done, fail) => {
          const opening = indexedDB.open('fingerpost');
          opening.addEventListener('error', () => fail(new Error('the store could not be opened')));
          opening.addEventListener('success', () => {
            const db = opening.result;
            if (!db.objectStoreNames.contains('pastReadings')) return (db.close(), done([]));
            const store = db.transaction('pastReadings', 'readwrite').objectStore('pastReadings');
            const getting = store.getAll();
            getting.addEventListener('success', () => {
              const [first] = getting.result;
              for (let made = 0; made < count; made += 1) store.put({ ...first, id: crypto.randomUUID() });
              db.close();
              done(getting.result);
            });
          });
        }),
      copies,
    ),
  );

/** Makes ten minutes go by for what waits in the browser's memory, and rings the alarm; null while nothing waits. */
const endWaiting = (page: Page): Promise<true | null> =>
  page.evaluate(async () => {
    const { pastWaiting } = await chrome.storage.session.get('pastWaiting');
    if (!Array.isArray(pastWaiting) || pastWaiting.length === 0) return null;
    await chrome.storage.session.set({ pastWaiting: pastWaiting.map((one) => ({ ...one, atMs: 0 })) });
    await chrome.alarms.create('pastReadings', { when: Date.now() });
    return true;
  });

const browsers: readonly BrowserName[] = ['chromium', 'firefox'];

describe.each(browsers)('past readings, in %s', (name) => {
  it('P2 T-18: are kept once a practice turns them on, name nobody, and show what a changed border would do', async () => {
    const profile = await openOptionsDesk(name);
    try {
      // Given a practice that keeps past readings
      const page = await profile.options('keeping');
      await (await page.waitForSelector('#keeps-past-readings'))?.click();
      await waitForText(page, 'Saved: past readings are kept');
      // When somebody has a consultation, and ten minutes go by without a change
      const record = await profile.desk.open('/record.html');
      await record.sidebar.press('Ask');
      await record.sidebar.press('Yes');
      await until('the facts to wait', () => endWaiting(page));
      // Then one row is there, and nothing in it is of the person
      const rows = await until('one past reading', async () => {
        const found = await rowsIn(page);
        return found.length === 1 ? found : null;
      });
      const row = PastReading.parse(rows[0]);
      expect(row.numbers).toContainEqual({ of: 'phq9', low: 12, high: 13, withinDays: 0 });
      expect(JSON.stringify(row)).not.toMatch(/LARKHILL|Robin|999|400 0004|4000004|1974|Apr/i);
      // And the editor shows what another border would do to as many as may be shown
      await rowsIn(page, 24);
      await page.bringToFront();
      await page.evaluate(() => {
        location.hash = 'packs';
      });
      await press(page, 'Change the rules');
      await press(page, 'Change rule C2');
      await fill(page, '[aria-label="Rule C2: PHQ-9, 0 to 27"]', '12');
      await waitForText(page, 'Some past readings would have somebody else first.');
      await waitForText(page, 'Of about 25 kept since');
      const counts = await page.$$eval('main table tr', (all) =>
        all.map((one) => [...one.children].map((cell) => cell.textContent)),
      );
      expect(counts).toContainEqual([expect.any(String), 'Clinician', '25']);
      expect(counts).toContainEqual(['Could not be told', '0']);
    } finally {
      await profile.close();
    }
  });
});
