import type * as z from 'zod/mini';
import type { ReaderSite } from '../domain/sites/site.ts';
import { holdWhileAsking } from './hold-while-asking.ts';
import { FromReaderSchema, FromSidebarSchema } from './link-schemas.ts';
import type { FromReader, GuardedCopy, PortLike, ToReader, ToSidebar, Wire } from './wire.ts';

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
    readonly sessionKey: () => Promise<string>;
    readonly pair: (nonce: string) => Promise<{ tabId: number } | null>;
    readonly newPair: (tabId: number) => Promise<string>;
    readonly bindPair: (nonce: string, frameId: number, documentId: string | null) => Promise<boolean>;
    readonly copies: () => Promise<readonly GuardedCopy[]>;
    readonly addCopy: (copy: GuardedCopy) => Promise<readonly GuardedCopy[]>;
    readonly tabRecord: (tabId: number) => Promise<string | null>;
    readonly setTabRecord: (tabId: number, key: string | null) => Promise<void>;
  };
  /** May a reader run on this origin now? */
  readonly isGranted: (origin: string) => Promise<boolean>;
  /** The active tab of a window, for the side panel. */
  readonly activeTab: (windowId: number) => Promise<number | null>;
  /** The site taught for an address; puts what reads by it into the page before it answers. Null for none. */
  readonly siteFor: (origin: string, tabId: number) => Promise<ReaderSite | null>;
  readonly onSiteHealth: (origin: string, health: 'sound' | 'doubtful' | 'broken') => void;
  /** Answers what a sidebar asks of background itself. `at` is the page beside it, if one is read there. */
  readonly ask: (
    name: string,
    params: unknown,
    at: PageBeside | null,
  ) => Promise<{ ok: true; value: unknown } | { ok: false; why: string }>;
  readonly onFrameFailed: (tabId: number) => void;
};

/** The page beside a sidebar, as the browser says it. */
export type PageBeside = { readonly tabId: number; readonly origin: string };

type Reader = {
  readonly sender: Sender;
  readonly post: (message: ToReader) => void;
  /** What it says to its sidebars; waits while it is asked whether its site may still be read. */
  readonly words: ReturnType<typeof holdWhileAsking<Wire>>;
  nonce: string | null;
};
type Sidebar = {
  readonly sender: Sender;
  readonly post: (message: ToSidebar) => void;
  readonly close: () => void;
  nonce: string | null;
  windowId: number | null;
  tabId: number | null;
};

const noReader = 'Fingerpost is not running on this page.';
const withdrawn = 'Fingerpost may no longer read this site.';

/**
 * Pairs readers with sidebars and passes their messages on unread. Ports are all it holds: a background that was
 * stopped loses them, and both sides connect again.
 */
export class Hub {
  /** Messages that fitted no schema, or that their sender may not send. */
  droppedCount = 0;
  readonly #deps: HubDeps;
  readonly #readers = new Set<Reader>();
  readonly #sidebars = new Set<Sidebar>();

  constructor(deps: HubDeps) {
    this.#deps = deps;
  }

  add(port: PortLike, sender: Sender): void {
    if (sender.kind === 'sidebar') this.#addSidebar(port, sender);
    else this.#addReader(port, sender);
  }

  /** The side panel of a window follows its active tab: blank first, then ask (safety.md A2). */
  onTabActivated(windowId: number, tabId: number): void {
    for (const one of this.#sidebars) {
      if (one.windowId !== windowId) continue;
      one.post({ t: 'unpaired', why: 'Another tab was opened.' });
      one.tabId = tabId;
      this.#tellPairing(one);
    }
  }

  /** Opens, folds or unfolds the sidebar of a tab. False when no reader runs there. */
  toggle(tabId: number): boolean {
    const found = [...this.#readers].filter((one) => one.sender.kind === 'reader' && one.sender.tabId === tabId);
    for (const one of found) one.post({ t: 'toggle' });
    return found.length > 0;
  }

  /** Whether a reader runs in a tab and no frame of ours is beside it. */
  lacksFrame(tabId: number): boolean {
    const isThere = (one: Reader | Sidebar) => one.sender.tabId === tabId;
    const hasReader = [...this.#readers].some((one) => one.sender.kind === 'reader' && isThere(one));
    return hasReader && ![...this.#sidebars].some((one) => one.nonce !== null && isThere(one));
  }

  /** Tells every paste guard of a copy that no page made: resolves when all have been told (safety.md A17). */
  async shareCopy(copy: GuardedCopy): Promise<void> {
    await this.#tellOfCopy(copy, null);
  }

  /** Stops every reader and guard whose site was withdrawn (safety.md A16). */
  async stopWithdrawn(): Promise<void> {
    for (const one of this.#readers) {
      if (one.sender.kind === 'training' || (await this.#deps.isGranted(one.sender.origin))) continue;
      one.post({ t: 'stop', why: withdrawn });
    }
  }

  /** The organisation's policy changed: every sidebar empties, what may no longer be read stops, the others ask anew. */
  async policyChanged(): Promise<void> {
    const beside = [...this.#sidebars].filter(({ nonce, windowId }) => nonce !== null || windowId !== null);
    for (const one of beside)
      one.post({ t: 'unpaired', why: 'Your organisation changed its settings. Reading again.' });
    await this.stopWithdrawn();
    for (const one of beside) if (this.#sidebars.has(one)) this.#tellPairing(one);
  }

  /** Tells the readers of an address that its site changed or was withdrawn: they empty, and read anew. */
  async tellSite(isOf: (origin: string) => boolean): Promise<void> {
    for (const one of this.#readers) if (isOf(one.sender.origin)) await this.#giveSite(one);
  }

  async #giveSite({ sender, post }: Reader): Promise<void> {
    if (sender.kind !== 'reader' || sender.tabId === null) return;
    post({ t: 'site', site: await this.#deps.siteFor(sender.origin, sender.tabId) });
  }

  #addReader(port: PortLike, sender: Sender): void {
    const words = holdWhileAsking<Wire>((m) => {
      for (const one of this.#sidebarsOf(reader)) one.post({ t: 'pass', m });
    });
    const reader: Reader = { sender, post: port.post, words, nonce: null };
    this.#readers.add(reader);
    port.onMessage((message) => this.#fromReader(reader, message));
    port.onClose(() => {
      const left = this.#sidebarsOf(reader);
      this.#readers.delete(reader);
      for (const one of left) this.#tellPairing(one);
      if (sender.kind === 'reader' && sender.tabId !== null) void this.#deps.memory.setTabRecord(sender.tabId, null);
    });
  }

  #addSidebar(port: PortLike, sender: Sender): void {
    const sidebar: Sidebar = {
      sender,
      post: port.post,
      close: port.close,
      nonce: null,
      windowId: null,
      tabId: null,
    };
    this.#sidebars.add(sidebar);
    port.onMessage((message) => this.#fromSidebar(sidebar, message));
    port.onClose(() => {
      const reader = sidebar.nonce === null ? undefined : this.#readerOf(sidebar);
      this.#sidebars.delete(sidebar);
      reader?.post({ t: 'sidebar', isConnected: false });
    });
  }

  #readerOf({ nonce, tabId }: Sidebar): Reader | undefined {
    if (nonce === null && tabId === null) return undefined;
    return [...this.#readers].find(
      (one) => one.sender.kind === 'reader' && (nonce === null ? one.sender.tabId === tabId : one.nonce === nonce),
    );
  }

  #sidebarsOf(reader: Reader): Sidebar[] {
    return [...this.#sidebars].filter((one) => this.#readerOf(one) === reader);
  }

  #tellPairing(sidebar: Sidebar): void {
    const reader = this.#readerOf(sidebar);
    if (!reader) {
      sidebar.post({ t: 'unpaired', why: noReader });
      return;
    }
    sidebar.post({ t: 'paired' });
    if (sidebar.nonce !== null) reader.post({ t: 'sidebar', isConnected: true });
  }

  #fromReader(reader: Reader, message: unknown): void {
    const m = this.#parse(FromReaderSchema, message);
    if (!m) return;
    if (!heardFrom[reader.sender.kind].has(m.t)) this.droppedCount += 1;
    else if (m.t === 'hello') void this.#welcome(reader, m.nonce);
    else if (m.t === 'copied') void this.#spreadCopy(reader, m.id, m.copy);
    else if (m.t === 'record') void this.#spreadRecord(reader, m.key);
    else if (m.t === 'pass') reader.words.pass(m.m);
    else if (m.t === 'siteHealth') this.#deps.onSiteHealth(reader.sender.origin, m.health);
    else if (reader.sender.tabId !== null) this.#deps.onFrameFailed(reader.sender.tabId);
  }

  async #welcome(reader: Reader, nonce: string | null): Promise<void> {
    const { isGranted, memory } = this.#deps;
    const { tabId, kind, origin } = reader.sender;
    if (kind !== 'training' && !(await isGranted(origin))) {
      reader.post({ t: 'stop', why: 'Fingerpost may not read this site.' });
      return;
    }
    if (kind === 'reader' && tabId !== null) {
      const known = nonce === null ? null : await memory.pair(nonce);
      reader.nonce = known?.tabId === tabId ? nonce : await memory.newPair(tabId);
    }
    const [sessionKey, copies] = await Promise.all([memory.sessionKey(), memory.copies()]);
    const recordKey = tabId === null ? null : await memory.tabRecord(tabId);
    await this.#giveSite(reader);
    reader.post({ t: 'welcome', sessionKey, nonce: reader.nonce, copies, recordKey });
    for (const sidebar of this.#sidebarsOf(reader)) this.#tellPairing(sidebar);
  }

  async #spreadCopy(from: Reader, id: number, copy: GuardedCopy): Promise<void> {
    const copies = await this.#tellOfCopy(copy, from);
    from.post({ t: 'copies', id, copies });
  }

  async #tellOfCopy(copy: GuardedCopy, from: Reader | null): Promise<readonly GuardedCopy[]> {
    const copies = await this.#deps.memory.addCopy(copy);
    for (const one of this.#readers) if (one !== from) one.post({ t: 'copies', id: null, copies });
    return copies;
  }

  async #spreadRecord({ sender }: Reader, key: string | null): Promise<void> {
    if (sender.tabId === null) return;
    for (const one of this.#readers) {
      if (one.sender.kind === 'guard' && one.sender.tabId === sender.tabId) one.post({ t: 'record', key });
    }
    await this.#deps.memory.setTabRecord(sender.tabId, key);
  }

  #fromSidebar(sidebar: Sidebar, message: unknown): void {
    const m = this.#parse(FromSidebarSchema, message);
    if (!m) return;
    if (m.t === 'hello') void this.#greet(sidebar, m.nonce, m.windowId);
    else if (m.t === 'pass') void this.#passToReader(sidebar, m.m);
    else {
      void this.#deps
        .ask(m.name, m.params, this.#beside(sidebar))
        .then((answer) => sidebar.post({ t: 'answer', id: m.id, ...answer }));
    }
  }

  #beside(sidebar: Sidebar): PageBeside | null {
    const sender = this.#readerOf(sidebar)?.sender;
    return sender === undefined || sender.tabId === null ? null : { tabId: sender.tabId, origin: sender.origin };
  }

  async #greet(sidebar: Sidebar, nonce: string | null, windowId: number | null): Promise<void> {
    const { memory, activeTab } = this.#deps;
    const { tabId, frameId, documentId } = sidebar.sender;
    if (nonce !== null && tabId !== null) {
      const pair = await memory.pair(nonce);
      if (pair?.tabId !== tabId || !(await memory.bindPair(nonce, frameId, documentId))) {
        this.droppedCount += 1;
        sidebar.close();
        return;
      }
      sidebar.nonce = nonce;
      this.#tellPairing(sidebar);
    } else if (nonce === null && windowId !== null && tabId === null) {
      sidebar.windowId = windowId;
      sidebar.tabId = await activeTab(windowId);
      this.#tellPairing(sidebar);
    } else if (nonce === null && windowId !== null) {
      // The panel opened as a tab of its own: there is no page beside it, ever.
      this.#tellPairing(sidebar);
    }
  }

  /**
   * The site may have been withdrawn since the last message: asked each time (safety.md A16). The reader works on its
   * answer meanwhile, because every press waits for both; nothing that it says goes on before it is known.
   */
  async #passToReader(sidebar: Sidebar, m: Wire): Promise<void> {
    const reader = this.#readerOf(sidebar);
    reader?.post({ t: 'pass', m });
    const isGranted = reader !== undefined && (await reader.words.ask(this.#deps.isGranted(reader.sender.origin)));
    if (!isGranted) reader?.post({ t: 'stop', why: withdrawn });
    if ((!isGranted || this.#readerOf(sidebar) !== reader) && m.k === 'req')
      sidebar.post({ t: 'pass', m: { k: 'res', id: m.id, ok: false, why: noReader } });
  }

  #parse<T>(schema: z.ZodMiniType<T>, message: unknown): T | null {
    const result = schema.safeParse(message);
    if (result.success) return result.data;
    this.droppedCount += 1;
    return null;
  }
}

/** What each kind of sender may say (safety.md A3). */
const heardFrom = {
  reader: new Set<FromReader['t']>(['hello', 'pass', 'copied', 'record', 'siteHealth', 'frameFailed']),
  training: new Set<FromReader['t']>(['hello', 'copied']),
  guard: new Set<FromReader['t']>(['hello']),
  sidebar: new Set<FromReader['t']>(),
};
