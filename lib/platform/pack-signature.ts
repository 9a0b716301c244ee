/**
 * Signs a pack's file and checks the signature: Ed25519 by WebCrypto. The key is the practice's; its fingerprint is
 * shown to people. Runs in our own tabs and in the background only: a frame on a plain-http page has no WebCrypto.
 */

/** A pack's text with who signed it. `publicKey` is the raw key, `signature` its Ed25519 signature; both base64. */
export type SignedPack = {
  readonly format: 'fingerpost-signed-pack-1';
  readonly pack: string;
  readonly publicKey: string;
  readonly signature: string;
};

/** What checking came to. A pack that was changed after signing is not the same as one that was never signed. */
export type SignatureCheck =
  | { readonly kind: 'good'; readonly fingerprint: string; readonly pack: string }
  | { readonly kind: 'altered'; readonly fingerprint: string }
  | { readonly kind: 'unreadable' };

const algorithm = { name: 'Ed25519' } as const;

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    return null; // Not base64: the caller says that the file cannot be read.
  }
}

/** What is signed: the format's name with the text, so that a signature can stand for nothing else. */
const signedBytes = (pack: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`fingerpost-signed-pack-1\n${pack}`);

/** A new key for a practice. The private half cannot be taken out unless `canExport`, for keeping it somewhere safe. */
export async function newSigningKey(canExport: boolean): Promise<CryptoKeyPair> {
  const made = await crypto.subtle.generateKey(algorithm, canExport, ['sign', 'verify']);
  if (!('privateKey' in made)) throw new Error('Ed25519 makes pairs of keys');
  return made;
}

/** The fingerprint of a public key: SHA-256 in groups of four letters, to be read over the telephone. */
export async function fingerprintOf(publicKey: string): Promise<string | null> {
  const raw = fromBase64(publicKey);
  if (raw === null || raw.length !== 32) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', raw));
  const hex = [...digest.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.match(/.{4}/g)?.join(' ') ?? null;
}

/** Signs the text of a pack's file. */
export async function signPack(pack: string, key: CryptoKeyPair): Promise<SignedPack> {
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', key.publicKey));
  const signature = new Uint8Array(await crypto.subtle.sign(algorithm, key.privateKey, signedBytes(pack)));
  return { format: 'fingerpost-signed-pack-1', pack, publicKey: toBase64(raw), signature: toBase64(signature) };
}

/** Checks a signed pack. `good` says only that the key of this fingerprint signed it: whose key it is, a person decides. */
export async function verifyPack(signed: SignedPack): Promise<SignatureCheck> {
  const raw = fromBase64(signed.publicKey);
  const signature = fromBase64(signed.signature);
  const fingerprint = await fingerprintOf(signed.publicKey);
  if (raw === null || signature === null || fingerprint === null || signature.length !== 64)
    return { kind: 'unreadable' };
  try {
    const key = await crypto.subtle.importKey('raw', raw, algorithm, true, ['verify']);
    const isGood = await crypto.subtle.verify(algorithm, key, signature, signedBytes(signed.pack));
    return isGood ? { kind: 'good', fingerprint, pack: signed.pack } : { kind: 'altered', fingerprint };
  } catch {
    return { kind: 'unreadable' }; // Thirty-two bytes that are no point on the curve.
  }
}
