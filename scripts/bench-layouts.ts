/**
 * `npm run bench -- layouts [FOLDER...]`: reads each page of a corpus as it is and laid out in other ways, with the shipped
 * reader, and prints for each way what was read less and what was read wrong that was not before.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { scorePage, Truth, type PageScore } from './accuracy.ts';
import { pagesIn, today } from './bench-accuracy.ts';
import { relayouts } from './relayouts.ts';
import { startShippedReader } from './shipped-reader.ts';

const corpus = resolve(import.meta.dirname, '..', 'tests', 'fixtures', 'pages-open');

type Tally = { pages: number; before: number; right: number; wrong: number };

/** What one score holds that another does not. */
const added = (now: readonly string[], before: readonly string[]): readonly string[] =>
  now.filter((fact) => !before.includes(fact));

function printLosses(name: string, way: string, now: PageScore, before: PageScore): void {
  const losses = [
    ...added(now.missed, before.missed).map((fact) => `missed  ${fact}`),
    ...added(now.wrong, before.wrong).map((fact) => `wrong   ${fact}`),
    ...(now.identity === before.identity ? [] : [`person  ${before.identity}, now ${now.identity}`]),
  ];
  if (losses.length > 0) console.log(`${name}: ${way}`);
  for (const loss of losses) console.log(`    ${loss}`);
}

/** Scores the pages of the folders, or of the open corpus, in every layout. Errors: no page with a truth file there. */
export async function benchLayouts(folders: readonly string[]): Promise<void> {
  const pages = (folders.length === 0 ? [corpus] : folders).flatMap((folder) => pagesIn(resolve(folder)));
  if (pages.length === 0) throw new Error('No page with a truth file there.');
  const scratch = mkdtempSync(join(tmpdir(), 'fingerpost-layouts-'));
  const reader = await startShippedReader();
  const tallies = new Map<string, Tally>();
  try {
    for (const path of pages) {
      const truth = Truth.parse(JSON.parse(readFileSync(path.replace(/\.html$/, '.truth.json'), 'utf8')));
      const html = readFileSync(path, 'utf8');
      const before = scorePage(truth, await reader.read(path, today));
      for (const [way, change] of Object.entries(relayouts)) {
        const dom = new JSDOM(html);
        const isChanged = change(dom.window.document);
        const changed = join(scratch, basename(path));
        writeFileSync(changed, dom.serialize());
        dom.window.close();
        if (!isChanged) continue;
        const now = scorePage(truth, await reader.read(changed, today));
        const tally = tallies.get(way) ?? { pages: 0, before: 0, right: 0, wrong: 0 };
        tally.pages += 1;
        tally.before += before.right;
        tally.right += now.right;
        tally.wrong += added(now.wrong, before.wrong).length;
        tallies.set(way, tally);
        printLosses(basename(path), way, now, before);
      }
    }
  } finally {
    await reader.close();
    rmSync(scratch, { recursive: true });
  }
  for (const [way, { pages: count, before, right, wrong }] of tallies)
    console.log(`${way.padEnd(34)} ${count} pages: ${right} of ${before} right, ${wrong} more wrong`);
}
