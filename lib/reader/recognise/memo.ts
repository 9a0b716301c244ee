/**
 * Remembers what texts alone say, from one reading of a page to the next: records repeat themselves, and most of a page
 * is the same when a row has changed. The texts themselves are collected anew each time. Another person on the screen
 * makes it forget.
 */

/** Texts kept of each kind: of a page that holds more, those before are forgotten. */
const maxTexts = 30_000;
const memories = new Set<Map<string, unknown>>();

/** A function of a text that is worked out once for each text. */
export function memo<T>(work: (text: string) => T): (text: string) => T {
  const memory = new Map<string, T>();
  memories.add(memory);
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    const answer = work(text);
    if (memory.size >= maxTexts) memory.clear();
    memory.set(text, answer);
    return answer;
  };
}

/** Forgets every text: called when another person is on the screen, and when a reading stands alone. */
export function forgetTexts(): void {
  for (const memory of memories) memory.clear();
}
