import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { BrowserName } from '../../../scripts/launch.ts';
import { fill, openOptionsDesk, press, waitForText } from './options-desk.ts';
import type { OptionsDesk } from './options-desk.ts';

/** Keeps the text of the next file that the page hands over, where the browser would put it among the downloads. */
const keepNextFile = (page: Page) =>
  page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) void blob.text().then((text) => document.body.setAttribute('data-file', text));
      return make(blob);
    };
  });

const takeFile = async (page: Page): Promise<string> => {
  await page.waitForFunction(() => document.body.hasAttribute('data-file'));
  return z.string().parse(await page.evaluate(() => document.body.getAttribute('data-file')));
};

const withProfile = async <T>(name: BrowserName, work: (profile: OptionsDesk) => Promise<T>): Promise<T> => {
  const profile = await openOptionsDesk(name);
  try {
    return await work(profile);
  } finally {
    await profile.close();
  }
};

/** What the sidebar says of the same made-up record, with its reasons open. */
const sidebarSays = async ({ desk }: OptionsDesk): Promise<string> => {
  const { sidebar } = await desk.open('/record.html');
  await sidebar.press('Why');
  return sidebar.waitForText('Who first: the first heuristics pack');
};

const words = 'PHQ-9 of 12 or more: our team has a clinician look first.';

/** Changes a threshold and its words, looks at the effect, publishes; answers the signed file. */
const publishChange = (name: BrowserName): Promise<string> =>
  withProfile(name, async (profile) => {
    expect(await sidebarSays(profile)).not.toContain('a clinician look');
    const page = await profile.options('packs');
    await press(page, 'Change the rules');
    await press(page, 'Change rule C2');
    await fill(page, '[aria-label="Rule C2: PHQ-9, 0 to 27"]', '12');
    await waitForText(page, '2 of 161 example people would get another answer');
    // Both answers stand side by side, for each of the two
    await waitForText(page, 'Low activation with arrears and an empty cupboard');
    expect(await page.$$eval('main li p', (all) => all.map((one) => one.textContent))).toEqual(
      expect.arrayContaining(['Now', 'With this change']),
    );
    await waitForText(page, 'The words of rule C2 still say 16');
    await fill(page, '[aria-label="Rule C2: because"]', words);
    await page.waitForFunction(() => !document.body.textContent?.includes('still say 16'));
    await fill(page, '#publish-agreed', 'A. Example, pharmacist');
    await fill(page, '#publish-review', '2099-01-01');
    await (await page.waitForSelector('#publish-meant'))?.click();
    await keepNextFile(page);
    await press(page, 'Publish, sign and save the file');
    await waitForText(page, 'Version 1.1.0 is published and in force');
    return takeFile(page);
  });

const browsers: readonly BrowserName[] = ['chromium', 'firefox'];

describe.each(browsers)('a pack of the practice’s own, in %s', (name) => {
  it('is changed, its effect seen, published, taken in by a second profile, and used by the sidebar there', async () => {
    // Given a team that changed a threshold and published
    const path = join(mkdtempSync(join(tmpdir(), 'pack-')), 'theirs.json');
    writeFileSync(path, await publishChange(name));
    await withProfile(name, async (profile) => {
      // When another practice takes the file in, after seeing the difference
      const page = await profile.options('packs');
      const chooser = await page.waitForSelector('::-p-xpath(//input[@type="file" and @id="pack-file"])');
      await chooser?.evaluate((field) => field.scrollIntoView());
      if (chooser === null) throw new Error('there is nowhere to choose a file');
      const input = await chooser.toElement('input');
      await input.uploadFile(path);
      await waitForText(page, 'The signature fits');
      const rows = await page.$$eval('main table tr', (all) => all.map((row) => row.textContent ?? ''));
      expect(rows.find((row) => row.startsWith('rule C2'))).toMatch(/at least 16.*at least 12/);
      expect(rows.filter((row) => row.startsWith('rule '))).toHaveLength(1);
      // Then nothing is in force before the press, and the sidebar goes by it after
      expect(await sidebarSays(profile)).not.toContain(words);
      await page.bringToFront();
      await press(page, 'Use this pack');
      await waitForText(page, 'is now in force on this computer');
      const said = await sidebarSays(profile);
      expect(said).toContain('Who first: the first heuristics pack 1.1.0');
      expect(said).toContain(words);
    });
  });
});
