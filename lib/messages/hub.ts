import type { z } from 'zod';
import { FromReaderSchema, FromSidebarSchema } from './link-schemas.ts';
import type { FromSidebar, GuardedCopy, PortLike, ToReader, ToSidebar, Wire } from './wire.ts';

/** Who is at the other end of a port, as the browser says it: never as the message says it (safety.md A3). */
export type Sender = {
  readonly kind: 'reader' | 'guard' | 'sidebar' | 'training';
  readonly tabId: number | null;
  readonly frameId: number;
  readonly documentId: string | null;
  readonly origin: string;
};

/** What the hub needs of the world; all of it lives outside, because background may stop at any time. */
export type HubDeps = {
  readonly memory: {
    sessionKey(): Promise<string>;
    pair(nonce: string): Promise<{ tabId: number } | null>;
    newPair(tabId: number): Promise<string>;
    bindPair(nonce: string, frameId: number, documentId: string | null): Promise<boolean>;
    copies(): Promise<readonly GuardedCopy[]>;
    addCopy(copy: GuardedCopy): Promise<readonly GuardedCopy[]>;
    tabRecord(tabId: number): Promise<string | null>;
    setTabRecord(tabId: number, key: string | null): Promise<void>;
  };
  /** May a reader run on this origin now? */
  isGranted(origin: string): Promise<boolean>;
  /** The active tab of a window, for the side panel. */
  activeTab(windowId: number): Promise<number | null>;
  /** Answers what a sidebar asks of background itself. */
  ask(name: string, params: unknown): Promise<{ ok: true; value: unknown } | { ok: false; why: string }>;
  onFrameFailed(tabId: number): void;
};

type End<M> = { readonly sender: Sender; readonly post: (message: M) => void; readonly close: () => void };
type Reader = End<ToReader> & { nonce: string | null };
type Sidebar = End<ToSidebar> & { nonce: string | null; windowId: number | null; tabId: number | null };

const noReader = 'Fingerpost is not running on this page.';

/**
 * Pairs readers with sidebars and passes their messages on unread. Ports are all it holds: a background that was
 * stopped loses them, and both sides connect again.
 */
export function createHub(deps: HubDeps) {
  const readers = new Set<Reader>();
  const sidebars = new Set<Sidebar>();
  const counts = { dropped: 0 };

  const readerOf = (sidebar: Sidebar) =>
    [...readers].find(
      (one) =>
        one.sender.kind === 'reader' &&
        (sidebar.nonce === null ? one.sender.tabId === sidebar.tabId : one.nonce === sidebar.nonce),
    );
  const sidebarsOf = (reader: Reader) => [...sidebars].filter((one) => readerOf(one) === reader);

  function tellPairing(sidebar: Sidebar): void {
    const reader = readerOf(sidebar);
    if (!reader) {
      sidebar.post({ t: 'unpaired', why: noReader });
      return;
    }
    sidebar.post({ t: 'paired' });
    if (sidebar.nonce !== null) reader.post({ t: 'sidebar', isConnected: true });
  }

  async function welcome(reader: Reader, nonce: string | null): Promise<void> {
    const { tabId, kind, origin } = reader.sender;
    if (kind !== 'training' && !(await deps.isGranted(origin))) {
      reader.post({ t: 'stop', why: 'Fingerpost may not read this site.' });
      return;
    }
    if (kind === 'reader' && tabId !== null) {
      const known = nonce === null ? null : await deps.memory.pair(nonce);
      reader.nonce = known?.tabId === tabId ? nonce : await deps.memory.newPair(tabId);
    }
    const [sessionKey, copies] = await Promise.all([deps.memory.sessionKey(), deps.memory.copies()]);
    const recordKey = tabId === null ? null : await deps.memory.tabRecord(tabId);
    reader.post({ t: 'welcome', sessionKey, nonce: reader.nonce, copies, recordKey });
    for (const sidebar of sidebarsOf(reader)) tellPairing(sidebar);
  }

  async function spreadCopy(from: Reader, id: number, copy: GuardedCopy): Promise<void> {
    const copies = await deps.memory.addCopy(copy);
    for (const one of readers) if (one !== from) one.post({ t: 'copies', id: null, copies });
    from.post({ t: 'copies', id, copies });
  }

  async function spreadRecord(reader: Reader, key: string | null): Promise<void> {
    const { tabId } = reader.sender;
    if (tabId === null) return;
    for (const one of readers) {
      if (one.sender.kind === 'guard' && one.sender.tabId === tabId) one.post({ t: 'record', key });
    }
    await deps.memory.setTabRecord(tabId, key);
  }

  function fromReader(reader: Reader, message: unknown): void {
    const m = parsed(FromReaderSchema, message);
    if (!m) return;
    if (m.t === 'hello') void welcome(reader, m.nonce);
    else if (m.t === 'copied' && reader.sender.kind !== 'guard') void spreadCopy(reader, m.id, m.copy);
    else if (reader.sender.kind !== 'reader') counts.dropped += 1;
    else if (m.t === 'record') void spreadRecord(reader, m.key);
    else if (m.t === 'pass') for (const one of sidebarsOf(reader)) one.post({ t: 'pass', m: m.m });
    else if (m.t === 'frameFailed' && reader.sender.tabId !== null) deps.onFrameFailed(reader.sender.tabId);
  }

  async function greet(sidebar: Sidebar, m: Extract<FromSidebar, { t: 'hello' }>): Promise<void> {
    const { sender } = sidebar;
    if (m.nonce !== null && sender.tabId !== null) {
      const pair = await deps.memory.pair(m.nonce);
      const isBound =
        pair?.tabId === sender.tabId && (await deps.memory.bindPair(m.nonce, sender.frameId, sender.documentId));
      if (!isBound) {
        counts.dropped += 1;
        sidebar.close();
        return;
      }
      sidebar.nonce = m.nonce;
      tellPairing(sidebar);
    } else if (m.nonce === null && m.windowId !== null && sender.tabId === null) {
      sidebar.windowId = m.windowId;
      sidebar.tabId = await deps.activeTab(m.windowId);
      tellPairing(sidebar);
    }
  }

  function passToReader(sidebar: Sidebar, m: Wire): void {
    const reader = sidebar.nonce === null && sidebar.tabId === null ? undefined : readerOf(sidebar);
    if (reader) reader.post({ t: 'pass', m });
    else if (m.k === 'req') sidebar.post({ t: 'pass', m: { k: 'res', id: m.id, ok: false, why: noReader } });
  }

  function fromSidebar(sidebar: Sidebar, message: unknown): void {
    const m = parsed(FromSidebarSchema, message);
    if (!m) return;
    if (m.t === 'hello') void greet(sidebar, m);
    else if (m.t === 'pass') passToReader(sidebar, m.m);
    else void deps.ask(m.name, m.params).then((answer) => sidebar.post({ t: 'answer', id: m.id, ...answer }));
  }

  function parsed<T>(schema: z.ZodType<T>, message: unknown): T | null {
    const result = schema.safeParse(message);
    if (result.success) return result.data;
    counts.dropped += 1;
    return null;
  }

  function addSidebar(port: PortLike, sender: Sender): void {
    const sidebar: Sidebar = { sender, post: port.post, close: port.close, nonce: null, windowId: null, tabId: null };
    sidebars.add(sidebar);
    port.onMessage((message) => fromSidebar(sidebar, message));
    port.onClose(() => {
      const reader = sidebar.nonce === null ? undefined : readerOf(sidebar);
      sidebars.delete(sidebar);
      reader?.post({ t: 'sidebar', isConnected: false });
    });
  }

  function addReader(port: PortLike, sender: Sender): void {
    const reader: Reader = { sender, post: port.post, close: port.close, nonce: null };
    readers.add(reader);
    port.onMessage((message) => fromReader(reader, message));
    port.onClose(() => {
      const left = sidebarsOf(reader);
      readers.delete(reader);
      for (const one of left) tellPairing(one);
      if (sender.kind === 'reader' && sender.tabId !== null) void deps.memory.setTabRecord(sender.tabId, null);
    });
  }

  return {
    counts,
    add: (port: PortLike, sender: Sender) => (sender.kind === 'sidebar' ? addSidebar : addReader)(port, sender),
    /** The side panel of a window follows its active tab: blank first, then ask (safety.md A2). */
    onTabActivated(windowId: number, tabId: number): void {
      for (const one of sidebars) {
        if (one.windowId !== windowId) continue;
        one.tabId = null;
        one.post({ t: 'unpaired', why: 'Another tab was opened.' });
        one.tabId = tabId;
        tellPairing(one);
      }
    },
    /** The toolbar button on a page that is read: open, fold or unfold. False when no reader runs there. */
    toggle(tabId: number): boolean {
      const found = [...readers].filter((one) => one.sender.kind === 'reader' && one.sender.tabId === tabId);
      for (const one of found) one.post({ t: 'toggle' });
      return found.length > 0;
    },
    /** Stops every reader and guard whose site was withdrawn (safety.md A16). */
    async stopWithdrawn(): Promise<void> {
      for (const one of readers) {
        if (one.sender.kind === 'training' || (await deps.isGranted(one.sender.origin))) continue;
        one.post({ t: 'stop', why: 'Fingerpost may no longer read this site.' });
      }
    },
  };
}
