import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { DeliveryVerdict } from '../domain/packs/delivery.ts';
import type { PackHistoryEntry } from '../domain/packs/history.ts';
import type { StoredPack } from '../domain/packs/stored-pack.ts';
import type { PastReading } from '../domain/past/past-row.ts';
import type { BackgroundParams } from '../messages/background-params.ts';

/** One pseudonymised fact kept for learning; its fields and keep times are in `docs/data.md`. */
export type StoredEvent = BackgroundParams['saveEvent'];

/** A small thing of which there is one: which pack is in force, what checking a delivered one came to, the practice's signing key. */
export type PracticeRow =
  | { readonly name: 'packInForce'; readonly digest: string | null }
  | { readonly name: 'deliveryVerdict'; readonly verdict: DeliveryVerdict }
  | { readonly name: 'signingKey'; readonly privateKey: CryptoKey; readonly publicKey: string };

/** The one database of this installation. */
export interface FingerpostDb extends DBSchema {
  events: { key: string; value: StoredEvent; indexes: { month: string } };
  packs: { key: string; value: StoredPack };
  packHistory: { key: string; value: PackHistoryEntry };
  practice: { key: string; value: PracticeRow };
  pastReadings: { key: string; value: PastReading };
}

/** Its name in the browser. */
export const databaseName = 'fingerpost';

/** One step a version; a step is never changed once released. */
const upgrades: readonly ((db: IDBPDatabase<FingerpostDb>) => void)[] = [
  (db) => {
    db.createObjectStore('events', { keyPath: 'id' }).createIndex('month', 'month');
  },
  (db) => {
    db.createObjectStore('packs', { keyPath: 'digest' });
    db.createObjectStore('packHistory', { keyPath: 'id' });
    db.createObjectStore('practice', { keyPath: 'name' });
  },
  (db) => {
    db.createObjectStore('pastReadings', { keyPath: 'id' });
  },
];

/** Opens the database for one piece of work. Errors: rejects when it cannot be opened, or comes from a newer version. */
const openDatabase = (): Promise<IDBPDatabase<FingerpostDb>> =>
  openDB<FingerpostDb>(databaseName, upgrades.length, {
    upgrade(db, oldVersion) {
      for (const upgrade of upgrades.slice(oldVersion)) upgrade(db);
    },
    // Another page of ours wants to upgrade or delete: let go at once.
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });

/** Does one piece of work on the database and lets go of it. */
export const withDatabase = async <T>(work: (db: IDBPDatabase<FingerpostDb>) => Promise<T>): Promise<T> => {
  const db = await openDatabase();
  try {
    return await work(db);
  } finally {
    db.close();
  }
};
