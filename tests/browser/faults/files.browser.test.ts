import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { packFileText } from '../../../lib/domain/packs/pack-file.ts';
import { defaultSettings } from '../../../lib/domain/settings.ts';
import { settingsFileText } from '../../../lib/domain/settings-file.ts';
import type { BrowserName } from '../../../scripts/launch.ts';
import { badPacks } from '../../unit/heuristics/bad-packs.ts';
import { until } from '../../pages/sidebar-page.ts';
import { openOptionsDesk, press, waitForText, type OptionsDesk } from '../options/options-desk.ts';
import { tally } from '../../../scripts/tally.ts';

const good = settingsFileText({ ...defaultSettings, practiceName: 'Example Surgery' }, ['https://record.example']);
const settings = (change: Record<string, unknown>): string =>
  JSON.stringify({ ...JSON.parse(good), settings: { ...defaultSettings, ...change } });

/** Settings files that must not be taken, each in its own way. */
const badSettings: readonly string[] = [
  '',
  'appointment: 10',
  good.slice(0, -10),
  good.replace('"version": 1', '"version": 2'),
  good.replace('https://record.example', 'http://record.example'),
  good.replace('https://record.example', '<all_urls>'),
  good.replace('https://record.example', 'https://*.example'),
  `{"__proto__":{"isAdmin":true},${good.slice(1)}`,
  settings({ keepDays: 0 }),
  settings({ appointmentMinutes: '10' }),
  settings({ grantEverything: true }),
  '['.repeat(100_000),
  `[${'1,'.repeat(200_000)}1]`,
  `${' '.repeat(1_000_001)}{}`,
];

/** Bad packs of many kinds: of those of each reason the first, and of these every fourth. */
const packsByReason = [...new Map(badPacks.toReversed().map((pack) => [String(pack.reason), pack])).values()].filter(
  (_, count) => count % 4 === 0,
);

/** All that is kept on this computer, as text: settings, and every pack with its history. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('fingerpost');
        opening.onerror = () => reject(new Error('the database did not open'));
        opening.onsuccess = () => {
          const rows = ['packs', 'packHistory', 'practice'].map((name) =>
            opening.result.transaction(name).objectStore(name).getAll(),
          );
          const last = rows.at(-1);
          if (last === undefined) return;
          last.onsuccess = async () => {
            opening.result.close();
            resolve(JSON.stringify([await chrome.storage.local.get(null), rows.map(({ result }) => result)]));
          };
        };
      }),
  );

/** One kind of file that the options page takes: where, what it says of a good one, and files that it must not take. */
const doors = [
  { section: 'move', good, seen: 'Use these settings', bad: badSettings },
  {
    section: 'packs',
    good: packFileText({ pack: { ...firstPack, version: '1.1.0', owner: 'Example Practice' }, signature: null }),
    seen: 'This file is not signed',
    bad: packsByReason.map(({ text }) => text),
  },
] as const;

describe.each<BrowserName>(['chromium', 'firefox'])('files that come and go, in %s', (name) => {
  let folder: string;
  let profile: OptionsDesk;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fingerpost-files-'));
    profile = await openOptionsDesk(name);
    // The page itself makes the database that is looked into.
    const page = await profile.options('packs');
    await waitForText(page, 'Change the rules');
    await page.close();
  });
  afterAll(async () => {
    await profile.close();
    rmSync(folder, { recursive: true, force: true });
  });

  let given = 0;
  const give = async (page: Page, text: string): Promise<void> => {
    // Each has its own name: a field that is given the same file again says nothing.
    given += 1;
    const path = join(folder, `${given}.json`);
    writeFileSync(path, text);
    const input = await page.waitForSelector('input[type=file]');
    await input?.uploadFile(path);
  };

  it.each(doors)(
    'fault-23: takes none of the bad files under $section, says why, changes nothing, and takes the good one between them',
    async ({ section, good: goodText, seen, bad }) => {
      const page = await profile.options(section);
      const before = await kept(page);
      let held = 0;
      for (const text of bad) {
        await give(page, goodText);
        await waitForText(page, seen);
        await give(page, text);
        const why = await until(`a refusal of ${text.slice(0, 60)}`, () =>
          page.evaluate(() => document.querySelector('[role=alert]')?.textContent ?? null),
        );
        expect(why).toContain('Nothing was changed');
        expect(await page.evaluate(() => document.body.textContent)).not.toContain(seen);
        held += 1;
      }
      expect(await kept(page)).toBe(before);
      tally('fault-23', name, { tried: bad.length, held });
      await page.close();
    },
  );
});

/** Tells the browser where to put what it is given, or to take nothing. Chromium only: no other driver can refuse. */
async function downloadsOf({ desk }: OptionsDesk) {
  // It holds for as long as the session does.
  const session = await desk.launched.browser.target().createCDPSession();
  return {
    refuse: () => session.send('Browser.setDownloadBehavior', { behavior: 'deny' }),
    takeTo: (downloadPath: string) => session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath }),
  };
}

/** What stands under its own name in any of the folders; the browser gives it that name when it is done. */
const wholeFiles = (folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );

const kills = 5;

describe('a file that is saved, in chromium', () => {
  it('fault-25: not taken by the browser or killed in the middle, it is the same bytes the next time, and no half file is taken', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fingerpost-saved-'));
    const folders = Array.from({ length: kills + 1 }, (_, count) => join(folder, String(count)));
    for (const each of folders) mkdirSync(each);
    const profile = await openOptionsDesk('chromium');
    const downloads = await downloadsOf(profile);
    const save = 'Save settings to a file';
    let page = await profile.options('move');
    // Given a browser that takes no file
    await downloads.refuse();
    await press(page, save);
    await waitForText(page, 'was handed to the browser');
    // When it takes files again, and the page is killed at different moments after the press
    for (const [kill, each] of folders.slice(0, kills).entries()) {
      await downloads.takeTo(each);
      await press(page, save);
      await new Promise((done) => setTimeout(done, kill * 5));
      const session = await page.createCDPSession();
      await Promise.race([
        session.send('Page.crash').catch(() => undefined),
        new Promise((done) => setTimeout(done, 500)),
      ]);
      await page.close().catch(() => undefined);
      page = await profile.options('move');
    }
    const last = folders.slice(-1);
    await downloads.takeTo(last[0] ?? folder);
    await press(page, save);
    const [first = ''] = await until('the file', async () => {
      const found = wholeFiles(last);
      return found.length > 0 ? found : null;
    });
    // Then whatever is there under its own name is the whole file
    const files = wholeFiles(folders);
    expect(JSON.parse(first)).toMatchObject({ format: 'fingerpost-settings' });
    expect(new Set(files)).toEqual(new Set([first]));
    // And a part of it is refused
    const cuts = [1, 40, Math.floor(first.length / 2), first.length - 3];
    for (const cut of cuts) {
      const path = join(folder, `cut-${cut}.txt`);
      writeFileSync(path, first.slice(0, cut));
      await page.reload();
      const input = await page.waitForSelector('input[type=file]');
      await input?.uploadFile(path);
      await waitForText(page, 'This file is cut short');
    }
    const tried = kills + 2 + cuts.length;
    tally('fault-25', 'chromium', { tried, held: tried });
    await profile.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
