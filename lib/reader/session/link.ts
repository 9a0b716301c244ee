import type { FromReader, GuardedCopy, PortLike, ToReader, Wire } from '../../messages/wire.ts';

export type LinkEvents = {
  onWelcome(welcome: Extract<ToReader, { t: 'welcome' }>): void;
  onPass(message: Wire): void;
  onCopies(copies: readonly GuardedCopy[]): void;
  onSidebar(isConnected: boolean): void;
  onRecord(key: string | null): void;
  onToggle(): void;
  onStop(why: string): void;
  /** The extension was updated or removed: nothing of ours may stay. */
  onGone(): void;
};

export type Link = {
  send(message: FromReader): void;
  /** Tells what was copied and resolves when background has told every other page; rejects after the time limit. */
  shareCopy(copy: GuardedCopy): Promise<void>;
  close(): void;
};

const shareLimitMs = 2000;
const reconnectDelayMs = 60;

/**
 * Keeps a port open to background, which may stop and start at any time. Messages come from our own background only,
 * so their shape is trusted. `isAlive` is false once the extension under this script was replaced.
 */
export function openLink(connect: () => PortLike, isAlive: () => boolean, events: LinkEvents): Link {
  let port: PortLike | null = null;
  let nonce: string | null = null;
  let isClosed = false;
  let nextId = 1;
  const shares = new Map<number, () => void>();

  function receive(message: ToReader): void {
    switch (message.t) {
      case 'welcome':
        nonce = message.nonce;
        events.onWelcome(message);
        break;
      case 'pass':
        events.onPass(message.m);
        break;
      case 'copies':
        events.onCopies(message.copies);
        if (message.id !== null) shares.get(message.id)?.();
        break;
      case 'sidebar':
        events.onSidebar(message.isConnected);
        break;
      case 'record':
        events.onRecord(message.key);
        break;
      case 'toggle':
        events.onToggle();
        break;
      case 'stop':
        isClosed = true;
        events.onStop(message.why);
        break;
    }
  }

  function open(): void {
    if (isClosed) return;
    if (!isAlive()) {
      events.onGone();
      return;
    }
    try {
      port = connect();
    } catch {
      events.onGone();
      return;
    }
    port.onMessage((message) => {
      if (isToReader(message)) receive(message);
    });
    port.onClose(() => {
      port = null;
      if (!isClosed) setTimeout(open, reconnectDelayMs);
    });
    port.post({ t: 'hello', nonce } satisfies FromReader);
  }

  open();
  return {
    send: (message) => port?.post(message),
    shareCopy(copy) {
      const id = nextId++;
      return new Promise((resolve, reject) => {
        const limit = setTimeout(() => {
          shares.delete(id);
          reject(new Error('background did not answer'));
        }, shareLimitMs);
        shares.set(id, () => {
          clearTimeout(limit);
          shares.delete(id);
          resolve();
        });
        port?.post({ t: 'copied', id, copy } satisfies FromReader);
      });
    },
    close() {
      isClosed = true;
      port?.close();
    },
  };
}

function isToReader(message: unknown): message is ToReader {
  return typeof message === 'object' && message !== null && 't' in message;
}
