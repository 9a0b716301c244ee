/** What stands in the way of reading on. */
export type SplitProblem = 'notJson' | 'tooDeep';

const listNames: ReadonlySet<string> = new Set(['contents', 'content', 'services']);
const deepest = 32;
const longestObject = 500_000;
const stringMarks = /["\\]/g;
const structureMarks = /["{}[\]]/g;

/**
 * Cuts the objects out of the one list that matters in a long JSON text, piece by piece, without holding the whole. The
 * list is the outermost array, or the array under `contents`, `content` or `services` of the outermost object.
 *
 * Bounds: nesting at most 32; one object at most 500,000 characters (longer ones are given as `null`).
 */
export class JsonSplitter {
  #depth = 0;
  /** Depth inside the list; null outside it. */
  #listDepth: number | null = null;
  #foundList = false;
  #hasBegun = false;
  #isInString = false;
  #isEscaped = false;
  /** The last string at the outermost level: a key, if a colon follows. */
  #outerString = '';
  #key = '';
  #problem: SplitProblem | null = null;
  #held: string[] | null = null;
  #heldLength = 0;
  #from = 0;

  /** Reads on; gives the objects that ended in this piece, each as text, or null when it was too long. */
  push(piece: string): readonly (string | null)[] {
    const ended: (string | null)[] = [];
    this.#from = 0;
    for (let at = this.#skip(piece, 0); at < piece.length; at = this.#skip(piece, at + 1)) {
      if (this.#problem !== null) break;
      const char = piece.charAt(at);
      if (this.#isInString) this.#inString(char);
      else this.#outside(char, piece, at, ended);
    }
    this.#keep(piece.slice(this.#from));
    return ended;
  }

  /** What stands in the way of reading on, if anything. */
  problem(): SplitProblem | null {
    return this.#problem;
  }

  /** Whether the text is complete, and whether the list was found. */
  end(): { readonly isComplete: boolean; readonly foundList: boolean } {
    const isComplete = this.#hasBegun && this.#depth === 0 && !this.#isInString && this.#problem === null;
    return { isComplete, foundList: this.#foundList };
  }

  /** Inside a string only its end and escapes matter; outside, only marks: everything else is passed over in one go. */
  #skip(piece: string, from: number): number {
    if (this.#depth < 2 || this.#isEscaped) return from;
    const marks = this.#isInString ? stringMarks : structureMarks;
    marks.lastIndex = from;
    return marks.exec(piece)?.index ?? piece.length;
  }

  #inString(char: string): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (char === '\\') this.#isEscaped = true;
    else if (char === '"') this.#isInString = false;
    if (this.#isInString && this.#depth === 1 && this.#outerString.length < 40) this.#outerString += char;
  }

  #outside(char: string, piece: string, at: number, ended: (string | null)[]): void {
    switch (char) {
      case '"':
        this.#isInString = true;
        if (this.#depth === 1) this.#outerString = '';
        return;
      case ':':
        if (this.#depth === 1) this.#key = this.#outerString;
        return;
      case '{':
      case '[':
        this.#open(char, at);
        return;
      case '}':
      case ']':
        this.#close(piece, at, ended);
        return;
      default:
        if (this.#depth === 0 && !/[\s\uFEFF]/u.test(char)) this.#problem = 'notJson';
    }
  }

  #open(char: '{' | '[', at: number): void {
    if (this.#hasBegun && this.#depth === 0) this.#problem = 'notJson';
    if (char === '[' && this.#listDepth === null && this.#isListHere()) {
      this.#listDepth = this.#depth + 1;
      this.#foundList = true;
    }
    this.#hasBegun = true;
    this.#depth += 1;
    if (this.#depth > deepest) this.#problem = 'tooDeep';
    if (char === '{' && this.#isMember()) {
      this.#held = [];
      this.#heldLength = 0;
      this.#from = at;
    }
  }

  #isListHere(): boolean {
    return !this.#hasBegun || (this.#depth === 1 && listNames.has(this.#key));
  }

  #isMember(): boolean {
    return this.#listDepth !== null && this.#depth === this.#listDepth + 1;
  }

  #close(piece: string, at: number, ended: (string | null)[]): void {
    if (this.#held !== null && this.#isMember()) {
      this.#keep(piece.slice(this.#from, at + 1));
      ended.push(this.#heldLength > longestObject ? null : this.#held.join(''));
      this.#held = null;
    }
    this.#depth -= 1;
    if (this.#depth < 0) this.#problem = 'notJson';
    if (this.#listDepth !== null && this.#depth < this.#listDepth) this.#listDepth = null;
  }

  #keep(text: string): void {
    if (this.#held === null) return;
    this.#heldLength += text.length;
    if (this.#heldLength <= longestObject) this.#held.push(text);
  }
}
