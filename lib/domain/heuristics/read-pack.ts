import { z } from 'zod';
import { err, ok, type Result } from '../result.ts';
import { Pack } from './pack.ts';

/** Why a pack is refused: where, and in plain words. */
export type PackProblem = { readonly place: string; readonly reason: string };

/** A pack from the text of its file, or every reason why not. */
export function readPack(text: string): Result<Pack, readonly PackProblem[]> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err([{ place: 'the file', reason: 'it is not JSON' }]);
  }
  const parsed = Pack.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return err(parsed.error.issues.map((issue: z.core.$ZodIssue) => ({ place: issue.path.join('.'), reason: issue.message })));
}
