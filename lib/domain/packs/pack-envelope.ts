import * as z from 'zod/mini';
import { PackSignature } from './pack-signature.ts';

/** What a pack's file holds. Of the pack itself nothing is believed yet. */
export const PackEnvelope = z.strictObject({
  format: z.literal('fingerpost-pack'),
  version: z.literal(1),
  pack: z.unknown(),
  signature: z.nullable(PackSignature),
});

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
};

/** The one text of a pack that is digested and signed: names sorted, no spaces. Same pack, same text. */
export const canonicalText = (pack: unknown): string => JSON.stringify(sorted(pack));
