/** The browser's time: durations by the monotonic clock, dates by the calendar where the clinician is (H-31). */
export const systemClock = {
  monotonicMs: (): number => performance.now(),
  today: (): string => {
    const now = new Date();
    const two = (part: number) => String(part).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
  every: (periodMs: number, callback: () => void): (() => void) => {
    const timer = setInterval(callback, periodMs);
    return () => clearInterval(timer);
  },
} as const;
