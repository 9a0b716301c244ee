import type { Identity, PageReading } from '../domain/reading.ts';
import type { ReaderSite } from '../domain/sites/site.ts';
import { assemble, assembleIdentity } from './assemble/assemble.ts';
import { anchorsOf } from './assemble/identity.ts';
import { rememberText } from './assemble/untouched.ts';
import { collect } from './collect/collect.ts';
import type { Page } from './collect/line.ts';
import { localDate } from './session/local-date.ts';
import type { SiteOnPage } from './sites/site-reader.ts';

export { findPlace } from './assemble/places.ts';

/** `today` is the calendar date of reading, `YYYY-MM-DD`: dates after it are not read as facts. */
export type ReadOptions = { readonly today: string; readonly site?: ReaderSite | null };

const onPage = (document: Document, site: ReaderSite | null = null): SiteOnPage | null =>
  site === null ? null : { site, path: document.defaultView?.location.pathname ?? '/' };

/** Reads the page that is open: who it is about and every fact that can be understood. Changes nothing in the page. */
export function readPage(document: Document, options: ReadOptions): PageReading {
  return remembered(document, (page) => assemble(page, options.today, { site: onPage(document, options.site) }));
}

/** Reads only who the page is about, for the regular check and for the moment of action. */
export function readIdentity(
  document: Document,
  today: string = localDate(new Date()),
  site: ReaderSite | null = null,
): Identity {
  return remembered(document, (page) => assembleIdentity(page, today, onPage(document, site)));
}

/**
 * Whether the elements that named people at the last reading still say the same, without reading again: for the checks
 * that come many times a second. Somebody new elsewhere on the page is not seen by this; a reading sees them.
 */
export function isIdentityUntouched(document: Document): boolean {
  return untouched.get(document)?.() ?? false;
}

const untouched = new WeakMap<Document, () => boolean>();

function remembered<T>(document: Document, read: (page: Page) => T): T {
  const page = collect(document);
  const result = read(page);
  untouched.set(document, rememberText(anchorsOf(page)));
  return result;
}
