import { browser } from 'wxt/browser';
import { forReader, Site, siteOriginOf, type ReaderSite, type SiteDraft } from '../../lib/domain/sites/site.ts';
import type { PageBeside } from '../../lib/messages/hub.ts';
import { systemClock } from '../../lib/platform/clock.ts';
import { createSiteStore, originOfSiteKey, type Health } from '../../lib/storage/site-store.ts';

/** What became of it, in the shape in which a sidebar is answered. */
export type Saved = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string };

const siteScript = '/sites.js';
const teachScript = '/teach.js';

/** The addresses whose site a change of the storage is about. */
export const sitesIn = (changes: object): readonly string[] =>
  Object.keys(changes).flatMap((key) => originOfSiteKey(key) ?? []);

const inject = (tabId: number, file: string) =>
  browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] });

/** The taught sites, for the pages they are used on. Their scripts are put into a page only when they are needed. */
export function createTaughtSites() {
  const store = createSiteStore(browser.storage.local);
  return {
    /** A site that cannot be read counts as none here; options says so. */
    async siteFor(origin: string, tabId: number): Promise<ReaderSite | null> {
      const { site } = await store.read(siteOriginOf(origin));
      if (site === null) return null;
      // Without the script the reader is in doubt about everybody on the page, and says why.
      await inject(tabId, siteScript).catch(() => undefined);
      return forReader(site);
    },
    onHealth: (origin: string, health: Health): void => void store.setHealth(siteOriginOf(origin), health),
    async startTeaching(at: PageBeside): Promise<Saved> {
      return inject(at.tabId, teachScript).then(
        (): Saved => ({ ok: true, value: {} }),
        (): Saved => ({ ok: false, why: 'The browser did not let Fingerpost teach on this page.' }),
      );
    },
    /** Keeps what was taught, for the page's own address and no other (T-14). */
    async save(draft: SiteDraft, at: PageBeside): Promise<Saved> {
      const origin = siteOriginOf(at.origin);
      const before = (await store.read(origin)).site;
      const site = Site.safeParse({
        ...draft,
        ...(before?.layout === undefined ? {} : { layout: before.layout }),
        format: 'fingerpost-site',
        schemaVersion: 1,
        version: (before?.version ?? 0) + 1,
        origin,
        taughtOn: systemClock.today(),
      });
      if (!site.success) return { ok: false, why: 'What was taught is not a whole site. Nothing was kept.' };
      return store.put(site.data).then(
        (): Saved => ({ ok: true, value: { saved: true } }),
        (): Saved => ({ ok: false, why: 'This computer could not keep it.' }),
      );
    },
  };
}

export type TaughtSites = ReturnType<typeof createTaughtSites>;
