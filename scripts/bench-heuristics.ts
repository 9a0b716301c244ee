import { Engine } from 'json-rules-engine';
import jsonLogic from 'json-logic-js';
import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { runInThisContext } from 'node:vm';
import { firstPack } from '../lib/content/packs/first-pack.ts';
import vignettes from '../lib/content/packs/first-pack-vignettes.json' with { type: 'json' };
import { answerAll, isMet } from '../lib/domain/heuristics/circuit.ts';
import { personOf } from '../lib/domain/heuristics/check/person.ts';
import { spaceOf } from '../lib/domain/heuristics/check/space.ts';
import { compilePack } from '../lib/domain/heuristics/compile.ts';
import { decide, knownOf } from '../lib/domain/heuristics/decide.ts';
import { dmnInputs } from '../lib/domain/heuristics/exchange/dmn.ts';
import { feelName } from '../lib/domain/heuristics/exchange/feel.ts';
import type { Known } from '../lib/domain/heuristics/known.ts';
import type { Condition } from '../lib/domain/heuristics/pack.ts';
import { asEngineRules, asJavaScript, asJsonLogic, inDialect } from './rule-dialects.ts';

/**
 * `npm run bench -- heuristics [LINES]`: the conditions of the first pack on 10,240 people, in our engine and in others,
 * in one run and with a check that all agree; then LINES snapshots (a million) through `triage`, with its memory.
 */

const people = 10_240;
const rounds = 7;
const compiled = compilePack(firstPack);
const hasFired = (condition: Condition): boolean => JSON.stringify(condition).includes('"fired"');
const compared = [...compiled.proposals, ...compiled.data, ...compiled.programmes].filter(
  ({ rule }) => !hasFired(rule.when),
);

function drawPeople(): Known[] {
  const space = spaceOf(compiled);
  let state = 20_261_122;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  return Array.from({ length: people }, () => {
    const cells = Int16Array.from(space.variables, (variable) =>
      next() < 0.3 ? Math.floor(next() * variable.cells.length) : 0,
    );
    return knownOf(compiled, personOf(cells, space).snapshot);
  });
}

type Flat = Record<string, unknown>;

/** One flat object for each person, as the other engines take their facts. */
function flatOf(known: Known): Flat {
  const flat: Flat = { never: false };
  for (const [name, value] of Object.entries(dmnInputs(compiled, known, []))) {
    const isRange = typeof value === 'object' && value !== null && 'low' in value && 'high' in value;
    flat[name] = isRange ? true : value;
    flat[`${name}_low`] = isRange ? value.low : null;
    flat[`${name}_high`] = isRange ? value.high : null;
  }
  return flat;
}

/** The best of several rounds, in microseconds a person. */
async function bestOf(count: number, times: number, work: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < times; round += 1) {
    const started = performance.now();
    await work();
    best = Math.min(best, performance.now() - started);
  }
  return (best * 1000) / count;
}

const bitsOf = (answers: readonly boolean[]): string => answers.map((answer) => (answer ? '1' : '0')).join('');

/** Our compiled conditions: facts first, then each rule. */
function ours(known: Known): boolean[] {
  answerAll(compiled.circuit, known);
  return compared.map(({ when }) => isMet(compiled.circuit, when, known));
}

/** One function made from source, facts worked out once: what a person could write by hand at best. */
function generated(): (known: Known) => boolean[] {
  const dialect = asJavaScript(compiled);
  const facts = compiled.facts.flatMap(({ fact }) => {
    const { met, notMet } = inDialect(fact.when, compiled, dialect);
    return [`const ${feelName(fact.id)}_met=${met};`, `const ${feelName(fact.id)}_notMet=${notMet};`];
  });
  const rules = compared.map(({ rule }) => inDialect(rule.when, compiled, dialect).met);
  const source = `(known)=>{const {state,low,high,answer,word}=known;${facts.join('')}return [${rules.join(',')}];}`;
  const made: unknown = runInThisContext(source);
  if (typeof made !== 'function') throw new Error('no function was made');
  // oxlint-disable-next-line typescript/no-unsafe-return, typescript/no-unsafe-call -- made from source in the line above
  return (known) => made(known);
}

async function throughEngine(engine: Engine, flat: Flat): Promise<boolean[]> {
  const { events } = await engine.run(flat);
  const fired = new Set(events.map(({ type }) => type));
  return compared.map(({ rule }) => fired.has(rule.id));
}

function rulesEngine(): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const { rule } of compared) {
    const condition = inDialect(rule.when, compiled, asEngineRules).met;
    engine.addRule({ conditions: { all: [condition] }, event: { type: rule.id } });
  }
  return engine;
}

async function compareEngines(): Promise<void> {
  const known = drawPeople();
  const flats = known.map(flatOf);
  const floor = generated();
  const logic = compared.map(({ rule }) => inDialect(rule.when, compiled, asJsonLogic).met);
  const throughLogic = (flat: Flat): boolean[] => logic.map((one) => jsonLogic.apply(one, flat) === true);
  const engine = rulesEngine();
  const few = flats.slice(0, 128);
  const differ = { generated: 0, jsonLogic: 0, rulesEngine: 0 };
  for (const [index, flat] of flats.entries()) {
    const one = known[index];
    if (one === undefined) continue;
    const expected = bitsOf(ours(one));
    if (bitsOf(floor(one)) !== expected) differ.generated += 1;
    if (bitsOf(throughLogic(flat)) !== expected) differ.jsonLogic += 1;
    if (index < few.length && bitsOf(await throughEngine(engine, flat)) !== expected) differ.rulesEngine += 1;
  }
  const snapshots = vignettes.vignettes;
  const base = await bestOf(people, rounds, () => known.map(floor));
  const rows: readonly (readonly [string, number, string])[] = [
    ['generated JavaScript (floor; not possible under an extension’s policy)', base, `${differ.generated} differ`],
    ['Fingerpost, the same conditions', await bestOf(people, rounds, () => known.map(ours)), 'the reference'],
    [
      'Fingerpost, whole decision (exclusions, roles, codes)',
      await bestOf(people, rounds, () =>
        known.map((one) => decide(compiled, { ...one, fired: new Uint8Array(compiled.ruleCount) })),
      ),
      `${snapshots.length} vignettes by test`,
    ],
    ['json-logic-js', await bestOf(people, 3, () => flats.map(throughLogic)), `${differ.jsonLogic} differ`],
    [
      'json-rules-engine',
      await bestOf(few.length, 2, async () => {
        for (const flat of few) await throughEngine(engine, flat);
      }),
      `${differ.rulesEngine} of ${few.length} differ`,
    ],
  ];
  process.stdout.write(`${compared.length} rules, ${people} people drawn from the input space, best of ${rounds}\n\n`);
  process.stdout.write('| engine | µs a person | × floor | agreement |\n|---|---|---|---|\n');
  for (const [name, us, agreement] of rows)
    process.stdout.write(`| ${name} | ${us.toFixed(2)} | ${(us / base).toFixed(1)} | ${agreement} |\n`);
}

/** Writes a file of snapshots, the vignettes over and over with another number each time. */
async function writeSnapshots(path: string, lines: number): Promise<void> {
  const stream = createWriteStream(path);
  const bodies = vignettes.vignettes.map((vignette) => ({
    ...vignette,
    expected: undefined,
    story: undefined,
    title: undefined,
  }));
  for (let line = 0; line < lines; line += 1) {
    const body = bodies[line % bodies.length];
    if (!stream.write(`${JSON.stringify({ ...body, id: `N${line}` })}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

const residentMb = (pid: number): number => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0; // The process has just ended, or this system keeps no such file.
  }
};

async function triageFile(lines: number): Promise<void> {
  const path = join(tmpdir(), `fingerpost-bench-${process.pid}.ndjson`);
  await writeSnapshots(path, lines);
  const started = performance.now();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'triage.ts'), path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let seen = 0;
  let half = 0;
  let peak = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) seen += 1;
  });
  const timer = setInterval(() => {
    const now = residentMb(child.pid ?? 0);
    if (seen <= lines / 2) half = Math.max(half, now);
    peak = Math.max(peak, now);
  }, 200);
  const code = await new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  clearInterval(timer);
  const seconds = (performance.now() - started) / 1000;
  const size = (statSync(path).size / 1_048_576).toFixed(0);
  rmSync(path);
  process.stdout.write(
    `\ntriage: ${lines} snapshots (${size} MB) in ${seconds.toFixed(1)} s, ${seen} lines out, exit code ${code}; `,
  );
  process.stdout.write(`most memory in the first half ${half.toFixed(0)} MB, in all ${peak.toFixed(0)} MB\n`);
}

/** Prints the table of engines, then the run of many snapshots. */
export async function benchHeuristics(given: readonly string[]): Promise<void> {
  await compareEngines();
  const lines = Number(given[0] ?? 1_000_000);
  if (lines > 0) await triageFile(lines);
}
