/**
 * What tests and measurements tried and what of it held, as measured, for `npm run faults` and `npm run release-report`.
 * Written only while `FINGERPOST_TALLY` names a file; nothing here is shipped.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { BrowserName } from './browsers.mjs';

/** Where something was measured: in a browser, or in Node alone. */
export type Where = BrowserName | 'node';

/** One line of the file. A figure may have many lines: they are added up by whoever reads them. */
const TallyLine = z.union([
  z.strictObject({ figure: z.string(), where: z.string(), tried: z.int(), held: z.int() }),
  z.strictObject({ figure: z.string(), where: z.string(), values: z.array(z.number()) }),
  z.strictObject({ figure: z.string(), where: z.string(), texts: z.array(z.string()) }),
]);
export type TallyLine = z.infer<typeof TallyLine>;

/** Tries and those that held, single values of one measure (units in the report's table), or words. */
type Told = { tried: number; held: number } | { values: readonly number[] } | { texts: readonly string[] };

/** Notes what was measured of a figure. `fault-NN` is a row of the fault matrix. */
export function tally(figure: string, where: Where, told: Told): void {
  const file = process.env['FINGERPOST_TALLY'];
  if (!file) return;
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${JSON.stringify({ figure, where, ...told })}\n`);
}

/** All lines of such a file; none when it is not there. Throws on a line of another shape. */
export function readTally(file: string): readonly TallyLine[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => TallyLine.parse(JSON.parse(line)));
}
