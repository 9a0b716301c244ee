import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type BrowserName, type Served } from '../../../scripts/launch.ts';
import { shownPeople } from '../../builders/switching-record.ts';
import type { SidebarPage } from '../../pages/sidebar-page.ts';
import { openDesk, recordPage, type Desk } from '../desk.ts';
import { named } from './desk-actions.ts';

const browsers: readonly BrowserName[] = ['chromium', 'firefox'];
const [person = { name: '', born: '', nhsNumber: '' }] = shownPeople;

const bmi = '<dl><dt>Body mass index</dt><dd>31.4 kg/m2</dd></dl>';
const longWord = `<p>${'a'.repeat(1_000_000)}</p>`;
/** An element, a text and a line each. */
const manyNodes = '<p>on</p>'.repeat(100_000);
/** Thirty pages, each in a frame of the one before; the last frames the one that holds it. */
const deepFrames = `<p>A layer</p><script>
const layer = Number(new URLSearchParams(location.search).get('layer') ?? 1);
const frame = document.body.appendChild(document.createElement('iframe'));
frame.style.cssText = 'width:600px;height:400px';
frame.src = '?layer=' + (layer < 30 ? layer + 1 : 29);
</script>`;

const notRead = /This part of the page was not read: it comes from another web address, or lies too deep inside others/;
/** Two readings of so large a page take some seconds where the machine is busy. */
const largePageMs = 40_000;

async function typeInto(page: Page): Promise<string> {
  await page.evaluate(() => document.body.prepend(document.createElement('input')));
  await page.focus('input');
  await page.keyboard.type('still alive');
  return page.$eval('input', (field) => field.value);
}

/** Opens "What was read" by the light in the strip. */
async function whatWasRead(sidebar: SidebarPage): Promise<string> {
  await sidebar.waitForText(named(0), largePageMs);
  await sidebar.press(/^(Partly )?reading/i);
  return sidebar.waitForText('What was read');
}

describe.each(browsers)('record pages that cannot be read as a whole, in %s', (name) => {
  let desk: Desk;
  let otherAddress: Served;
  beforeAll(async () => {
    otherAddress = await serve([], { pages: { '/part.html': '<!doctype html><title>Part</title><p>Asthma</p>' } });
    const elsewhere = (width: number, height: number): string =>
      `<iframe src="${otherAddress.origin}/part.html" width="${width}" height="${height}"></iframe>`;
    desk = await openDesk(name, {
      '/word.html': recordPage(person, bmi + longWord),
      '/nodes.html': recordPage(person, manyNodes),
      '/deep.html': recordPage(person, bmi + deepFrames),
      '/elsewhere.html': recordPage(person, bmi + elsewhere(600, 300) + elsewhere(1, 1) + elsewhere(728, 90)),
      '/whole-elsewhere.html': `<!doctype html><title>Record</title>${elsewhere(800, 500)}`,
      '/frameset.html': `<!doctype html><title>Record</title><frameset cols="*,*"><frame src="/word.html"><frame src="${otherAddress.origin}/part.html"></frameset>`,
    });
  });
  afterAll(async () => {
    await otherAddress.close();
    await desk.close();
  });

  it('fault-22: a word of a million letters is cut, and the sidebar says so', async () => {
    const { page, sidebar } = await desk.open('/word.html');
    const shown = await whatWasRead(sidebar);
    expect(shown).toMatch(/31\.4/);
    expect(shown).toMatch(/too large to be read as a whole/);
    expect(await typeInto(page)).toBe('still alive');
    await page.close();
  });

  it('fault-22: of 200,000 nodes nothing is shown, and the sidebar says why', async () => {
    const { page, sidebar } = await desk.open('/nodes.html');
    expect(await page.evaluate(() => document.evaluate('count(//node())', document).numberValue)).toBeGreaterThan(
      200_000,
    );
    await sidebar.waitForText(/too long to be read/, largePageMs);
    expect(await typeInto(page)).toBe('still alive');
    await page.close();
  });

  it('fault-22: of frames thirty deep, the last going round, the outer are read and the others said to be unread', async () => {
    const { page, sidebar } = await desk.open('/deep.html');
    await whatWasRead(sidebar);
    const shown = await sidebar.waitForText(notRead);
    expect(shown).toMatch(/31\.4/);
    expect(await typeInto(page)).toBe('still alive');
    await page.close();
  });

  it('says of a frame of another address that it was not read, and nothing of a tracker or a strip', async () => {
    const { page, sidebar } = await desk.open('/elsewhere.html');
    await whatWasRead(sidebar);
    const shown = await sidebar.waitForText(notRead);
    expect(shown).toMatch(/Seen and not understood \(1\)/i);
    expect(shown).not.toMatch(/asthma/i);
    await page.close();
  });

  it('says so where the whole record is in such a frame', async () => {
    const { page, sidebar } = await desk.open('/whole-elsewhere.html');
    // On a busy machine another plain state comes first, which says the same of the frame.
    const shown = await sidebar.waitForText(/Nothing is shown, copied or saved/);
    expect(shown).toMatch(notRead);
    await page.close();
  });

  it('reads the frames of a frameset', async () => {
    const { page, sidebar } = await desk.open('/frameset.html');
    const shown = await whatWasRead(sidebar);
    expect(shown).toMatch(/31\.4/);
    expect(shown).toMatch(notRead);
    await page.close();
  });
});
