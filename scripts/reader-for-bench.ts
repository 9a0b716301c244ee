/** What `npm run bench -- reading` puts into its pages: the reader's own stages, nothing else. */
import type { PageReading } from '../lib/domain/reading.ts';
import { readInSteps } from '../lib/reader/read-page.ts';
import { finish } from '../lib/reader/steps.ts';

export { collect } from '../lib/reader/collect/collect.ts';
export { readIdentity, readPage } from '../lib/reader/read-page.ts';

let before: PageReading | null = null;

/** A reading as the session makes it: what texts say is remembered for the next one, and the reading itself. */
export function readAndRemember(document: Document, today: string): PageReading | null {
  before = finish(readInSteps(document, { today, hasPaused: () => false, before }));
  return before;
}
