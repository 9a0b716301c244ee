/** `npm run bench -- NAME [arguments]`: measurements. To add one: its file, and a line here. */
import { benchAccuracy } from './bench-accuracy.ts';
import { benchHeuristics } from './bench-heuristics.ts';
import { benchReading } from './bench-reading.ts';
import { benchSidebar } from './bench-sidebar.ts';
import { benchTalk } from './bench-talk.ts';

const benches: Readonly<Record<string, (given: readonly string[]) => Promise<void>>> = {
  accuracy: benchAccuracy,
  heuristics: benchHeuristics,
  reading: benchReading,
  sidebar: benchSidebar,
  talk: benchTalk,
};

const [name = '', ...given] = process.argv.slice(2);
const bench = benches[name];
if (bench === undefined) {
  process.stderr.write(`Which measurement? ${Object.keys(benches).join(', ')}\n`);
  process.exitCode = 1;
} else {
  await bench(given);
}
