import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { packFileText } from '../../../lib/domain/packs/pack-file.ts';
import { tally } from '../../../scripts/tally.ts';
import { openOptionsDesk, press, waitForText } from './options-desk.ts';

const kills = 12;

const fileOf = (folder: string, number: number): string => {
  const path = join(folder, `${number}.json`);
  const pack = { ...firstPack, version: `1.1.${number}`, owner: `Example Practice ${number}` };
  writeFileSync(path, packFileText({ pack, signature: null }));
  return path;
};

type Kept = { readonly inForce: string | null; readonly packs: readonly string[]; readonly history: readonly string[] };

/** What the one database holds: the version in force, every pack, every line of history. */
const keptIn = async (page: Page): Promise<Kept> => {
  const text = await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('fingerpost');
        opening.onerror = () => reject(new Error('the database did not open'));
        opening.onsuccess = () => {
          const db = opening.result;
          const reading = db.transaction(['packs', 'packHistory', 'practice']);
          const packs = reading.objectStore('packs').getAll();
          const history = reading.objectStore('packHistory').getAll();
          const pointer = reading.objectStore('practice').get('packInForce');
          reading.oncomplete = () => {
            db.close();
            const digest = pointer.result?.digest ?? null;
            const inForce = packs.result.find((row) => row.digest === digest)?.pack.version ?? null;
            resolve(
              JSON.stringify({
                inForce,
                packs: packs.result.map((row) => row.pack.version).toSorted(),
                history: history.result.map((row) => row.version).toSorted(),
              }),
            );
          };
        };
      }),
  );
  const kept: Kept = JSON.parse(text);
  return kept;
};

// Chromium only: no other driver can end a page's process.
describe('an import that is killed in the middle, in chromium', () => {
  it('fault-24 H-22: leaves the pack in force as it was, or the new one whole with its history', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'killed-'));
    const profile = await openOptionsDesk('chromium');
    try {
      let before: string | null = null;
      let taken = 0;
      for (let number = 0; number < kills; number += 1) {
        const page = await profile.options('packs');
        await page.waitForSelector('#pack-file');
        const field = await page.$('input[type=file]');
        await field?.uploadFile(fileOf(folder, number));
        await waitForText(page, 'This file is not signed');
        const session = await page.createCDPSession();
        // When the page's process ends somewhere between the press and the end of the writing
        await press(page, 'Use this pack');
        await new Promise((done) => setTimeout(done, number * 5));
        await Promise.race([
          session.send('Page.crash').catch(() => undefined),
          new Promise((done) => setTimeout(done, 500)),
        ]);
        await page.close().catch(() => undefined);
        // Then one of the two is in force, whole, and the history tells which
        const again = await profile.options('packs');
        await waitForText(again, 'Change the rules');
        const kept = await keptIn(again);
        expect(kept.inForce === before || kept.inForce === `1.1.${number}`).toBe(true);
        expect(kept.history).toEqual(kept.packs);
        expect(await again.evaluate(() => document.body.textContent?.includes('could not be read'))).toBe(false);
        if (kept.inForce !== before) taken += 1;
        before = kept.inForce;
        await again.close();
      }
      // Killed both before and after the writing, or the test has not met the middle.
      expect(taken).toBeGreaterThan(0);
      tally('fault-24', 'chromium', { tried: kills, held: kills });
    } finally {
      await profile.close();
    }
  });
});
