import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, recordPage, type Desk } from '../desk.ts';

const body = `<h2>Problems</h2><table><thead><tr><th>Problem</th><th>Status</th><th>Date</th></tr></thead>
<tbody><tr><td>Type 2 diabetes mellitus</td><td>Active</td><td>10 May 2019</td></tr></tbody></table>
<h2>Scores</h2><table><thead><tr><th>Score</th><th>Result</th><th>Date</th></tr></thead>
<tbody><tr><td>Patient activation measure level</td><td>2</td><td>TODAY</td></tr></tbody></table>`;

const today = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const records = (name: string, nhsNumber: string) =>
  recordPage({ name, born: '12 Mar 1971', nhsNumber }, body.replace('TODAY', today));

const idea = 'Health coach first';
const aside = 'Health coach, already done';

describe('setting an idea aside, in a record page in Chromium', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await openDesk('chromium', {
      '/a': records('Margaret Example', '999 945 8076'),
      '/b': records('Tomasz Example', '999 006 2153'),
    });
  });
  afterAll(() => desk.close());

  it('is remembered by the running browser for this person, in every tab that opens, and for nobody else', async () => {
    const first = await desk.open('/a');
    await first.sidebar.waitForText(idea);
    await first.sidebar.press('Not this');
    await first.sidebar.press('Already done');
    expect(await first.sidebar.waitForText(aside)).not.toContain(idea);

    await first.page.reload();
    expect(await first.sidebar.waitForText(aside)).not.toContain(idea);
    const other = await desk.open('/b');
    expect(await other.sidebar.waitForText(idea)).not.toContain('already done');
    const again = await desk.open('/a');
    expect(await again.sidebar.waitForText(aside)).not.toContain(idea);

    await again.sidebar.press('Show Health coach again');
    await again.sidebar.waitForText(idea);
    await again.page.reload();
    expect(await again.sidebar.waitForText(idea)).not.toContain('already done');
  });
});
