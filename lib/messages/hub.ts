import type * as z from 'zod/mini';
import type { ReaderSite } from '../domain/sites/site.ts';
import { holdWhileAsking } from './hold-while-asking.ts';
import { FromReaderSchema, FromSidebarSchema } from './link-schemas.ts';
import type { FromReader, GuardedCopy, PortLike, ToReader, ToSidebar, Wire } from './wire.ts';

type Frame = { readonly frameId: number; readonly documentId: string | null; readonly origin: string };
type PageSender = Frame & { readonly kind: 'reader' | 'guard' | 'training'; readonly tabId: number };
/** A side panel is in no tab. */
type SidebarSender = Frame & { readonly kind: 'sidebar'; readonly tabId: number | null };

/** Who is at the other end of a port, as the browser says it: never as the message says it (safety.md A3). */
export type Sender = PageSender | SidebarSender;

/** What the hub needs of the world; all of it lives outside, because background may stop at any time. */
export type HubDeps = {
  readonly memory: {
    readonly sessionKey: () => Promise<string>;
    readonly pair: (nonce: string) => Promise<{ tabId: number } | null>;
    readonly newPair: (tabId: number) => Promise<string>;
    /** False when the nonce is not of this tab, or another frame has it. */
    readonly bindPair: (nonce: string, frame: SidebarSender) => Promise<boolean>;
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

/** A reader, or a paste guard that stands where no reader does. */
type Reader = {
  readonly sender: PageSender;
  readonly post: (message: ToReader) => void;
  /** What it says to its sidebars; waits while it is asked whether its site may still be read. */
  readonly words: ReturnType<typeof holdWhileAsking<Wire>>;
  nonce: string | null;
};
/** Where a sidebar stands: in the page whose reader has the nonce, or as the panel of a window, beside its active tab. */
type Place = { readonly nonce: string } | { readonly windowId: number; readonly tabId: number | null };
type Sidebar = {
  readonly sender: SidebarSender;
  readonly post: (message: ToSidebar) => void;
  readonly close: () => void;
  /** Null until it has said hello, and for one that stands beside no page. */
  place: Place | null;
};

const isInFrame = ({ place }: Sidebar): boolean => place !== null && 'nonce' in place;

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
      if (one.place === null || !('windowId' in one.place) || one.place.windowId !== windowId) continue;
      one.post({ t: 'unpaired', why: 'Another tab was opened.' });
      one.place = { windowId, tabId };
      this.#tellPairing(one);
    }
  }

  /** Opens, folds or unfolds the sidebar of a tab. False when no reader runs there. */
  toggle(tabId: number): boolean {
    this.#tell({ t: 'toggle' }, ({ sender }) => sender.kind === 'reader' && sender.tabId === tabId);
    return this.#hasReader(tabId);
  }

  /** Whether a reader runs in a tab and no frame of ours is beside it. */
  lacksFrame(tabId: number): boolean {
    const isBeside = [...this.#sidebars].some((one) => isInFrame(one) && one.sender.tabId === tabId);
    return this.#hasReader(tabId) && !isBeside;
  }

  /** Tells every paste guard of a copy, last the one where it was made (safety.md A17). Resolves when all are told. */
  async shareCopy(copy: GuardedCopy, from: Reader | null = null, id: number | null = null): Promise<void> {
    const copies = await this.#deps.memory.addCopy(copy);
    this.#tell({ t: 'copies', id: null, copies }, (one) => one !== from);
    from?.post({ t: 'copies', id, copies });
  }

  /** Stops every reader and guard whose site was withdrawn (safety.md A16). */
  async stopWithdrawn(): Promise<void> {
    for (const one of this.#readers) if (!(await this.#mayRead(one.sender))) one.post({ t: 'stop', why: withdrawn });
  }

  /** The organisation's policy changed: every sidebar empties, what may no longer be read stops, the others ask anew. */
  async policyChanged(): Promise<void> {
    const beside = [...this.#sidebars].filter(({ place }) => place !== null);
    for (const one of beside)
      one.post({ t: 'unpaired', why: 'Your organisation changed its settings. Reading again.' });
    await this.stopWithdrawn();
    for (const one of beside) if (this.#sidebars.has(one)) this.#tellPairing(one);
  }

  /** Tells the readers of an address that its site changed or was withdrawn: they empty, and read anew. */
  async tellSite(isOf: (origin: string) => boolean): Promise<void> {
    for (const one of this.#readers) if (isOf(one.sender.origin)) await this.#giveSite(one);
  }

  #tell(message: ToReader, isFor: (reader: Reader) => boolean): void {
    for (const one of this.#readers) if (isFor(one)) one.post(message);
  }

  #hasReader(tabId: number): boolean {
    return [...this.#readers].some(({ sender }) => sender.kind === 'reader' && sender.tabId === tabId);
  }

  async #mayRead({ kind, origin }: PageSender): Promise<boolean> {
    return kind === 'training' || this.#deps.isGranted(origin);
  }

  async #giveSite({ sender, post }: Reader): Promise<void> {
    if (sender.kind === 'reader') post({ t: 'site', site: await this.#deps.siteFor(sender.origin, sender.tabId) });
  }

  #addReader(port: PortLike, sender: PageSender): void {
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
      if (sender.kind === 'reader') void this.#deps.memory.setTabRecord(sender.tabId, null);
    });
  }

  #addSidebar({ post, close, onMessage, onClose }: PortLike, sender: SidebarSender): void {
    const sidebar: Sidebar = { sender, post, close, place: null };
    this.#sidebars.add(sidebar);
    onMessage((message) => this.#fromSidebar(sidebar, message));
    onClose(() => {
      this.#sidebars.delete(sidebar);
      if (isInFrame(sidebar)) this.#readerOf(sidebar)?.post({ t: 'sidebar', isConnected: false });
    });
  }

  #readerOf({ place }: Sidebar): Reader | undefined {
    if (place === null) return undefined;
    return [...this.#readers].find(
      ({ sender, nonce }) =>
        sender.kind === 'reader' && ('nonce' in place ? nonce === place.nonce : sender.tabId === place.tabId),
    );
  }

  #sidebarsOf(reader: Reader): Sidebar[] {
    return [...this.#sidebars].filter((one) => this.#readerOf(one) === reader);
  }

  #tellPairing(sidebar: Sidebar): void {
    const reader = this.#readerOf(sidebar);
    sidebar.post(reader === undefined ? { t: 'unpaired', why: noReader } : { t: 'paired' });
    if (isInFrame(sidebar)) reader?.post({ t: 'sidebar', isConnected: true });
  }

  #fromReader(reader: Reader, message: unknown): void {
    const m = this.#parse(FromReaderSchema, message);
    if (!m) return;
    const { kind, origin, tabId } = reader.sender;
    if (!heardFrom[kind].has(m.t)) this.droppedCount += 1;
    else if (m.t === 'hello') void this.#welcome(reader, m.nonce);
    else if (m.t === 'copied') void this.shareCopy(m.copy, reader, m.id);
    else if (m.t === 'record') void this.#spreadRecord(tabId, m.key);
    else if (m.t === 'pass') reader.words.pass(m.m);
    else if (m.t === 'siteHealth') this.#deps.onSiteHealth(origin, m.health);
    else this.#deps.onFrameFailed(tabId);
  }

  async #welcome(reader: Reader, nonce: string | null): Promise<void> {
    const { memory } = this.#deps;
    const { tabId, kind } = reader.sender;
    if (!(await this.#mayRead(reader.sender))) {
      reader.post({ t: 'stop', why: 'Fingerpost may not read this site.' });
      return;
    }
    if (kind === 'reader') {
      const known = nonce === null ? null : await memory.pair(nonce);
      reader.nonce = known?.tabId === tabId ? nonce : await memory.newPair(tabId);
    }
    const [sessionKey, copies, recordKey] = await Promise.all([
      memory.sessionKey(),
      memory.copies(),
      memory.tabRecord(tabId),
    ]);
    await this.#giveSite(reader);
    reader.post({ t: 'welcome', sessionKey, nonce: reader.nonce, copies, recordKey });
    for (const sidebar of this.#sidebarsOf(reader)) this.#tellPairing(sidebar);
  }

  async #spreadRecord(tabId: number, key: string | null): Promise<void> {
    this.#tell({ t: 'record', key }, ({ sender }) => sender.kind === 'guard' && sender.tabId === tabId);
    await this.#deps.memory.setTabRecord(tabId, key);
  }

  #fromSidebar(sidebar: Sidebar, message: unknown): void {
    const m = this.#parse(FromSidebarSchema, message);
    if (!m) return;
    if (m.t === 'hello') void this.#greet(sidebar, m.nonce, m.windowId);
    else if (m.t === 'pass') void this.#passToReader(sidebar, m.m);
    else {
      void this.#deps
        .ask(m.name, m.params, this.#readerOf(sidebar)?.sender ?? null)
        .then((answer) => sidebar.post({ t: 'answer', id: m.id, ...answer }));
    }
  }

  async #greet(sidebar: Sidebar, nonce: string | null, windowId: number | null): Promise<void> {
    const { memory, activeTab } = this.#deps;
    const { sender } = sidebar;
    if (nonce !== null) {
      if (!(await memory.bindPair(nonce, sender))) {
        this.droppedCount += 1;
        sidebar.close();
        return;
      }
      sidebar.place = { nonce };
    } else if (windowId === null) return;
    // A panel that was opened as a tab of its own has no page beside it, ever.
    else if (sender.tabId === null) {
      const asked: Place = { windowId, tabId: null };
      sidebar.place = asked;
      const tabId = await activeTab(windowId);
      // Another tab may have come to the front meanwhile.
      if (sidebar.place === asked) sidebar.place = { windowId, tabId };
    }
    this.#tellPairing(sidebar);
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
};
