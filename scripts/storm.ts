/**
 * `npm run storm [-- --switches N] [--seed N] [--browser chromium|firefox]`: changes the person on the screen again and
 * again while somebody presses at random instants, in each browser, and counts actions on the wrong record.
 */
import { buildFolder, findBrowser, type BrowserName } from './launch.ts';
import { existsSync } from 'node:fs';
import { runProgram } from './suite.ts';
import { tally } from './tally.ts';
import { runStorm, type StormCounts } from '../tests/browser/airlock/run-storm.ts';

const valueOf = (name: string): string | null => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
};

async function build(browser: BrowserName): Promise<void> {
  const target = browser === 'firefox' ? (['-b', 'firefox'] as const) : [];
  const isBuilt = await runProgram(['wxt', 'build', '--mode', 'test', ...target]);
  if (!isBuilt || !existsSync(buildFolder(browser, 'test')))
    throw new Error(`The extension was not built for ${browser}.`);
}

/** For the release report. */
function tell(one: StormCounts): void {
  tally('storm-switches', one.browser, { tried: one.switches, held: one.switches });
  tally('storm-actions', one.browser, { tried: one.actionsTried, held: one.actionsTried - one.copiesOnWrongRecord });
  tally('storm-copies', one.browser, { tried: one.copies, held: one.copies - one.copiesOnWrongRecord });
  tally('storm-words-of-another', one.browser, { values: [one.wordsOfAnother] });
}

function print(counts: readonly StormCounts[]): void {
  console.table(
    Object.fromEntries(
      counts.map(({ browser, blankAfterMs, ...rest }) => [
        browser,
        { ...rest, blankMedianMs: blankAfterMs.median, blankLongestMs: blankAfterMs.longest },
      ]),
    ),
  );
  const wrong = counts.reduce((sum, one) => sum + one.copiesOnWrongRecord + one.wordsOfAnother, 0);
  const isTooFew = counts.some((one) => one.actionsTried < one.switches || one.copies === 0);
  console.log(`actions on the wrong record: ${wrong}`);
  if (isTooFew) console.log('Too few actions fell into this storm to say anything.');
  process.exitCode = wrong === 0 && !isTooFew && counts.length > 0 ? 0 : 1;
}

const switches = Number(valueOf('switches') ?? 500);
const seed = Number(valueOf('seed') ?? Date.now() % 1_000_000);
const only = valueOf('browser');
const browsers: readonly BrowserName[] = ['chromium', 'firefox'];
const counts: StormCounts[] = [];
for (const browser of browsers) {
  if (only !== null && only !== browser) continue;
  if (!findBrowser(browser)) throw new Error(`No ${browser} was found on this machine.`);
  await build(browser);
  console.log(`${browser}: ${switches} switches, seed ${seed} ...`);
  counts.push(await runStorm(browser, switches, seed));
}
for (const one of counts) tell(one);
print(counts);
