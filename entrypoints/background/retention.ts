import { eventStore } from '../../lib/storage/event-store.ts';
import { putPastReadings } from '../../lib/storage/past-store.ts';
import { settingsInForce } from './settings-in-force.ts';

export const retentionAlarm = 'retention';

/** The first month of which anything is kept. Rows hold a month, so whole months go, none too early. */
export const firstKeptMonth = (keepDays: number, now: Date): string =>
  new Date(now.getTime() - keepDays * 24 * 60 * 60 * 1000).toISOString().slice(0, 7);

/** Deletes what is older than the practice keeps it, and every past reading where none are kept. */
export async function deleteOldRows(now = new Date()): Promise<void> {
  const { keepDays, keepsPastReadings } = await settingsInForce();
  const since = firstKeptMonth(keepDays, now);
  // No month comes after '9': none is kept.
  await Promise.all([eventStore.deleteBefore(since), putPastReadings([], keepsPastReadings === true ? since : '9')]);
}
