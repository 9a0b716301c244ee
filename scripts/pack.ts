import { existsSync, readFileSync } from 'node:fs';
import { codeTable } from '../lib/content/codes/code-table.ts';
import { checkPack, type Finding } from '../lib/domain/heuristics/check/check-pack.ts';
import type { Pack } from '../lib/domain/heuristics/pack.ts';
import { vignettesOf } from '../lib/domain/heuristics/pack-vignettes.ts';
import { VignetteFile, type Vignette } from '../lib/domain/heuristics/vignette.ts';
import { packFromFile, type PackOnDisk } from './pack-from-file.ts';

/**
 * `npm run --silent pack -- check FILE [--json] [--vignettes FILE]`: reads a pack strictly, plain or signed, and checks it
 * completely. Vignettes come from the named file, else from the pack itself, else from `NAME-vignettes.json` beside
 * `NAME.json`. Exit code 1: refused, or errors.
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

function vignettesFor(wish: Wish, pack: Pack): readonly Vignette[] {
  const own = vignettesOf(pack);
  if (wish.vignettes === null && own.length > 0) return own;
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
  capacity: 'Lines about slots that never hold',
  'vignette-fails': 'Vignettes that get another answer',
  'no-vignette': 'Rules that fire in no vignette',
};

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

type Checked = { readonly findings: readonly Finding[]; readonly vignettes: number; readonly ms: number };

function report({ pack, fingerprint }: PackOnDisk, { findings, vignettes, ms }: Checked, wish: Wish): void {
  const errors = findings.filter(({ weight }) => weight === 'error').length;
  if (errors > 0) process.exitCode = 1;
  if (wish.isJson) {
    const { id, version } = pack;
    const notes = findings.length - errors;
    return say(JSON.stringify({ pack: { id, version }, fingerprint, errors, notes, vignettes, findings }));
  }
  say(`${pack.name}, version ${pack.version}: ${pack.rules.length} rules, ${vignettes} vignettes, ${ms.toFixed(0)} ms`);
  say(fingerprint === null ? 'Not signed' : `The signature fits; key ${fingerprint}`);
  for (const [kind, heading] of Object.entries(headings)) {
    const found = findings.filter((finding) => finding.kind === kind);
    say(`\n${heading}: ${found.length === 0 ? 'none' : found.length}`);
    for (const { inWords, weight } of found) say(`  ${weight === 'error' ? '!' : '-'} ${inWords}`);
  }
  say(`\n${errors} to mend, ${findings.length - errors} for the owners to decide`);
}

async function check(wish: Wish): Promise<void> {
  const read = await packFromFile(wish.file);
  if (!read.ok) {
    process.exitCode = 1;
    if (wish.isJson) return say(JSON.stringify({ refused: read.error }));
    for (const { place, reason } of read.error) say(`refused: ${place}: ${reason}`);
    return;
  }
  const { pack } = read.value;
  const vignettes = vignettesFor(wish, pack);
  const started = performance.now();
  const findings = checkPack(pack, vignettes, codeTable);
  report(read.value, { findings, vignettes: vignettes.length, ms: performance.now() - started }, wish);
}

const wish = wishOf(process.argv.slice(2));
if (wish?.command === 'check') {
  try {
    await check(wish);
  } catch (error) {
    process.stderr.write(`pack: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
} else {
  process.stderr.write('pack: npm run --silent pack -- check FILE [--json] [--vignettes FILE]\n');
  process.exitCode = 1;
}
