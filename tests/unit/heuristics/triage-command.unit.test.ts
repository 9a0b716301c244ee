import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import given from '../../fixtures/vignettes/given.json' with { type: 'json' };

const root = join(import.meta.dirname, '../../..');
const fields = [
  'outcome',
  'first',
  'then',
  'programmes',
  'suppressed',
  'repeat',
  'ask',
  'flags',
  'rules',
  'codesOnAccept',
  'why',
];
let folder = '';

type Run = { readonly code: number; readonly lines: readonly string[]; readonly problems: string };

/** Runs the command itself, as `npm run --silent triage` does. */
const triage = async (...args: readonly string[]): Promise<Run> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, 'scripts/triage.ts'), ...args],
      { maxBuffer: 50_000_000 },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : Number(error.code ?? 1);
        resolve({ code, lines: stdout.split('\n').filter((line) => line !== ''), problems: stderr });
      },
    );
  });

const fileOf = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const people = given.vignettes.map((vignette) => JSON.stringify(vignette));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fingerpost-triage-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('npm run triage', { timeout: 60_000 }, () => {
  it('prints one line for each vignette, with exactly the fields of an answer', async () => {
    const { code, lines, problems } = await triage(join(root, 'tests/fixtures/vignettes/given.json'));
    expect({ code, problems, count: lines.length }).toEqual({ code: 0, problems: '', count: given.vignettes.length });
    for (const line of lines) expect(Object.keys(JSON.parse(line))).toEqual(fields);
    expect(lines.map((line) => JSON.parse(line).first)).toEqual(given.vignettes.map(({ expected }) => expected.first));
  });

  it('gives the same lines for NDJSON, and with the pack from a file', async () => {
    const document = await triage(join(root, 'tests/fixtures/vignettes/given.json'));
    const pack = join(root, 'lib/content/packs/first-pack.json');
    const ndjson = fileOf('people.ndjson', `${people.join('\n')}\n`);
    expect((await triage(ndjson)).lines).toEqual(document.lines);
    expect((await triage(ndjson, '--pack', pack)).lines).toEqual(document.lines);
  });

  it('names a bad line by its number, ends with 1 and prints the others', async () => {
    const path = fileOf('bad.ndjson', [people[0], '{"today":', '{"patient":{}}', people[1], '[]'].join('\n'));
    const { code, lines, problems } = await triage(path);
    expect({ code, count: lines.length }).toEqual({ code: 1, count: 2 });
    for (const place of ['line 2', 'line 3', 'line 5']) expect(problems).toContain(place);
    expect(problems).not.toContain('line 1:');
  });

  it('ends with 1 and says why for no file, a missing file and a refused pack', async () => {
    const refused = fileOf('pack.json', '{"schemaVersion":2}');
    const runs = [
      await triage(),
      await triage(join(folder, 'nothing.json')),
      await triage(fileOf('one.ndjson', `${people[0]}\n`), '--pack', refused),
    ];
    expect(runs.map(({ code, lines }) => [code, lines.length])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
    expect(runs[2]?.problems).toContain('newer version');
  });

  it('takes the settings of a vignettes file', async () => {
    const settings = { ...given.settings, pamMaxAgeDays: 60 };
    const { lines } = await triage(fileOf('settings.json', JSON.stringify({ ...given, settings })));
    expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({ outcome: 'collect', repeat: ['pam'] });
  });

  it('names the level of a PAM score by the scoring version that a vignettes file says', async () => {
    const person = {
      ...given.vignettes[0],
      measures: [{ name: 'pam_score', value: 70, unit: 'score', date: '2026-02-01' }],
    };
    const whyBy = async (pamCutoffs: string) => {
      const file = fileOf('pam.json', JSON.stringify({ ...given, settings: { pamCutoffs }, vignettes: [person] }));
      return JSON.parse((await triage(file)).lines[0] ?? '{}');
    };
    const [newer, older] = [await whyBy('newer'), await whyBy('older')];
    expect(newer.why).toContain('level 3 by the newer scoring, which this practice uses');
    expect(older.why).toContain('level 4 by the older scoring, which this practice uses');
    expect({ ...older, why: '' }).toEqual({ ...newer, why: '' });
  });
});
