import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
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
};

/** The taught sites of this computer, and the list of wrong readings. */
export type TaughtStore = {
  readonly rows: ReadonlySignal<readonly TaughtRow[]>;
  readonly reports: ReadonlySignal<readonly KeptReport[]>;
  readonly shippedNames: readonly string[];
  refresh(): Promise<void>;
  exportSite(origin: string): void;
  /** Takes a file for one of the addresses that may be read here; gives back what is wrong with it, or null. */
  take(text: string, origins: readonly string[]): Promise<string | null>;
  putShipped(name: string, origin: string): Promise<void>;
  remove(origin: string): Promise<void>;
  /** Names the layout of entries of a site; null: as the practice has set it. */
  setLayout(origin: string, layout: EntryLayout | null): Promise<void>;
  /** Sites that name this layout name the other from now on; how many. */
  replaceLayout(before: EntryLayout, after: EntryLayout): Promise<number>;
  clearReports(): Promise<void>;
};

/** Makes the store. Every change is kept before it is shown; readers hear of it through the storage itself. */
export const createTaughtStore = ({ sites, reports, shippedSites, retest, download }: TaughtPorts): TaughtStore => {
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
  const putLayout = async ({ layout: _, ...site }: Site, layout: EntryLayout | null): Promise<void> =>
    sites.put(layout === null ? site : { ...site, layout });
  return {
    rows,
    reports: reported,
    shippedNames: shippedSites.map(({ name }) => name),
    refresh,
    exportSite: (origin) => {
      const site = rows.peek().find((row) => row.origin === origin)?.site ?? null;
      if (site !== null) download(`site-${origin.replaceAll(/[^a-z0-9]+/g, '-')}.json`, siteFileText(site));
    },
    take: async (text, origins) => {
      const read = readSiteFile(text, origins);
      if (!read.ok) return read.error.map(({ place, reason }) => `${place}: ${reason}`).join('. ');
      await sites.put(read.value);
      await refresh();
      return null;
    },
    putShipped: async (name, origin) => {
      const shipped = shippedSites.find((site) => site.name === name);
      if (shipped === undefined) return;
      await sites.put({ ...shipped, origin });
      await refresh();
    },
    remove: async (origin) => {
      await sites.remove(origin);
      await refresh();
    },
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
