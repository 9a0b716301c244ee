/**
 * Writes the rows that the extension ships from `codes.tsv` (rows with their sources): `codes.json`, all of them, and
 * `entry-codes.json`, the few that an entry may hold, which is all that the sidebar carries.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { copyableKeys } from '../lib/domain/entries/what-may-be-copied.ts';

const source = new URL('../lib/content/codes/codes.tsv', import.meta.url);
const rows = readFileSync(source, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t').slice(0, 5));

const write = (name: string, kept: readonly (readonly string[])[]) =>
  writeFileSync(
    new URL(`../lib/content/codes/${name}`, import.meta.url),
    `[\n${kept.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`,
  );

write('codes.json', rows);
write(
  'entry-codes.json',
  rows.filter(([key = '']) => copyableKeys.has(key)),
);
