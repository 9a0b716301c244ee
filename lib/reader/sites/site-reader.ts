import type { CannotTell, SiteHealth } from '../../domain/reading.ts';
import type { ReaderSite } from '../../domain/sites/site.ts';
import type { isIncomplete, PeopleRead, readPeople } from '../assemble/identity.ts';
import type { isSamePerson, readLeadingName } from '../assemble/names.ts';
import type { namedParts } from '../assemble/name-parts.ts';
import type { labelOf } from '../assemble/label-of.ts';
import type { dom } from '../collect/dom.ts';
import type { PageContext } from '../interpret/context.ts';
import type { Fact } from '../interpret/fact.ts';

/**
 * Between the reader, which is in every record page, and what reads by a taught site, which is put into a page only
 * where one is taught (docs/sites.md). The second uses the first one's own parts, so that neither is there twice.
 */

/** A site and the path of the page it is to be used on. */
export type SiteOnPage = { readonly site: ReaderSite; readonly path: string };

/** What the reader lends. */
export type ReaderParts = {
  /** What the label of a birth date says. */
  readonly birthLabel: RegExp;
  readonly dom: typeof dom;
  readonly isIncomplete: typeof isIncomplete;
  readonly isSamePerson: typeof isSamePerson;
  readonly labelOf: typeof labelOf;
  readonly namedParts: typeof namedParts;
  readonly readLeadingName: typeof readLeadingName;
  readonly readPeople: typeof readPeople;
};

/** Who a page is about, and what may be taken from where. */
export type Taught = PeopleRead & {
  /** Null where no site applies, and on a page of the site that is no record, such as its list of people. */
  readonly site: SiteHealth | null;
  /** Why a fact is not taken from where it stands; null when it is. */
  readonly whyNot: (fact: Fact) => string | null;
  /** The page with what was said of its columns and units, where anything was. */
  readonly said?: PageContext;
  /** Taught places that are not on this page. */
  readonly missing: readonly CannotTell[];
};

export type SiteReader = (context: PageContext, on: SiteOnPage, parts: ReaderParts) => Taught;

declare global {
  var fingerpostSiteReader: SiteReader | undefined;
}

/** Reads by a site. Without the script that knows how, who the page is about is doubtful: never read as if untaught. */
export function readBySite(context: PageContext, on: SiteOnPage, parts: ReaderParts): Taught {
  // An element of the page that is called so is no property of its own of the global object (T-07).
  const read = Object.hasOwn(globalThis, 'fingerpostSiteReader') ? globalThis.fingerpostSiteReader : undefined;
  if (read !== undefined) return read(context, on, parts);
  const people = parts.readPeople(context);
  const doubt = 'What was taught of this site could not be loaded. Reload the page.';
  const identity = { ...people.identity, sure: false, doubt };
  return { ...people, identity, site: null, whyNot: () => null, missing: [] };
}
