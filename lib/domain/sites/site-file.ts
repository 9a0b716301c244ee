import type * as z from 'zod/mini';
import { parseImport } from '../import-file.ts';
import type { ImportError } from '../import-file.ts';
import { jsonErrorInWords } from '../json-text.ts';
import { issueInWords } from '../plain-issues.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { Site } from './site.ts';

/** Why a site file was not taken: where in it, and why, in plain words. */
export type SiteProblem = { readonly place: string; readonly reason: string };

/** The largest site file: a taught one is a few kilobytes (T-12). */
const maxSiteBytes = 100_000;

const listItems: Readonly<Record<string, string>> = {
  pages: 'page',
  places: 'place',
  ways: 'description',
  example: 'element of the example',
  attributes: 'attribute',
};

/** "places → 0 → ways → 1 → is" as "place 1, description 2, is": counted as people count, fields as the file names them. */
const placeInWords = (path: string): string => {
  const steps = path.split(' → ');
  const words = steps.flatMap((step, index) => {
    const item = listItems[steps[index - 1] ?? ''];
    if (/^\d+$/.test(step)) return [`${item ?? 'number'} ${Number(step) + 1}`];
    return /^\d+$/.test(steps[index + 1] ?? '') && listItems[step] !== undefined ? [] : [step];
  });
  return words.join(', ') || 'the file';
};

const formWords: Readonly<Record<string, string>> = {
  pages: 'it is not the beginning of a page’s address without a number in it, such as /record/*',
  origin: 'it is not one https address, such as https://record.example',
  example: 'it is not what an example may hold: no links, scripts, styles, markup or numbers',
};

const isForm = (issue: z.core.$ZodIssue): boolean =>
  issue.code === 'invalid_format' || (issue.code === 'custom' && issue.path[0] === 'pages');

/** What a site file needs said otherwise than any other file. A layout's own rules say themselves what is wrong. */
const issueOfSite = (issue: z.core.$ZodIssue, whole: unknown): string => {
  const [field = '', inner] = issue.path.map(String);
  switch (field) {
    case '':
      return issue.code === 'invalid_type' ? 'it is not a site file' : issueInWords(issue, whole);
    case 'format':
      return 'it is not a site file';
    case 'schemaVersion':
      return 'it was made by another version of Fingerpost, or for something else';
    case 'layout':
      return inner === undefined ? issueInWords(issue, whole) : issue.message;
    default:
      return (isForm(issue) ? formWords[field] : undefined) ?? issueInWords(issue, whole);
  }
};

const problemsOf = (error: ImportError): readonly SiteProblem[] => {
  if (error.kind !== 'wrong-shape') return [{ place: 'the file', reason: jsonErrorInWords(error) }];
  const problems = error.places.map(({ path, why }) => ({ place: placeInWords(path), reason: why }));
  const isSaidBefore = ({ place, reason }: SiteProblem, index: number): boolean =>
    problems.slice(0, index).some((one) => one.place === place && one.reason === reason);
  return problems.filter((problem, index) => !isSaidBefore(problem, index));
};

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
): Result<Site & { readonly origin: string }, readonly SiteProblem[]> {
  if (text.length > maxSiteBytes) return err([{ place: 'the file', reason: 'it is larger than any site is' }]);
  const parsed = parseImport(text, Site, issueOfSite);
  if (!parsed.ok) return err(problemsOf(parsed.error));
  const origin = parsed.value.origin ?? use;
  if (origin === null) return err([{ place: 'origin', reason: 'it names no address; choose the one it is for' }]);
  if (!origins.includes(origin) || (use !== null && use !== origin))
    return err([{ place: 'origin', reason: `it is for ${origin}, which Fingerpost does not read on this computer` }]);
  return ok({ ...parsed.value, origin });
}
