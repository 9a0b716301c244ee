import type { PortLike } from './wire.ts';

/** The part of an extension port that is used here. */
type ExtensionPort = {
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
};

/** An extension port as a {@link PortLike}. Posting to a closed port is silent: the close listener has told already. */
export function fromExtensionPort(port: ExtensionPort): PortLike {
  return {
    post(message) {
      try {
        port.postMessage(message);
      } catch {
        // Closed between the last event and now; `onClose` listeners handle it.
      }
    },
    onMessage: (listener) => port.onMessage.addListener(listener),
    onClose: (listener) => port.onDisconnect.addListener(listener),
    close: () => port.disconnect(),
  };
}

/** One end of a MessageChannel as a {@link PortLike}. It starts delivering when the first listener is added. */
export function fromMessagePort(port: MessagePort): PortLike {
  return {
    post: (message) => port.postMessage(message),
    onMessage(listener) {
      port.addEventListener('message', (event) => listener(event.data));
      port.start();
    },
    onClose: (listener) => port.addEventListener('close', () => listener()),
    close: () => port.close(),
  };
}
