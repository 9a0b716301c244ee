import type { CodeRow, CodeTable } from '../code-table.ts';
import type { Entry } from './entry.ts';
import { copyableKeys } from './what-may-be-copied.ts';

/**
 * The row of a key that may be copied.
 *
 * Errors: throws when the key may not be copied, is not in the table or is not SNOMED CT: each is a fault in our own
 * content and must never reach a clipboard (H-13).
 */
export const rowFor = (key: string, codeTable: CodeTable): CodeRow & { readonly system: 'SNOMED-CT-UK' } => {
  const row = codeTable.get(key);
  if (!copyableKeys.has(key)) throw new Error(`Not a key that may be copied: ${key}`);
  if (row === undefined) throw new Error(`Not in the code table: ${key}`);
  const { system } = row;
  if (system !== 'SNOMED-CT-UK') throw new Error(`Not a SNOMED CT code: ${key}`);
  return { ...row, system };
};

/**
 * Gives the entries back if every coded one holds exactly a verified pair of code and term.
 *
 * Errors: throws on the first that does not. Called before anything is laid out or put on a clipboard (H-13).
 */
export const assertVerified = (entries: readonly Entry[], codeTable: CodeTable): readonly Entry[] => {
  for (const entry of entries) {
    if (entry.kind === 'text') continue;
    const row = rowFor(entry.key, codeTable);
    if (row.code !== entry.code || row.term !== entry.term || row.system !== entry.system)
      throw new Error(`Code and term are not the verified pair of ${entry.key}`);
  }
  return entries;
};
