import { readFileSync } from 'node:fs';
import { codeTable } from '../lib/content/codes/code-table.ts';
import type { Pack } from '../lib/domain/heuristics/pack.ts';
import type { PackProblem } from '../lib/domain/heuristics/read-pack.ts';
import { canonicalText } from '../lib/domain/packs/pack-envelope.ts';
import { readPackFile } from '../lib/domain/packs/pack-file.ts';
import { err, ok, type Result } from '../lib/domain/result.ts';
import { createPackVerifier } from '../lib/platform/pack-verifier.ts';

/** A pack from a file, and whose key signed it: null for a plain pack, which nobody signed. */
export type PackOnDisk = { readonly pack: Pack; readonly fingerprint: string | null };

const verifier = createPackVerifier(crypto.subtle);

/**
 * Reads a pack's file: the plain pack, or the signed file that a practice publishes.
 *
 * Errors: every problem with its place, among them a signature that does not fit (T-17). Throws when there is no file.
 */
export async function packFromFile(path: string): Promise<Result<PackOnDisk, readonly PackProblem[]>> {
  const read = readPackFile(readFileSync(path, 'utf8'), codeTable);
  if (!read.ok) return read;
  const { pack, signature } = read.value;
  if (signature === null) return ok({ pack, fingerprint: null });
  const fits = await verifier.verify(canonicalText(pack), signature);
  if (!fits)
    return err([{ place: 'the signature', reason: 'it does not fit: the file was changed after it was signed' }]);
  return ok({ pack, fingerprint: await verifier.fingerprint(signature.publicKey) });
}
