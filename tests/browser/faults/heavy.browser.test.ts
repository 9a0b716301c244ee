import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeTable } from '../../../lib/content/codes/code-table.ts';
import { shownPeople, switchingRecord } from '../../builders/switching-record.ts';
import { openDesk, recordPage, type Desk } from '../desk.ts';
import { named } from './desk-actions.ts';
import { tally } from '../../../scripts/tally.ts';

const someone = shownPeople[0] ?? { name: '', born: '', nhsNumber: '' };

/** Coded lines with four elements each, as a record of decades may have. */
const longBody = (lines: number): string => {
  const terms = [...codeTable.values()].map(({ term }) => term);
  const rows = Array.from({ length: lines }, (_, index) => {
    const term = terms[index % terms.length] ?? '';
    return `<tr><td><span>${term}</span></td><td>12-Mar-2019</td></tr>`;
  });
  return `<h2>Problems</h2><table><tbody>${rows.join('')}</tbody></table>`;
};

/** Names another person in the banner, and notes every task that holds the page up from then on. */
const nameAnother = (page: Page, { name, born, nhsNumber }: typeof someone): Promise<void> =>
  page.evaluate(
    (values) => {
      const long: number[] = [];
      const observer = new PerformanceObserver((list) =>
        long.push(...list.getEntries().map(({ duration }) => duration)),
      );
      observer.observe({ type: 'longtask' });
      Reflect.set(globalThis, 'longTasks', () => {
        long.push(...observer.takeRecords().map(({ duration }) => duration));
        observer.disconnect();
        return Math.max(0, ...long);
      });
      for (const [id, value] of Object.entries(values)) {
        const place = document.getElementById(id);
        if (place !== null) place.textContent = value;
      }
    },
    { name, born, nhs: nhsNumber },
  );

/** Two readings of so long a page take some seconds where the machine is busy. */
const longPageMs = 40_000;

const longestTaskMs = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const longest: unknown = Reflect.get(globalThis, 'longTasks');
    return Number(typeof longest === 'function' ? longest() : Number.NaN);
  });

/** Seconds of work of the page's process while a thousand things change in it every second, and what was waited. */
async function workWhileChanging(page: Page): Promise<{ readonly workedS: number; readonly passedS: number }> {
  const before = await page.metrics();
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const place = document.body.appendChild(document.createElement('p'));
        let ticks = 0;
        const ticking = setInterval(() => {
          for (let count = 0; count < 10; count += 1) place.textContent = `Waiting room: ${ticks} ${count}`;
          ticks += 1;
          if (ticks < 300) return;
          clearInterval(ticking);
          place.remove();
          done();
        }, 10);
      }),
  );
  const after = await page.metrics();
  return {
    workedS: (after.TaskDuration ?? 0) - (before.TaskDuration ?? 0),
    passedS: (after.Timestamp ?? 0) - (before.Timestamp ?? 0),
  };
}

describe('heavy record pages, in chromium', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await openDesk('chromium', {
      '/record.html': switchingRecord(0),
      '/long.html': recordPage(someone, longBody(5000)),
      '/longer.html': recordPage(someone, longBody(8500)),
    });
  });
  afterAll(() => desk.close());

  it('fault-22: a record of 20,000 elements and 5,000 codes is read, or put aside in one line, and the page stays alive', async () => {
    const { page, sidebar } = await desk.open('/long.html');
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeGreaterThan(20_000);
    const shown = await sidebar.waitForText(/too long to be read|Refer or signpost|First: /);
    expect(shown).toMatch(/too long to be read/.test(shown) ? /Nothing is shown/ : named(0));
    await page.evaluate(() => document.body.append(document.createElement('input')));
    await page.focus('input');
    await page.keyboard.type('still alive');
    expect(await page.$eval('input', (field) => field.value)).toBe('still alive');
    tally('fault-22', 'chromium', { tried: 1, held: 1 });
    await page.close();
  });

  it('a record of 50,000 nodes is read, and a switch on it, without one task that takes long beside the whole', async () => {
    const { page, sidebar } = await desk.open('/longer.html');
    const nodes = await page.evaluate(() => document.evaluate('count(//node())', document).numberValue);
    expect(nodes).toBeGreaterThan(50_000);
    await sidebar.waitForText(named(0), longPageMs);
    const shares: number[] = [];
    const longestMs: number[] = [];
    for (const to of [1, 2]) {
      const before = await page.metrics();
      await nameAnother(page, shownPeople[to] ?? someone);
      await sidebar.waitForText(named(to), longPageMs);
      const workedMs = ((await page.metrics()).TaskDuration ?? 0) * 1000 - (before.TaskDuration ?? 0) * 1000;
      const longest = await longestTaskMs(page);
      longestMs.push(longest);
      shares.push(longest / workedMs);
    }
    process.stdout.write(`longest task of each switch on a long page: ${longestMs.map(Math.round).join(', ')} ms\n`);
    // Read in one piece, each of the two readings of a switch would be a third of the work or more.
    expect(Math.min(...shares)).toBeLessThan(0.15);
    await page.close();
  });

  it('fault-21: a page that changes a thousand times a second costs less than a tenth of a core more than without us', async () => {
    const shares: number[] = [];
    const withUs = await desk.open('/record.html');
    await withUs.sidebar.waitForText(named(0));
    const without = await desk.launched.browser.newPage();
    await without.goto(`${desk.served.origin.replace('localhost', 'record.localhost')}/record.html`);
    expect(await without.evaluate(() => document.querySelectorAll('fingerpost-host').length)).toBe(0);
    for (let round = 0; round < 3; round += 1) {
      await without.bringToFront();
      const plain = await workWhileChanging(without);
      await withUs.page.bringToFront();
      const ours = await workWhileChanging(withUs.page);
      shares.push(ours.workedS / ours.passedS - plain.workedS / plain.passedS);
    }
    process.stdout.write(
      `share of a core added, three rounds: ${shares.map((share) => share.toFixed(3)).join(', ')}\n`,
    );
    expect(Math.min(...shares)).toBeLessThan(0.1);
    await withUs.sidebar.waitForText(named(0));
    tally('fault-21', 'chromium', { tried: 1, held: 1 });
    await withUs.page.close();
    await without.close();
  });
});
