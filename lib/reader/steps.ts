/**
 * Work with pauses, in which the caller may let others go first. `collecting` is said while the page itself is being
 * walked: a change to the page in such a pause spoils what was walked.
 */
export type Steps<T> = Generator<'collecting' | undefined, T>;

/** Lines looked at between two pauses. */
export const linesInStep = 25;

/** Does the work to its end without a pause. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** What is worked out when first asked for, or before that with pauses. */
export type Lazy<T> = { readonly get: () => T; readonly inSteps: () => Steps<T> };

/** Makes what is worked out once. */
export function lazily<T>(work: () => Steps<T>): Lazy<T> {
  let made: { readonly value: T } | null = null;
  return {
    get: () => (made ??= { value: finish(work()) }).value,
    *inSteps() {
      made ??= { value: yield* work() };
      return made.value;
    },
  };
}
