import type * as z from 'zod/mini';
import { issueInWords } from './plain-issues.ts';
import { err, ok } from './result.ts';
import type { Result } from './result.ts';

/** Why a file was not taken, always before anything was changed. */
export type ImportError =
  | { readonly kind: 'too-large'; readonly maxBytes: number }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'forbidden-name'; readonly name: string }
  | { readonly kind: 'wrong-shape'; readonly places: readonly { readonly path: string; readonly why: string }[] };

/** The largest file taken by any import (T-12). Checked on the file's size before it is read, and again on its text. */
export const maxImportBytes = 1_000_000;
const maxDepth = 32;
const maxValues = 50_000;
const maxPlaces = 20;
const forbiddenNames = ['__proto__', 'constructor', 'prototype'];

/** The text without what stands between quotation marks. One pass, no pattern that can be slow. */
const withoutStrings = (text: string): string => {
  const kept: string[] = [];
  let start = 0;
  for (let open = text.indexOf('"'); open !== -1; open = text.indexOf('"', start)) {
    kept.push(text.slice(start, open));
    let close = open + 1;
    while (close < text.length && text[close] !== '"') close += text[close] === '\\' ? 2 : 1;
    start = close + 1;
  }
  kept.push(text.slice(start));
  return kept.join('');
};

/** Counts nesting and values before anything is parsed, so that a bomb is stopped by its shape. */
const countShape = (text: string): ImportError | null => {
  let depth = 0;
  let values = 0;
  for (const char of withoutStrings(text)) {
    if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') depth -= 1;
    else if (char === ',') values += 1;
    if (depth > maxDepth) return { kind: 'too-deep' };
    if (values > maxValues) return { kind: 'too-many' };
  }
  return null;
};

const forbiddenNameIn = (value: unknown): string | null => {
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, inner] of Object.entries(value)) {
    if (!Array.isArray(value) && forbiddenNames.includes(name)) return name;
    const found = forbiddenNameIn(inner);
    if (found !== null) return found;
  }
  return null;
};

const parseJson = (text: string): Result<unknown, ImportError> => {
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch {
    return err({ kind: 'not-json' });
  }
};

/**
 * Reads an imported file's text against a strict schema.
 *
 * Errors: size, depth and counts before parsing (T-12), names that reach object internals (T-11), then the schema with each place, and why `inWords`.
 */
export const parseImport = <S extends z.ZodMiniType>(
  text: string,
  schema: S,
  inWords: (issue: z.core.$ZodIssue, whole: unknown) => string = issueInWords,
): Result<z.infer<S>, ImportError> => {
  if (text.length > maxImportBytes) return err({ kind: 'too-large', maxBytes: maxImportBytes });
  const bomb = countShape(text);
  if (bomb !== null) return err(bomb);
  const json = parseJson(text.replace(/^\uFEFF/, ''));
  if (!json.ok) return json;
  const name = forbiddenNameIn(json.value);
  if (name !== null) return err({ kind: 'forbidden-name', name });
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return ok(parsed.data);
  const places = parsed.error.issues.slice(0, maxPlaces).map((issue) => ({
    path: issue.path.map(String).join(' → '),
    why: inWords(issue, json.value),
  }));
  return err({ kind: 'wrong-shape', places });
};
