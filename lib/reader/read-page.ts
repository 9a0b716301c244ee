import type { Identity, PageReading } from '../domain/reading.ts';
import type { ReaderSite } from '../domain/sites/site.ts';
import { assemble, assembleIdentity, assembleInSteps } from './assemble/assemble.ts';
import { anchorsOf, isStillNamed } from './assemble/identity.ts';
import { rememberText } from './assemble/untouched.ts';
import { collect, collectInSteps } from './collect/collect.ts';
import type { Page } from './collect/line.ts';
import { localDate } from './session/local-date.ts';
import type { SiteOnPage } from './sites/site-reader.ts';
import type { Steps } from './steps.ts';

export { findPlace } from './assemble/places.ts';

/** `today` is the calendar date of reading, `YYYY-MM-DD`: dates after it are not read as facts. */
export type ReadOptions = { readonly today: string; readonly site?: ReaderSite | null };

const onPage = (document: Document, site: ReaderSite | null = null): SiteOnPage | null =>
  site === null ? null : { site, path: document.defaultView?.location.pathname ?? '/' };

/** Reads the page that is open: who it is about and every fact that can be understood. Changes nothing in the page. */
export function readPage(document: Document, options: ReadOptions): PageReading {
  const page = collect(document);
  const reading = assemble(page, options.today, { site: onPage(document, options.site) });
  remember(document, page);
  return reading;
}

/**
 * The same with pauses, in which the caller lets the page's own work go first. What was walked before a pause may be
 * about somebody else than what was walked after it: null when those who are named are not named so at the end (H-03).
 */
export function* readInSteps(
  document: Document,
  { today, site, hasPaused }: ReadOptions & { readonly hasPaused: () => boolean },
): Steps<PageReading | null> {
  const page = yield* collectInSteps(document);
  const reading = yield* assembleInSteps(page, today, { site: onPage(document, site) });
  if (hasPaused() && !isStillNamed(page)) return null;
  remember(document, page);
  return reading;
}

/** Reads only who the page is about, for the regular check and for the moment of action. */
export function readIdentity(
  document: Document,
  today: string = localDate(new Date()),
  site: ReaderSite | null = null,
): Identity {
  const page = collect(document);
  const identity = assembleIdentity(page, today, onPage(document, site));
  remember(document, page);
  return identity;
}

/**
 * Whether the elements that named people at the last reading still say the same, without reading again: for the checks
 * that come many times a second. Somebody new elsewhere on the page is not seen by this; a reading sees them.
 */
export function isIdentityUntouched(document: Document): boolean {
  return untouched.get(document)?.() ?? false;
}

const untouched = new WeakMap<Document, () => boolean>();

const remember = (document: Document, page: Page): void => void untouched.set(document, rememberText(anchorsOf(page)));
