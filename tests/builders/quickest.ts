/**
 * The least time that one of a few runs took, in milliseconds. A busy machine makes a run longer and never shorter, so
 * the least is what the code itself needs.
 */
export function quickestMs(run: () => void, times = 5): number {
  let leastMs = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i += 1) {
    const startMs = performance.now();
    run();
    leastMs = Math.min(leastMs, performance.now() - startMs);
  }
  return leastMs;
}
