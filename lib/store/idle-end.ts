import type { ReaderClient } from '../messages/reader-channel.ts';
import type { Activity, Clock } from './ports.ts';

/** A sitting that nobody touches ends after this long: the next at this computer may be somebody else (H-32). */
export const idleLimitMs = 10 * 60_000;
const idleCheckMs = 30_000;

type IdleDeps = {
  readonly reader: ReaderClient;
  readonly clock: Clock;
  readonly activity: Activity;
  readonly onIdle: () => void;
};

/**
 * Ends the sitting when nobody has moved, pressed or typed for ten minutes, neither in the sidebar nor in the page beside
 * it. A page that does not answer counts as idle. Result: ends the watch.
 */
export const endWhenIdle = ({ reader, clock, activity, onIdle }: IdleDeps): (() => void) =>
  clock.every(idleCheckMs, () => {
    if (activity.idleMs() < idleLimitMs) return;
    void reader.request('confirmRecord', {}).then((answer) => {
      const isPageIdle = !answer.ok || answer.value.idleMs >= idleLimitMs;
      if (isPageIdle && activity.idleMs() >= idleLimitMs) onIdle();
    }); // A request always settles.
  });
