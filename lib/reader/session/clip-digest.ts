import { Digest } from '../digest.ts';

/** Lines shorter than this many characters are not guarded: too many chance matches. */
const shortestLine = 12;

/** The lines of a clip as they are compared: spaces folded, ends trimmed, short ones left out. */
export function clipLines(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line.length >= shortestLine);
}

/**
 * A keyed digest of one line, synchronous because a paste must be stopped within its own event. Not a secret keeper: it
 * only spares us from holding the text, and its salt ends with the browser session.
 */
export function digestLine(line: string, salt: string): string {
  const digest = new Digest();
  digest.add(`${salt}\n${line}`);
  return digest.said();
}
