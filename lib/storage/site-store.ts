import * as z from 'zod/mini';
import { TaughtOrigin } from '../domain/sites/taught-origin.ts';
import { Site } from '../domain/sites/site.ts';
import type { StorageArea } from './storage-area.ts';

const keyOf = (origin: string): string => `site ${origin}`;
const healthKey = 'siteHealth';

const Health = z.enum(['sound', 'doubtful', 'broken']);
export type Health = z.infer<typeof Health>;
const Healths = z.record(TaughtOrigin, Health);

/** What is kept of one address: its site, null for none, or that what is there cannot be read. */
export type KeptSite = { readonly site: Site | null; readonly isUnreadable: boolean };

/** The taught sites of this computer, one for each address. Nothing in one is about a person. */
export type SiteStore = {
  read(origin: string): Promise<KeptSite>;
  list(): Promise<readonly (KeptSite & { readonly origin: string })[]>;
  put(site: Site): Promise<void>;
  remove(origin: string): Promise<void>;
  healths(): Promise<Readonly<Record<string, Health>>>;
  /** What the last reading of an address found; null forgets it. */
  setHealth(origin: string, health: Health | null): Promise<void>;
};

const parsed = (value: unknown): KeptSite => {
  if (value === undefined) return { site: null, isUnreadable: false };
  const site = Site.safeParse(value);
  return site.success ? { site: site.data, isUnreadable: false } : { site: null, isUnreadable: true };
};

/** Makes the store over `storage.local`, whose changes wake background. Errors: rejects when it cannot be written. */
export const createSiteStore = (local: StorageArea): SiteStore => {
  const healths = async (): Promise<Readonly<Record<string, Health>>> => {
    const kept = Healths.safeParse((await local.get(healthKey))[healthKey] ?? {});
    return kept.success ? kept.data : {};
  };
  const setHealth = async (origin: string, health: Health | null): Promise<void> => {
    const { [origin]: before, ...others } = await healths();
    if ((before ?? null) === health) return;
    await local.set({ [healthKey]: health === null ? others : { ...others, [origin]: health } });
  };
  return {
    read: async (origin) => parsed((await local.get(keyOf(origin)))[keyOf(origin)]),
    list: async () =>
      Object.entries(await local.get(null))
        .filter(([key]) => key.startsWith(keyOf('')))
        .map(([key, value]) => ({ origin: key.slice(keyOf('').length), ...parsed(value) })),
    put: async (site) => {
      if (site.origin === null) throw new Error('a site is kept for one address');
      await local.set({ [keyOf(site.origin)]: site });
      await setHealth(site.origin, null);
    },
    remove: async (origin) => {
      await local.remove(keyOf(origin));
      await setHealth(origin, null);
    },
    healths,
    setHealth,
  };
};

/** The address whose site a changed key of the storage is about; null for any other key. */
export const originOfSiteKey = (key: string): string | null =>
  key.startsWith(keyOf('')) ? key.slice(keyOf('').length) : null;
