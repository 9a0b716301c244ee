import type { PastReading as PastReadingRow } from '../domain/past/past-row.ts';
import { tidied } from '../domain/past/tidy.ts';
import { withDatabase } from './database.ts';

/**
 * The past readings of this installation. Every write looks at all rows together, in one transaction, because what may
 * stand in one depends on the others. Errors: a database that cannot be opened or written rejects.
 */
export const pastStore = {
  all: (): Promise<PastReadingRow[]> => withDatabase((db) => db.getAll('pastReadings')),
  /** Puts one row, if any, and brings all of them into order: none from before `since` (`YYYY-MM`). */
  keep: (added: readonly PastReadingRow[], since: string): Promise<void> =>
    withDatabase(async (db) => {
      const writing = db.transaction('pastReadings', 'readwrite');
      const before = await writing.store.getAll();
      const after = tidied([...before, ...added], since);
      const left = new Set(after.map(({ id }) => id));
      await Promise.all([
        ...before.flatMap(({ id }) => (left.has(id) ? [] : [writing.store.delete(id)])),
        ...after.filter((row) => !before.includes(row)).map((row) => writing.store.put(row)),
        writing.done,
      ]);
    }),
  deleteAll: (): Promise<void> => withDatabase((db) => db.clear('pastReadings')),
};
