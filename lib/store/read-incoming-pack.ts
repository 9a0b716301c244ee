import type { CodeTable } from '../domain/code-table.ts';
import { fromDmn } from '../domain/heuristics/exchange/dmn.ts';
import type { PackProblem } from '../domain/heuristics/read-pack.ts';
import { maxImportBytes } from '../domain/json-text.ts';
import { canonicalText } from '../domain/packs/pack-envelope.ts';
import { readPackFile } from '../domain/packs/pack-file.ts';
import type { PackFile } from '../domain/packs/pack-file.ts';
import type { PackSigner } from '../platform/pack-signer.ts';
import type { ChosenFile } from './transfer-store.ts';

/**
 * Reads a chosen file: a pack, signed or plain, or DMN that we wrote. A signature that does not fit makes the whole file
 * unusable. Errors: every problem with its place; nothing was changed by it.
 */
export const readIncoming = async (
  chosen: ChosenFile,
  ports: { readonly codeTable: CodeTable; readonly signer: PackSigner },
): Promise<PackFile | readonly PackProblem[]> => {
  if (chosen.size > maxImportBytes) return [{ place: 'the file', reason: 'it is larger than 1 MB' }];
  const text = await chosen.text();
  if (text.trimStart().startsWith('<')) {
    const model = fromDmn(text, ports.codeTable);
    return model.ok ? { pack: model.value, signature: null } : model.error;
  }
  const read = readPackFile(text, ports.codeTable);
  if (!read.ok) return read.error;
  const { pack, signature } = read.value;
  if (signature === null || (await ports.signer.verify(canonicalText(pack), signature))) return read.value;
  return [{ place: 'the signature', reason: 'it does not fit the pack: the file was changed after it was signed' }];
};
