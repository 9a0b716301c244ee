import { existsSync, readFileSync } from 'node:fs';
import { codeTable } from '../lib/content/codes/code-table.ts';
import { checkPack, type Finding } from '../lib/domain/heuristics/check/check-pack.ts';
import type { Pack } from '../lib/domain/heuristics/pack.ts';
import { readPack } from '../lib/domain/heuristics/read-pack.ts';
import { VignetteFile, type Vignette } from '../lib/domain/heuristics/vignette.ts';

/**
 * `npm run --silent pack -- check FILE [--json] [--vignettes FILE]`: reads a pack strictly and checks it completely.
 * Vignettes come from the named file, or from `NAME-vignettes.json` beside `NAME.json`. Exit code 1: refused, or errors.
 */

type Wish = {
  readonly command: string;
  readonly file: string;
  readonly isJson: boolean;
  readonly vignettes: string | null;
};

function wishOf(words: readonly string[]): Wish | null {
  const at = words.indexOf('--vignettes');
  const vignettes = at === -1 ? null : (words[at + 1] ?? null);
  const plain = words.filter((word, index) => !word.startsWith('--') && (at === -1 || index !== at + 1));
  const [command, file] = plain;
  return command === undefined || file === undefined
    ? null
    : { command, file, isJson: words.includes('--json'), vignettes };
}

function vignettesFor(wish: Wish): readonly Vignette[] {
  const beside = wish.file.replace(/\.json$/, '-vignettes.json');
  const path = wish.vignettes ?? (beside !== wish.file && existsSync(beside) ? beside : null);
  return path === null ? [] : VignetteFile.parse(JSON.parse(readFileSync(path, 'utf8'))).vignettes;
}

const headings: Readonly<Record<Finding['kind'], string>> = {
  gap: 'Gaps: people whom no rule covers',
  'fallback-only': 'People whom only the fallback covers',
  clash: 'Clashes: two rules, one priority, different roles',
  'dead-rule': 'Rules that can never fire',
  threshold: 'Borders that do not meet',
  freshness: 'Inputs that count however old they are',
  unused: 'Inputs and facts that nothing looks at',
  'vignette-fails': 'Vignettes that get another answer',
  'no-vignette': 'Rules that fire in no vignette',
};

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function report(pack: Pack, findings: readonly Finding[], vignettes: number, ms: number, wish: Wish): void {
  const errors = findings.filter(({ weight }) => weight === 'error').length;
  if (errors > 0) process.exitCode = 1;
  if (wish.isJson) {
    const { id, version } = pack;
    return say(JSON.stringify({ pack: { id, version }, errors, notes: findings.length - errors, vignettes, findings }));
  }
  say(`${pack.name}, version ${pack.version}: ${pack.rules.length} rules, ${vignettes} vignettes, ${ms.toFixed(0)} ms`);
  for (const [kind, heading] of Object.entries(headings)) {
    const found = findings.filter((finding) => finding.kind === kind);
    say(`\n${heading}: ${found.length === 0 ? 'none' : found.length}`);
    for (const { inWords, weight } of found) say(`  ${weight === 'error' ? '!' : '-'} ${inWords}`);
  }
  say(`\n${errors} to mend, ${findings.length - errors} for the owners to decide`);
}

function check(wish: Wish): void {
  const read = readPack(readFileSync(wish.file, 'utf8'), codeTable);
  if (!read.ok) {
    process.exitCode = 1;
    if (wish.isJson) return say(JSON.stringify({ refused: read.error }));
    for (const { place, reason } of read.error) say(`refused: ${place}: ${reason}`);
    return;
  }
  const vignettes = vignettesFor(wish);
  const started = performance.now();
  const findings = checkPack(read.value, vignettes, codeTable);
  report(read.value, findings, vignettes.length, performance.now() - started, wish);
}

const wish = wishOf(process.argv.slice(2));
if (wish?.command === 'check') {
  try {
    check(wish);
  } catch (error) {
    process.stderr.write(`pack: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
} else {
  process.stderr.write('pack: npm run --silent pack -- check FILE [--json] [--vignettes FILE]\n');
  process.exitCode = 1;
}
