import type { Identity, PageReading } from '../domain/reading.ts';
import { assemble, assembleIdentity } from './assemble/assemble.ts';
import { collect } from './collect/collect.ts';
import { localDate } from './session/local-date.ts';

export { findPlace } from './assemble/places.ts';

/** `today` is the calendar date of reading, `YYYY-MM-DD`: dates after it are not read as facts. */
export type ReadOptions = { readonly today: string };

/** Reads the page that is open: who it is about and every fact that can be understood. Changes nothing in the page. */
export function readPage(document: Document, options: ReadOptions): PageReading {
  return assemble(collect(document), options.today);
}

/** Reads only who the page is about, for the regular check and for the moment of action. */
export function readIdentity(document: Document, today: string = localDate(new Date())): Identity {
  return assembleIdentity(collect(document), today);
}
