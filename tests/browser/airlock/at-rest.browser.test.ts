import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BrowserName } from '../../../scripts/launch.ts';
import { tally } from '../../../scripts/tally.ts';
import { copyReferral, named } from '../faults/desk-actions.ts';
import { openDesk, recordPage } from '../desk.ts';

const person = { name: 'ABERLOUR, Zephyrine', born: '10-Mar-1951', nhsNumber: '999 400 0004' };
const problems =
  '<h2>Problems</h2><table><thead><tr><th>Problem</th><th>Date</th></tr></thead><tbody><tr><td>Quincunxial gout</td><td>12-Mar-2019</td></tr></tbody></table>';
/** Every spelling in which the person could have been kept, and a word of the page that is found nowhere else. */
const planted = [
  'Aberlour',
  'ABERLOUR',
  'Zephyrine',
  '999 400 0004',
  '9994000004',
  '10-Mar-1951',
  '10 Mar 1951',
  '1951-03-10',
  'Quincunxial',
];
/** What the extension is made to keep, so that the search is seen to find what is there. */
const canary = 'canary-7f3a91';

/** Which of the words stand in any file of the folder, as UTF-8 or UTF-16. */
function wordsAtRest(folder: string, words: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.map((file) => readFileSync(join(file.parentPath, file.name)));
  return words.filter((word) =>
    texts.some((bytes) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))),
  );
}

describe.each<BrowserName>(['chromium', 'firefox'])('what stays in the profile of %s', (name) => {
  it('T-18 A1: after reading, talking and copying, nothing of the person or the page is in any file', async () => {
    const profileFolder = mkdtempSync(join(tmpdir(), 'fingerpost-profile-'));
    try {
      const desk = await openDesk(name, { '/record.html': recordPage(person, problems) }, { profileFolder });
      const { page, sidebar } = await desk.open('/record.html');
      await sidebar.waitForText(named(0));
      await (await sidebar.frame()).evaluate((word) => chrome.storage.local.set({ probe: word }), canary);
      await copyReferral(sidebar);
      await page.close();
      await desk.close();
      expect(wordsAtRest(profileFolder, [canary])).toEqual([canary]);
      const found = wordsAtRest(profileFolder, planted);
      tally('planted-in-profile', name, { tried: planted.length, held: planted.length - found.length });
      expect(found).toEqual([]);
    } finally {
      rmSync(profileFolder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
  });
});
