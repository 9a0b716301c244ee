import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { buildFolder } from '../../../scripts/launch.ts';
import { shownPeople } from '../../builders/switching-record.ts';
import { until } from '../../pages/sidebar-page.ts';
import { openDesk, recordPage, type Desk } from '../desk.ts';
import { hostIs } from './desk-actions.ts';
import { tally } from '../../../scripts/tally.ts';

const [person = { name: '', born: '', nhsNumber: '' }] = shownPeople;
/** How long a reader is given to show itself, at least. */
const leastChanceMs = 1500;

/** The test build with one site more, on plain http, as if somebody had been able to grant it. */
function buildWithPlainSite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fingerpost-http-'));
  cpSync(buildFolder('chromium', 'test'), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.host_permissions.push('http://plain.example/*');
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

/** Puts the reader into the page in front, from background, whatever is registered for it. */
async function injectReader({ launched }: Desk, page: Page): Promise<void> {
  await page.bringToFront();
  const target = await launched.browser.waitForTarget((one) => one.type() === 'service_worker');
  const url = page.url();
  await until('the reader to be put in', async () => {
    const worker = await target.worker();
    const done = await worker?.evaluate(async (address) => {
      const tab = (await chrome.tabs.query({ url: new URL('*', address).href.replace(/:\d+/, '') })).find(Boolean);
      if (tab?.id === undefined) return false;
      await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['reader.js'] });
      return true;
    }, url);
    return done === true ? true : null;
  });
}

describe('a record on plain http, in chromium', () => {
  it('fault-12 A10: gets no reader and no sidebar, though the site were granted and the reader put in', async () => {
    const folder = buildWithPlainSite();
    const desk = await openDesk(
      'chromium',
      { '/record.html': recordPage(person) },
      { folder, switches: ['--host-resolver-rules=MAP plain.example 127.0.0.1', '--proxy-bypass-list=plain.example'] },
    );
    try {
      // Given how long the reader takes to show itself on a page of this machine, which counts as secure
      const local = await desk.launched.browser.newPage();
      await local.goto(`${desk.served.origin}/record.html`);
      const startedMs = performance.now();
      await hostIs(local, true);
      const chanceMs = Math.max(leastChanceMs, 3 * (performance.now() - startedMs));
      await local.close();
      // When the same record stands on plain http
      const page = await desk.launched.browser.newPage();
      await page.goto(`${desk.served.origin.replace('localhost', 'plain.example')}/record.html`);
      expect(await page.evaluate(() => isSecureContext)).toBe(false);
      await injectReader(desk, page);
      // Then nothing of ours stands there; absence needs time
      await new Promise((done) => setTimeout(done, chanceMs));
      await hostIs(page, false);
      expect(await page.$eval('#name', (name) => name.textContent)).toContain('ABERLOUR');
      tally('fault-12', 'chromium', { tried: 1, held: 1 });
    } finally {
      await desk.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
