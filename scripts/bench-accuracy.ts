/**
 * `npm run bench -- accuracy [FOLDER...]`: scores the shipped reader on every `*.html` with a `*.truth.json` beside it.
 * Default: the project's own corpus. Prints precision, recall and identity for each page and in all, and each miss.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { scorePage, totals, Truth, type PageScore } from './accuracy.ts';
import { startShippedReader } from './shipped-reader.ts';

const corpus = resolve(import.meta.dirname, '..', 'tests', 'fixtures', 'pages');
/** The corpora's dates lie before this day. */
export const today = '2026-11-22';

/** The pages of a folder that have a truth file beside them. */
export function pagesIn(folder: string): string[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return pagesIn(path);
      return name.endsWith('.html') && existsSync(path.replace(/\.html$/, '.truth.json')) ? [path] : [];
    });
}

const percent = (share: number): string => share.toFixed(4);
/** Nothing expected and nothing read is all right. */
const shares = (score: PageScore): { precision: number; recall: number } =>
  score.right + score.missed.length + score.wrong.length === 0 ? { precision: 1, recall: 1 } : totals([score]);

/** One page with its score. `name` is its path within the folder that was given. */
export type ScoredPage = { readonly name: string; readonly score: PageScore };

/** The truth beside a page. A file that is none is said with what is wrong in it, its page is not scored, and the run ends badly. */
function readTruth(page: string): Truth | null {
  const path = page.replace(/\.html$/, '.truth.json');
  try {
    return Truth.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    console.error(`Not scored, as ${path} is no truth file:\n${why}`);
    process.exitCode = 1;
    return null;
  }
}

/** Reads every page of the folders, or of the project's own corpus, with the shipped reader. Errors: no page there. */
export async function scoreFolders(folders: readonly string[] = []): Promise<readonly ScoredPage[]> {
  const named = folders.length === 0 ? [corpus] : folders.map((folder) => resolve(folder));
  const pages = named.flatMap((folder) => pagesIn(folder).map((path) => ({ path, name: relative(folder, path) })));
  if (pages.length === 0) throw new Error(`No page with a truth file in ${named.join(', ')}.`);
  const reader = await startShippedReader();
  const scored: ScoredPage[] = [];
  try {
    for (const { path, name } of pages) {
      const truth = readTruth(path);
      if (truth !== null) scored.push({ name, score: scorePage(truth, await reader.read(path, today)) });
    }
  } finally {
    await reader.close();
  }
  return scored;
}

/** Scores the folders named, or the project's own corpus, and prints each page and the sums. */
export async function benchAccuracy(folders: readonly string[]): Promise<void> {
  const scored = await scoreFolders(folders);
  for (const { name, score } of scored) {
    const { precision, recall } = shares(score);
    console.log(
      `${name.padEnd(52)} precision ${percent(precision)} recall ${percent(recall)} identity ${score.identity}`,
    );
    for (const fact of score.missed) console.log(`    missed  ${fact}`);
    for (const fact of score.wrong) console.log(`    wrong   ${fact}`);
  }
  const all = totals(scored.map(({ score }) => score));
  const identities = (kind: PageScore['identity']): number =>
    scored.filter(({ score }) => score.identity === kind).length;
  console.log(
    `\nall ${scored.length} pages: precision ${percent(all.precision)}, recall ${percent(all.recall)} (${all.right} right, ${all.missed} missed, ${all.wrong} wrong)`,
  );
  console.log(`identity: ${identities('right')} right, ${identities('unsure')} unsure, ${identities('wrong')} wrong`);
  if (identities('wrong') > 0) process.exitCode = 1;
}
