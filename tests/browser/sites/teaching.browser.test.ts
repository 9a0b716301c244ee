import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../../../scripts/launch.ts';
import { until, type SidebarPage } from '../../pages/sidebar-page.ts';
import { openDesk, type Desk } from '../desk.ts';

const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

/** A record of no known system: the name stands without a label, the wife's card with her own number stands beside it. */
const unseenRecord = (person: { name: string; born: string; number: string; problem: string }) => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Lantern</title><style>
body{margin:0;font:16px arial} .lx-top{display:flex;gap:2em;padding:1em;background:#ddd} li,td{padding:.4em}</style></head>
<body><div class="lx-top" role="group" aria-label="Open record"><strong class="lx-who">${person.name}</strong>
<div><div class="lx-key">Date of birth</div><div class="lx-val">${person.born}</div></div>
<div><div class="lx-key">NHS number</div><div class="lx-val">${person.number}</div></div></div>
<div class="lx-kin" role="complementary" aria-label="Kin"><p>Ottoline Brakspear</p><p>Date of birth: 03-Apr-1949</p><p>NHS number: 999 400 0020</p></div>
<main><h2>Problems</h2><ul class="lx-problems"><li>${person.problem}</li><li>Obesity</li></ul>
<h2>Readings</h2><table class="lx-readings"><tbody><tr><th>Body mass index</th><td>31.4 kg/m2</td><td>12-Sep-2026</td></tr>
<tr><th>Weight</th><td>92 kg</td><td>12-Sep-2026</td></tr>
<tr><th>Waist</th><td>104</td><td>12-Sep-2026</td></tr></tbody></table></main></body></html>`;

const first = { name: 'Bartholomew Brakspear', born: '12-Mar-1951', number: '999 400 0004', problem: 'Asthma' };
const second = { name: 'Cordelia Quennell', born: '02-Jul-1962', number: '999 400 0012', problem: 'Psoriasis' };

/** Another page of that record: the same people, and other lists in other places. */
const unseenSummary = (record: string): string =>
  record.replace(/<main>.*<\/main>/s, '<main><div><h3>Significant history</h3><p>Hypertension</p></div></main>');

/** Points at a text of the page with the mouse, and keeps what the sidebar shows of it. */
const pointAt = async (page: Page, sidebar: SidebarPage, selector: string, shown: RegExp): Promise<void> => {
  await page.bringToFront();
  await page.click(selector);
  await sidebar.waitForText(shown);
  await sidebar.press('Keep this place');
};

/** Chooses in a list by its keys, one choice after the other. */
const choose = async (page: Page, sidebar: SidebarPage, label: string, choice: string): Promise<void> => {
  await sidebar.press(label);
  const frame = await sidebar.frame();
  const chosen = () =>
    frame.evaluate(() => {
      const list = document.activeElement;
      return list instanceof HTMLSelectElement ? (list.selectedOptions[0]?.text ?? '') : null;
    });
  for (let before = await chosen(); before !== choice;) {
    await page.keyboard.press('ArrowDown');
    before = await until(`another choice than “${before}”`, async () => {
      const now = await chosen();
      return now === before ? null : now;
    });
  }
};

describe.each(browserNames)('teaching a page that was never seen, in %s', (name) => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await openDesk(
      name,
      {
        '/lantern/record/41': unseenRecord(first),
        '/lantern/record/52': unseenRecord(second),
        '/lantern/record/52/summary': unseenSummary(unseenRecord(second)),
      },
      { windowHeight: 1000 },
    );
  });

  afterAll(() => desk.close());

  it('H-07: goes from nothing to a sound site by clicks alone, and reads by it', async () => {
    // Given a page on which two people stand, and nobody is sure
    const { page, sidebar } = await desk.open('/lantern/record/41');
    await sidebar.waitForText('It is not certain whose record this is');
    // When each place is pointed at
    await sidebar.press('Teach this site');
    await sidebar.waitForText('Click the person’s name on the page.');
    await pointAt(page, sidebar, '.lx-who', /Would be read: Bartholomew Brakspear/);
    await sidebar.waitForText('Click the birth date on the page.');
    await pointAt(page, sidebar, '.lx-top > div:nth-of-type(1) .lx-val', /Would be read: 12 Mar 1951/);
    await sidebar.waitForText('Click the NHS number on the page.');
    await pointAt(page, sidebar, '.lx-top > div:nth-of-type(2) .lx-val', /Would be read: ends 0004/);
    await sidebar.waitForText('Click any problem in the list of problems.');
    await pointAt(page, sidebar, '.lx-problems li', /Would be read: 2 read: Asthma; Obesity/);
    await sidebar.waitForText('Click any measured value, such as a weight.');
    await page.bringToFront();
    await page.click('.lx-readings td');
    await sidebar.waitForText(/Would be read: 2 read.*104: The value has no unit/s);
    await sidebar.press('Columns: 3');
    await choose(page, sidebar, 'Column 3', 'Its date');
    await choose(page, sidebar, 'Waist without a unit', 'In cm');
    await sidebar.waitForText(/Would be read: 3 read.*Waist 104 in cm on 12 Sep 2026/);
    await sidebar.press('Keep this place');
    await sidebar.press('Point at: Other people’s panel');
    await pointAt(page, sidebar, '.lx-kin p', /Nothing is read here/);
    await sidebar.waitForText(/All together\s*sound/);
    await sidebar.press('Keep this site');
    await sidebar.waitForText('Kept.');
    await sidebar.press('Back to the record');
    // Then the page is read by it
    await sidebar.waitForText('Bartholomew Brakspear');
    await sidebar.waitForText(/Site\s*sound/);
    await sidebar.press(/^(Partly )?reading/i);
    await sidebar.waitForText(/Waist[^]*104 cm/);
    // And another person's page of the same system, with nobody teaching anything
    const other = await desk.open('/lantern/record/52');
    await other.sidebar.waitForText('Cordelia Quennell');
    await other.sidebar.waitForText(/Site\s*sound/);
    expect(await other.sidebar.text()).not.toContain('Brakspear');
    // And on a page of another kind the facts are read untaught
    const summary = await desk.open('/lantern/record/52/summary');
    await summary.sidebar.waitForText(/Site\s*sound/);
    await summary.sidebar.press(/^(Partly )?reading/i);
    await summary.sidebar.waitForText('Hypertension');
  });
});
