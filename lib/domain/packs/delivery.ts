import * as z from 'zod/mini';

/** Why a delivered pack was not taken: where, and in plain words. */
export const DeliveryProblem = z.strictObject({
  place: z.string().check(z.maxLength(300)),
  reason: z.string().check(z.maxLength(600)),
});
export type DeliveryProblem = z.infer<typeof DeliveryProblem>;

/** What the complete check of a delivered pack came to: nothing to mend, or why it is not taken. */
export const DeliveryVerdict = z.strictObject({
  /** Which text exactly was checked. */
  digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** The Fingerpost that checked it: another one may know more, and checks again. */
  checkedBy: z.string().check(z.maxLength(40)),
  problems: z.array(DeliveryProblem).check(z.maxLength(50)),
});
export type DeliveryVerdict = z.infer<typeof DeliveryVerdict>;

/** Why the pack that a policy delivers was not taken. The pack in force is untouched then. */
export type DeliveryRefusal =
  | { readonly kind: 'unusable-value'; readonly path: string; readonly why: string }
  | { readonly kind: 'too-large' | 'not-a-pack-file' | 'unsigned' | 'altered' }
  /** `fingerprint` is that of the key that signed it; null when that key cannot be read. */
  | { readonly kind: 'other-key'; readonly fingerprint: string | null }
  /** Its review date passed so long ago that it would be off. */
  | { readonly kind: 'off'; readonly reviewDate: string }
  | { readonly kind: 'to-mend'; readonly problems: readonly DeliveryProblem[] };

/** How the pack that the organisation delivers by policy stands on this computer. */
export type Delivery =
  | { readonly kind: 'none' | 'in-force' }
  | { readonly kind: 'refused'; readonly why: DeliveryRefusal }
  /** Signed by the trusted key, and nobody has looked into it yet. `pack` is its canonical text. */
  | { readonly kind: 'unchecked'; readonly digest: string; readonly pack: string };
