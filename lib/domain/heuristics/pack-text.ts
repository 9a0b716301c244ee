import { err, ok, type Result } from '../result.ts';

/** Limits that hold before anything is parsed (safety.md T-12). */
export const maxPackCharacters = 1_000_000;
const maxDepth = 32;
const maxValues = 60_000;
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

type Frame = { readonly keys: Set<string> | null };

/** End of the string literal that begins at `start`, or -1. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '"') return at;
  }
  return -1;
}

const isKeyAt = (text: string, end: number): boolean => {
  let at = end + 1;
  while (at < text.length && (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t')) at += 1;
  return text[at] === ':';
};

function readKey(literal: string, frame: Frame | undefined): string | null {
  let key = literal.slice(1, -1);
  if (key.includes('\\')) {
    try {
      key = String(JSON.parse(literal));
    } catch {
      return 'a name in it is not readable';
    }
  }
  if (forbiddenKeys.has(key)) return `the name ${key} is not allowed`;
  if (frame?.keys?.has(key) === true) return `the name ${key} stands twice in one place`;
  frame?.keys?.add(key);
  return null;
}

/** One pass over the text: nesting, number of values, forbidden and doubled names. Null when nothing is wrong. */
function scan(text: string): string | null {
  const frames: Frame[] = [];
  let values = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '{' || char === '[') {
      frames.push({ keys: char === '{' ? new Set() : null });
      if (frames.length > maxDepth) return `it is nested more than ${maxDepth} deep`;
    } else if (char === '}' || char === ']') frames.pop();
    else if (char === ',') values += 1;
    else if (char === '"') {
      const end = stringEnd(text, at);
      if (end === -1) return 'a text in it is not closed';
      const problem = isKeyAt(text, end) ? readKey(text.slice(at, end + 1), frames.at(-1)) : null;
      if (problem !== null) return problem;
      at = end;
    }
    if (values > maxValues) return `it holds more than ${maxValues} values`;
  }
  return null;
}

/** The JSON value of a pack's text, or the plain reason why it is not looked at. Linear in the length of the text. */
export function parsePackText(text: string): Result<unknown, string> {
  if (text.length > maxPackCharacters) return err('it is larger than 1 MB');
  const problem = scan(text);
  if (problem !== null) return err(problem);
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch {
    return err('it is not JSON');
  }
}
