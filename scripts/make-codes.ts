/** Writes `lib/content/codes/codes.json` (the rows the extension ships) from `codes.tsv` (rows with their sources). */
import { readFileSync, writeFileSync } from 'node:fs';

const source = new URL('../lib/content/codes/codes.tsv', import.meta.url);
const target = new URL('../lib/content/codes/codes.json', import.meta.url);
const rows = readFileSync(source, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t').slice(0, 5));
writeFileSync(target, `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
