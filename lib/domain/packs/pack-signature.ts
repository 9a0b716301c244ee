import * as z from 'zod/mini';

const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]{20,120}={0,2}$/));

/** A signature over the canonical text of a pack. The public key is the practice's; its fingerprint is what people compare. */
export const PackSignature = z.strictObject({ algorithm: z.literal('Ed25519'), publicKey: base64, value: base64 });
export type PackSignature = z.infer<typeof PackSignature>;
