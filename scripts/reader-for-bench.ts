/** What `npm run bench -- reading` puts into its pages: the reader's own stages, nothing else. */
export { collect } from '../lib/reader/collect/collect.ts';
export { readIdentity, readPage } from '../lib/reader/read-page.ts';
