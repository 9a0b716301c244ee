import { createReadStream, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { firstPack } from '../lib/content/packs/first-pack.ts';
import { compilePack, evaluate, type CompiledPack, type PackResult } from '../lib/domain/heuristics/evaluate.ts';
import { Snapshot } from '../lib/domain/heuristics/snapshot.ts';
import { packFromFile } from './pack-from-file.ts';

/**
 * `npm run --silent triage -- FILE [--pack FILE]`: one JSON line for each person in FILE, which is a vignettes file or
 * NDJSON of snapshots (streamed). The pack is a plain one or a signed file. Bad lines are named on stderr and make the exit code 1; the others are still printed.
 */

type Fields = Omit<PackResult, 'leading' | 'pamNote' | 'reasons' | 'setAside' | 'waits'>;

const lineOf = (result: PackResult): Fields => ({
  outcome: result.outcome,
  first: result.first,
  then: result.then,
  programmes: result.programmes,
  suppressed: result.suppressed,
  repeat: result.repeat,
  ask: result.ask,
  flags: result.flags,
  rules: result.rules,
  codesOnAccept: result.codesOnAccept,
  why: result.why,
});

function complain(message: string): void {
  process.stderr.write(`triage: ${message}\n`);
  process.exitCode = 1;
}

async function print(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise<void>((resolve) => {
    process.stdout.once('drain', resolve);
  });
}

function answer(compiled: CompiledPack, candidate: unknown, where: string): string {
  const parsed = Snapshot.safeParse(candidate);
  if (parsed.success) return `${JSON.stringify(lineOf(evaluate(compiled, parsed.data)))}\n`;
  const [issue] = parsed.error.issues;
  complain(`${where}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a snapshot'}`);
  return '';
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseJson(text: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : 'not JSON' };
  }
}

/** A vignettes file is one JSON document with a list `vignettes`; anything else is read as NDJSON. */
async function looksLikeDocument(file: string): Promise<boolean> {
  const handle = await open(file);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(65536), 0, 65536, 0);
  await handle.close();
  const head = buffer.toString('utf8', 0, bytesRead).trimStart();
  if (head.startsWith('[')) return true;
  const firstLine = head.slice(0, head.includes('\n') ? head.indexOf('\n') : head.length);
  const parsed = parseJson(firstLine);
  if ('problem' in parsed)
    return head.startsWith('{') && /^\{\s*("[a-zA-Z]+"|$)/.test(firstLine) && head.includes('"vignettes"');
  return isRecord(parsed.value) && Array.isArray(parsed.value['vignettes']);
}

async function triageDocument(file: string, pack: PackInUse): Promise<void> {
  const parsed = parseJson(readFileSync(file, 'utf8'));
  if ('problem' in parsed) return complain(`${file}: ${parsed.problem}`);
  const { value } = parsed;
  const people = Array.isArray(value) ? value : isRecord(value) ? value['vignettes'] : null;
  if (!Array.isArray(people)) return complain(`${file}: no list "vignettes"`);
  const settings = isRecord(value) && isRecord(value['settings']) ? value['settings'] : {};
  const compiled = compilePack(pack, settings);
  for (const [index, person] of people.entries()) {
    const id = isRecord(person) && typeof person['id'] === 'string' ? ` (${person['id']})` : '';
    await print(answer(compiled, person, `vignette ${index + 1}${id}`));
  }
}

async function triageLines(file: string, pack: PackInUse): Promise<void> {
  const compiled = compilePack(pack);
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const parsed = parseJson(line);
    if ('problem' in parsed) complain(`line ${number}: ${parsed.problem}`);
    else await print(answer(compiled, parsed.value, `line ${number}`));
  }
}

type PackInUse = Parameters<typeof compilePack>[0];

async function packFrom(path: string | null): Promise<PackInUse | null> {
  if (path === null) return firstPack;
  const read = await packFromFile(path);
  if (read.ok) return read.value.pack;
  for (const problem of read.error) complain(`${path}: ${problem.place}: ${problem.reason}`);
  return null;
}

function argumentsOf(words: readonly string[]): { readonly file: string | null; readonly packFile: string | null } {
  let file: string | null = null;
  let packFile: string | null = null;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--pack') {
      index += 1;
      packFile = words[index] ?? null;
    } else file = word;
  }
  return { file, packFile };
}

const { file, packFile } = argumentsOf(process.argv.slice(2));
if (file === null) complain('give a file: npm run --silent triage -- FILE [--pack FILE]');
else {
  try {
    const pack = await packFrom(packFile);
    if (pack !== null) await ((await looksLikeDocument(file)) ? triageDocument(file, pack) : triageLines(file, pack));
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
  }
}
