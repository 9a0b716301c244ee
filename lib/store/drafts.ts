import type { Consultation } from '../domain/consultation/consultation.ts';
import type { SetAside } from '../domain/heuristics/set-aside.ts';
import type { RecordKey } from '../domain/reading.ts';
import type { AppointmentClock } from './clock-store.ts';

/** How lines came out of the sidebar: onto the clipboard, or into a field of the page itself, dragged or filled in. */
export type CopyWay = 'copied' | 'dragged' | 'filled';

/**
 * What was copied for a record: when last, on the monotonic clock, and how; its lines; which of them the page showed
 * since, and which were put into a field from here.
 */
export type CopyMade = {
  readonly atMs: number;
  readonly how: CopyWay;
  readonly lines: readonly string[];
  readonly filed: readonly boolean[];
  readonly placed: readonly boolean[];
};

/** Other words for an entry, and the words that they were written for: they hold for no others. */
export type WordsEdited = { readonly of: string; readonly words: string };

/** What belongs to one person's sitting and to nobody else's. */
export type Draft = {
  readonly consultation: Consultation;
  readonly appointment: AppointmentClock;
  readonly lastCopy: CopyMade | null;
  /** Ids of entries taken out of the preview. */
  readonly dropped: ReadonlySet<string>;
  /** Words of entries that were edited in the preview, by the entry's id. */
  readonly edited: ReadonlyMap<string, WordsEdited>;
  /** Ideas that were set aside for this person. */
  readonly setAside: readonly SetAside[];
};

const keptAtMost = 10;
const keptForMs = 30 * 60_000;

export type Drafts = {
  park(key: RecordKey, draft: Draft, nowMs: number): void;
  /** Gives the draft back to the record it was begun for, once. */
  take(key: RecordKey, nowMs: number): Draft | null;
  /** Forgets one draft for good. */
  drop(key: RecordKey): void;
  clear(): void;
};

/**
 * Drafts that wait in memory while another record is open. Each lies under its own record key and is given to no other.
 * Bounds: the ten latest, half an hour each; nothing is stored.
 */
export const createDrafts = (): Drafts => {
  const parked = new Map<RecordKey, { draft: Draft; atMs: number }>();

  const prune = (nowMs: number) => {
    for (const [key, { atMs }] of parked) if (nowMs - atMs > keptForMs) parked.delete(key);
    for (const key of [...parked.keys()].slice(0, Math.max(0, parked.size - keptAtMost))) parked.delete(key);
  };

  return {
    park: (key, draft, nowMs) => {
      parked.delete(key);
      if (draft.consultation.recordKey === key) parked.set(key, { draft, atMs: nowMs });
      prune(nowMs);
    },
    take: (key, nowMs) => {
      prune(nowMs);
      const found = parked.get(key)?.draft ?? null;
      parked.delete(key);
      return found;
    },
    drop: (key) => void parked.delete(key),
    clear: () => parked.clear(),
  };
};
