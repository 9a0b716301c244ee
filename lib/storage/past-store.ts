import type { PastReading as PastReadingRow } from '../domain/past/past-row.ts';
import { tidied } from '../domain/past/tidy.ts';
import { withDatabase } from './database.ts';

/** Every past reading of this installation. Errors: rejects when the database cannot be opened. */
export const allPastReadings = (): Promise<PastReadingRow[]> => withDatabase((db) => db.getAll('pastReadings'));

/** Deletes them all. Errors: rejects when the database cannot be opened or written. */
export const deletePastReadings = (): Promise<void> => withDatabase((db) => db.clear('pastReadings'));

/**
 * Adds rows, if any, and brings all of them into order: none from before `since` (`YYYY-MM`). All are looked at and written
 * anew together, because what may stand in one depends on the others. Errors: a database that cannot be written rejects.
 */
export const putPastReadings = (added: readonly PastReadingRow[], since: string): Promise<void> =>
  withDatabase(async (db) => {
    const { store, done } = db.transaction('pastReadings', 'readwrite');
    const rows = tidied([...(await store.getAll()), ...added], since);
    await Promise.all([store.clear(), ...rows.map((row) => store.put(row)), done]);
  });
