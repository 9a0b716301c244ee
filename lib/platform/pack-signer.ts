import type { PackSignature } from '../domain/packs/pack-signature.ts';

type SigningKey = { readonly privateKey: CryptoKey; readonly publicKey: string };

/** Where the practice's key is kept. */
export type KeyPlace = { read(): Promise<SigningKey | null>; keep(key: SigningKey): Promise<void> };

/** Signs packs with the practice's key and verifies the signatures of others (Ed25519, WebCrypto). */
export type PackSigner = {
  /** SHA-256 of a text, as 64 small hexadecimal digits. */
  digest(text: string): Promise<string>;
  /** SHA-256 of a public key: what two practices compare over the telephone. */
  fingerprint(publicKey: string): Promise<string>;
  sign(text: string): Promise<PackSignature>;
  /** False for any signature that does not fit the text, and for any that cannot be read. */
  verify(text: string, signature: PackSignature): Promise<boolean>;
};

const toBase64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

const toHex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

const makeKey = async (subtle: SubtleCrypto): Promise<SigningKey> => {
  const pair = await subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  return { privateKey: pair.privateKey, publicKey: toBase64(await subtle.exportKey('raw', pair.publicKey)) };
};

/** Makes the signer. The key is made at the first signature. Errors: rejects where the browser has no Ed25519. */
export const createPackSigner = (subtle: SubtleCrypto, keys: KeyPlace): PackSigner => {
  const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
  const signingKey = async (): Promise<SigningKey> => {
    const known = await keys.read();
    if (known !== null) return known;
    const made = await makeKey(subtle);
    await keys.keep(made);
    return made;
  };
  return {
    digest: async (text) => toHex(await subtle.digest('SHA-256', bytesOf(text))),
    fingerprint: async (publicKey) => toHex(await subtle.digest('SHA-256', fromBase64(publicKey))),
    sign: async (text) => {
      const { privateKey, publicKey } = await signingKey();
      const value = toBase64(await subtle.sign('Ed25519', privateKey, bytesOf(text)));
      return { algorithm: 'Ed25519', publicKey, value };
    },
    verify: async (text, { publicKey, value }) => {
      try {
        const key = await subtle.importKey('raw', fromBase64(publicKey), 'Ed25519', false, ['verify']);
        return await subtle.verify('Ed25519', key, fromBase64(value), bytesOf(text));
      } catch {
        return false;
      }
    },
  };
};
