import * as z from 'zod/mini';
import { PackHeader } from '../heuristics/pack-header.ts';
import { PackSignature } from './pack-signature.ts';

/** SHA-256 in small hexadecimal digits. */
export const PackDigest = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** A pack kept on this computer, under the digest of its canonical text. Whoever goes by it reads it through first. */
export const StoredPack = z.strictObject({
  digest: PackDigest,
  pack: PackHeader,
  signature: z.nullable(PackSignature),
  /** SHA-256 of the public key, for people to compare; null when the pack is not signed. */
  fingerprint: z.nullable(PackDigest),
  addedOn: z.iso.date(),
});
export type StoredPack = z.infer<typeof StoredPack>;
