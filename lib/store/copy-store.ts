import { signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { ReaderClient } from '../messages/reader-channel.ts';
import type { CopyMade, CopyWay } from './drafts.ts';
import type { Clip, Clipboard, Clock } from './ports.ts';
import type { OpenRecord } from './record-store.ts';

/** What is to be copied: a line for each entry, the lines that the paste guard compares, and the clip's shapes. */
export type ToCopy = { readonly lines: readonly string[]; readonly guardLines: readonly string[]; readonly clip: Clip };

/**
 * Where copying stands. `askAgain`: it was copied for this record before (H-21). `notCopied`: nothing is on the
 * clipboard; `text` is there to be selected by hand.
 */
export type CopyState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'askAgain' }
  | { readonly kind: 'copied' }
  | { readonly kind: 'notCopied'; readonly why: string; readonly text: string };

export type CopyStore = {
  readonly state: ReadonlySignal<CopyState>;
  /** What was copied for the open record so far, with which of its lines were seen on the page since. */
  readonly lastCopy: ReadonlySignal<CopyMade | null>;
  /** Set when the clipboard was cleared, or could not be, in a line fit to show. */
  readonly cleared: ReadonlySignal<string | null>;
  /** Takes up what a parked draft knew, or forgets. */
  use(lastCopy: CopyMade | null): void;
  /** `confirmed`: the record that the reader has just confirmed, in this same turn; else it is asked. */
  copy(toCopy: ToCopy, isSaidAgain: boolean, confirmed?: OpenRecord): Promise<void>;
  /** Takes note of lines that go into a field of the open record's page; gives back what takes the note away again. */
  place(lines: readonly string[], how: CopyWay): () => void;
  dismiss(): void;
  clear(): Promise<void>;
  /** Asks the page which of the copied lines it now shows. */
  lookForFiled(): Promise<void>;
};

type CopyStoreDeps = {
  readonly reader: ReaderClient;
  readonly clipboard: Clipboard;
  readonly clock: Clock;
  /** The record that is open now, or null. */
  readonly open: () => OpenRecord | null;
  /** Runs after the reader has confirmed the open record; says by itself when it has not. */
  readonly withRecord: (act: (record: OpenRecord) => Promise<void>) => Promise<void>;
};

/** Earlier copies stay known, so that none is made twice unasked; a line copied again waits to be seen again. */
const joined = (before: CopyMade | null, made: CopyMade): CopyMade => {
  const kept = (before?.lines ?? []).flatMap((line, index) =>
    made.lines.includes(line)
      ? []
      : [{ line, isFiled: before?.filed[index] === true, isPlaced: before?.placed[index] === true }],
  );
  return {
    atMs: made.atMs,
    how: made.how,
    lines: [...kept.map(({ line }) => line), ...made.lines],
    filed: [...kept.map(({ isFiled }) => isFiled), ...made.filed],
    placed: [...kept.map(({ isPlaced }) => isPlaced), ...made.placed],
  };
};

const madeOf = (lines: readonly string[], how: CopyWay, atMs: number): CopyMade => ({
  atMs,
  how,
  lines,
  filed: lines.map(() => false),
  placed: lines.map(() => how !== 'copied'),
});

/** Without lines that went into the page and were taken back: what was known of them before is known again. */
const without = (made: CopyMade, lines: readonly string[], before: CopyMade | null): CopyMade | null => {
  const others = made.lines.filter((line) => !lines.includes(line) || before?.lines.includes(line) === true);
  const flags = (from: (each: CopyMade) => readonly boolean[]): boolean[] =>
    others.map((line) => {
      const known = lines.includes(line) ? before : made;
      return known !== null && from(known)[known.lines.indexOf(line)] === true;
    });
  const { atMs, how } = before ?? made;
  return others.length === 0
    ? null
    : { atMs, how, lines: others, filed: flags(({ filed }) => filed), placed: flags(({ placed }) => placed) };
};

/** Tells the paste guard what is about to leave the sidebar, and for whom; null when it knows, else why nothing may. */
export const tellGuard = async (
  reader: ReaderClient,
  { key, reading }: OpenRecord,
  lines: readonly string[],
): Promise<string | null> => {
  const { isTraining } = reading;
  const guarded = await reader.request('guardCopy', { recordKey: key, isTraining, lines: [...lines] });
  if (guarded.ok) return null;
  return guarded.error.kind === 'refused' ? guarded.error.why : 'The page did not answer. Nothing was copied.';
};

/** Tells the paste guard, then writes. Null: the record went away meanwhile, and nothing is said for it. */
const putOnClipboard = async (
  { reader, clipboard, clock, open }: CopyStoreDeps,
  record: OpenRecord,
  { lines, guardLines, clip }: ToCopy,
): Promise<Result<CopyMade, { readonly why: string; readonly text: string }> | null> => {
  const isStillOpen = () => open()?.key === record.key;
  const why = await tellGuard(reader, record, guardLines);
  if (!isStillOpen()) return null;
  if (why !== null) return err({ why, text: '' });
  const written = await clipboard.write(clip);
  if (!isStillOpen()) return null;
  return written.ok
    ? ok(madeOf(lines, 'copied', clock.monotonicMs()))
    : err({ why: written.error.why, text: clip.text });
};

/** The most lines that one question to the reader may hold (reader-channel.ts). */
const askedAtOnce = 50;

const lookForFiled = async ({ reader, open }: CopyStoreDeps, lastCopy: Signal<CopyMade | null>): Promise<void> => {
  const record = open();
  const made = lastCopy.peek();
  if (record === null || made === null) return;
  const unseen = made.lines.filter((_, index) => made.filed[index] !== true);
  const seen = new Set<string>();
  for (let from = 0; from < unseen.length; from += askedAtOnce) {
    const lines = unseen.slice(from, from + askedAtOnce);
    const found = await reader.request('findFiled', { recordKey: record.key, lines });
    if (!found.ok) return;
    for (const [index, line] of lines.entries()) if (found.value.filed[index] === true) seen.add(line);
  }
  if (seen.size === 0 || lastCopy.peek() !== made || open()?.key !== record.key) return;
  lastCopy.value = { ...made, filed: made.filed.map((was, index) => was || seen.has(made.lines[index] ?? '')) };
};

/**
 * One press, one honest answer: who is on the screen, the paste guard told, then the clipboard. "Copied" is said only
 * after the browser has said so (safety.md A5, A9; H-19, H-21).
 */
export const createCopyStore = (deps: CopyStoreDeps): CopyStore => {
  const { clipboard, withRecord } = deps;
  const state = signal<CopyState>({ kind: 'idle' });
  const lastCopy = signal<CopyMade | null>(null);
  const cleared = signal<string | null>(null);

  const put = async (record: OpenRecord, toCopy: ToCopy) => {
    const made = await putOnClipboard(deps, record, toCopy);
    if (made === null) return;
    if (!made.ok) {
      state.value = { kind: 'notCopied', ...made.error };
      return;
    }
    lastCopy.value = joined(lastCopy.peek(), made.value);
    cleared.value = null;
    state.value = { kind: 'copied' };
  };

  const copy = async (toCopy: ToCopy, isSaidAgain: boolean, confirmed?: OpenRecord) => {
    if (state.peek().kind === 'working' || toCopy.lines.length === 0) return;
    if (!isSaidAgain && toCopy.lines.some((line) => lastCopy.peek()?.lines.includes(line))) {
      state.value = { kind: 'askAgain' };
      return;
    }
    state.value = { kind: 'working' };
    if (confirmed === undefined) await withRecord((record) => put(record, toCopy));
    else await put(confirmed, toCopy);
    if (state.peek().kind === 'working') state.value = { kind: 'idle' };
  };

  return {
    state,
    lastCopy,
    cleared,
    use: (made) => {
      lastCopy.value = made;
      cleared.value = null;
      state.value = { kind: 'idle' };
    },
    copy,
    place: (lines, how) => {
      const before = lastCopy.peek();
      const key = deps.open()?.key;
      lastCopy.value = joined(before, madeOf(lines, how, deps.clock.monotonicMs()));
      state.value = { kind: 'idle' };
      return () => {
        const now = lastCopy.peek();
        if (now !== null && deps.open()?.key === key) lastCopy.value = without(now, lines, before);
      };
    },
    dismiss: () => {
      state.value = { kind: 'idle' };
    },
    clear: async () => {
      const result = await clipboard.clear();
      cleared.value = result.ok ? 'The clipboard was cleared.' : result.error.why;
    },
    lookForFiled: () => lookForFiled(deps, lastCopy),
  };
};
