import type { PageReading } from '../../domain/reading.ts';
import type { Steps } from '../steps.ts';

/** Most pages are read within the first slice, at one moment. Of others the page's own work waits no longer than this. */
const firstSliceMs = 30;
const laterSliceMs = 10;
/** A slice over the one, or a reading that keeps busy for longer than the other, is too slow (safety.md H-24). */
const sliceBudgetMs = 50;
const readingBudgetMs = 1000;

/** What is done without a pause: nothing, the walk over a page that changes in every pause, or the whole reading. */
export type AtOnce = 'nothing' | 'walk' | 'all';

/** One reading of a page, done a slice at a time. */
export class SlicedReading {
  /** The reading when all is done; null before, and when the page did not keep still. */
  reading: PageReading | null = null;
  hasPaused = false;
  readonly #steps: Steps<PageReading | null>;
  readonly #atOnce: AtOnce;
  #isWalked = false;
  #busyMs = 0;
  #longestMs = 0;
  #isDone = false;

  constructor(read: (hasPaused: () => boolean) => Steps<PageReading | null>, atOnce: AtOnce) {
    this.#steps = read(() => this.hasPaused);
    this.#atOnce = atOnce;
  }

  /** Reads on for one slice; true when there is no more to do. */
  run(): boolean {
    const startedMs = performance.now();
    const budgetMs = this.#busyMs === 0 ? firstSliceMs : laterSliceMs;
    let tookMs = 0;
    while (!this.#isDone && (tookMs < budgetMs || this.#mayNotPause())) {
      const step = this.#steps.next();
      this.#isDone = step.done === true;
      this.#isWalked = step.value !== 'collecting';
      if (step.done === true) this.reading = step.value;
      tookMs = performance.now() - startedMs;
    }
    this.#busyMs += tookMs;
    this.#longestMs = Math.max(this.#longestMs, tookMs);
    this.hasPaused ||= !this.#isDone;
    return this.#isDone;
  }

  #mayNotPause(): boolean {
    return this.#atOnce === 'all' || (this.#atOnce === 'walk' && !this.#isWalked);
  }

  /** Whether a change of the page spoils what is read. */
  isSpoiltByChange(): boolean {
    return this.#atOnce === 'nothing';
  }

  drop(): void {
    this.#steps.return(null);
    this.#isDone = true;
  }

  isBreach(): boolean {
    return this.#longestMs > sliceBudgetMs || this.#busyMs > readingBudgetMs;
  }
}

/** Lets input and the page's own work go first. */
export async function letOthersGo(): Promise<void> {
  if ('scheduler' in globalThis && 'yield' in scheduler) await scheduler.yield();
  else await new Promise((done) => setTimeout(done));
}
