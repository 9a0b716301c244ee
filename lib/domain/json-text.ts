import { err, ok } from './result.ts';
import type { Result } from './result.ts';

/** Why a text is not taken as JSON, always before anything of it is looked at. */
export type JsonTextError =
  | { readonly kind: 'too-large' }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'forbidden-name'; readonly name: string }
  | { readonly kind: 'doubled-name'; readonly name: string };

/** The largest file taken by any import (T-12). Checked on the file's size before it is read, and again on its text. */
export const maxImportBytes = 1_000_000;
const maxDepth = 32;
const maxValues = 60_000;
const forbiddenNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The error as the end of a plain sentence about the file. */
export const jsonErrorInWords = (error: JsonTextError): string => {
  switch (error.kind) {
    case 'too-large':
      return 'it is larger than 1 MB';
    case 'too-deep':
      return `it is nested more than ${maxDepth} deep`;
    case 'too-many':
      return `it holds more than ${maxValues} values`;
    case 'not-json':
      return 'it is not JSON, or it is cut short';
    case 'forbidden-name':
      return `the name ${error.name} is not allowed`;
    case 'doubled-name':
      return `the name ${error.name} stands twice in one place`;
  }
};

const parsed = (text: string): Result<unknown, JsonTextError> => {
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch {
    return err({ kind: 'not-json' });
  }
};

/** Where the scan stands: the names in each open bracket (none in a list), and how many values were seen. */
type Scan = { readonly open: (Set<string> | null)[]; values: number };

/** Takes one bracket or comma. */
const takeMark = (char: string | undefined, scan: Scan): JsonTextError | null => {
  if (char === '{' || char === '[') scan.open.push(char === '{' ? new Set() : null);
  else if (char === '}' || char === ']') scan.open.pop();
  else if (char === ',') scan.values += 1;
  if (scan.open.length > maxDepth) return { kind: 'too-deep' };
  return scan.values > maxValues ? { kind: 'too-many' } : null;
};

/** Takes a name as it is written, with its quotation marks; escapes hide nothing. */
const takeName = (literal: string, names: Set<string> | null | undefined): JsonTextError | null => {
  const read = literal.includes('\\') ? parsed(literal) : ok(literal.slice(1, -1));
  if (!read.ok) return read.error;
  const name = String(read.value);
  if (forbiddenNames.has(name)) return { kind: 'forbidden-name', name };
  if (names?.has(name) === true) return { kind: 'doubled-name', name };
  names?.add(name);
  return null;
};

/** The place of the quotation mark that ends the string begun at `start`; the text's length when none does. */
const stringEnd = (text: string, start: number): number => {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
};

const nameEnds = /[ \n\r\t]*:/y;

const isName = (text: string, end: number): boolean => {
  nameEnds.lastIndex = end + 1;
  return nameEnds.test(text);
};

/** One pass over the text: nesting, number of values, forbidden and doubled names. */
const errorIn = (text: string): JsonTextError | null => {
  const scan: Scan = { open: [], values: 0 };
  for (let at = 0; at < text.length; at += 1) {
    let error = takeMark(text[at], scan);
    if (text[at] === '"') {
      const end = stringEnd(text, at);
      if (isName(text, end)) error = takeName(text.slice(at, end + 1), scan.open.at(-1));
      at = end;
    }
    if (error !== null) return error;
  }
  return null;
};

/**
 * The JSON value of a text. Linear in its length: a bomb is stopped by its shape before anything is parsed (T-12), and
 * so are names that reach object internals or stand twice in one place (T-11).
 */
export const parseJsonText = (text: string): Result<unknown, JsonTextError> => {
  if (text.length > maxImportBytes) return err({ kind: 'too-large' });
  const error = errorIn(text);
  return error === null ? parsed(text.replace(/^\uFEFF/, '')) : err(error);
};
