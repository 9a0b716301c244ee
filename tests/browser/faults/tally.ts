import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** What one row of the fault matrix tried and what of it held, as measured. Kept only for `npm run faults`. */
export function tally(row: string, browser: string, counts: { readonly tried: number; readonly held: number }): void {
  const file = process.env['FINGERPOST_TALLY'];
  if (!file) return;
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${JSON.stringify({ row, browser, ...counts })}\n`);
}
