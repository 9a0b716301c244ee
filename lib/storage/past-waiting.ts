import * as z from 'zod/mini';
import { PastFacts } from '../domain/past/past-reading.ts';
import { RecordKey } from '../domain/reading.ts';
import { accessTo } from './session-memory.ts';
import type { StorageArea } from './storage-area.ts';

/** For how many people facts wait, or are remembered as kept; the oldest go first. */
const atMost = 200;
const Waiting = z.array(z.strictObject({ recordKey: RecordKey, facts: PastFacts, atMs: z.number() }));
type Waiting = z.infer<typeof Waiting>;
const Kept = z.array(RecordKey);

/**
 * Coarse facts of consultations that may still go on, in the memory of the running browser, under the record key. Whoever
 * was kept once is kept no more in this run of the browser, so that one person is one row.
 */
export function createPastWaiting(area: StorageArea) {
  const { inTurn, load } = accessTo(area);
  return {
    /** Puts what is known now in place of what was; null takes it away. */
    put: (recordKey: RecordKey, facts: PastFacts | null, atMs: number) =>
      inTurn(async () => {
        const others = (await load<Waiting>('pastWaiting', Waiting, [])).filter((one) => one.recordKey !== recordKey);
        const isKept = (await load<RecordKey[]>('pastKept', Kept, [])).includes(recordKey);
        if (facts !== null && !isKept) others.push({ recordKey, facts, atMs });
        await area.set({ pastWaiting: others.slice(-atMost) });
      }),
    /** Gives away what has not changed since `untilMs`, for good. */
    takeUntil: (untilMs: number) =>
      inTurn(async () => {
        const waiting = await load<Waiting>('pastWaiting', Waiting, []);
        const ended = waiting.filter(({ atMs }) => atMs <= untilMs);
        const kept = await load<RecordKey[]>('pastKept', Kept, []);
        await area.set({
          pastWaiting: waiting.filter(({ atMs }) => atMs > untilMs),
          pastKept: [...kept, ...ended.map(({ recordKey }) => recordKey)].slice(-atMost),
        });
        return ended.map(({ facts }) => facts);
      }),
  };
}

export type PastWaiting = ReturnType<typeof createPastWaiting>;
