import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { z } from 'zod';
import type { backgroundRequests } from '../messages/background-channel.ts';

/** One pseudonymised fact kept for learning; its fields and keep times are in `docs/data.md`. */
export type StoredEvent = z.infer<typeof backgroundRequests.saveEvent.params>;

interface FingerpostDb extends DBSchema {
  events: { key: string; value: StoredEvent; indexes: { month: string } };
}

export const databaseName = 'fingerpost';
const version = 1;

const open = (): Promise<IDBPDatabase<FingerpostDb>> =>
  openDB<FingerpostDb>(databaseName, version, {
    upgrade(db) {
      db.createObjectStore('events', { keyPath: 'id' }).createIndex('month', 'month');
    },
  });

/**
 * The events of this installation. Errors: a database that cannot be opened or written rejects; the caller says so and
 * may try the same event again, since its id makes a second put harmless (safety.md A6).
 */
export const eventStore = {
  /** Puts one event and resolves when it is on the disk. */
  async save(event: StoredEvent): Promise<void> {
    const db = await open();
    try {
      const writing = db.transaction('events', 'readwrite', { durability: 'strict' });
      await Promise.all([writing.store.put(event), writing.done]);
    } finally {
      db.close();
    }
  },
  async all(): Promise<StoredEvent[]> {
    const db = await open();
    try {
      return await db.getAll('events');
    } finally {
      db.close();
    }
  },
  /** Deletes events of months before `month` (`YYYY-MM`); answers how many went. */
  async deleteBefore(month: string): Promise<number> {
    const db = await open();
    try {
      const writing = db.transaction('events', 'readwrite');
      let count = 0;
      for await (const cursor of writing.store.index('month').iterate(IDBKeyRange.upperBound(month, true))) {
        await cursor.delete();
        count += 1;
      }
      await writing.done;
      return count;
    } finally {
      db.close();
    }
  },
};
