/**
 * `npm run faults`: provokes the faults of the matrix in real browsers and prints, for each row and browser, how often
 * each was tried and how often it held. Ends badly when any did not hold or a test could not run.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { projectRoot, runProgram } from './suite.ts';

const Line = z.strictObject({ row: z.string(), browser: z.string(), tried: z.int(), held: z.int() });

const builds = [
  ['wxt', 'build', '--mode', 'test'],
  ['wxt', 'build', '-b', 'firefox', '--mode', 'test'],
] as const;

function readTally(file: string): z.infer<typeof Line>[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => Line.parse(JSON.parse(line)));
}

function print(lines: readonly z.infer<typeof Line>[]): boolean {
  const rows = new Map<string, { tried: number; held: number }>();
  for (const { row, browser, tried, held } of lines) {
    const name = `fault-${row} ${browser}`;
    const sum = rows.get(name) ?? { tried: 0, held: 0 };
    rows.set(name, { tried: sum.tried + tried, held: sum.held + held });
  }
  console.log('\nrow and browser         tried   held');
  for (const [name, { tried, held }] of [...rows].toSorted(([a], [b]) => a.localeCompare(b)))
    console.log(`${name.padEnd(22)} ${String(tried).padStart(6)} ${String(held).padStart(6)}`);
  return rows.size > 0 && [...rows.values()].every(({ tried, held }) => tried === held);
}

const tallyFile = resolve(projectRoot, '.cache', 'reports', 'faults.ndjson');
rmSync(tallyFile, { force: true });
process.env['FINGERPOST_TALLY'] = tallyFile;
let isBuilt = true;
for (const build of builds) isBuilt = (await runProgram(build)) && isBuilt;
const hasPassed = isBuilt && (await runProgram(['vitest', 'run', '--project', 'browser', 'tests/browser/faults']));
const haveAllHeld = print(readTally(tallyFile));
console.log(
  hasPassed && haveAllHeld
    ? '\nAll held.'
    : '\nNot all held: see the tests above. A row whose test broke off is not in the table.',
);
process.exitCode = hasPassed && haveAllHeld ? 0 : 1;
