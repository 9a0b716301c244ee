import { browser } from 'wxt/browser';
import { allowsSite } from '../../lib/domain/policy.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { readManagedPolicy } from '../../lib/storage/managed-policy.ts';
import { createSettingsStore } from '../../lib/storage/settings-store.ts';

/** The settings as they count now: stored ones, narrowed by managed policy. Read afresh each time: background forgets. */
export async function settingsInForce(): Promise<Settings> {
  const store = createSettingsStore({ local: browser.storage.local, managed: browser.storage.managed });
  return (await store.load()).inForce;
}

/** Whether the organisation's policy lets this site be read (A14). */
export async function isSiteAllowed(origin: string): Promise<boolean> {
  return allowsSite((await readManagedPolicy(browser.storage.managed)).policy, origin);
}
