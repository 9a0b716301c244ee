import { backgroundRequests } from '../../lib/messages/background-channel.ts';
import { pastStore } from '../../lib/storage/past-store.ts';
import type { PastWaiting } from '../../lib/storage/past-waiting.ts';
import { firstKeptMonth } from './retention.ts';
import { settingsInForce } from './settings-in-force.ts';
import type { Saved } from './taught-sites.ts';

export const pastAlarm = 'pastReadings';

/** How often it is looked whether a consultation has ended, and how long nothing of it must have changed. */
export const pastMinutes = 10;

/** Lets the coarse facts of a consultation wait until it has ended, where the practice keeps them; null for any other request. */
export async function answerPast(name: string, params: unknown, waiting: PastWaiting): Promise<Saved | null> {
  if (name !== 'keepPastReading') return null;
  const asked = backgroundRequests.keepPastReading.params.safeParse(params);
  if (!asked.success) return { ok: false, why: 'That could not be kept.' };
  const { recordKey, facts } = asked.data;
  if ((await settingsInForce()).keepsPastReadings === true) await waiting.put(recordKey, facts, Date.now());
  return { ok: true, value: { saved: true } };
}

/** Keeps the facts of consultations of which nothing changed for a while, each as one row under a random id. */
export async function keepEnded(waiting: PastWaiting, now = new Date()): Promise<void> {
  const ended = await waiting.takeUntil(now.getTime() - pastMinutes * 60_000);
  const { keepsPastReadings, keepDays } = await settingsInForce();
  if (ended.length === 0 || keepsPastReadings !== true) return;
  const month = now.toISOString().slice(0, 7);
  const rows = ended.map((facts) => ({ id: crypto.randomUUID(), month, ...facts }));
  await pastStore.keep(rows, firstKeptMonth(keepDays, now));
}
