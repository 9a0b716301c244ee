import * as z from 'zod/mini';
import { AsideFor } from '../domain/heuristics/set-aside.ts';
import { GuardedCopySchema } from '../messages/link-schemas.ts';
import type { GuardedCopy } from '../messages/wire.ts';
import type { StorageArea } from './storage-area.ts';

/** How many recent copies the paste guards know. */
const keptCopies = 50;
/** How many sidebar pairings are remembered; the oldest go first. */
const keptPairs = 200;

/** Which frame may speak for which reader. `frameId` and `documentId` are null until the frame has said hello once. */
const Pair = z.strictObject({
  nonce: z.string().check(z.maxLength(64)),
  tabId: z.int(),
  frameId: z.nullable(z.int()),
  documentId: z.nullable(z.string().check(z.maxLength(64))),
});
export type Pair = z.infer<typeof Pair>;
type Frame = { readonly tabId: number | null; readonly frameId: number; readonly documentId: string | null };

const Pairs = z.array(Pair).check(z.maxLength(keptPairs));
const Copies = z.array(GuardedCopySchema).check(z.maxLength(keptCopies));
const Key = z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/));
/** For how many people set-aside ideas are remembered; the oldest go first. */
const keptSetAside = 200;
const SetAside = z.array(AsideFor).check(z.maxLength(keptSetAside));
const TabRecords = z.record(z.string().check(z.regex(/^\d+$/)), z.string().check(z.maxLength(64)));

/** Reading, and writing in turn. */
export function accessTo(area: StorageArea) {
  let queue: Promise<unknown> = Promise.resolve();
  /** One change after the other, so that two at once cannot lose one. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work, work);
    queue = done.catch(() => undefined);
    return done;
  };
  const load = async <T>(key: string, schema: z.ZodMiniType<T>, otherwise: T): Promise<T> => {
    const parsed = schema.safeParse((await area.get(key))[key]);
    return parsed.success ? parsed.data : otherwise;
  };
  return { inTurn, load };
}

/**
 * What must outlive a stopped background but not the browser: `storage.session`, which is memory. Holds the session
 * key, nonces, record keys of tabs and of set-aside ideas, and digests of copies; no text, no identifier (docs/data.md).
 */
export function createSessionMemory(area: StorageArea, random: (bytes: number) => string) {
  const { inTurn, load } = accessTo(area);
  return {
    /** 32 random bytes in base64, the same for the whole browser session. */
    sessionKey: () =>
      inTurn(async () => {
        const before = await load<string | null>('sessionKey', z.nullable(Key), null);
        if (before) return before;
        const made = random(32);
        await area.set({ sessionKey: made });
        return made;
      }),
    pair: async (nonce: string): Promise<Pair | null> =>
      (await load('pairs', Pairs, [])).find((one) => one.nonce === nonce) ?? null,
    newPair: (tabId: number) =>
      inTurn(async () => {
        const nonce = random(24).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
        const pairs = await load('pairs', Pairs, []);
        await area.set({ pairs: [...pairs, { nonce, tabId, frameId: null, documentId: null }].slice(-keptPairs) });
        return nonce;
      }),
    /** Binds a nonce to the first frame of its tab that uses it. False when it is not of this tab, or another frame has it. */
    bindPair: (nonce: string, { tabId, frameId, documentId }: Frame) =>
      inTurn(async () => {
        const pairs = await load('pairs', Pairs, []);
        const found = pairs.find((one) => one.nonce === nonce);
        if (found?.tabId !== tabId) return false;
        if (found.frameId !== null) return found.frameId === frameId && found.documentId === documentId;
        await area.set({ pairs: pairs.map((one) => (one.nonce === nonce ? { ...one, frameId, documentId } : one)) });
        return true;
      }),
    copies: () => load<GuardedCopy[]>('copies', Copies, []),
    addCopy: (copy: GuardedCopy) =>
      inTurn(async () => {
        const copies = [...(await load<GuardedCopy[]>('copies', Copies, [])), copy].slice(-keptCopies);
        await area.set({ copies });
        return copies;
      }),
    setAside: () => load('setAside', SetAside, []),
    /** Remembers what is set aside for one record key, in place of what was. */
    putAside: ({ recordKey, ideas }: AsideFor) =>
      inTurn(async () => {
        const others = (await load('setAside', SetAside, [])).filter((one) => one.recordKey !== recordKey);
        const next = [...others, { recordKey, ideas }].filter((one) => one.ideas.length > 0);
        await area.set({ setAside: next.slice(-keptSetAside) });
      }),
    tabRecord: async (tabId: number) => (await load('tabRecords', TabRecords, {}))[String(tabId)] ?? null,
    setTabRecord: (tabId: number, key: string | null) =>
      inTurn(async () => {
        const { [String(tabId)]: _before, ...others } = await load('tabRecords', TabRecords, {});
        await area.set({ tabRecords: key === null ? others : { ...others, [String(tabId)]: key } });
      }),
  };
}

export type SessionMemory = ReturnType<typeof createSessionMemory>;
