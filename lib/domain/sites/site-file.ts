import { parseImport } from '../import-file.ts';
import type { ImportError } from '../import-file.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { Site } from './site.ts';

/** Why a site file was not taken: where in it, and why, in plain words. */
export type SiteProblem = { readonly place: string; readonly reason: string };

/** The largest site file: a taught one is a few kilobytes (T-12). */
const maxSiteBytes = 100_000;

const sentenceFor = (error: Exclude<ImportError, { kind: 'wrong-shape' }>): string => {
  switch (error.kind) {
    case 'too-large':
      return 'it is larger than any site is';
    case 'too-deep':
      return 'it is nested deeper than any site is';
    case 'too-many':
      return 'it holds more than any site does';
    case 'not-json':
      return 'it is not a site file: it cannot be read as JSON';
    case 'forbidden-name':
      return `it holds a field called ${error.name}`;
  }
};

const problemsOf = (error: ImportError): readonly SiteProblem[] =>
  error.kind === 'wrong-shape'
    ? error.places.map(({ path, why }) => ({ place: path === '' ? 'the file' : path, reason: why }))
    : [{ place: 'the file', reason: sentenceFor(error) }];

/** The text of a site's file: the whole site in one. */
export const siteFileText = (site: Site): string => `${JSON.stringify(site, null, 2)}\n`;

/**
 * Reads a site's file. `origins`: the addresses that may be read on this computer; a site for any other is not taken
 * (T-14). One without an address of its own is taken for the one address named in `use`.
 *
 * Errors: every problem with its place; nothing is changed by reading (T-06, T-10 to T-13).
 */
export function readSiteFile(
  text: string,
  origins: readonly string[],
  use: string | null = null,
): Result<Site, readonly SiteProblem[]> {
  if (text.length > maxSiteBytes) return err([{ place: 'the file', reason: 'it is larger than any site is' }]);
  const parsed = parseImport(text, Site);
  if (!parsed.ok) return err(problemsOf(parsed.error));
  const origin = parsed.value.origin ?? use;
  if (origin === null) return err([{ place: 'origin', reason: 'it names no address; choose the one it is for' }]);
  if (!origins.includes(origin) || (use !== null && use !== origin))
    return err([{ place: 'origin', reason: `it is for ${origin}, which Fingerpost does not read on this computer` }]);
  return ok({ ...parsed.value, origin });
}
