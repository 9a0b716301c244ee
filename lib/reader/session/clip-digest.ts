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
 * A keyed 53-bit digest of one line, synchronous because a paste must be stopped within its own event. Not a secret
 * keeper: it only spares us from holding the text, and its salt ends with the browser session. Mixing after cyrb53.
 */
export function digestLine(line: string, salt: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  const text = `${salt}\n${line}`;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
