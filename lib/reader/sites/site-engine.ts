import type { ReaderSite } from '../../domain/sites/site.ts';
import { findPlace, isIdentityUntouched, readIdentity, readInSteps } from '../read-page.ts';
import type { ReadingEngine } from '../session/follower.ts';

/** The reading engine of one page, by the site taught for its address as background last gave it. */
export function createSiteEngine(first: ReaderSite | null = null) {
  let site = first;
  const engine: ReadingEngine = {
    readInSteps: (document, options) => readInSteps(document, { ...options, site }),
    readIdentity: (document) => readIdentity(document, undefined, site),
    isIdentityUntouched,
    findPlace,
  };
  return {
    engine,
    /** Reads by another site from now on, or by none; false when it is the same as before. */
    use(given: ReaderSite | null): boolean {
      const isOther = JSON.stringify(given) !== JSON.stringify(site);
      // The same site stays the same object: what is known of its speed holds.
      if (isOther) site = given;
      return isOther;
    },
  };
}
