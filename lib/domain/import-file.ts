import type * as z from 'zod/mini';
import { parseJsonText } from './json-text.ts';
import type { JsonTextError } from './json-text.ts';
import { issueInWords } from './plain-issues.ts';
import { err, ok } from './result.ts';
import type { Result } from './result.ts';

/** Why a file was not taken, always before anything was changed. */
export type ImportError =
  | JsonTextError
  | { readonly kind: 'wrong-shape'; readonly places: readonly { readonly path: string; readonly why: string }[] };

const maxPlaces = 20;

/**
 * Reads an imported file's text against a strict schema.
 *
 * Errors: those of the text before anything is parsed, then the schema with each place, and why `inWords`.
 */
export const parseImport = <S extends z.ZodMiniType>(
  text: string,
  schema: S,
  inWords: (issue: z.core.$ZodIssue, whole: unknown) => string = issueInWords,
): Result<z.infer<S>, ImportError> => {
  const json = parseJsonText(text);
  if (!json.ok) return json;
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return ok(parsed.data);
  const places = parsed.error.issues.slice(0, maxPlaces).map((issue) => ({
    path: issue.path.map(String).join(' → '),
    why: inWords(issue, json.value),
  }));
  return err({ kind: 'wrong-shape', places });
};
