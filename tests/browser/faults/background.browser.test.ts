import { randomUUID } from 'node:crypto';
import type { Frame } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../lib/domain/settings.ts';
import { switchingRecord } from '../../builders/switching-record.ts';
import { openDesk, type Desk } from '../desk.ts';
import { until } from '../../pages/sidebar-page.ts';
import { copyReferral, eventIdsSeenFrom, named, pasteInto } from './desk-actions.ts';
import { tally } from '../../../scripts/tally.ts';

const saves = 150;
const kills = 70;

type Kept = { readonly acknowledged: number; readonly ids: readonly string[] };

/** Stops background as the browser does, by closing its worker. False when none was running. */
async function stopBackground(desk: Desk): Promise<boolean> {
  const target = desk.launched.browser.targets().find((one) => one.type() === 'service_worker');
  const worker = await target?.worker().catch(() => null);
  if (!worker) return false;
  return worker.close().then(
    () => true,
    () => false,
  );
}

/** Turns keeping on, as the options page would have it. */
async function keepEvents(desk: Desk): Promise<void> {
  const page = await desk.launched.browser.newPage();
  await page.goto(`${desk.launched.extensionOrigin}/options.html#keeping`);
  await page.evaluate((settings) => chrome.storage.local.set({ settings }), { ...defaultSettings, keepsEvents: true });
  await page.close();
}

/** Every event in the one database, read from one of our own pages. */
async function keptEvents(desk: Desk): Promise<readonly string[]> {
  const page = await desk.launched.browser.newPage();
  await page.goto(`${desk.launched.extensionOrigin}/options.html`);
  const ids = await eventIdsSeenFrom(page);
  await page.close();
  return ids;
}

/** Saves through the sidebar's own client, one after the other; answers which ids were acknowledged. */
async function saveMany(frame: Frame, ids: readonly string[]): Promise<Kept> {
  const text = await frame.evaluate(async (all) => {
    const connection = Reflect.get(globalThis, 'fingerpostConnection');
    const acknowledged: string[] = [];
    for (const id of all) {
      const event = {
        id,
        month: '2026-11',
        kind: 'shown',
        ref: 'test',
        roleGroup: null,
        ageBand: null,
        packVersion: '1',
        isTraining: false,
      };
      const answer = await connection.background.request('saveEvent', event);
      if (answer.ok) acknowledged.push(id);
    }
    return JSON.stringify({ acknowledged: acknowledged.length, ids: acknowledged });
  }, ids);
  const kept: Kept = JSON.parse(text);
  return kept;
}

describe('a background that stops, in chromium', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk('chromium', { '/record.html': switchingRecord(0) });
    await keepEvents(desk);
  });
  afterAll(() => desk.close());

  it('fault-01 H-26: stopped at random during 150 saves, it loses none and doubles none', async () => {
    const { page, sidebar } = await desk.open('/record.html');
    await sidebar.waitForText(named(0));
    const frame = await sidebar.frame();
    const ids: string[] = Array.from({ length: saves }, () => randomUUID());
    let isSaving = true;
    let stopped = 0;
    const killing = (async () => {
      while (isSaving || stopped < kills) {
        await new Promise((done) => setTimeout(done, 30 + Math.random() * 120));
        if (await stopBackground(desk)) stopped += 1;
        if (!isSaving && stopped >= kills) break;
      }
    })();
    // Saves go on until background was stopped often enough.
    const saved: string[] = [...(await saveMany(frame, ids)).ids];
    while (stopped < kills) {
      const more = [randomUUID()];
      ids.push(...more);
      saved.push(...(await saveMany(frame, more)).ids);
    }
    isSaving = false;
    await killing;
    // The sidebar keeps events of its own meanwhile; those asked for here are counted.
    const kept = (await keptEvents(desk)).filter((id) => ids.includes(id));
    tally('background-kills', 'chromium', { tried: stopped, held: stopped });
    tally('saves-asked', 'chromium', { tried: ids.length, held: saved.length });
    tally('saves-acknowledged', 'chromium', {
      tried: saved.length,
      held: saved.filter((id) => kept.includes(id)).length,
    });
    expect(stopped).toBeGreaterThanOrEqual(kills);
    expect(saved).toHaveLength(ids.length);
    expect(kept.toSorted()).toEqual(ids.toSorted());
    tally('fault-01', 'chromium', { tried: ids.length, held: kept.length });
    await page.close();
  });

  it('fault-02: stopped between ask and answer, the caller is answered within the limit, and the event is there once', async () => {
    const { page, sidebar } = await desk.open('/record.html');
    await sidebar.waitForText(named(0));
    const frame = await sidebar.frame();
    const id = randomUUID();
    const startedMs = performance.now();
    const saving = saveMany(frame, [id]);
    await stopBackground(desk);
    expect((await saving).ids).toEqual([id]);
    expect(performance.now() - startedMs).toBeLessThan(3000);
    expect((await keptEvents(desk)).filter((one) => one === id)).toHaveLength(1);
    tally('fault-02', 'chromium', { tried: 1, held: 1 });
    await page.close();
  });

  it('fault-03: after the browser stopped an idle background, the next press works and the screen did not empty', async () => {
    const { page, sidebar } = await desk.open('/record.html');
    await sidebar.waitForText(named(0));
    await sidebar.press('Refer or signpost');
    await sidebar.waitForText('Others in the team');
    // Given an idle stop, which is the same stop sooner
    await until('background to be stopped', async () => ((await stopBackground(desk)) ? true : null));
    // Then the clinician is where they were, and the copy goes through and is guarded
    expect(await sidebar.text()).toContain('Others in the team');
    // A press that falls into the moment of reconnecting does nothing; a person presses again.
    await until('the copy', async () => {
      if ((await sidebar.text()).includes('for this record')) return true;
      await sidebar.press((await sidebar.has('Yes, referred')) ? 'Yes, referred' : 'Others in the team');
      await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
      return null;
    });
    expect(await pasteInto(page, '#textarea')).toMatch(/refer/i);
    tally('fault-03', 'chromium', { tried: 1, held: 1 });
    await page.close();
  });

  it('fault-14 H-26: when this computer has no room left, it says so, keeps what it had, and goes on', async () => {
    const { page, sidebar } = await desk.open('/record.html');
    await sidebar.waitForText(named(0));
    const before = await keptEvents(desk);
    // Given a database that takes nothing more: the real background, whose every put fails as it does on a full disk
    const target = await desk.launched.browser.waitForTarget((one) => one.type() === 'service_worker');
    await (
      await target.worker()
    )?.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    });
    const refused = await saveMany(await sidebar.frame(), [randomUUID(), randomUUID()]);
    expect(refused.acknowledged).toBe(0);
    await sidebar.press('Why');
    await sidebar.waitForText('could not keep what was done for the practice’s counts');
    expect(await keptEvents(desk)).toEqual(before);
    await sidebar.press('Why');
    await copyReferral(sidebar);
    expect(await pasteInto(page, '#textarea')).toMatch(/refer/i);
    tally('fault-14', 'chromium', { tried: 2, held: 2 });
    await page.close();
  });

  it('fault-27: when the sidebar’s process dies, the record page is unharmed and no dead frame stays', async () => {
    const { page, sidebar } = await desk.open('/record.html');
    await sidebar.waitForText(named(0));
    await copyReferral(sidebar);
    const before = (await keptEvents(desk)).length;
    const target = desk.launched.browser.targets().find((one) => one.url().includes('/sidebar.html'));
    const session = await target?.createCDPSession();
    if (!session) throw new Error('the sidebar has no target');
    // The answer never comes: the process is gone.
    void session.send('Page.crash').catch(() => undefined);
    await until('the dead sidebar to be taken out', () =>
      page.evaluate(() => (document.querySelector('fingerpost-host') === null ? true : null)),
    );
    expect(await page.$eval('h1', (title) => title.textContent)).toContain('ABERLOUR');
    expect(await keptEvents(desk)).toHaveLength(before);
    tally('fault-27', 'chromium', { tried: 1, held: 1 });
  });

  it('fault-27: when drawing the sidebar goes wrong, it says so, shows nobody, and the record page is unharmed', async () => {
    const { page, sidebar } = await desk.open('/record.html');
    await sidebar.waitForText(named(0));
    await (
      await sidebar.frame()
    ).evaluate(() => {
      Object.assign(Array.prototype, {
        flatMap: () => {
          throw new Error('planted');
        },
      });
    });
    // A redraw of its own may meet the fault before the press does.
    await until('the fault to be said', async () => {
      await sidebar.pressOnce('Ask');
      return (await sidebar.text()).includes('Fingerpost met a fault of its own and shows nothing.') ? true : null;
    });
    expect(await sidebar.text()).not.toMatch(named(0));
    expect(await page.$eval('h1', (title) => title.textContent)).toContain('ABERLOUR');
    tally('fault-27', 'chromium', { tried: 1, held: 1 });
    await page.close();
  });
});
