import type { ReaderClient, ReaderEvents } from './reader-channel.ts';

type Listeners = { [K in keyof ReaderEvents]: Set<(event: ReaderEvents[K]) => void> };

/** Who listens to a reader's events, for whatever stands in for a reader or passes its events on. */
export const createReaderListeners = () => {
  const listeners: Listeners = {
    recordChanged: new Set(),
    readingReady: new Set(),
    pasteStopped: new Set(),
    taught: new Set(),
    folded: new Set(),
    stopped: new Set(),
  };
  const tell = <K extends keyof ReaderEvents>(name: K, event: ReaderEvents[K]): void => {
    for (const listener of listeners[name]) listener(event);
  };
  const subscribe: ReaderClient['subscribe'] = (name, listener) => {
    listeners[name].add(listener);
    return () => listeners[name].delete(listener);
  };
  return { tell, subscribe };
};
