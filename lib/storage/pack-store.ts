import { DeliveryVerdict } from '../domain/packs/delivery.ts';
import { StoredPack } from '../domain/packs/stored-pack.ts';
import type { PackHistoryEntry } from '../domain/packs/history.ts';
import { withDatabase } from './database.ts';

/** The pack in force on this computer, and what checking a delivered one came to. */
export type PackStore = {
  /** The pack in force and its digest; both null for the built-in one. `stored` alone is null for a row that cannot be read. */
  inForce(): Promise<{ readonly stored: StoredPack | null; readonly digest: string | null }>;
  /**
   * Keeps a pack, puts it in force and writes its history, all or nothing (fault-24). Answers false, and writes nothing,
   * when another pack than the one of digest `instead` is in force by now (null: the built-in one).
   */
  putInForce(stored: StoredPack, entry: PackHistoryEntry, instead: string | null): Promise<boolean>;
  /** What the last check of a delivered pack came to; null before the first. */
  verdict(): Promise<DeliveryVerdict | null>;
  keepVerdict(verdict: DeliveryVerdict): Promise<void>;
};

/** The pack in force, in IndexedDB. Errors: rejects when the database cannot be opened or written; nothing is half done. */
export const packStore: PackStore = {
  inForce: () =>
    withDatabase(async (db) => {
      const pointer = await db.get('practice', 'packInForce');
      const digest = pointer?.name === 'packInForce' ? pointer.digest : null;
      const row = StoredPack.safeParse(digest === null ? null : await db.get('packs', digest));
      return { stored: row.data ?? null, digest };
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
  verdict: () =>
    withDatabase(async (db) => {
      const row = await db.get('practice', 'deliveryVerdict');
      const verdict = DeliveryVerdict.safeParse(row?.name === 'deliveryVerdict' ? row.verdict : null);
      return verdict.success ? verdict.data : null;
    }),
  keepVerdict: (verdict) =>
    withDatabase(async (db) => {
      await db.put('practice', { name: 'deliveryVerdict', verdict });
    }),
};
