import type { ReaderSite } from '../../domain/sites/site.ts';
import type { FromReader, GuardedCopy, PortLike, ToReader, Wire } from '../../messages/wire.ts';

export type LinkEvents = {
  onWelcome(welcome: Extract<ToReader, { t: 'welcome' }>): void;
  onPass(message: Wire): void;
  onCopies(copies: readonly GuardedCopy[]): void;
  onSidebar(isConnected: boolean): void;
  onRecord(key: string | null): void;
  onToggle(): void;
  /** The site taught for this address, or that there is none: comes before the welcome. */
  onSite(site: ReaderSite | null): void;
  /** The port was lost; another is being opened. */
  onLost(): void;
  onStop(why: string): void;
  /** The extension was updated or removed: nothing of ours may stay. */
  onGone(): void;
};

const shareLimitMs = 2000;
const reconnectDelayMs = 60;

/**
 * Keeps a port open to background, which may stop and start at any time. Messages come from our own background only,
 * so their shape is trusted. `isAlive` is false once the extension under this script was replaced.
 */
export class Link {
  readonly #connect: () => PortLike;
  readonly #isAlive: () => boolean;
  readonly #events: LinkEvents;
  readonly #shares = new Map<number, { readonly copy: GuardedCopy; readonly settle: () => void }>();
  #port: PortLike | null = null;
  #nonce: string | null = null;
  #isClosed = false;
  #nextId = 1;

  constructor(connect: () => PortLike, isAlive: () => boolean, events: LinkEvents) {
    this.#connect = connect;
    this.#isAlive = isAlive;
    this.#events = events;
  }

  send(message: FromReader): void {
    this.#port?.post(message);
  }

  /** Tells what was copied and resolves when background has told every other page; rejects after the time limit. */
  shareCopy(copy: GuardedCopy): Promise<void> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => {
        this.#shares.delete(id);
        reject(new Error('background did not answer'));
      }, shareLimitMs);
      const settle = () => {
        clearTimeout(limit);
        this.#shares.delete(id);
        resolve();
      };
      this.#shares.set(id, { copy, settle });
      this.send({ t: 'copied', id, copy });
    });
  }

  close(): void {
    this.#isClosed = true;
    this.#port?.close();
  }

  /** Gives the port up and opens another; for a page that comes back from where no loss of a port is told. */
  reopen(): void {
    if (this.#isClosed) return;
    this.#port?.close();
    this.#lost();
    this.open();
  }

  /** Connects, and again whenever the port is lost. */
  open(): void {
    if (this.#isClosed) return;
    const port = this.#tryConnect();
    if (!port) {
      this.#isClosed = true;
      this.#events.onGone();
      return;
    }
    this.#port = port;
    port.onMessage((message) => {
      if (port === this.#port && isToReader(message)) this.#receive(message);
    });
    port.onClose(() => {
      if (port !== this.#port) return;
      this.#lost();
      setTimeout(() => {
        if (this.#port === null) this.open();
      }, reconnectDelayMs);
    });
    this.send({ t: 'hello', nonce: this.#nonce });
  }

  #lost(): void {
    this.#port = null;
    this.#events.onLost();
  }

  #tryConnect(): PortLike | null {
    try {
      return this.#isAlive() ? this.#connect() : null;
    } catch {
      return null;
    }
  }

  #receive(message: ToReader): void {
    const events = this.#events;
    switch (message.t) {
      case 'welcome':
        this.#nonce = message.nonce;
        events.onWelcome(message);
        for (const [id, { copy }] of this.#shares) this.send({ t: 'copied', id, copy });
        return undefined;
      case 'pass':
        return events.onPass(message.m);
      case 'copies':
        events.onCopies(message.copies);
        if (message.id !== null) this.#shares.get(message.id)?.settle();
        return undefined;
      case 'sidebar':
        return events.onSidebar(message.isConnected);
      case 'record':
        return events.onRecord(message.key);
      case 'site':
        return events.onSite(message.site);
      case 'toggle':
        return events.onToggle();
      case 'stop':
        this.#isClosed = true;
        return events.onStop(message.why);
    }
  }
}

function isToReader(message: unknown): message is ToReader {
  return typeof message === 'object' && message !== null && 't' in message;
}
