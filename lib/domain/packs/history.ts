import * as z from 'zod/mini';
import { PackDigest } from './stored-pack.ts';

/** One thing that happened to the packs of this practice. Kept with the packs; holds nothing about patients. */
export const PackHistoryEntry = z.strictObject({
  id: z.uuid(),
  on: z.iso.date(),
  /**
   * `downgraded`: a lower version than the one in force was put in its place (T-17). `delivered`: the organisation's
   * policy put it in force. `signed`: published as a file for the organisation to deliver, and not in force by that.
   */
  kind: z.enum(['published', 'signed', 'imported', 'delivered', 'downgraded', 'built-in-again', 'meeting']),
  packId: z.string().check(z.maxLength(60)),
  packName: z.string().check(z.maxLength(120)),
  version: z.string().check(z.maxLength(20)),
  digest: z.nullable(PackDigest),
  fingerprint: z.nullable(PackDigest),
  notes: z.string().check(z.maxLength(2000)),
  /** The one-page record of a meeting, as text; null for anything else. */
  record: z.nullable(z.string().check(z.maxLength(60_000))),
  /** What was said of which rules at a meeting; absent for anything else. */
  comments: z.optional(
    z
      .array(
        z.strictObject({
          rules: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(40)),
          text: z.string().check(z.maxLength(600)),
        }),
      )
      .check(z.maxLength(200)),
  ),
});
export type PackHistoryEntry = z.infer<typeof PackHistoryEntry>;
