import { eventStore } from '../../lib/storage/event-store.ts';
import { settingsInForce } from './settings-in-force.ts';

export const retentionAlarm = 'retention';

/** Deletes events older than the practice keeps them. Events hold a month, so whole months go, none too early. */
export async function deleteOldEvents(now = new Date()): Promise<number> {
  const { keepDays } = await settingsInForce();
  const limit = new Date(now.getTime() - keepDays * 24 * 60 * 60 * 1000);
  return eventStore.deleteBefore(limit.toISOString().slice(0, 7));
}
