import { describe, expect, it } from 'vitest';
import first from '../../../lib/content/packs/first-pack.json' with { type: 'json' };
import { fingerprintOf, newSigningKey, signPack, verifyPack } from '../../../lib/platform/pack-signature.ts';

const text = JSON.stringify(first);

describe('verifyPack', () => {
  it('H-22 T-17 knows a pack that was signed from one that was changed since', async () => {
    const signed = await signPack(text, await newSigningKey(false));
    expect(await verifyPack(signed)).toEqual({
      kind: 'good',
      fingerprint: await fingerprintOf(signed.publicKey),
      pack: text,
    });
    expect((await verifyPack({ ...signed, pack: text.replace('"1.0.0"', '"1.0.1"') })).kind).toBe('altered');
  });

  it('H-22 does not take a signature under another key', async () => {
    const [mine, other] = [
      await signPack(text, await newSigningKey(false)),
      await signPack(text, await newSigningKey(false)),
    ];
    expect((await verifyPack({ ...mine, publicKey: other.publicKey })).kind).toBe('altered');
    expect(await fingerprintOf(mine.publicKey)).not.toBe(await fingerprintOf(other.publicKey));
  });

  it.each([
    ['no base64', { publicKey: '%%%' }],
    ['a short key', { publicKey: btoa('short') }],
    ['a short signature', { signature: btoa('short') }],
    ['no signature', { signature: '' }],
  ])('cannot read a file with %s', async (_what, change) => {
    const signed = await signPack(text, await newSigningKey(false));
    expect((await verifyPack({ ...signed, ...change })).kind).toBe('unreadable');
  });
});

describe('newSigningKey', () => {
  it('keeps the private half in unless asked', async () => {
    expect((await newSigningKey(false)).privateKey.extractable).toBe(false);
    expect((await newSigningKey(true)).privateKey.extractable).toBe(true);
  });
});

describe('fingerprintOf', () => {
  it('is eight groups of four', async () => {
    const { publicKey } = await signPack(text, await newSigningKey(false));
    expect(await fingerprintOf(publicKey)).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  });
});
