import * as z from 'zod/mini';
import type { CodeTable } from '../code-table.ts';
import type { Pack } from '../heuristics/pack.ts';
import { parsePackText } from '../heuristics/pack-text.ts';
import { readPack } from '../heuristics/read-pack.ts';
import type { PackProblem } from '../heuristics/read-pack.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { PackSignature } from './pack-signature.ts';

const Envelope = z.strictObject({
  format: z.literal('fingerpost-pack'),
  version: z.literal(1),
  pack: z.unknown(),
  signature: z.nullable(PackSignature),
});

/** A pack with the signature that came with it, not yet verified. */
export type PackFile = { readonly pack: Pack; readonly signature: PackSignature | null };

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
export const canonicalText = (pack: Pack): string => JSON.stringify(sorted(pack));

/** The text of a pack's file. */
export const packFileText = ({ pack, signature }: PackFile): string =>
  `${JSON.stringify({ format: 'fingerpost-pack', version: 1, pack, signature }, null, 2)}\n`;

/**
 * Reads a pack's file: a signed one, or a bare pack as the command line writes it.
 *
 * Errors: every problem with its place (H-22, T-11, T-12, T-13); the pack in force is never touched by it.
 */
export const readPackFile = (text: string, codeTable: CodeTable): Result<PackFile, readonly PackProblem[]> => {
  const parsed = parsePackText(text);
  if (!parsed.ok) return err([{ place: 'the file', reason: parsed.error }]);
  const { value } = parsed;
  const isEnvelope = typeof value === 'object' && value !== null && Object.hasOwn(value, 'format');
  if (!isEnvelope) {
    const bare = readPack(text, codeTable);
    return bare.ok ? ok({ pack: bare.value, signature: null }) : bare;
  }
  const envelope = Envelope.safeParse(value);
  if (!envelope.success)
    return err([{ place: 'the file', reason: 'it is not a pack file of this version of Fingerpost' }]);
  const pack = readPack(JSON.stringify(envelope.data.pack ?? null), codeTable);
  return pack.ok ? ok({ pack: pack.value, signature: envelope.data.signature }) : pack;
};

const versionParts = (version: string): number[] => version.split('.').map(Number);

/** Below 0 when `a` is the lower version, 0 when equal, above 0 when the higher. */
export const compareVersions = (a: string, b: string): number => {
  const [left, right] = [versionParts(a), versionParts(b)];
  for (let index = 0; index < 3; index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** The next version after a change of the given size. */
export const nextVersion = (version: string, size: 'whole' | 'part' | 'small'): string => {
  const [whole = 0, part = 0, small = 0] = versionParts(version);
  if (size === 'whole') return `${whole + 1}.0.0`;
  return size === 'part' ? `${whole}.${part + 1}.0` : `${whole}.${part}.${small + 1}`;
};
