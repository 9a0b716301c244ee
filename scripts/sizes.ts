/**
 * Weighs what is shipped and fails when a part outgrows its limit. Content (the code table, the term table, the pack) is
 * weighed by itself, as it grows with what clinicians add; the rest is ours to keep small.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBehind, gzipBytes, gzipBytesOf } from './bundle.ts';
import { buildFolder } from './launch.ts';

const root = join(import.meta.dirname, '..');

type Part = {
  readonly name: string;
  readonly start: string;
  /** Tables that are bundled into it. */
  readonly tables: readonly string[];
  readonly limitBytes: number;
  /** What it should come down to, where that is not reached yet (docs/performance.md). */
  readonly goalBytes?: number;
  readonly tablesLimitBytes: number;
};

const parts: readonly Part[] = [
  {
    name: 'reader, in the record page',
    start: 'reader.js',
    tables: ['lib/content/terms/terms.json', 'lib/content/terms/record-words.json'],
    limitBytes: 57_000,
    goalBytes: 15_000,
    tablesLimitBytes: 28_000,
  },
  {
    name: 'sidebar',
    start: 'sidebar.html',
    tables: ['lib/content/packs/first-pack.json'],
    limitBytes: 60_000,
    tablesLimitBytes: 25_000,
  },
  { name: 'background', start: 'background.js', tables: [], limitBytes: 26_500, tablesLimitBytes: 0 },
];

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const folder = buildFolder('chromium', 'release');
let isOver = false;
for (const part of parts) {
  const wholeBytes = gzipBytesOf(folder, filesBehind(folder, part.start));
  const tables = part.tables.map((path) => join(root, path)).filter((path) => existsSync(path));
  const tableBytes = tables.reduce(
    (sum, path) => sum + gzipBytes(JSON.stringify(JSON.parse(readFileSync(path, 'utf8')))),
    0,
  );
  const codeBytes = wholeBytes - tableBytes;
  const isPartOver = codeBytes > part.limitBytes || tableBytes > part.tablesLimitBytes;
  isOver ||= isPartOver;
  console.log(
    `${isPartOver ? 'OVER ' : 'within'} ${part.name}: ${kB(codeBytes)} of ${kB(part.limitBytes)}` +
      (part.tables.length > 0 ? `, tables ${kB(tableBytes)} of ${kB(part.tablesLimitBytes)}` : '') +
      `, together ${kB(wholeBytes)} (gzip)` +
      (part.goalBytes !== undefined && codeBytes > part.goalBytes ? `; goal ${kB(part.goalBytes)}, not reached` : ''),
  );
}
process.exitCode = isOver ? 1 : 0;
