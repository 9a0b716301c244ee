import * as z from 'zod/mini';
import { KeptReport } from '../domain/sites/wrong-reading.ts';
import type { StorageArea } from './storage-area.ts';

const key = 'wrongReadings';
const kept = 200;
const Reports = z.array(KeptReport).check(z.maxLength(kept));

/** The local list of wrong readings, for the admin. The oldest go first. */
export type WrongReadings = {
  list(): Promise<readonly KeptReport[]>;
  add(report: KeptReport): Promise<void>;
  clear(): Promise<void>;
};

/** Makes the list over `storage.local`. An unreadable list counts as empty. */
export const createWrongReadings = (local: StorageArea): WrongReadings => {
  const list = async (): Promise<readonly KeptReport[]> => {
    const parsed = Reports.safeParse((await local.get(key))[key] ?? []);
    return parsed.success ? parsed.data : [];
  };
  return {
    list,
    add: async (report) => local.set({ [key]: [...(await list()), report].slice(-kept) }),
    clear: () => local.remove(key),
  };
};
