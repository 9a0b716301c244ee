/** A digest of 64 bits of what is added to it, one after the other. Only good for telling whether two are equal. */
export class Digest {
  readonly #state = new Int32Array(2);

  add(part: string | number | boolean | null): void {
    let a = this.#state[0] ?? 0;
    let b = this.#state[1] ?? 0;
    let value = -1;
    if (typeof part === 'string') {
      value = part.length;
      for (let at = 0; at < part.length; at++) {
        a = Math.imul(a ^ part.charCodeAt(at), 0x9e3779b1);
        b = Math.imul(b ^ a, 0x5f356495);
      }
    } else if (part !== null) value = Number(part);
    a = Math.imul(a ^ value, 0x9e3779b1);
    this.#state[0] = a;
    this.#state[1] = Math.imul(b ^ a, 0x5f356495);
  }

  said(): string {
    return this.#state.join();
  }
}
