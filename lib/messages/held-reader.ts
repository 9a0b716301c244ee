import type { ReaderClient, ReaderEvents } from './reader-channel.ts';
import { createReaderListeners } from './reader-listeners.ts';

/**
 * A reader whose events wait until `release`: the sidebar needs its pack before it can be shown, and must not miss who
 * came on screen, or that the reader stopped, in the meantime. After that every event goes straight through.
 */
export const holdReader = (reader: ReaderClient): { readonly reader: ReaderClient; release(): void } => {
  const { tell, subscribe } = createReaderListeners();
  let held: (() => void)[] | null = [];

  const follow = <K extends keyof ReaderEvents>(name: K): void => {
    reader.subscribe(name, (event) => {
      if (held === null) tell(name, event);
      else held.push(() => tell(name, event));
    });
  };
  follow('recordChanged');
  follow('readingReady');
  follow('pasteStopped');
  follow('taught');
  follow('folded');
  follow('stopped');

  return {
    reader: { request: (name, params) => reader.request(name, params), subscribe },
    release: () => {
      const waiting = held ?? [];
      held = null;
      for (const tellNow of waiting) tellNow();
    },
  };
};
