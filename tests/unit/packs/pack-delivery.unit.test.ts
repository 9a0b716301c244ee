import { describe, expect, it } from 'vitest';
import { codeTable } from '../../../lib/content/codes/code-table.ts';
import { builtInPack } from '../../../lib/content/packs/built-in-pack.ts';
import { firstPackVignettes } from '../../../lib/content/packs/example-people.ts';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { checkPack } from '../../../lib/domain/heuristics/check/check-pack.ts';
import type { Pack } from '../../../lib/domain/heuristics/pack.ts';
import { checkDelivered } from '../../../lib/domain/packs/check-delivered.ts';
import type { Delivery } from '../../../lib/domain/packs/delivery.ts';
import { canonicalText } from '../../../lib/domain/packs/pack-envelope.ts';
import { packFileText, policyText } from '../../../lib/domain/packs/pack-file.ts';
import { parsePolicy } from '../../../lib/domain/policy.ts';
import { createPackVerifier } from '../../../lib/platform/pack-verifier.ts';
import { createPackDelivery } from '../../../lib/store/pack-delivery.ts';
import { aPackPlace, aPackSigner } from '../../builders/options-ports.ts';

const signer = aPackSigner();
const whole: Pack = { ...firstPack, vignettes: [...firstPackVignettes()] };

const signed = async (change: Partial<Pack> = {}) => {
  const pack = { ...whole, version: '1.1.0', ...change };
  const signature = await signer.sign(canonicalText(pack));
  return { pack, signature, fingerprint: await signer.fingerprint(signature.publicKey) };
};

/** The policy value that options saves for a pack of this practice. */
const policyFor = async (change: Partial<Pack> = {}): Promise<Record<string, unknown>> => {
  const { pack, signature, fingerprint } = await signed(change);
  const value: Record<string, unknown> = JSON.parse(policyText({ pack, signature }, fingerprint));
  return value;
};

/** What the complete check finds, worked out once for a text: most tests deliver the same one. */
const found = new Map<string, ReturnType<typeof checkDelivered>>();
const check = (text: string): ReturnType<typeof checkDelivered> => {
  const problems = found.get(text) ?? checkDelivered(text, codeTable);
  found.set(text, problems);
  return problems;
};

/** A computer with packs in memory, whose policy can change, and whose Fingerpost can be updated. */
const aComputer = (raw: unknown) => {
  const packs = aPackPlace();
  const world = { raw, version: '0.1.0', today: '2026-11-22', checks: 0, ids: 0 };
  const delivery = () =>
    createPackDelivery({
      policy: () => Promise.resolve(parsePolicy(world.raw)),
      packs,
      verifier: createPackVerifier(crypto.subtle),
      builtIn: builtInPack,
      version: world.version,
      today: () => world.today,
      makeId: () => {
        world.ids += 1;
        return `00000000-0000-4000-8000-${String(world.ids).padStart(12, '0')}`;
      },
    });
  /** As a sidebar or the options page does it. */
  const open = async (): Promise<Delivery> => {
    const seen = await delivery().look();
    if (seen.kind !== 'unchecked') return seen;
    world.checks += 1;
    return delivery().judged(seen.digest, check(seen.pack));
  };
  return { packs, world, open, delivery, version: async () => (await packs.inForce()).stored?.pack.version ?? null };
};

describe('createPackDelivery', () => {
  it('T-17 H-22: puts a pack of the trusted key in force by itself, once, and says so in the history', async () => {
    const { open, packs, version, world } = aComputer(await policyFor());
    expect(await open()).toEqual({ kind: 'in-force' });
    expect(await open()).toEqual({ kind: 'in-force' });
    expect(await version()).toBe('1.1.0');
    expect(packs.entries).toMatchObject([
      { kind: 'delivered', version: '1.1.0', on: '2026-11-22', notes: 'By the policy of your organisation' },
    ]);
    expect(packs.entries[0]?.fingerprint).toBe((await signed()).fingerprint);
    expect(world.checks).toBe(1);
  });

  it('puts the next version in force when the policy changes', async () => {
    const { open, packs, version, world } = aComputer(await policyFor());
    await open();
    world.raw = await policyFor({ version: '1.2.0' });
    expect(await open()).toEqual({ kind: 'in-force' });
    expect(await version()).toBe('1.2.0');
    expect(packs.entries.map(({ kind }) => kind)).toEqual(['delivered', 'delivered']);
  });

  it('T-17: records an older version as such, also one older than the built-in pack', async () => {
    const { open, packs, version, world } = aComputer(await policyFor());
    await open();
    world.raw = await policyFor({ version: '0.9.0' });
    await open();
    expect(await version()).toBe('0.9.0');
    expect(packs.entries.map(({ kind }) => kind)).toEqual(['delivered', 'downgraded']);
    const fresh = aComputer(await policyFor({ version: '0.9.0' }));
    await fresh.open();
    expect(fresh.packs.entries.map(({ kind }) => kind)).toEqual(['downgraded']);
  });

  it('leaves the pack in force where it is when the policy no longer delivers one', async () => {
    const { open, version, world } = aComputer(await policyFor());
    await open();
    world.raw = {};
    expect(await open()).toEqual({ kind: 'none' });
    expect(await version()).toBe('1.1.0');
  });

  it('puts the delivered pack back when another one was put in force', async () => {
    const { open, packs, version } = aComputer(await policyFor());
    await open();
    const [entry] = packs.entries;
    if (entry !== undefined) await packs.useBuiltIn({ ...entry, kind: 'built-in-again' });
    expect(await version()).toBeNull();
    expect(await open()).toEqual({ kind: 'in-force' });
    expect(await version()).toBe('1.1.0');
  });

  it('takes the fingerprint as people read it out, in groups and in capitals', async () => {
    const { pack, signature, fingerprint } = await signed();
    const grouped = (fingerprint.match(/.{4}/g) ?? []).join(' ').toUpperCase();
    const { open } = aComputer({ pack: { file: packFileText({ pack, signature }), fingerprint: grouped } });
    expect(await open()).toEqual({ kind: 'in-force' });
  });

  it('does not put a pack in force of which it is not said that it was checked', async () => {
    const { delivery, version } = aComputer(await policyFor());
    expect((await delivery().look()).kind).toBe('unchecked');
    expect((await delivery().look()).kind).toBe('unchecked');
    expect(await version()).toBeNull();
    // What was found in another text says nothing of this one.
    expect((await delivery().judged('0'.repeat(64), [])).kind).toBe('unchecked');
    expect(await version()).toBeNull();
  });

  it('checks a refused text no second time, and again with another Fingerpost', async () => {
    const { open, world } = aComputer(await policyFor({ rules: [] }));
    await open();
    await open();
    expect(world.checks).toBe(1);
    world.version = '0.2.0';
    await open();
    expect(world.checks).toBe(2);
  });

  it('H-31: takes a pack that was too old by a wrong clock once the clock is right', async () => {
    const { open, world } = aComputer(await policyFor({ reviewDate: '2027-01-01' }));
    world.today = '2036-11-22';
    expect(await open()).toEqual({ kind: 'refused', why: { kind: 'off', reviewDate: '2027-01-01' } });
    world.today = '2026-11-22';
    expect(await open()).toEqual({ kind: 'in-force' });
  });

  it('takes a pack up to 90 days after its review date, as one in force is used', async () => {
    const { open, world } = aComputer(await policyFor({ reviewDate: '2026-08-24' }));
    expect(await open()).toEqual({ kind: 'in-force' });
    expect(world.checks).toBe(1);
  });

  it('fault-24: two pages that look at once put it in force once', async () => {
    const { open, packs, version } = aComputer(await policyFor());
    expect(await Promise.all([open(), open(), open()])).toEqual(
      Array.from({ length: 3 }, () => ({ kind: 'in-force' })),
    );
    expect(await version()).toBe('1.1.0');
    expect(packs.entries).toHaveLength(1);
  });
});

describe('a delivered pack that is not taken', () => {
  const other = aPackSigner();

  const fileOf = (pack: unknown, signature: unknown, more: object = {}): string =>
    JSON.stringify({ format: 'fingerpost-pack', version: 1, pack, signature, ...more });

  /** The file and what is written in place of the fingerprint, when anything is. */
  type Bad = { readonly file?: unknown; readonly fingerprint?: unknown };

  const signedFile = async (change: object): Promise<Bad> => {
    const pack = { ...whole, version: '1.1.0', ...change };
    return { file: fileOf(pack, await signer.sign(canonicalText(pack))) };
  };

  const deep = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);

  const rule = (id: string) => whole.rules.find((one) => one.id === id);

  const bad: readonly (readonly [string, string, () => Promise<Bad>])[] = [
    ['a policy value without a file', 'unusable-value', () => Promise.resolve({ file: undefined })],
    ['a file that is no text', 'unusable-value', async () => ({ file: (await signed()).pack })],
    ['a fingerprint that is none', 'unusable-value', async () => ({ ...(await signedFile({})), fingerprint: 'ours' })],
    ['half a fingerprint', 'unusable-value', async () => ({ ...(await signedFile({})), fingerprint: 'ab'.repeat(16) })],
    ['a file of over 1 MB', 'too-large', () => signedFile({ notes: 'a'.repeat(1_000_000) })],
    ['nothing', 'not-a-pack-file', () => Promise.resolve({ file: '' })],
    ['half a file', 'not-a-pack-file', async () => ({ file: String((await signedFile({})).file).slice(0, 5000) })],
    [
      'a bare pack, as the command line writes it',
      'not-a-pack-file',
      () => Promise.resolve({ file: canonicalText(whole) }),
    ],
    [
      'the file of a newer Fingerpost',
      'not-a-pack-file',
      async () => ({ file: fileOf(whole, await signer.sign(canonicalText(whole)), { version: 2 }) }),
    ],
    ['a name beside the pack', 'not-a-pack-file', () => Promise.resolve({ file: fileOf(whole, null, { run: 'x' }) })],
    [
      'a pack nested 100,000 deep (T-12)',
      'not-a-pack-file',
      async () => {
        const signature = JSON.stringify(await signer.sign(''));
        const pack = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
        return { file: `{"format":"fingerpost-pack","version":1,"pack":${pack},"signature":${signature}}` };
      },
    ],
    ['no signature', 'unsigned', () => Promise.resolve({ file: fileOf(whole, null) })],
    [
      'a signature of another kind',
      'not-a-pack-file',
      () => Promise.resolve({ file: fileOf(whole, { algorithm: 'none' }) }),
    ],
    [
      'a key that cannot be read',
      'other-key',
      async () => ({
        file: fileOf(whole, { ...(await signer.sign(canonicalText(whole))), publicKey: 'A'.repeat(41) }),
      }),
    ],
    [
      'the signature of another key',
      'other-key',
      async () => ({ file: fileOf(whole, await other.sign(canonicalText(whole))) }),
    ],
    [
      'the trusted key with the signature of another',
      'altered',
      async () => {
        const { publicKey } = await signer.sign('');
        return { file: fileOf(whole, { ...(await other.sign(canonicalText(whole))), publicKey }) };
      },
    ],
    [
      'a number that was changed after it was signed (T-17)',
      'altered',
      async () => ({ file: fileOf({ ...whole, version: '9.0.0' }, await signer.sign(canonicalText(whole))) }),
    ],
    ['a review date more than 90 days ago', 'off', () => signedFile({ reviewDate: '2026-08-23' })],
    ['a newer form of packs', 'to-mend', () => signedFile({ schemaVersion: 2 })],
    ['a signed thing that is no pack', 'to-mend', async () => ({ file: fileOf(7, await signer.sign('7')) })],
    ['a name that no pack has', 'to-mend', () => signedFile({ run: 'x' })],
    ['a pack nested 40 deep (T-12)', 'to-mend', () => signedFile({ notes: deep(40) })],
    ['a rule that looks at what is not there', 'to-mend', () => signedFile({ facts: [] })],
    ['two rules of one name', 'to-mend', () => signedFile({ rules: [...whole.rules, rule('C2')] })],
    ['a rule that can never fire', 'to-mend', () => signedFile({ rules: [...whole.rules, neverFires()] })],
    ['example people with other answers', 'to-mend', () => signedFile({ rules: withoutRule('Q3') })],
    ['no example person for its rules', 'to-mend', () => signedFile({ vignettes: [] })],
  ];

  const withoutRule = (id: string) => whole.rules.filter((one) => one.id !== id);
  const neverFires = () => {
    const copied = rule('C2');
    return { ...copied, id: 'C99', when: { all: [copied?.when, { not: copied?.when }] } };
  };

  it.each(bad)('T-12 T-17 H-22: %s is refused as %s, and the pack in force stays', async (_, kind, make) => {
    const { world, open, packs, version } = aComputer(await policyFor());
    await open();
    const before = structuredClone((await packs.inForce()).stored);
    const { fingerprint } = await signed();
    world.raw = { pack: { fingerprint, ...(await make()) } };
    const seen = await open();
    expect(seen).toMatchObject({ kind: 'refused', why: { kind } });
    expect(await version()).toBe('1.1.0');
    expect((await packs.inForce()).stored).toEqual(before);
    expect(packs.entries).toHaveLength(1);
    if (seen.kind === 'refused' && seen.why.kind === 'to-mend') {
      for (const { place, reason } of seen.why.problems) {
        expect(place).not.toBe('');
        expect(reason).not.toMatch(/^Invalid|undefined/);
      }
    }
  });
});

describe('checkDelivered', () => {
  it('finds nothing to mend in a published pack', () => {
    expect(check(canonicalText(whole))).toEqual([]);
  });

  it('leaves a kind of person whom no rule covers to the owners of the pack', () => {
    const gappy = { ...whole, rules: whole.rules.filter(({ stage }) => stage !== 'fallback') };
    const gaps = checkPack(gappy, [], codeTable).filter(({ kind }) => kind === 'gap');
    expect(gaps.length).toBeGreaterThan(0);
    const problems = checkDelivered(canonicalText({ ...gappy, vignettes: [] }), codeTable);
    expect(problems.length).toBeGreaterThan(0);
    for (const { inWords } of gaps) expect(problems.map(({ reason }) => reason)).not.toContain(inWords);
  });
});

describe('builtInPack', () => {
  it('names the first pack', () => {
    expect(builtInPack).toEqual({ id: firstPack.id, version: firstPack.version });
  });
});
