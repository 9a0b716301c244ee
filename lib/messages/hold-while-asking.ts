/**
 * A way through that is closed while somebody asks whether it may be used: what comes meanwhile waits, in order, and
 * is lost when the answer is no. An answer that cannot be had is a no.
 */
export function holdWhileAsking<T>(pass: (word: T) => void) {
  let asking = 0;
  let held: T[] = [];
  return {
    pass(word: T): void {
      if (asking > 0) held.push(word);
      else pass(word);
    },
    async ask(question: Promise<boolean>): Promise<boolean> {
      asking += 1;
      const mayPass = await question.catch(() => false);
      asking -= 1;
      if (mayPass && asking > 0) return true;
      const waiting = held;
      held = [];
      if (mayPass) waiting.forEach(pass);
      return mayPass;
    },
  };
}
