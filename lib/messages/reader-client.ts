import { readerEvents, readerReplies, type ReaderClient, type ReaderEvents } from './reader-channel.ts';
import { createReaderListeners } from './reader-listeners.ts';
import { createRequester } from './requester.ts';
import type { Wire } from './wire.ts';

/** A request to the reader that has no answer after this long counts as `late`. Background may have to start first. */
const timeLimitMs = 3000;

/**
 * The sidebar's end of the channel to the reader, over whatever carries {@link Wire} messages. Hand it every message
 * that arrives by `receive`; a message that fails its schema is dropped and counted, never half-used.
 */
export function createReaderClient(send: (message: Wire) => void) {
  const requester = createRequester((id, name, params) => send({ k: 'req', id, name, params }), timeLimitMs);
  const { tell, subscribe } = createReaderListeners();
  let droppedCount = 0;

  function emit<K extends keyof ReaderEvents>(name: K, data: unknown): void {
    const parsed = readerEvents[name].safeParse(data);
    if (parsed.success) tell(name, parsed.data);
    else droppedCount += 1;
  }

  const client: ReaderClient = {
    request: (name, params) => requester.request(readerReplies[name], name, params),
    subscribe,
  };
  return {
    client,
    receive(message: Wire): void {
      if (message.k === 'res') requester.answer(message.id, message);
      else if (message.k === 'ev' && isEventName(message.name)) emit(message.name, message.data);
      else droppedCount += 1;
    },
    emit,
    resendAll: () => requester.resendAll(),
    failAll: () => requester.failAll(),
    /** How many messages were dropped because they did not fit. */
    droppedCount: () => droppedCount,
  };
}

function isEventName(name: string): name is keyof ReaderEvents {
  return Object.hasOwn(readerEvents, name);
}
