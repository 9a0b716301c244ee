import type { Identity, PageReading } from '../domain/reading.ts';
import type { ReaderSite } from '../domain/sites/site.ts';
import { assemble, assembleIdentity, assembleInSteps } from './assemble/assemble.ts';
import { anchorsOf, isStillNamed } from './assemble/identity.ts';
import { rememberText } from './assemble/untouched.ts';
import { collect, collectInSteps } from './collect/collect.ts';
import type { Page } from './collect/line.ts';
import { markOf } from './collect/page-mark.ts';
import { localDate } from './session/local-date.ts';
import type { SiteOnPage } from './sites/site-reader.ts';
import type { Steps } from './steps.ts';

export { findPlace } from './assemble/places.ts';

/** `today` is the calendar date of reading, `YYYY-MM-DD`: dates after it are not read as facts. */
export type ReadOptions = { readonly today: string; readonly site?: ReaderSite | null };

const onPage = ({ location }: Document, site: ReaderSite | null = null): SiteOnPage | null =>
  site === null ? null : { site, path: location.pathname + location.hash };

/** Reads the page that is open: who it is about and every fact that can be understood. Changes nothing in the page. */
export function readPage(document: Document, options: ReadOptions): PageReading {
  const page = collect(document);
  const reading = assemble(page, options.today, { site: onPage(document, options.site) });
  remember(document, page);
  return reading;
}

/** `before`: the last reading of the same person, which holds again where the page is found as it was. */
export type StepOptions = ReadOptions & { readonly hasPaused: () => boolean; readonly before?: PageReading | null };

/**
 * The same with pauses, in which the caller lets the page's own work go first. What was walked before a pause may be
 * about somebody else than what was walked after it: null when those who are named are not named so at the end (H-03).
 */
export function* readInSteps(
  document: Document,
  { today, site, hasPaused, before = null }: StepOptions,
): Steps<PageReading | null> {
  const page = yield* collectInSteps(document);
  const mark = yield* markOf(page, today);
  const known = before === null ? undefined : madeOf.get(before);
  // A site looks at more of the page than was walked.
  if (!site && known?.mark === mark && known.isUntouched()) return before;
  const reading = yield* assembleInSteps(page, today, { site: onPage(document, site) });
  if (hasPaused() && !isStillNamed(page)) return null;
  const isUntouched = remember(document, page);
  if (!site) madeOf.set(reading, { mark, isUntouched });
  return reading;
}

/** What a reading was made of, and whether what named the person still says so. */
const madeOf = new WeakMap<PageReading, { readonly mark: string; readonly isUntouched: () => boolean }>();

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

function remember(document: Document, page: Page): () => boolean {
  const isUntouched = rememberText(anchorsOf(page));
  untouched.set(document, isUntouched);
  return isUntouched;
}
