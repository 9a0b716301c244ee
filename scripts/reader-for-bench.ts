/** What `npm run bench -- reading` puts into its pages: the reader's own stages, nothing else. */
import { readInSteps } from '../lib/reader/read-page.ts';
import { finish } from '../lib/reader/steps.ts';

export { collect } from '../lib/reader/collect/collect.ts';
export { readIdentity, readPage } from '../lib/reader/read-page.ts';

/** A reading as the session makes it: what texts say is remembered for the next one. */
export const readAndRemember = (document: Document, today: string) =>
  finish(readInSteps(document, { today, hasPaused: () => false }));
