import { putPastReadings } from '../../lib/storage/past-store.ts';
import type { PastWaiting } from '../../lib/storage/past-waiting.ts';
import { firstKeptMonth } from './retention.ts';
import { settingsInForce } from './settings-in-force.ts';

export const pastAlarm = 'pastReadings';

/** How often it is looked whether a consultation has ended, and how long nothing of it must have changed. */
export const pastMinutes = 10;

/** Keeps the facts of consultations of which nothing changed for a while, each as one row under a random id. */
export async function keepEnded(waiting: PastWaiting, now = new Date()): Promise<void> {
  const ended = await waiting.takeUntil(now.getTime() - pastMinutes * 60_000);
  const { keepsPastReadings, keepDays } = await settingsInForce();
  if (keepsPastReadings !== true) return;
  const month = now.toISOString().slice(0, 7);
  const rows = ended.map((facts) => ({ id: crypto.randomUUID(), month, ...facts }));
  await putPastReadings(rows, firstKeptMonth(keepDays, now));
}
