import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../pages/sidebar-page.ts';
import { openDesk, recordPage, type Desk } from '../desk.ts';
import { hostIs } from './desk-actions.ts';
import { tally } from '../../../scripts/tally.ts';
import { setChromiumPolicy } from '../policy/own-policy.ts';

const today = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const body = `<h2>Problems</h2><table><thead><tr><th>Problem</th><th>Status</th><th>Date</th></tr></thead>
<tbody><tr><td>Type 2 diabetes mellitus</td><td>Active</td><td>10 May 2019</td></tr></tbody></table>
<h2>Scores</h2><table><thead><tr><th>Score</th><th>Result</th><th>Date</th></tr></thead>
<tbody><tr><td>Patient activation measure level</td><td>2</td><td>${today}</td></tr></tbody></table>`;
const person = { name: 'Margaret Example', born: '12 Mar 1971', nhsNumber: '999 945 8076' };
const idea = 'Health coach first';

// Chromium only: Firefox reads a policy when it starts.
describe('a policy of the organisation that changes while a record is open, in chromium', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await openDesk('chromium', { '/record.html': recordPage(person, body) });
  });
  afterAll(() => desk.close());

  it('fault-18 A14: the sidebar empties first, and then says what the new policy leaves', async () => {
    const { page, sidebar } = await desk.open('/record.html');
    await sidebar.waitForText(idea);
    const frame = await sidebar.frame();
    await frame.evaluate((wanted) => {
      const seen: string[] = [];
      Reflect.set(globalThis, 'seen', seen);
      new MutationObserver(() => {
        const text = document.body.textContent ?? '';
        const now = !text.includes('Margaret') ? 'nobody' : text.includes(wanted) ? 'idea' : 'without';
        if (seen.at(-1) !== now) seen.push(now);
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    }, idea);
    await setChromiumPolicy(desk.launched, { team: { 'health-coach': { isPresent: false } } });
    await page.bringToFront();
    await until('the idea without a coach', async () => {
      const shown = await sidebar.text();
      return shown.includes('Margaret') && !shown.includes(idea) ? true : null;
    });
    const seen: unknown = await frame.evaluate(() => Reflect.get(globalThis, 'seen'));
    expect(Array.isArray(seen) ? seen.filter((one) => one !== 'idea')[0] : seen).toBe('nobody');
    await page.close();
    tally('fault-18', 'chromium', { tried: 1, held: 1 });
  });

  it('fault-18 A14 A16: a site that the policy no longer allows falls silent, and its sidebar goes', async () => {
    const { page, sidebar } = await desk.open('/record.html');
    await sidebar.waitForText('Margaret');
    await setChromiumPolicy(desk.launched, { allowedSites: ['https://record.example'] });
    await page.bringToFront();
    await hostIs(page, false);
    expect(await page.evaluate(() => document.body.textContent?.includes('Margaret'))).toBe(true);
    tally('fault-18', 'chromium', { tried: 1, held: 1 });
  });
});
