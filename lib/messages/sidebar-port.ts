import { browser } from 'wxt/browser';
import type { BackgroundClient } from './background-channel.ts';
import { backgroundReplies } from './background-replies.ts';
import { WireSchema, ToSidebarSchema } from './link-schemas.ts';
import { fromExtensionPort, fromMessagePort } from './ports.ts';
import { createReaderClient } from './reader-client.ts';
import type { ReaderClient } from './reader-channel.ts';
import { createRequester } from './requester.ts';
import type { FromSidebar, PortLike } from './wire.ts';

/** How this sidebar came to be on screen. `blank`: it was framed by somebody else, or opened by itself. */
export type SidebarMode = 'frame' | 'panel' | 'training' | 'blank';

export type SidebarConnection = {
  readonly mode: SidebarMode;
  readonly reader: ReaderClient;
  readonly background: BackgroundClient;
};

const backgroundTimeLimitMs = 3000;
const reconnectDelayMs = 100;
/** A sidebar that nobody pairs asks ever more seldom, up to this. */
const longestReconnectDelayMs = 5000;
/** Background stops when idle and comes back at once; what is shown may stay this long without a reader. */
const withoutReaderMs = 1000;
const liveCheckMs = 300;
const saveTries = 5;

/**
 * Tells the mode from the address and from who frames us (safety.md A2): in the record page exactly one ancestor and
 * a nonce; in our own training page our own origin; as side panel no ancestor.
 */
export function sidebarMode(place: {
  hash: string;
  origin: string;
  ancestorOrigins: readonly string[];
  isTop: boolean;
}): SidebarMode {
  if (place.hash === '#panel') return place.isTop ? 'panel' : 'blank';
  if (place.isTop) return 'blank';
  if (place.hash === '#training')
    return place.ancestorOrigins.every((origin) => origin === place.origin) ? 'training' : 'blank';
  return nonceOf(place.hash) !== null && place.ancestorOrigins.length <= 1 ? 'frame' : 'blank';
}

function nonceOf(hash: string): string | null {
  return /^#n=([A-Za-z0-9_-]{20,64})$/.exec(hash)?.[1] ?? null;
}

/** Connects the sidebar page to its reader and to background, and keeps it connected. Call once, at start. */
export function connectSidebar(): SidebarConnection {
  const mode = sidebarMode({
    hash: location.hash,
    origin: location.origin,
    ancestorOrigins: [...(location.ancestorOrigins ?? [])],
    isTop: window.top === window,
  });
  const link = createLink(mode, mode === 'frame' ? nonceOf(location.hash) : null);
  if (mode === 'training') void connectTraining(link.toReader, link.readerClient);
  return { mode, reader: link.readerClient.client, background: link.background };
}

function createLink(mode: SidebarMode, nonce: string | null) {
  const toReader: { current: PortLike | null } = { current: null };
  const readerClient = createReaderClient((m) => {
    if (mode === 'training') toReader.current?.post(m);
    else port.post({ t: 'pass', m });
  });
  const asks = createRequester((id, name, params) => port.post({ t: 'ask', id, name, params }), backgroundTimeLimitMs);
  const forget = (why: string) => readerClient.emit('recordChanged', { recordKey: null, seq: 0, why });
  const forgetForNow = () => forget('Looking again who is on the screen.');
  const loss = createLoss(forgetForNow);
  const port = keepPort({
    onMessage: (message) => receive(message),
    onLost() {
      if (mode !== 'training') loss.begin();
    },
    onOpen() {
      void windowOf(mode).then((windowId) => port.post({ t: 'hello', nonce, windowId }));
      asks.resendAll();
    },
  });

  function paired(): void {
    loss.mended();
    readerClient.resendAll();
    void readerClient.client.request('readPage', {}).then((reply) => {
      if (reply.ok) readerClient.emit('readingReady', reply.value);
    });
  }

  function receive(message: unknown): void {
    const parsed = ToSidebarSchema.safeParse(message);
    if (!parsed.success) return;
    const m = parsed.data;
    if (m.t === 'pass') readerClient.receive(m.m);
    else if (m.t === 'answer') asks.answer(m.id, m);
    else if (m.t === 'paired') paired();
    else if (!loss.isOpen()) forget(m.why);
  }

  if (mode !== 'blank') {
    port.open();
    keepHonest({
      end() {
        readerClient.emit('stopped', { why: 'Fingerpost was updated. Reload the page to go on.' });
        readerClient.failAll();
        asks.failAll();
        port.close(); // Last: what is left of the browser's part may throw.
      },
      forget: forgetForNow,
      reconnect: port.open,
    });
  }
  return { readerClient, background: { request: saving(asks) }, toReader };
}

/** A port to background that is opened again whenever it is lost, ever more seldom while nobody speaks to us. */
function keepPort(events: {
  readonly onMessage: (message: unknown) => void;
  readonly onLost: () => void;
  readonly onOpen: () => void;
}) {
  let port: PortLike | null = null;
  let delayMs = reconnectDelayMs;

  function open(): void {
    if (!isAlive()) return;
    port?.close();
    const opened = fromExtensionPort(browser.runtime.connect({ name: 'sidebar' }));
    port = opened;
    opened.onMessage((message) => {
      if (port !== opened) return;
      delayMs = reconnectDelayMs;
      events.onMessage(message);
    });
    opened.onClose(() => {
      if (port !== opened) return;
      port = null;
      events.onLost();
      setTimeout(() => port ?? open(), delayMs);
      delayMs = Math.min(delayMs * 2, longestReconnectDelayMs);
    });
    events.onOpen();
  }

  return { open, post: (message: FromSidebar) => port?.post(message), close: () => port?.close() };
}

/** Only the side panel says in which window it is: it follows that window's active tab. */
async function windowOf(mode: SidebarMode): Promise<number | null> {
  return mode === 'panel' ? ((await browser.windows.getCurrent()).id ?? null) : null;
}

/** Empties the sidebar once the extension under it is gone (safety.md A11), and around the back/forward cache (H-06). */
function keepHonest(parts: { readonly end: () => void; readonly forget: () => void; readonly reconnect: () => void }) {
  const timer = setInterval(() => {
    if (isAlive()) return;
    clearInterval(timer);
    parts.end();
  }, liveCheckMs);
  window.addEventListener('pagehide', parts.forget);
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) parts.reconnect();
  });
}

/** Saves are asked again by the same id until they are acknowledged (safety.md A6); everything else once. */
function saving(asks: ReturnType<typeof createRequester>): BackgroundClient['request'] {
  return async (name, params) => {
    const maxTries = name === 'saveEvent' ? saveTries : 1;
    let answer = await asks.request(backgroundReplies[name], name, params);
    for (let tries = 1; tries < maxTries; tries++) {
      if (answer.ok || answer.error.kind === 'refused') break;
      answer = await asks.request(backgroundReplies[name], name, params);
    }
    return answer;
  };
}

/** Counts how long nobody answers for the page: a blink is nothing, longer than the limit empties the sidebar. */
function createLoss(onTooLong: () => void) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const mended = () => {
    clearTimeout(timer ?? undefined);
    timer = null;
  };
  return {
    begin() {
      timer ??= setTimeout(() => {
        timer = null;
        onTooLong();
      }, withoutReaderMs);
    },
    mended,
    isOpen: () => timer !== null,
  };
}

/** False when the extension was updated or removed under this page (safety.md A11). */
function isAlive(): boolean {
  try {
    return Boolean(browser.runtime.id);
  } catch {
    return false;
  }
}

/** In our own training page the reader runs in the parent and hands us one end of a channel; only our origin is heard. */
async function connectTraining(
  toReader: { current: PortLike | null },
  readerClient: ReturnType<typeof createReaderClient>,
): Promise<void> {
  const given = await new Promise<MessagePort>((resolve) => {
    const listener = (event: MessageEvent) => {
      const handed = event.ports[0];
      if (event.origin !== location.origin || event.source !== window.parent || !handed) return;
      window.removeEventListener('message', listener);
      resolve(handed);
    };
    window.addEventListener('message', listener);
    window.parent.postMessage('fingerpost-sidebar-ready', location.origin);
  });
  const opened = fromMessagePort(given);
  opened.onMessage((message) => {
    const parsed = WireSchema.safeParse(message);
    if (parsed.success) readerClient.receive(parsed.data);
  });
  toReader.current = opened;
  const reply = await readerClient.client.request('readPage', {});
  if (reply.ok) readerClient.emit('readingReady', reply.value);
}
