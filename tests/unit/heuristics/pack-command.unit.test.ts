import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstPackVignettes } from '../../../lib/content/packs/example-people.ts';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import type { Pack } from '../../../lib/domain/heuristics/pack.ts';
import { canonicalText } from '../../../lib/domain/packs/pack-envelope.ts';
import { packFileText } from '../../../lib/domain/packs/pack-file.ts';
import { aPackSigner } from '../../builders/options-ports.ts';

const root = join(import.meta.dirname, '../../..');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fingerpost-pack-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

type Run = { readonly code: number; readonly out: string; readonly problems: string };

const run = (script: string, ...args: readonly string[]): Promise<Run> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, 'scripts', script), ...args],
      { maxBuffer: 50_000_000 },
      (error, out, problems) => resolve({ code: error === null ? 0 : Number(error.code ?? 1), out, problems }),
    );
  });

const fileOf = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

/** The first pack with its vignettes inside, C2 from 12 on where asked, as a practice publishes it. */
const signedFile = async (pack: Pack): Promise<string> =>
  packFileText({ pack, signature: await aPackSigner().sign(canonicalText(pack)) });

const carrying: Pack = { ...firstPack, vignettes: [...firstPackVignettes()] };

describe('npm run pack -- check', { timeout: 120_000 }, () => {
  it('reads the plain pack and the signed file alike, and takes the vignettes that the pack carries', async () => {
    const plain = await run('pack.ts', 'check', fileOf('plain.json', JSON.stringify(carrying)), '--json');
    const signed = await run('pack.ts', 'check', fileOf('signed.json', await signedFile(carrying)), '--json');
    const { fingerprint, ...rest } = JSON.parse(signed.out);
    expect(JSON.parse(plain.out)).toEqual({ ...rest, fingerprint: null });
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(rest).toMatchObject({ errors: 0, vignettes: carrying.vignettes?.length });
  });

  it('refuses a file that was changed after it was signed (T-17)', async () => {
    const changed = (await signedFile(carrying)).replace('"atLeast": 16', '"atLeast": 12');
    const { code, out } = await run('pack.ts', 'check', fileOf('changed.json', changed));
    expect({ code, out }).toEqual({
      code: 1,
      out: 'refused: the signature: it does not fit: the file was changed after it was signed\n',
    });
  });

  it('runs the vignettes inside, and lists the rules that have none', async () => {
    const c2 = firstPackVignettes().filter(({ expected }) => !expected.rules.includes('C2'));
    const [first, ...others] = c2;
    if (first === undefined) throw new Error('there are no vignettes');
    const wrong = { ...first, expected: { ...first.expected, first: 'care-coordinator' } };
    const pack = { ...firstPack, vignettes: [wrong, ...others] };
    const { code, out } = await run('pack.ts', 'check', fileOf('fewer.json', JSON.stringify(pack)), '--json');
    const found = JSON.parse(out).findings.filter(({ weight }: { weight: string }) => weight === 'error');
    expect(code).toBe(1);
    expect(found).toEqual([
      expect.objectContaining({ kind: 'vignette-fails', inWords: expect.stringContaining(first.title) }),
      expect.objectContaining({ kind: 'no-vignette', rules: ['C2'] }),
    ]);
  });
});

describe('npm run triage -- --pack', { timeout: 120_000 }, () => {
  const people = join(root, 'lib/content/packs/first-pack-vignettes.json');

  it('answers by the pack of a plain and of a signed file, and by no file that was changed', async () => {
    const rules = carrying.rules.map((rule) =>
      rule.id === 'C2' ? { ...rule, when: { input: 'phq9', atLeast: 12 } } : rule,
    );
    const theirs = { ...carrying, rules };
    const built = await run('triage.ts', people);
    const plain = await run('triage.ts', people, '--pack', fileOf('theirs.json', JSON.stringify(theirs)));
    const text = await signedFile(theirs);
    const signed = await run('triage.ts', people, '--pack', fileOf('theirs-signed.json', text));
    const broken = await run(
      'triage.ts',
      people,
      '--pack',
      fileOf('broken.json', text.replace('"version": "1.0', '"version": "1.7')),
    );
    expect(signed).toEqual(plain);
    expect(plain.code).toBe(0);
    const differing = plain.out.split('\n').filter((line, index) => line !== built.out.split('\n')[index]);
    expect(differing).toHaveLength(2);
    expect({ code: broken.code, out: broken.out }).toEqual({ code: 1, out: '' });
    expect(broken.problems).toContain('changed after it was signed');
  });
});
