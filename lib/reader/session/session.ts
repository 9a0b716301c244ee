import type { PageReading, SiteHealth } from '../../domain/reading.ts';
import type { GuardedCopy, Wire } from '../../messages/wire.ts';
import { carefulEngine } from './careful-engine.ts';
import { clipLines, digestLine } from './clip-digest.ts';
import { countLines } from './filed.ts';
import { Follower, type ReadingEngine } from './follower.ts';
import type { PasteKnowledge } from './paste-guard.ts';
import { createKeyring } from './record-key.ts';
import { createResponder, type Answer } from './responder.ts';
import { lentFor, type LentPage } from './lent.ts';
import { showPlace } from './show-place.ts';
import { toReading } from './to-reading.ts';
import { watchActivity } from './watch-activity.ts';
import { watchPage } from './watch.ts';

/** The sidebar's frame in the page, as far as the session needs it. */
export type SessionHost = {
  readonly setFolded: (isFolded: boolean) => void;
  readonly isCovered: () => boolean;
  readonly isOurs: (node: Node) => boolean;
  readonly refit: () => void;
  readonly close: () => void;
};

export type SessionDeps = {
  readonly window: Window;
  readonly engine: ReadingEngine;
  readonly host: SessionHost;
  readonly isTraining: boolean;
  /** Today's calendar date here, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly nowMs: () => number;
  readonly toSidebar: (message: Wire) => void;
  /** Tells every other page of this browser what was copied; resolves when all know. */
  readonly shareCopy: (copy: GuardedCopy) => Promise<void>;
  readonly reportRecord: (key: string | null) => void;
  /** Tells how well the page agreed with its taught site, at each settled reading by one. */
  readonly reportSite: (health: SiteHealth['health']) => void;
};

export type Session = {
  readonly receive: (message: Wire) => void;
  /** Background answered: its session key, which makes record keys and digests. Reading goes on meanwhile. */
  readonly welcome: (sessionKey: string) => void;
  readonly setCopies: (copies: readonly GuardedCopy[]) => void;
  /** For the paste guard. Looks who is on the screen now. Null until background has answered. */
  readonly pasteKnowledge: () => PasteKnowledge | null;
  readonly pasteStopped: (why: string) => void;
  /** Empties and reads from the beginning: the page came back from the back/forward cache (H-06). */
  readonly startAgain: () => void;
  readonly stop: (why: string) => void;
};

const done: Answer = { ok: true, value: {} };
const anotherRecord: Answer = { ok: false, why: 'Another record is on the screen now. Nothing was copied.' };

/** Follows one page: who is on it, what it says, and what may be done with it now. Call once per page. */
export function startSession(given: SessionDeps): Session {
  const deps = { ...given, engine: carefulEngine(given.engine) };
  const { window, engine, host } = deps;
  const { document } = window;
  const ending = new AbortController();
  const emit = (name: string, data: unknown) => deps.toSidebar({ k: 'ev', name, data });
  const sessionKey = Promise.withResolvers<string>();
  let salt: string | null = null;
  let copies: readonly GuardedCopy[] = [];

  const follower = new Follower({
    document,
    engine,
    keyring: createKeyring(sessionKey.promise),
    today: deps.today,
    onChanged() {
      emit('recordChanged', { recordKey: null, seq: follower.seq, why: follower.doubt?.slice(0, 300) ?? null });
      deps.reportRecord(null);
    },
    onSettled() {
      deps.reportRecord(follower.key);
      tellSite(follower.reading, deps);
      host.refit();
      emit('readingReady', crossing(follower, deps));
    },
  });
  const addCopy = (copy: GuardedCopy) => (copies = [...copies, copy]);
  const respond = createHandlers({ ...deps, emit, salt: () => sessionKey.promise }, follower, addCopy, ending.signal);

  watchPage(window, {
    onMayHaveChanged: () => follower.glance(),
    onContentSettled: () => follower.contentChanged(),
    onMutations: (records) => follower.note(records),
    isOurs: host.isOurs,
    signal: ending.signal,
  });
  follower.readSoon();

  return {
    receive(message) {
      if (message.k === 'req') void respond(message).then(deps.toSidebar);
    },
    welcome(key) {
      salt = key;
      sessionKey.resolve(key);
    },
    setCopies(all) {
      copies = all;
    },
    pasteKnowledge: () =>
      salt === null
        ? null
        : { salt, copies, recordKey: follower.keyNow(), isTraining: deps.isTraining, atMs: deps.nowMs() },
    pasteStopped: (why) => emit('pasteStopped', { why }),
    startAgain: () => follower.startAgain(),
    stop(why) {
      emit('stopped', { why });
      ending.abort();
      follower.stop();
      host.close();
    },
  };
}

function tellSite(reading: PageReading | null, { reportSite }: SessionDeps): void {
  const health = reading?.site?.health;
  if (health !== undefined) reportSite(health);
}

/** The follower's state as it may cross to the sidebar. */
function crossing(follower: Follower, { today, isTraining }: SessionDeps) {
  const reading = follower.reading ?? emptyReading(follower.doubt);
  return toReading(reading, { recordKey: follower.key, seq: follower.seq, today: today(), isTraining });
}

function createHandlers(
  deps: SessionDeps & Pick<LentPage, 'emit'> & { readonly salt: () => Promise<string> },
  follower: Follower,
  addCopy: (copy: GuardedCopy) => void,
  signal: AbortSignal,
) {
  const { host, engine, emit } = deps;
  const { document } = deps.window;
  const idleMs = watchActivity(deps.window, signal);
  /** How often each copied line stood on the page before it was copied. */
  const baselines = new Map<string, number>();

  async function guardCopy(recordKey: string, isTraining: boolean, lines: readonly string[]): Promise<Answer> {
    if (follower.keyNow() !== recordKey) return anotherRecord;
    const guarded = clipLines(lines.join('\n'));
    const salt = await deps.salt();
    const digests = guarded.map((line) => digestLine(line, salt));
    const copy: GuardedCopy = { digests, recordKey, atMs: deps.nowMs(), isTraining };
    addCopy(copy);
    for (const [line, count] of countLines(document, guarded)) baselines.set(`${recordKey}\n${line}`, count);
    await deps.shareCopy(copy);
    return follower.keyNow() === recordKey ? { ok: true, value: { guarded: digests.length } } : anotherRecord;
  }

  function findFiled(recordKey: string, lines: readonly string[]): Answer {
    if (follower.keyNow() !== recordKey) return anotherRecord;
    const normal = lines.map((line) => clipLines(line)[0] ?? '');
    const counts = countLines(document, normal);
    const filed = normal.map((line) => {
      const before = baselines.get(`${recordKey}\n${line}`);
      return line !== '' && before !== undefined && (counts.get(line) ?? 0) > before;
    });
    return { ok: true, value: { filed } };
  }

  return createResponder({
    lent: (name, order) => lentFor(name)?.(order, { keyNow: () => follower.keyNow(), emit }),
    readPage() {
      follower.readAgain();
      return { ok: true, value: crossing(follower, deps) };
    },
    confirmRecord() {
      const recordKey = follower.keyNow();
      const { seq, doubt: why } = follower;
      return { ok: true, value: { recordKey, seq, why, isCovered: host.isCovered(), idleMs: idleMs() } };
    },
    showPlace: ({ address }) => ({
      ok: true,
      value: { found: showPlace(engine.findPlace(document, address), signal) },
    }),
    guardCopy: ({ recordKey, isTraining, lines }) => guardCopy(recordKey, isTraining, lines),
    findFiled: ({ recordKey, lines }) => findFiled(recordKey, lines),
    setFolded({ isFolded }) {
      host.setFolded(isFolded);
      return done;
    },
    closeSidebar() {
      host.close();
      return done;
    },
  });
}

const emptyReading = (doubt: string | null): PageReading => ({
  page: 'none',
  identity: { name: null, nhsNumber: null, birthDate: null, sex: null, sure: false, doubt },
  items: [],
  cannotTell: [],
});
