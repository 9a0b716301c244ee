import { PackHistoryEntry, StoredPack } from '../domain/packs/history.ts';
import { withDatabase } from './database.ts';

/** Packs of this installation, and what happened to them. */
export type PackStore = {
  /** The pack in force; null when it is the built-in one, or when the stored row cannot be read (then `isUnreadable`). */
  inForce(): Promise<{ readonly stored: StoredPack | null; readonly isUnreadable: boolean }>;
  history(): Promise<readonly PackHistoryEntry[]>;
  /**
   * Keeps a pack, puts it in force and writes its history, all or nothing (fault-24). Answers false, and writes nothing,
   * when another pack than the one of digest `instead` is in force by now (null: the built-in one).
   */
  putInForce(stored: StoredPack, entry: PackHistoryEntry, instead: string | null): Promise<boolean>;
  /** Goes back to the built-in pack. */
  useBuiltIn(entry: PackHistoryEntry): Promise<void>;
  addHistory(entry: PackHistoryEntry): Promise<void>;
};

/** The packs in IndexedDB. Errors: rejects when the database cannot be opened or written; nothing is half done. */
export const packStore: PackStore = {
  inForce: () =>
    withDatabase(async (db) => {
      const pointer = await db.get('practice', 'packInForce');
      if (pointer?.name !== 'packInForce' || pointer.digest === null) return { stored: null, isUnreadable: false };
      const row = StoredPack.safeParse(await db.get('packs', pointer.digest));
      return row.success ? { stored: row.data, isUnreadable: false } : { stored: null, isUnreadable: true };
    }),
  history: () =>
    withDatabase(async (db) => {
      const rows = (await db.getAll('packHistory')).flatMap((row) => {
        const entry = PackHistoryEntry.safeParse(row);
        return entry.success ? [entry.data] : [];
      });
      return rows.toSorted((a, b) => (a.on < b.on ? 1 : -1));
    }),
  putInForce: (stored, entry, instead) =>
    withDatabase(async (db) => {
      const writing = db.transaction(['packs', 'packHistory', 'practice'], 'readwrite', { durability: 'strict' });
      const pointer = await writing.objectStore('practice').get('packInForce');
      if ((pointer?.name === 'packInForce' ? pointer.digest : null) !== instead) {
        await writing.done;
        return false;
      }
      await Promise.all([
        writing.objectStore('packs').put(stored),
        writing.objectStore('packHistory').put(entry),
        writing.objectStore('practice').put({ name: 'packInForce', digest: stored.digest }),
        writing.done,
      ]);
      return true;
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
