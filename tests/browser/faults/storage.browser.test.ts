import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../lib/domain/settings.ts';
import type { BrowserName, LaunchOptions } from '../../../scripts/launch.ts';
import { switchingRecord } from '../../builders/switching-record.ts';
import { openDesk, type Desk } from '../desk.ts';
import { eventIdsSeenFrom, named, openOptions } from './desk-actions.ts';
import { tally } from '../../../scripts/tally.ts';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'fingerpost-fault-'));
  folders.push(folder);
  return folder;
};

afterEach(() => {
  for (const folder of folders.splice(0))
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

/** A record with the sidebar beside it, keeping switched on as the options page would. */
async function openKeeping(name: BrowserName, options: LaunchOptions): Promise<{ desk: Desk; frame: Frame }> {
  const desk = await openDesk(name, { '/record.html': switchingRecord(0) }, options);
  const { sidebar } = await desk.open('/record.html');
  await sidebar.waitForText(named(0));
  const frame = await sidebar.frame();
  await frame.evaluate((settings) => chrome.storage.local.set({ settings }), { ...defaultSettings, keepsEvents: true });
  return { desk, frame };
}

/** Saves one event through the sidebar's own client; what background answered. */
const saveEvent = (frame: Frame, id: string): Promise<{ ok: boolean }> =>
  frame.evaluate(async (eventId) => {
    const event = {
      id: eventId,
      month: '2026-11',
      kind: 'shown',
      ref: 'test',
      roleGroup: null,
      ageBand: null,
      packVersion: '1',
      isTraining: false,
    };
    const answer = await Reflect.get(globalThis, 'fingerpostConnection').background.request('saveEvent', event);
    return { ok: answer.ok === true };
  }, id);

/** Event ids in the one database, read from our own options page in a tab. */
async function keptEvents(desk: Desk, frame: Frame): Promise<readonly string[]> {
  return eventIdsSeenFrom(await openOptions(desk.launched.browser, frame));
}

/** How each browser is told to let no page store; in Chromium the frame’s own database is then refused. */
const blocking: Readonly<Record<BrowserName, () => LaunchOptions>> = {
  chromium: () => {
    const profileFolder = newFolder();
    mkdirSync(join(profileFolder, 'Default'));
    const preferences = {
      profile: {
        default_content_setting_values: { cookies: 2 },
        block_third_party_cookies: true,
        cookie_controls_mode: 1,
      },
    };
    writeFileSync(join(profileFolder, 'Default', 'Preferences'), JSON.stringify(preferences));
    return { profileFolder };
  },
  firefox: () => ({ preferences: { 'privacy.firstparty.isolate': true, 'network.cookie.cookieBehavior': 2 } }),
};

describe.each<BrowserName>(['chromium', 'firefox'])('storage that the browser withholds, in %s', (name) => {
  it('fault-16: with cookies blocked, events are saved through background all the same', async () => {
    const { desk, frame } = await openKeeping(name, blocking[name]());
    const id = randomUUID();
    expect(await saveEvent(frame, id)).toEqual({ ok: true });
    expect(await keptEvents(desk, frame)).toEqual([id]);
    tally('fault-16', name, { tried: 1, held: 1 });
    await desk.close();
  });
});
