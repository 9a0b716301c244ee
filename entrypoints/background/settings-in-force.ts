import { browser } from 'wxt/browser';
import type { Settings } from '../../lib/domain/settings.ts';
import { createSettingsStore } from '../../lib/storage/settings-store.ts';

/** The settings as they count now: stored ones, narrowed by managed policy. Read afresh each time: background forgets. */
export async function settingsInForce(): Promise<Settings> {
  const store = createSettingsStore({ local: browser.storage.local, managed: browser.storage.managed });
  return (await store.load()).inForce;
}
