import type { Identity, PageReading } from '../../domain/reading.ts';
import type { GuardedCopy, Wire } from '../../messages/wire.ts';
import { clipLines, digestLine } from './clip-digest.ts';
import { countLines } from './filed.ts';
import { createFreshness } from './freshness.ts';
import { guardPastes } from './paste-guard.ts';
import { canonicalIdentity, createKeyring } from './record-key.ts';
import { createResponder } from './responder.ts';
import { showPlace } from './show-place.ts';
import { toReading } from './to-reading.ts';
import { watchPage } from './watch.ts';

/** What reads the page; handed in so that the session can be tried with another. */
export type ReadingEngine = {
  readPage(document: Document, options: { today: string }): PageReading;
  readIdentity(document: Document): Identity;
  findPlace(document: Document, address: string): Element | null;
};

/** The sidebar's frame in the page, as far as the session needs it. */
export type SessionHost = {
  setFolded(isFolded: boolean): void;
  isCovered(): boolean;
  isOurs(node: Node): boolean;
  refit(): void;
  close(): void;
};

export type SessionDeps = {
  readonly window: Window;
  readonly engine: ReadingEngine;
  readonly host: SessionHost;
  readonly sessionKey: string;
  readonly isTraining: boolean;
  /** Today's calendar date here, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly nowMs: () => number;
  readonly toSidebar: (message: Wire) => void;
  /** Tells every other page of this browser what was copied; resolves when all know. */
  readonly shareCopy: (copy: GuardedCopy) => Promise<void>;
  readonly reportRecord: (key: string | null) => void;
  /** A paste was stopped; the sidebar may have to be opened to say so. */
  readonly onPasteStopped: (why: string) => void;
};

/** Two equal readings at least this far apart make a settled one (safety.md A12). */
const settleMs = 250;
/** A reading over this is a breach; after three the reader reads only when asked (safety.md H-24). */
const readingBudgetMs = 50;
const breachLimit = 3;

export type Session = {
  receive(message: Wire): void;
  setCopies(copies: readonly GuardedCopy[]): void;
  /** Sends the present state again, for a sidebar that has just connected. */
  refresh(): void;
  stop(why: string): void;
};

type Current = {
  canonical: string | null;
  key: string | null;
  seq: number;
  why: string | null;
  reading: PageReading | null;
  pending: { readonly text: string; readonly atMs: number } | null;
};

/** Follows one page: who is on it, what it says, and what may be done with it now. Call once per page. */
export function startSession(deps: SessionDeps): Session {
  const { window, engine } = deps;
  const { document } = window;
  const ending = new AbortController();
  const keyring = createKeyring(deps.sessionKey);
  const knownNumbers = new Map<string, Set<string>>();
  const freshness = createFreshness((address) => engine.findPlace(document, address));
  const baselines = new Map<string, number>();
  const now: Current = { canonical: null, key: null, seq: 0, why: null, reading: null, pending: null };
  let copies: readonly GuardedCopy[] = [];
  let lastSettled: PageReading | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let breaches = 0;

  const emit = (name: string, data: unknown) => deps.toSidebar({ k: 'ev', name, data });

  /** Looks who is on the screen at this moment; empties everything first when it is somebody else. */
  function lookAgain(): void {
    const identity = engine.readIdentity(document);
    const canonical = canonicalIdentity(identity, knownNumbers);
    const isSame = canonical === now.canonical && (canonical !== null || identity.doubt === now.why);
    if (now.seq > 0 && isSame) return;
    freshness.reset(lastSettled);
    Object.assign(now, { canonical, key: null, seq: now.seq + 1, why: identity.doubt, reading: null, pending: null });
    emit('recordChanged', { recordKey: null, seq: now.seq, why: identity.doubt?.slice(0, 300) ?? null });
    deps.reportRecord(null);
    readSoon(0);
  }

  function readSoon(delayMs: number): void {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      void readOnce();
    }, delayMs);
  }

  function readNow(): PageReading {
    const startedMs = performance.now();
    const reading = freshness.filter(engine.readPage(document, { today: deps.today() }));
    if (performance.now() - startedMs > readingBudgetMs) breaches += 1;
    return breaches < breachLimit ? reading : { ...reading, cannotTell: [...reading.cannotTell, slowPage] };
  }

  /** One reading; a second equal one after the settling time is sent. Anything else starts the wait again. */
  async function readOnce(): Promise<void> {
    lookAgain();
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const reading = readNow();
    const text = JSON.stringify(reading);
    const atMs = performance.now();
    const { pending, seq } = now;
    if (!pending || pending.text !== text) {
      if (now.reading && JSON.stringify(now.reading) === text) return;
      now.pending = { text, atMs };
      readSoon(settleMs);
      return;
    }
    if (atMs - pending.atMs < settleMs) {
      readSoon(settleMs - (atMs - pending.atMs));
      return;
    }
    const canonical = canonicalIdentity(reading.identity, knownNumbers);
    const key = canonical !== null && canonical === now.canonical ? await keyring.keyFor(canonical) : null;
    if (now.seq !== seq) return;
    Object.assign(now, { key, reading, pending: null });
    if (reading.page === 'record' && reading.identity.sure && reading.items.length > 0) lastSettled = reading;
    deps.reportRecord(key);
    deps.host.refit();
    emit('readingReady', currentReading());
  }

  function currentReading() {
    const reading = now.reading ?? emptyReading(now.why);
    return toReading(reading, { recordKey: now.key, seq: now.seq, today: deps.today(), isTraining: deps.isTraining });
  }

  /** The settled key if the same person is on the screen at this very moment; null otherwise. */
  function keyNow(): string | null {
    lookAgain();
    return now.key;
  }

  async function guardCopy(recordKey: string, isTraining: boolean, lines: readonly string[]) {
    if (keyNow() !== recordKey)
      return { ok: false, why: 'Another record is on the screen now. Nothing was copied.' } as const;
    const guarded = clipLines(lines.join('\n'));
    const digests = guarded.map((line) => digestLine(line, deps.sessionKey));
    const copy: GuardedCopy = { digests, recordKey, atMs: deps.nowMs(), isTraining };
    copies = [...copies, copy];
    for (const [line, count] of countLines(document, guarded)) baselines.set(`${recordKey}\n${line}`, count);
    await deps.shareCopy(copy);
    if (keyNow() !== recordKey) return { ok: false, why: 'The record changed. Nothing was copied.' } as const;
    return { ok: true, value: { guarded: digests.length } } as const;
  }

  function findFiled(recordKey: string, lines: readonly string[]) {
    if (keyNow() !== recordKey) return { ok: false, why: 'Another record is on the screen now.' } as const;
    const normal = lines.map((line) => clipLines(line)[0] ?? '');
    const counts = countLines(document, normal);
    const filed = normal.map((line) => {
      const before = baselines.get(`${recordKey}\n${line}`);
      return line !== '' && before !== undefined && (counts.get(line) ?? 0) > before;
    });
    return { ok: true, value: { filed } } as const;
  }

  const respond = createResponder({
    readPage: async () => {
      lookAgain();
      readSoon(0);
      return { ok: true, value: currentReading() };
    },
    confirmRecord: async () => {
      const recordKey = keyNow();
      return { ok: true, value: { recordKey, seq: now.seq, why: now.why, isCovered: deps.host.isCovered() } };
    },
    showPlace: async ({ address }) => ({
      ok: true,
      value: { found: showPlace(engine.findPlace(document, address), ending.signal) },
    }),
    guardCopy: ({ recordKey, isTraining, lines }) => guardCopy(recordKey, isTraining, lines),
    findFiled: async ({ recordKey, lines }) => findFiled(recordKey, lines),
    setFolded: async ({ isFolded }) => {
      deps.host.setFolded(isFolded);
      return { ok: true, value: {} };
    },
    closeSidebar: async () => {
      deps.host.close();
      return { ok: true, value: {} };
    },
  });

  guardPastes(window, {
    salt: deps.sessionKey,
    copies: () => copies,
    recordKey: keyNow,
    isTraining: deps.isTraining,
    now: deps.nowMs,
    onStopped(why) {
      emit('pasteStopped', { why });
      deps.onPasteStopped(why);
    },
    signal: ending.signal,
  });
  watchPage(window, {
    onMayHaveChanged: lookAgain,
    onContentSettled: () => {
      if (breaches < breachLimit) readSoon(0);
    },
    onMutations: (records) => freshness.note(records),
    isOurs: (node) => deps.host.isOurs(node),
    signal: ending.signal,
  });
  lookAgain();

  return {
    receive(message) {
      if (message.k === 'req') void respond(message).then(deps.toSidebar);
    },
    setCopies(all) {
      copies = all;
    },
    refresh: () => emit('readingReady', currentReading()),
    stop(why) {
      emit('stopped', { why });
      ending.abort();
      if (timer !== null) clearTimeout(timer);
      deps.host.close();
    },
  };
}

const slowPage = {
  what: 'page',
  why: 'This page is slow to read, so it is read only when you press Read again.',
  asSeen: '',
  place: null,
};

const emptyReading = (doubt: string | null): PageReading => ({
  page: 'none',
  identity: { name: null, nhsNumber: null, birthDate: null, sex: null, sure: false, doubt },
  items: [],
  cannotTell: [],
});
