/** What `npm run check` and `npm run check:built` run, in order. To add a check: one line here. */
import type { Step } from './suite.ts';

/** Everything that needs no build and no browser. */
export const sourceSteps: readonly Step[] = [
  { kind: 'check', name: 'types: extension', command: ['tsc', '-p', '.'] },
  { kind: 'check', name: 'types: lib/domain is pure (no DOM, no browser)', command: ['tsc', '-p', 'lib/domain'] },
  { kind: 'check', name: 'types: tests and scripts', command: ['tsc', '-p', 'tests'] },
  { kind: 'check', name: 'lint, import directions, cycles, limits', command: ['oxlint'] },
  { kind: 'check', name: 'format', command: ['oxfmt', '--check', '.'] },
  { kind: 'check', name: 'dead files, exports and dependencies', command: ['knip'] },
  { kind: 'vitest', name: 'unit tests', project: 'unit' },
  { kind: 'vitest', name: 'DOM tests', project: 'dom' },
  { kind: 'vitest', name: 'checks of the repository', project: 'checks' },
];

/** Everything that needs the built extension. */
export const builtSteps: readonly Step[] = [
  { kind: 'check', name: 'build: Chromium, release', command: ['wxt', 'build'] },
  { kind: 'check', name: 'build: Chromium, test', command: ['wxt', 'build', '--mode', 'test'] },
  { kind: 'check', name: 'build: Firefox, release', command: ['wxt', 'build', '-b', 'firefox'] },
  { kind: 'check', name: 'build: Firefox, test', command: ['wxt', 'build', '-b', 'firefox', '--mode', 'test'] },
  { kind: 'check', name: 'sizes of what is shipped', command: ['node', 'scripts/sizes.ts'] },
  {
    kind: 'check',
    name: 'web-ext lint, Firefox build',
    command: ['web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--self-hosted', '--no-config-discovery'],
  },
  { kind: 'vitest', name: 'checks of what is built', project: 'built' },
  { kind: 'vitest', name: 'browser tests, Chromium and Firefox', project: 'browser' },
];
