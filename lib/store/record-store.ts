import { batch, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Reading, RecordKey, SiteHealth } from '../domain/reading.ts';
import type { ReaderClient } from '../messages/reader-channel.ts';
import type { Clock } from './ports.ts';

/** A record that may be shown: its reading and when it was read, on the monotonic clock. */
export type OpenRecord = {
  readonly kind: 'open';
  readonly key: RecordKey;
  readonly reading: Reading;
  readonly readAtMs: number;
};

/**
 * What the sidebar may show about. Only `open` has anything of a person in it; every other state is plain words.
 * `changed`: the record on the screen became another, and nothing of it is read yet. `apart`: no page answers.
 * `idle`: nobody was here for long; only a press or another record opens anything again (H-32).
 */
export type RecordState =
  | OpenRecord
  | { readonly kind: 'starting' }
  | { readonly kind: 'changed'; readonly why: string | null }
  | { readonly kind: 'apart'; readonly why: string | null }
  | { readonly kind: 'list' }
  | { readonly kind: 'none' }
  | { readonly kind: 'doubt'; readonly why: string | null; readonly site?: SiteHealth }
  | { readonly kind: 'idle' }
  | { readonly kind: 'stopped'; readonly why: string };

export type RecordStore = {
  readonly state: ReadonlySignal<RecordState>;
  /** Reads again; for the button. An answer that is older than what is shown is dropped. */
  readAgain(): Promise<void>;
  /** Empties now, because somebody else turned out to be on the screen. */
  empty(why: string | null): void;
  /** Empties until somebody presses, or another record comes. */
  rest(): void;
  dispose(): void;
};

type RecordStoreDeps = {
  readonly reader: ReaderClient;
  readonly clock: Clock;
  /** Called before the state changes away from, or to, a record: with the key that goes and the key that comes. */
  readonly onLeave: (key: RecordKey) => void;
  readonly onOpen: (record: OpenRecord) => void;
};

const stateOf = (reading: Reading, readAtMs: number): RecordState => {
  if (reading.page === 'list') return { kind: 'list' };
  if (reading.recordKey !== null) return { kind: 'open', key: reading.recordKey, reading, readAtMs };
  // A page that could not be read at all names nobody, and says why.
  if (reading.page === 'none' && reading.doubt === null) return { kind: 'none' };
  return { kind: 'doubt', why: reading.doubt, ...(reading.site ? { site: reading.site } : {}) };
};

/**
 * Follows the reader: whose record is on the screen and what was read of it. On any change it empties first, in the
 * same turn, and only then shows what comes (H-01). A change is always believed, whatever its `seq` (a new reader begins
 * again at nought); a reading is dropped when its `seq` is older than the latest seen, when it is for another record than
 * the change announced, or when it was asked for before that change.
 */
export const createRecordStore = ({ reader, clock, onLeave, onOpen }: RecordStoreDeps): RecordStore => {
  const state = signal<RecordState>({ kind: 'starting' });
  let latestSeq = -1;
  let announcedKey: RecordKey | null = null;
  let changeCount = 0;

  const leave = (next: RecordState) => {
    batch(() => {
      const before = state.peek();
      if (before.kind === 'open') onLeave(before.key);
      state.value = next;
    });
  };

  const leaveRecord = (next: RecordState) => {
    if (state.peek().kind === 'open') leave(next);
  };

  const take = (reading: Reading) => {
    const { kind } = state.peek();
    if (kind === 'stopped' || kind === 'idle' || reading.seq < latestSeq) return;
    const isForAnother = reading.recordKey !== null && announcedKey !== null && reading.recordKey !== announcedKey;
    if (isForAnother && reading.seq === latestSeq) return;
    latestSeq = reading.seq;
    announcedKey = null;
    const next = stateOf(reading, clock.monotonicMs());
    batch(() => {
      const before = state.peek();
      const isSame = before.kind === 'open' && next.kind === 'open' && before.key === next.key;
      if (before.kind === 'open' && !isSame) onLeave(before.key);
      state.value = next;
      if (next.kind === 'open' && !isSame) onOpen(next);
    });
  };

  const readAgain = async () => {
    const countBefore = changeCount;
    if (state.peek().kind === 'idle') state.value = { kind: 'starting' };
    const answer = await reader.request('readPage', {});
    if (answer.ok && changeCount === countBefore) take(answer.value);
  };

  const endings = [
    reader.subscribe('recordChanged', (event) => {
      if (state.peek().kind === 'stopped') return;
      changeCount += 1;
      latestSeq = event.seq;
      announcedKey = event.recordKey;
      leave({ kind: event.seq === 0 ? 'apart' : 'changed', why: event.why });
    }),
    reader.subscribe('readingReady', take),
    reader.subscribe('stopped', ({ why }) => {
      if (state.peek().kind !== 'stopped') leave({ kind: 'stopped', why });
    }),
  ];

  return {
    state,
    readAgain,
    empty: (why) => leaveRecord({ kind: 'changed', why }),
    rest: () => leaveRecord({ kind: 'idle' }),
    dispose: () => endings.forEach((end) => end()),
  };
};
