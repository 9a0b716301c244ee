/**
 * `npm run faults`: provokes the faults of the matrix in real browsers and prints, for each row and browser, how often
 * each was tried and how often it held. Ends badly when any did not hold or a test could not run.
 */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { projectRoot, runProgram } from './suite.ts';
import { readTally, type TallyLine } from './tally.ts';

const builds = [
  ['wxt', 'build', '--mode', 'test'],
  ['wxt', 'build', '-b', 'firefox', '--mode', 'test'],
] as const;

function print(lines: readonly TallyLine[]): boolean {
  const rows = new Map<string, { tried: number; held: number }>();
  for (const line of lines) {
    if (!line.figure.startsWith('fault-') || !('tried' in line)) continue;
    const name = `${line.figure} ${line.where}`;
    const sum = rows.get(name) ?? { tried: 0, held: 0 };
    rows.set(name, { tried: sum.tried + line.tried, held: sum.held + line.held });
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
