import { withDatabase } from './database.ts';
import type { StoredEvent } from './database.ts';

/**
 * The events of this installation. Errors: a database that cannot be opened or written rejects; the caller says so and
 * may try the same event again, since its id makes a second put harmless (safety.md A6).
 */
export const eventStore = {
  /** Puts one event and resolves when it is on the disk. */
  save: (event: StoredEvent): Promise<void> =>
    withDatabase(async (db) => {
      const writing = db.transaction('events', 'readwrite', { durability: 'strict' });
      await Promise.all([writing.store.put(event), writing.done]);
    }),
  all: (): Promise<StoredEvent[]> => withDatabase((db) => db.getAll('events')),
  /** Deletes events of months before `month` (`YYYY-MM`); answers how many went. */
  deleteBefore: (month: string): Promise<number> =>
    withDatabase(async (db) => {
      const writing = db.transaction('events', 'readwrite');
      const old = await writing.store.index('month').getAllKeys(IDBKeyRange.upperBound(month, true));
      await Promise.all([...old.map((id) => writing.store.delete(id)), writing.done]);
      return old.length;
    }),
};
