/** `npm run bench -- NAME [arguments]`: measurements. To add one: its file, and a line here. */
import { benchAccuracy } from './bench-accuracy.ts';
import { benchHeuristics } from './bench-heuristics.ts';
import { benchLayouts } from './bench-layouts.ts';
import { benchLong } from './bench-long.ts';
import { benchReading } from './bench-reading.ts';
import { benchSidebar } from './bench-sidebar.ts';
import { benchTalk } from './bench-talk.ts';
import { benchTaught } from './bench-taught.ts';
import { runProgram } from './suite.ts';

const benches: Readonly<Record<string, (given: readonly string[]) => Promise<void>>> = {
  accuracy: benchAccuracy,
  heuristics: benchHeuristics,
  layouts: benchLayouts,
  long: benchLong,
  reading: benchReading,
  sidebar: benchSidebar,
  talk: benchTalk,
  taught: benchTaught,
};

/** What has to be built first: these weigh or drive the extension itself. */
const builds: Readonly<Record<string, readonly [string, ...string[]]>> = {
  long: ['wxt', 'build', '--mode', 'test'],
  reading: ['wxt', 'build'],
  sidebar: ['wxt', 'build', '--mode', 'test'],
  talk: ['wxt', 'build', '--mode', 'test'],
};

const [name = '', ...given] = process.argv.slice(2);
const bench = benches[name];
if (bench === undefined) {
  process.stderr.write(`Which measurement? ${Object.keys(benches).join(', ')}\n`);
  process.exitCode = 1;
} else {
  const build = builds[name];
  if (build !== undefined && !(await runProgram(build))) throw new Error('The extension could not be built.');
  await bench(given);
}
