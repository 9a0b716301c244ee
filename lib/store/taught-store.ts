import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { readSiteFile, siteFileText } from '../domain/sites/site-file.ts';
import { isSameLayout } from '../domain/entries/layouts.ts';
import type { EntryLayout } from '../domain/entries/entry-layout.ts';
import type { SiteHealth } from '../domain/reading.ts';
import type { Site } from '../domain/sites/site.ts';
import type { KeptReport } from '../domain/sites/wrong-reading.ts';

type Health = SiteHealth['health'];

/** The taught sites as they are kept. */
type KeptSites = {
  list(): Promise<readonly { readonly origin: string; readonly site: Site | null }[]>;
  put(site: Site): Promise<void>;
  remove(origin: string): Promise<void>;
  healths(): Promise<Readonly<Record<string, Health>>>;
};

/** The list of wrong readings as it is kept. */
type KeptReports = {
  list(): Promise<readonly KeptReport[]>;
  add(report: KeptReport): Promise<void>;
  clear(): Promise<void>;
};

/** One taught site as the options page lists it. */
export type TaughtRow = {
  readonly origin: string;
  /** Null when what is kept cannot be read. */
  readonly site: Site | null;
  /** What the last reading found; null before the first. */
  readonly health: Health | null;
  /** Whether its own example still reads as taught. */
  readonly isExampleRight: boolean;
};

/** What the store needs of the browser and of the reader. */
export type TaughtPorts = {
  readonly sites: KeptSites;
  readonly reports: KeptReports;
  readonly shippedSites: readonly Site[];
  readonly retest: (site: Site) => boolean;
  readonly download: (name: string, text: string) => void;
  /** Brings an open tab of an address to the front; false when there is none. */
  readonly showTab: (origin: string) => Promise<boolean>;
};

/** A change of the site of one address. `now`: what is kept there, null when it cannot be read; `next`: null for none. */
export type SiteChange = { readonly origin: string; readonly now: Site | null; readonly next: Site | null };

/** The taught sites of this computer, and the list of wrong readings. */
export type TaughtStore = {
  readonly rows: ReadonlySignal<readonly TaughtRow[]>;
  readonly reports: ReadonlySignal<readonly KeptReport[]>;
  readonly shippedNames: readonly string[];
  /** What would replace or remove a kept site, until somebody says yes or no to it. */
  readonly asked: ReadonlySignal<SiteChange | null>;
  refresh(): Promise<void>;
  exportSite(origin: string): void;
  /**
   * Takes a file for one of the addresses that may be read here. True when its site is in use; false when another is kept
   * there, so that it is asked first. Errors: what is wrong with the file.
   */
  take(text: string, origins: readonly string[]): Promise<Result<boolean, string>>;
  /** Puts a site that ships to use; true when it is, false when it is asked first. */
  putShipped(name: string, origin: string): Promise<boolean>;
  /** Asks first. */
  remove(origin: string): void;
  /** Does what was asked, or leaves everything as it is. */
  answer(isYes: boolean): Promise<void>;
  showTab(origin: string): Promise<boolean>;
  /** Names the layout of entries of a site; null: as the practice has set it. */
  setLayout(origin: string, layout: EntryLayout | null): Promise<void>;
  /** Sites that name this layout name the other from now on; how many. */
  replaceLayout(before: EntryLayout, after: EntryLayout): Promise<number>;
  clearReports(): Promise<void>;
};

/** Puts sites to use; what would replace or remove a kept one is asked first. */
const createChanges = (sites: KeptSites, refresh: () => Promise<void>) => {
  const asked = signal<SiteChange | null>(null);
  const make = async ({ origin, next }: SiteChange): Promise<void> => {
    asked.value = null;
    await (next === null ? sites.remove(origin) : sites.put(next));
    await refresh();
  };
  return {
    asked,
    put: async (origin: string, next: Site): Promise<boolean> => {
      const kept = (await sites.list()).find((each) => each.origin === origin);
      const change = { origin, now: kept?.site ?? null, next };
      if (kept === undefined) await make(change);
      else asked.value = change;
      return kept === undefined;
    },
    answer: async (isYes: boolean): Promise<void> => {
      const change = asked.peek();
      if (isYes && change !== null) await make(change);
      else asked.value = null;
    },
  };
};

/** Makes the store. Every change is kept before it is shown; readers hear of it through the storage itself. */
export const createTaughtStore = (ports: TaughtPorts): TaughtStore => {
  const { sites, reports, shippedSites, retest, download, showTab } = ports;
  const rows = signal<readonly TaughtRow[]>([]);
  const reported = signal<readonly KeptReport[]>([]);
  const refresh = async (): Promise<void> => {
    const [kept, healths, list] = await Promise.all([sites.list(), sites.healths(), reports.list()]);
    rows.value = kept.map(({ origin, site }) => ({
      origin,
      site,
      health: healths[origin] ?? null,
      isExampleRight: site !== null && retest(site),
    }));
    reported.value = list;
  };
  const { asked, put, answer } = createChanges(sites, refresh);
  const putLayout = async ({ layout: _, ...site }: Site, layout: EntryLayout | null): Promise<void> =>
    sites.put(layout === null ? site : { ...site, layout });
  return {
    rows,
    asked,
    reports: reported,
    shippedNames: shippedSites.map(({ name }) => name),
    refresh,
    exportSite: (origin) => {
      const site = rows.peek().find((row) => row.origin === origin)?.site ?? null;
      if (site !== null) download(`site-${origin.replaceAll(/[^a-z0-9]+/g, '-')}.json`, siteFileText(site));
    },
    take: async (text, origins) => {
      const read = readSiteFile(text, origins);
      if (!read.ok) return err(read.error.map(({ place, reason }) => `${place}: ${reason}`).join('. '));
      return ok(await put(read.value.origin, read.value));
    },
    putShipped: async (name, origin) => {
      const shipped = shippedSites.find((site) => site.name === name);
      return shipped !== undefined && put(origin, { ...shipped, origin });
    },
    remove: (origin) => {
      const now = rows.peek().find((row) => row.origin === origin)?.site ?? null;
      asked.value = { origin, now, next: null };
    },
    answer,
    showTab,
    setLayout: async (origin, layout) => {
      const site = rows.peek().find((row) => row.origin === origin)?.site ?? null;
      if (site !== null) await putLayout(site, layout);
      await refresh();
    },
    replaceLayout: async (before, after) => {
      const kept = (await sites.list()).flatMap(({ site }) => site ?? []);
      const named = kept.filter(({ layout }) => layout !== undefined && isSameLayout(layout, before));
      for (const site of named) await putLayout(site, after);
      await refresh();
      return named.length;
    },
    clearReports: async () => {
      await reports.clear();
      await refresh();
    },
  };
};
