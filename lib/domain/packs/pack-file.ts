import type { CodeTable } from '../code-table.ts';
import type { Pack } from '../heuristics/pack.ts';
import { readPack } from '../heuristics/read-pack.ts';
import type { PackProblem } from '../heuristics/read-pack.ts';
import { jsonErrorInWords, parseJsonText } from '../json-text.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { PackEnvelope } from './pack-envelope.ts';
import type { PackSignature } from './pack-signature.ts';

/** A pack with the signature that came with it, not yet verified. */
export type PackFile = { readonly pack: Pack; readonly signature: PackSignature | null };

const envelopeOf = ({ pack, signature }: PackFile) => ({ format: 'fingerpost-pack', version: 1, pack, signature });

/** The text of a pack's file. */
export const packFileText = (file: PackFile): string => `${JSON.stringify(envelopeOf(file), null, 2)}\n`;

/** The values of a browser policy that delivers this pack. */
export const policyText = (file: PackFile, fingerprint: string): string =>
  `${JSON.stringify({ pack: { file: JSON.stringify(envelopeOf(file)), fingerprint } }, null, 2)}\n`;

/**
 * Reads a pack's file: a signed one, or a bare pack as the command line writes it.
 *
 * Errors: every problem with its place (H-22, T-11, T-12, T-13); the pack in force is never touched by it.
 */
export const readPackFile = (text: string, codeTable: CodeTable): Result<PackFile, readonly PackProblem[]> => {
  const parsed = parseJsonText(text);
  if (!parsed.ok) return err([{ place: 'the file', reason: jsonErrorInWords(parsed.error) }]);
  const { value } = parsed;
  const isEnvelope = typeof value === 'object' && value !== null && Object.hasOwn(value, 'format');
  if (!isEnvelope) {
    const bare = readPack(text, codeTable);
    return bare.ok ? ok({ pack: bare.value, signature: null }) : bare;
  }
  const envelope = PackEnvelope.safeParse(value);
  if (!envelope.success)
    return err([{ place: 'the file', reason: 'it is not a pack file of this version of Fingerpost' }]);
  const pack = readPack(JSON.stringify(envelope.data.pack ?? null), codeTable);
  return pack.ok ? ok({ pack: pack.value, signature: envelope.data.signature }) : pack;
};
