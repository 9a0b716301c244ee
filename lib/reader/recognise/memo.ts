/** Remembers answers within one reading: records repeat themselves. Nothing of a page is kept when the reading is done. */

const memories = new Set<Map<string, unknown>>();

/** A function of a text that is worked out once for each text. */
export function memo<T>(work: (text: string) => T): (text: string) => T {
  const memory = new Map<string, T>();
  memories.add(memory);
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined || memory.has(text)) return known ?? work(text);
    const answer = work(text);
    memory.set(text, answer);
    return answer;
  };
}

/** Forgets every text: called when a reading is done. */
export function forgetTexts(): void {
  for (const memory of memories) memory.clear();
}
