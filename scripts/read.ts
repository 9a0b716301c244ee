/**
 * `npm run --silent read -- [--today YYYY-MM-DD] FILE_OR_URL...`: what the shipped reader understands from each page, one
 * JSON object a line on stdout. What cannot be read is said on stderr, and the command then ends with 1.
 */
import { localDate } from '../lib/reader/session/local-date.ts';
import { startShippedReader, type ReadingSeen } from './shipped-reader.ts';

function toLine(source: string, reading: ReadingSeen): string {
  const { name, nhsNumber, birthDate, sex, sure } = reading.identity;
  const items = reading.items.map(({ places, ...item }) => ({ ...item, place: places[0] ?? null }));
  return JSON.stringify({
    source,
    page: reading.page,
    identity: { name, nhsNumber, birthDate, sex, sure },
    items,
    cannotTell: reading.cannotTell,
  });
}

function parseArguments(given: readonly string[]): { today: string; sources: readonly string[] } {
  const at = given.indexOf('--today');
  const today = at === -1 ? localDate(new Date()) : (given[at + 1] ?? '');
  if (!/^\d{4}-\d\d-\d\d$/.test(today)) throw new Error('--today takes a date, YYYY-MM-DD.');
  return { today, sources: at === -1 ? given : given.filter((_, index) => index !== at && index !== at + 1) };
}

const say = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
};

async function main(): Promise<void> {
  const { today, sources } = parseArguments(process.argv.slice(2));
  if (sources.length === 0) throw new Error('Name one or more files or addresses to read.');
  const reader = await startShippedReader();
  try {
    for (const source of sources) {
      try {
        process.stdout.write(`${toLine(source, await reader.read(source, today))}\n`);
      } catch (error) {
        say(`${source}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  } finally {
    await reader.close();
  }
}

await main().catch(say);
