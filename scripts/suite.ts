/**
 * Runs the project's checks and test suites one after another, streams what they print, and adds up what passed and
 * failed. A check counts as one; a suite counts its tests. Nothing is guessed: a suite without a readable report is one
 * failure, and a test that was skipped did not pass.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

export const projectRoot = resolve(import.meta.dirname, '..');
/** Of a failure's message, as many lines are printed at the end: what was waited for, and what there was. */
const whyLines = 12;
const reportFolder = resolve(projectRoot, '.cache', 'reports');

/** One line of the summary: what ran, how much of it passed, how long it took. */
export type Outcome = Counts & {
  readonly name: string;
  readonly seconds: number;
};

/** How much passed and failed, and for each failure its name and the first line of what was wrong. */
export type Counts = {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly string[];
  /** The whole name of every test that passed or failed; of a check none. */
  readonly names: { readonly passed: readonly string[]; readonly failed: readonly string[] };
};

const noNames = { passed: [], failed: [] };

/** One thing to run. `kind` says how its result is counted; `paths` are test files or folders, all where none is named. */
export type Step =
  | { readonly kind: 'check'; readonly name: string; readonly command: readonly [string, ...string[]] }
  | { readonly kind: 'vitest'; readonly name: string; readonly project: string; readonly paths?: readonly string[] };

const Report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

/** Runs one program from the project's folder with its output on this terminal. Resolves to true when it ended well. */
export function runProgram(command: readonly [string, ...string[]]): Promise<boolean> {
  const [program, ...args] = command;
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: projectRoot, stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      done(false);
    });
    child.on('exit', (code) => {
      done(code === 0);
    });
  });
}

/** Counts of a vitest report: a file that could not be loaded is one failure, a skipped test another. */
export function countReport(text: string): Counts {
  const report = Report.parse(JSON.parse(text));
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const skipped = report.numPendingTests + report.numTodoTests;
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const isPassed = ({ status }: { status: string }): boolean => status === 'passed';
  const others = tests.filter((test) => !isPassed(test));
  const notPassed = others.map(({ fullName, status, failureMessages }) => {
    const lines = (failureMessages?.[0] ?? status).split('\n');
    const why = lines.filter((line) => line.trim() !== '' && !/^\s+at /.test(line)).slice(0, whyLines);
    return `${fullName}: ${why.join('\n            ')}`;
  });
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length + skipped,
    failures: [...unloaded.map(({ name }) => `${name}: could not be loaded`), ...notPassed],
    names: {
      passed: tests.filter(isPassed).map(({ fullName }) => fullName),
      failed: others.map(({ fullName }) => fullName),
    },
  };
}

async function runVitest(project: string, paths: readonly string[] = []): Promise<Counts> {
  mkdirSync(reportFolder, { recursive: true });
  const file = resolve(reportFolder, `${project}.json`);
  rmSync(file, { force: true });
  const isGood = await runProgram([
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...paths,
  ]);
  try {
    const counts = countReport(readFileSync(file, 'utf8'));
    // Vitest can also end badly with every test passed: an error outside any test.
    if (isGood || counts.failed > 0) return counts;
    return { ...counts, failed: 1, failures: ['an error outside any test; it is printed above'] };
  } catch (error) {
    const failures = [`The ${project} suite left no readable report: ${String(error)}`];
    return { passed: 0, failed: 1, failures, names: noNames };
  }
}

async function runStep(step: Step): Promise<Outcome> {
  console.log(`\n== ${step.name}`);
  const startMs = performance.now();
  const counts =
    step.kind === 'vitest'
      ? await runVitest(step.project, step.paths)
      : (await runProgram(step.command))
        ? { passed: 1, failed: 0, failures: [], names: noNames }
        : { passed: 0, failed: 1, failures: [], names: noNames };
  return { name: step.name, ...counts, seconds: (performance.now() - startMs) / 1000 };
}

/** Runs every step, also after a failure, so that one run tells all there is to tell. */
export async function runSteps(steps: readonly Step[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of steps) outcomes.push(await runStep(step));
  return outcomes;
}

/** Prints what ran, then the plain last line. Sets the exit code of this process. */
export function report(outcomes: readonly Outcome[]): void {
  console.log('\nWhat ran:');
  for (const { name, passed, failed, failures, seconds } of outcomes) {
    const mark = failed > 0 ? 'FAILED' : 'passed';
    console.log(`  ${mark}  ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`);
    for (const failure of failures) console.log(`          ${failure}`);
  }
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  console.log(`\n${passed} passed, ${failed} failed`);
}
