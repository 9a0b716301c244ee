import * as z from 'zod/mini';
import type { StorageArea } from './storage-area.ts';

const key = 'knownSites';
const maxKnownSites = 200;

/** A site's origin as this computer remembers it; http only for this machine itself, in the test build. */
const KnownSites = z
  .array(z.string().check(z.maxLength(260), z.regex(/^https?:\/\/[a-z0-9.-]+(?::\d{1,5})?$/)))
  .check(z.maxLength(maxKnownSites));

/**
 * The sites that somebody added on this computer or that a settings file named. Remembering one grants nothing; it lets
 * the options page show a site whose permission was withdrawn.
 */
export type KnownSitesStore = {
  list(): Promise<readonly string[]>;
  add(origins: readonly string[]): Promise<void>;
  forget(origin: string): Promise<void>;
};

/** Makes the list over `storage.local`. An unreadable list counts as empty. */
export const createKnownSites = (local: StorageArea): KnownSitesStore => {
  const list = async (): Promise<readonly string[]> => {
    const parsed = KnownSites.safeParse((await local.get(key))[key] ?? []);
    return parsed.success ? parsed.data : [];
  };
  return {
    list,
    add: async (origins) => {
      const all = new Set([...(await list()), ...origins]);
      await local.set({ [key]: [...all].toSorted().slice(0, maxKnownSites) });
    },
    forget: async (origin) => {
      await local.set({ [key]: (await list()).filter((known) => known !== origin) });
    },
  };
};
