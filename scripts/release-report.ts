/**
 * `npm run release-report [-- --only NAME,NAME]`: makes the runs (those named, or all; `--only none` for none of them),
 * takes what runs made before left behind, and writes docs/release-report.md. Ends badly when a figure that must be 0 is not.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { firstPack } from '../lib/content/packs/first-pack.ts';
import { withoutOwnHosts } from './own-hosts.ts';
import { figures } from './release-figures.ts';
import { releasePage } from './release-page.ts';
import { commitNow, madeRuns, makeRun, minuteNow, runNames, type RunName } from './release-runs.ts';
import { projectRoot } from './suite.ts';
import type { TallyLine } from './tally.ts';

const isRun = (name: string): name is RunName => runNames.some((one) => one === name);

/** The runs asked for, or the names that are none. */
function wanted(args: readonly string[]): { readonly runs: readonly RunName[]; readonly unknown: readonly string[] } {
  const at = args.indexOf('--only');
  if (at < 0) return { runs: runNames, unknown: [] };
  const names = (args[at + 1] ?? '').split(',').filter((name) => name !== 'none');
  return { runs: runNames.filter((name) => names.includes(name)), unknown: names.filter((name) => !isRun(name)) };
}

/** Ids of hazards in docs/hazards.md: with a row, and among those that no test covers. */
function hazardIds() {
  const page = readFileSync(resolve(projectRoot, 'docs', 'hazards.md'), 'utf8');
  const [covered = '', open = ''] = page.split('## Not covered yet');
  return {
    listed: [...covered.matchAll(/^\| (H-\d\d) \|/gm)].map((match) => match[1] ?? ''),
    uncovered: [...open.matchAll(/\bH-\d\d\b/g)].map(([id]) => id),
  };
}

/** How many rules of the pack that ships somebody has agreed, and how many are within its review date today. */
function packLines(today: string): TallyLine[] {
  const { rules, agreedBy, reviewDate } = firstPack;
  const line = (figure: string, isSo: boolean): TallyLine => ({
    figure,
    where: 'node',
    tried: rules.length,
    held: isSo ? rules.length : 0,
  });
  return [line('rules-with-reviewer', agreedBy.length > 0), line('rules-unexpired', reviewDate >= today)];
}

const { runs, unknown } = wanted(process.argv.slice(2));
if (unknown.length > 0) {
  console.error(`There is no run "${unknown.join(', ')}". Runs: ${runNames.join(', ')}.`);
  process.exitCode = 1;
} else {
  for (const name of runs) await makeRun(name);
  const made = madeRuns();
  const date = minuteNow();
  const lines = [...withoutOwnHosts(made.lines), ...packLines(date.slice(0, 10))];
  const measured = { commit: commitNow(), date, hazards: hazardIds(), runs: made.runs, lines };
  const { text, isBad } = releasePage(figures, measured);
  writeFileSync(resolve(projectRoot, 'docs', 'release-report.md'), text);
  console.log(
    `\nWritten: docs/release-report.md${isBad ? '. Something that must be 0 is not, or a test failed.' : '.'}`,
  );
  process.exitCode = isBad ? 1 : 0;
}
