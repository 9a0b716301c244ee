import { lend } from '../session/lent.ts';
import { Filler } from './filler.ts';

/** Lends the reader in this page the way to read by a taught site, and to fill entries into its form. */
export function lendSites(document: Document): void {
  const filler = new Filler(document);
  globalThis.fingerpostSiteReader = filler.read;
  lend('fill', (order, page) => filler.obey(order, page));
}
