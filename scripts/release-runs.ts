/** The runs behind the release report: what each does, and what is kept of it until the report is written. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { BrowserName } from './browsers.mjs';
import { switchingRecord } from '../tests/builders/switching-record.ts';
import { launch, serve } from './launch.ts';
import { listenOutside, type Outside } from './outside.ts';
import { builtSteps } from './steps.ts';
import { projectRoot, runSteps, type Step } from './suite.ts';
import { readTally, tally, type TallyLine } from './tally.ts';

/** A run by name, the light ones first. */
export const runNames = ['unit', 'dom', 'checks', 'built', 'alone', 'faults', 'long', 'storm'] as const;
export type RunName = (typeof runNames)[number];

const browsers: readonly BrowserName[] = ['chromium', 'firefox'];
const folder = resolve(projectRoot, '.cache', 'reports', 'release');
/** How long a browser without us is watched for what it asks of the outside by itself: some of it comes after minutes. */
const idleMs = 180_000;

const builds = builtSteps.filter(({ name }) => name.startsWith('build: '));
const testBuilds = builds.filter(({ name }) => name.endsWith('test'));
const browserTests = (...paths: readonly string[]): Step => ({
  kind: 'vitest',
  name: 'browser tests',
  project: 'browser',
  paths,
});

/** `isListenedTo`: what its browsers ask of anything but this machine is counted. */
const runs: Readonly<Record<RunName, { readonly steps: readonly Step[]; readonly isListenedTo: boolean }>> = {
  unit: { steps: [{ kind: 'vitest', name: 'unit tests', project: 'unit' }], isListenedTo: false },
  dom: { steps: [{ kind: 'vitest', name: 'DOM tests', project: 'dom' }], isListenedTo: false },
  checks: { steps: [{ kind: 'vitest', name: 'checks of the repository', project: 'checks' }], isListenedTo: false },
  built: {
    steps: [
      ...builds,
      { kind: 'vitest', name: 'checks of what is built', project: 'built' },
      browserTests('tests/browser/options/permission-warnings'),
    ],
    isListenedTo: false,
  },
  /** The browsers without us, and nothing else. */
  alone: { steps: testBuilds, isListenedTo: true },
  faults: {
    steps: [
      ...testBuilds,
      browserTests('tests/browser/faults', 'tests/browser/airlock', 'tests/browser/options/killed-import'),
    ],
    isListenedTo: true,
  },
  long: {
    steps: [...testBuilds, { kind: 'check', name: 'many records', command: ['node', 'scripts/bench.ts', 'long'] }],
    isListenedTo: true,
  },
  storm: {
    steps: [{ kind: 'check', name: 'storm', command: ['node', 'scripts/storm.ts', '--switches', '500'] }],
    isListenedTo: true,
  },
};

const RunRecord = z.strictObject({
  name: z.enum(runNames),
  commit: z.string(),
  isClean: z.boolean(),
  endedAt: z.string(),
  seconds: z.number(),
  passed: z.int(),
  failed: z.int(),
  failures: z.array(z.string()),
  /** Hazards, threats and faults in the names of tests that passed, and of tests that did not. */
  passedIds: z.array(z.string()),
  failedIds: z.array(z.string()),
});
export type RunRecord = z.infer<typeof RunRecord>;

const git = (...args: readonly string[]): string =>
  spawnSync('git', args, { cwd: projectRoot, encoding: 'utf8' }).stdout?.trim() ?? '';

/** The commit that is checked out, in short. */
export const commitNow = (): string => git('rev-parse', '--short', 'HEAD') || 'unknown';

/** Minutes of the clock, UTC. */
export const minuteNow = (): string => new Date().toISOString().slice(0, 16).replace('T', ' ');

const recordFile = (name: RunName): string => join(folder, `${name}.json`);
const tallyFile = (name: RunName): string => join(folder, `${name}.ndjson`);
const idsIn = (names: readonly string[]): string[] => [
  ...new Set(names.flatMap((name) => [...name.matchAll(/\b(?:(?:H|T)-\d\d|fault-\d\d)\b/g)].map(([id]) => id))),
];

/** Makes one run and keeps what it counted, in place of what an earlier one did. */
export async function makeRun(name: RunName): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const file of [recordFile(name), tallyFile(name)]) rmSync(file, { force: true });
  process.env['FINGERPOST_TALLY'] = tallyFile(name);
  const commit = commitNow();
  const isClean = git('status', '--porcelain', '--', '.', ':!docs/release-report.md') === '';
  const { steps, isListenedTo } = runs[name];
  const outcomes = isListenedTo ? await listening(() => runSteps(steps)) : await runSteps(steps);
  const sum = (of: 'passed' | 'failed' | 'seconds'): number => outcomes.reduce((total, one) => total + one[of], 0);
  const record: RunRecord = {
    name,
    commit,
    isClean,
    endedAt: minuteNow(),
    seconds: sum('seconds'),
    passed: sum('passed'),
    failed: sum('failed'),
    failures: outcomes.flatMap((one) => (one.failed > 0 ? [`${one.name}: ${one.failures.join('; ')}`] : [])),
    passedIds: idsIn(outcomes.flatMap(({ names }) => names.passed)),
    failedIds: idsIn(outcomes.flatMap(({ names }) => names.failed)),
  };
  writeFileSync(recordFile(name), JSON.stringify(record));
}

/** The runs that were made, whenever that was, with all that they counted. */
export function madeRuns(): { readonly runs: readonly RunRecord[]; readonly lines: readonly TallyLine[] } {
  const made = runNames.filter((name) => existsSync(recordFile(name)));
  return {
    runs: made.map((name) => RunRecord.parse(JSON.parse(readFileSync(recordFile(name), 'utf8')))),
    lines: made.flatMap((name) => readTally(tallyFile(name))),
  };
}

/** Does the work while what the browsers ask of the outside is counted, then tells it apart from what they ask without us. */
async function listening<T>(work: () => Promise<T>): Promise<T> {
  const heard = new Map<BrowserName, Outside>();
  for (const browser of browsers) heard.set(browser, await listenOutside(browser));
  const done = await work();
  const told = [...heard].map(async ([browser, outside]) => {
    const asked = [...outside.hosts];
    const own = await hostsWithoutUs(browser, outside);
    await outside.close();
    if (own === null) return;
    const others = asked.filter((host) => !own.includes(host));
    tally('outside', browser, { tried: asked.length, held: asked.length - others.length });
    tally('outside-own', browser, { texts: own });
    tally('outside-others', browser, { texts: others });
  });
  await Promise.all(told);
  return done;
}

/** What the browser asks for by itself beside an extension that does nothing, with a record page open. Null when a planted request went unnoticed. */
async function hostsWithoutUs(browser: BrowserName, { hosts }: Outside): Promise<readonly string[] | null> {
  const empty = mkdtempSync(join(tmpdir(), 'empty-extension-'));
  const from = hosts.length;
  const gecko = { browser_specific_settings: { gecko: { id: 'empty@fingerpost.example' } } };
  writeFileSync(
    join(empty, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'Empty', version: '1', ...(browser === 'firefox' ? gecko : {}) }),
  );
  const served = await serve([], { pages: { '/record.html': switchingRecord(0) } });
  const launched = await launch(browser, { folder: empty });
  try {
    const page = await launched.browser.newPage();
    await page.goto(`${served.origin}/record.html`);
    // Each kind of field has its own: what is known of forms, a dictionary for what is written.
    for (const field of ['#input', '#textarea', '#editable']) {
      await page.click(field);
      await page.keyboard.type('Seen today ');
    }
    await new Promise((done) => setTimeout(done, idleMs));
    const own = hosts.slice(from);
    await page.goto('http://planted.invalid/').catch(() => null);
    return hosts.slice(from).includes('planted.invalid') ? [...new Set(own)] : null;
  } finally {
    await launched.close();
    await served.close();
    rmSync(empty, { recursive: true, force: true });
  }
}
