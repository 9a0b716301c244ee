import type { PackSignature } from '../domain/packs/pack-signature.ts';
import { createPackVerifier, toBase64 } from './pack-verifier.ts';
import type { PackVerifier } from './pack-verifier.ts';

type SigningKey = { readonly privateKey: CryptoKey; readonly publicKey: string };

/** Where the practice's key is kept. */
export type KeyPlace = { read(): Promise<SigningKey | null>; keep(key: SigningKey): Promise<void> };

/** Signs packs with the practice's key and verifies the signatures of others (Ed25519, WebCrypto). */
export type PackSigner = PackVerifier & { sign(text: string): Promise<PackSignature> };

const makeKey = async (subtle: SubtleCrypto): Promise<SigningKey> => {
  const pair = await subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  return { privateKey: pair.privateKey, publicKey: toBase64(await subtle.exportKey('raw', pair.publicKey)) };
};

/** Makes the signer. The key is made at the first signature. Errors: rejects where the browser has no Ed25519. */
export const createPackSigner = (subtle: SubtleCrypto, keys: KeyPlace): PackSigner => {
  const signingKey = async (): Promise<SigningKey> => {
    const known = await keys.read();
    if (known !== null) return known;
    const made = await makeKey(subtle);
    await keys.keep(made);
    return made;
  };
  return {
    ...createPackVerifier(subtle),
    sign: async (text) => {
      const { privateKey, publicKey } = await signingKey();
      const value = toBase64(await subtle.sign('Ed25519', privateKey, new TextEncoder().encode(text)));
      return { algorithm: 'Ed25519', publicKey, value };
    },
  };
};
