import { PackHistoryEntry } from '../domain/packs/history.ts';
import { withDatabase } from './database.ts';

/** What happened to the packs of this installation. */
export type PackHistory = {
  history(): Promise<readonly PackHistoryEntry[]>;
  /** Goes back to the built-in pack. */
  useBuiltIn(entry: PackHistoryEntry): Promise<void>;
  addHistory(entry: PackHistoryEntry): Promise<void>;
};

/** The history in IndexedDB, for the options page. Errors: rejects when it cannot be read or written; nothing is half done. */
export const packHistory: PackHistory = {
  history: () =>
    withDatabase(async (db) => {
      const rows = (await db.getAll('packHistory')).flatMap((row) => {
        const entry = PackHistoryEntry.safeParse(row);
        return entry.success ? [entry.data] : [];
      });
      return rows.toSorted((a, b) => b.on.localeCompare(a.on));
    }),
  useBuiltIn: (entry) =>
    withDatabase(async (db) => {
      const writing = db.transaction(['packHistory', 'practice'], 'readwrite', { durability: 'strict' });
      await Promise.all([
        writing.objectStore('packHistory').put(entry),
        writing.objectStore('practice').put({ name: 'packInForce', digest: null }),
        writing.done,
      ]);
    }),
  addHistory: (entry) =>
    withDatabase(async (db) => {
      const writing = db.transaction('packHistory', 'readwrite', { durability: 'strict' });
      await Promise.all([writing.store.put(entry), writing.done]);
    }),
};
