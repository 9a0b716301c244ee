import type { EventOf } from './contract.ts';
import type { ReaderClient, ReaderEvents } from './reader-channel.ts';

type Listeners = { [K in keyof ReaderEvents]: Set<(event: EventOf<ReaderEvents, K>) => void> };

/**
 * A reader whose events wait until `release`: the sidebar needs its pack before it can be shown, and must not miss who
 * came on screen, or that the reader stopped, in the meantime. After that every event goes straight through.
 */
export const holdReader = (reader: ReaderClient): { readonly reader: ReaderClient; release(): void } => {
  const listeners: Listeners = {
    recordChanged: new Set(),
    readingReady: new Set(),
    pasteStopped: new Set(),
    taught: new Set(),
    folded: new Set(),
    stopped: new Set(),
  };
  let held: (() => void)[] | null = [];

  const follow = <K extends keyof ReaderEvents>(name: K): void => {
    reader.subscribe(name, (event) => {
      const tell = (): void => {
        for (const listener of listeners[name]) listener(event);
      };
      if (held === null) tell();
      else held.push(tell);
    });
  };
  follow('recordChanged');
  follow('readingReady');
  follow('pasteStopped');
  follow('taught');
  follow('folded');
  follow('stopped');

  return {
    reader: {
      request: (name, params) => reader.request(name, params),
      subscribe(name, listener) {
        listeners[name].add(listener);
        return () => listeners[name].delete(listener);
      },
    },
    release: () => {
      const waiting = held ?? [];
      held = null;
      for (const tell of waiting) tell();
    },
  };
};
