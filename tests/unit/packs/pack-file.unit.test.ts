import { describe, expect, it } from 'vitest';
import { codeTable } from '../../../lib/content/codes/code-table.ts';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { canonicalText } from '../../../lib/domain/packs/pack-envelope.ts';
import { packFileText, readPackFile } from '../../../lib/domain/packs/pack-file.ts';
import { compareVersions, nextVersion } from '../../../lib/domain/packs/pack-version.ts';
import { PackSignature } from '../../../lib/domain/packs/pack-signature.ts';
import { createPackSigner } from '../../../lib/platform/pack-signer.ts';

const aSigner = () => {
  let key: Parameters<Parameters<typeof createPackSigner>[1]['keep']>[0] | null = null;
  return createPackSigner(crypto.subtle, {
    read: () => Promise.resolve(key),
    keep: (made) => {
      key = made;
      return Promise.resolve();
    },
  });
};

describe('readPackFile', () => {
  it('reads back what was written, signed or bare', async () => {
    const signature = await aSigner().sign(canonicalText(firstPack));
    expect(readPackFile(packFileText({ pack: firstPack, signature }), codeTable)).toEqual({
      ok: true,
      value: { pack: firstPack, signature },
    });
    expect(readPackFile(JSON.stringify(firstPack), codeTable)).toEqual({
      ok: true,
      value: { pack: firstPack, signature: null },
    });
  });

  it.each([
    ['a newer envelope', packFileText({ pack: firstPack, signature: null }).replace('"version": 1,', '"version": 2,')],
    [
      'an unknown name beside the pack',
      packFileText({ pack: firstPack, signature: null }).replace('"version": 1,', '"version": 1, "run": "x",'),
    ],
    ['no pack', '{"format":"fingerpost-pack","version":1,"signature":null}'],
    [
      'a broken signature',
      packFileText({ pack: firstPack, signature: null }).replace(
        '"signature": null',
        '"signature": {"algorithm":"none"}',
      ),
    ],
    ['object internals (T-11)', '{"format":"fingerpost-pack","__proto__":{}}'],
    ['nothing', ''],
  ])('does not take a file with %s', (_, text) => {
    expect(readPackFile(text, codeTable).ok).toBe(false);
  });
});

describe('createPackSigner', () => {
  it('verifies its own signature, and none after a change of one character (T-17)', async () => {
    const signer = aSigner();
    const text = canonicalText(firstPack);
    const signature = await signer.sign(text);
    expect(await signer.verify(text, signature)).toBe(true);
    expect(await signer.verify(text.replace('16', '12'), signature)).toBe(false);
    expect(await signer.verify(text, { ...signature, publicKey: (await aSigner().sign(text)).publicKey })).toBe(false);
    expect(await signer.verify(text, { ...signature, value: 'not base64 at all' })).toBe(false);
  });

  it('keeps one key: the same fingerprint each time', async () => {
    const signer = aSigner();
    const [first, second] = [await signer.sign('a'), await signer.sign('b')];
    expect(await signer.fingerprint(first.publicKey)).toBe(await signer.fingerprint(second.publicKey));
    expect(await signer.fingerprint(first.publicKey)).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('canonicalText', () => {
  it('does not depend on the order of names', () => {
    const { id, ...rest } = firstPack;
    expect(canonicalText({ ...rest, id })).toBe(canonicalText(firstPack));
  });
});

describe('compareVersions', () => {
  it.each([
    ['1.0.0', '1.0.0', 0],
    ['1.2.0', '1.10.0', -1],
    ['2.0.0', '1.9.9', 1],
    ['1.0.1', '1.0.0', 1],
  ])('puts %s against %s', (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign);
  });
});

describe('nextVersion', () => {
  it('raises one part and sets the lower ones to nought', () => {
    expect([nextVersion('1.2.3', 'whole'), nextVersion('1.2.3', 'part'), nextVersion('1.2.3', 'small')]).toEqual([
      '2.0.0',
      '1.3.0',
      '1.2.4',
    ]);
  });
});

describe('PackSignature', () => {
  it('is of one algorithm and holds nothing but base64', () => {
    const good = { algorithm: 'Ed25519', publicKey: 'A'.repeat(44), value: 'B'.repeat(88) };
    expect(PackSignature.safeParse(good).success).toBe(true);
    for (const bad of [
      { ...good, algorithm: 'none' },
      { ...good, value: '<b>' },
      { ...good, more: 1 },
    ])
      expect(PackSignature.safeParse(bad).success).toBe(false);
  });
});
