import { err, ok, type Result } from '../result.ts';

/** Limits that hold before anything is parsed (T-12). */
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

/** Where the scan stands: open brackets, and how many values were seen. */
type Scan = { readonly frames: Frame[]; values: number };

/** Takes one bracket or comma; null when nothing is wrong. */
function takeMark(char: string | undefined, scan: Scan): string | null {
  if (char === '{' || char === '[') {
    scan.frames.push({ keys: char === '{' ? new Set() : null });
    if (scan.frames.length > maxDepth) return `it is nested more than ${maxDepth} deep`;
  } else if (char === '}' || char === ']') scan.frames.pop();
  else if (char === ',') {
    scan.values += 1;
    if (scan.values > maxValues) return `it holds more than ${maxValues} values`;
  }
  return null;
}

/** One pass over the text: nesting, number of values, forbidden and doubled names. Null when nothing is wrong. */
function problemIn(text: string): string | null {
  const scan: Scan = { frames: [], values: 0 };
  for (let at = 0; at < text.length; at += 1) {
    let problem = takeMark(text[at], scan);
    if (text[at] === '"') {
      const end = stringEnd(text, at);
      if (end === -1) return 'a text in it is not closed';
      if (isKeyAt(text, end)) problem = readKey(text.slice(at, end + 1), scan.frames.at(-1));
      at = end;
    }
    if (problem !== null) return problem;
  }
  return null;
}

/** The JSON value of a pack's text, or the plain reason why it is not looked at. Linear in the length of the text. */
export function parsePackText(text: string): Result<unknown, string> {
  if (text.length > maxPackCharacters) return err('it is larger than 1 MB');
  const problem = problemIn(text);
  if (problem !== null) return err(problem);
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch {
    return err('it is not JSON');
  }
}
