/**
 * `npm run bench -- reading`: how long a first reading takes, as a multiple of one bare walk over the text nodes of the
 * same page, with peers beside it. Every figure is the median of fresh pages in one run of one real Chromium. Then what
 * one changed row costs, what is kept in memory, and what the page feels of the reader in the built extension.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import puppeteer from 'puppeteer-core';
import { gzipBytes } from './bundle.ts';
import { printFelt } from './bench-reading-live.ts';
import { findBrowser } from './launch.ts';

const root = resolve(import.meta.dirname, '..');
const rounds = 7;
const sizes = [10_000, 50_000];

const terms = [
  'Hypertension',
  'Asthma',
  'Type 2 diabetes mellitus',
  'Fracture of wrist',
  'Migraine',
  'Insomnia',
  'Eczema',
];
const tests = ['Weight', 'HbA1c', 'Serum creatinine', 'Body mass index', 'Potassium', 'PHQ-9 score', 'Haemoglobin'];
const values = ['98.2 kg', '61 mmol/mol', '80 umol/L', '36.5 kg/m2', '4.4 mmol/L', '11', '130 g/L'];

/** An invented record of about so many nodes: problems, results, medicines and free text. */
export function syntheticPage(nodes: number): string {
  const rows: string[] = [];
  for (let count = 0, index = 0; count < nodes; index++) {
    const date = `${1 + (index % 28)}/${1 + (index % 12)}/${2000 + (index % 26)}`;
    const at = index % terms.length;
    const cells =
      index % 2 === 0 ? [terms[at], index % 3 === 0 ? 'resolved' : 'active', date] : [tests[at], values[at], date];
    rows.push(
      `<tr class="r${index % 5}">${cells.map((cell) => `<td><span>${cell ?? ''}</span></td>`).join('')}<td>Seen in surgery, advised to come back if no better after two weeks.</td></tr>`,
    );
    count += 15;
  }
  return `<!doctype html><html><body><header><h1>Mrs Testa Sample</h1><p>Born 09-May-1968 (58y) NHS No. 999 110 6847 Female</p></header><main><h2>Record</h2><table><thead><tr><th>Item</th><th>Value</th><th>Date</th><th>Notes</th></tr></thead><tbody>${rows.join('')}</tbody></table></main></body></html>`;
}

/** The reader's own stages as one script for a page. */
export async function readerScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: join(root, 'scripts', 'reader-for-bench.ts'), formats: ['iife'], name: 'fingerpostBench' },
      minify: true,
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error('The reader could not be built.');
  return chunk.code;
}

/** What is timed, by name: the floor first. Runs in the page. */
const variants: Readonly<Record<string, string>> = {
  'bare walk over text nodes (the floor)': `(() => { const walker = document.createTreeWalker(document, 4); let n = 0; while (walker.nextNode()) n += walker.currentNode.data.length; return n; })()`,
  textContent: `document.body.textContent.length`,
  innerText: `document.body.innerText.length`,
  'two regular expressions on every text node': `(() => { const walker = document.createTreeWalker(document, 4); let n = 0; while (walker.nextNode()) { const t = walker.currentNode.data; if (/\\b(?:hypertension|asthma|diabetes|insomnia)\\b/i.test(t)) n++; if (/\\b\\d+(?:\\.\\d+)?\\s*(?:kg|mmol\\/mol|mmHg|%)/.test(t)) n++; } return n; })()`,
  'collect: what a person sees, as lines': `fingerpostBench.collect(document).lines.length`,
  'who is on the screen': `fingerpostBench.readIdentity(document, '2026-11-22').sure`,
  'whole reading, all four stages': `fingerpostBench.readPage(document, { today: '2026-11-22' }).items.length`,
};

/** The first call on a fresh page, in milliseconds. */
async function timeOnce(page: Page, html: string, script: string, expression: string): Promise<number> {
  await page.goto('about:blank');
  await page.setContent(html);
  await page.evaluate(script);
  return page
    .evaluate(
      `(() => { document.body.offsetHeight; const start = performance.now(); ${expression}; return performance.now() - start; })()`,
    )
    .then(Number);
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

/** The page found as it was, then one changed row: the readings that answer them, a bare walk of that row, and of the whole page. */
const changedRow = `(() => {
  const walk = (root) => { const walker = document.createTreeWalker(root, 4); let n = 0; while (walker.nextNode()) n += walker.currentNode.data.length; return n; };
  const timed = (work, times) => { const start = performance.now(); for (let at = 0; at < times; at++) work(); return (performance.now() - start) / times; };
  const read = () => fingerpostBench.readAndRemember(document, '2026-11-22');
  const first = timed(read, 1);
  const equal = timed(read, 1);
  const row = document.querySelector('tbody tr:nth-child(500)');
  row.cells[1].textContent = '97.1 kg';
  return [first, timed(read, 1), timed(() => walk(row), 1000), timed(() => walk(document), 1), equal];
})()`;

async function printChangedRow(page: Page, html: string, script: string): Promise<void> {
  const taken: number[][] = [];
  for (let round = 0; round < rounds; round++) {
    await page.goto('about:blank');
    await page.setContent(html);
    await page.evaluate(script);
    const times = await page.evaluate(changedRow);
    if (Array.isArray(times)) taken.push(times.map(Number));
  }
  const [first = 0, again = 0, row = 0, whole = 0, equal = 0] = [0, 1, 2, 3, 4].map((at) =>
    median(taken.map((times) => times[at] ?? 0)),
  );
  console.log(
    `  the same page, read again: ${equal.toFixed(1)} ms  × ${(equal / first).toFixed(2)} of the first reading`,
  );
  console.log(
    `  one changed row, read again: ${again.toFixed(1)} ms  × ${(again / first).toFixed(2)} of the first reading, ` +
      `× ${(again / whole).toFixed(1)} of a bare walk of the page, × ${Math.round(again / row)} of one of the row`,
  );
}

/** What is still held after the work, in megabytes, when all that is unused has been thrown away. */
async function heapKept(page: Page, html: string, script: string, work: string): Promise<number> {
  await page.goto('about:blank');
  await page.setContent(html);
  await page.evaluate(script);
  const session = await page.createCDPSession();
  const used = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  const before = await used();
  await page.evaluate(`${work}; 0`);
  const kept = (await used()) - before;
  await session.detach();
  return kept / 1e6;
}

async function printHeap(page: Page, html: string, script: string): Promise<void> {
  const bare = await heapKept(page, html, script, variants['bare walk over text nodes (the floor)'] ?? '0');
  const read = await heapKept(page, html, script, `fingerpostBench.readAndRemember(document, '2026-11-22')`);
  console.log(`  script memory kept after it: ${read.toFixed(2)} MB, after a bare walk ${bare.toFixed(2)} MB`);
}

async function sizeLines(): Promise<void> {
  const script = readFileSync(join(root, '.output', 'chrome-mv3', 'reader.js'), 'utf8');
  const table = readFileSync(join(root, 'lib', 'content', 'terms', 'terms.json'), 'utf8');
  const [all, terms] = [gzipBytes(script), gzipBytes(JSON.stringify(JSON.parse(table)))];
  console.log(
    `\ncontent script, minified and gzip: ${(all / 1000).toFixed(1)} kB, of which the term table ${(terms / 1000).toFixed(1)} kB`,
  );
}

/** Prints the table of ratios. */
export async function benchReading(): Promise<void> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('No Chromium was found on this machine.');
  const script = await readerScript();
  const browser = await puppeteer.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage();
    for (const nodes of sizes) {
      const html = syntheticPage(nodes);
      const times = new Map(Object.keys(variants).map((name): [string, number[]] => [name, []]));
      for (let round = 0; round < rounds; round++)
        for (const [name, expression] of Object.entries(variants))
          times.get(name)?.push(await timeOnce(page, html, script, expression));
      const floor = median([...times.values()][0] ?? []);
      console.log(`\n${nodes} nodes, first call on a fresh page, median of ${rounds}`);
      for (const [name, list] of times)
        console.log(
          `  ${name.padEnd(44)} ${median(list).toFixed(1).padStart(7)} ms  × ${(median(list) / floor).toFixed(2)}`,
        );
      await printChangedRow(page, html, script);
      await printHeap(page, html, script);
    }
  } finally {
    await browser.close();
  }
  await printFelt(syntheticPage(sizes.at(-1) ?? 0));
  await sizeLines();
}
