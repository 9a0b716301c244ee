import type { PackSignature } from '../domain/packs/pack-signature.ts';

/** Verifies whose key signed a pack (Ed25519, WebCrypto). Holds no key and makes none. */
export type PackVerifier = {
  /** SHA-256 of a text, as 64 small hexadecimal digits. */
  digest(text: string): Promise<string>;
  /** SHA-256 of a public key: what two practices compare over the telephone. Errors: rejects what is not base64. */
  fingerprint(publicKey: string): Promise<string>;
  /** False for any signature that does not fit the text, and for any that cannot be read. */
  verify(text: string, signature: PackSignature): Promise<boolean>;
};

/** Bytes as base64. */
export const toBase64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

const toHex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Makes the verifier. */
export const createPackVerifier = (subtle: SubtleCrypto): PackVerifier => {
  const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
  return {
    digest: async (text) => toHex(await subtle.digest('SHA-256', bytesOf(text))),
    fingerprint: async (publicKey) => toHex(await subtle.digest('SHA-256', fromBase64(publicKey))),
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
