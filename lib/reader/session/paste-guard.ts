import type { GuardedCopy } from '../../messages/wire.ts';
import { clipLines, digestLine } from './clip-digest.ts';

/** Our own text older than this may not be pasted any more (safety.md A17). */
const oldestMs = 30 * 60 * 1000;

export type PasteVerdict = { readonly isStopped: false } | { readonly isStopped: true; readonly why: string };

const letThrough: PasteVerdict = { isStopped: false };

/**
 * Decides about a paste. Only text of ours is ever stopped: when its latest copy was for another record, is training
 * text outside training (or the other way), or is older than 30 minutes. `recordKey` is who is on the screen now; null
 * is doubt, and doubt stops. Shape: copies oldest first. Source: safety.md A17, H-03, H-19, H-23.
 */
export function judgePaste(
  text: string,
  salt: string,
  copies: readonly GuardedCopy[],
  now: { readonly recordKey: string | null; readonly isTraining: boolean; readonly atMs: number },
): PasteVerdict {
  if (copies.length === 0) return letThrough;
  const digests = new Set(clipLines(text).map((line) => digestLine(line, salt)));
  if (digests.size === 0) return letThrough;
  const latest = copies.findLast((copy) => copy.digests.some((digest) => digests.has(digest)));
  if (!latest) return letThrough;
  if (latest.isTraining && !now.isTraining) return stopped('This is training text. It was not pasted into the record.');
  if (now.recordKey === null) return stopped('It is not clear whose record this is. The text was not pasted.');
  if (latest.recordKey !== now.recordKey) {
    return stopped(
      'This text was copied for another record. It was not pasted. Copy it again here if it belongs here.',
    );
  }
  if (now.atMs - latest.atMs > oldestMs || now.atMs < latest.atMs - 60_000) {
    return stopped('This text was copied more than 30 minutes ago. It was not pasted. Copy it again.');
  }
  return letThrough;
}

const stopped = (why: string): PasteVerdict => ({ isStopped: true, why });

export type GuardDeps = {
  readonly salt: string;
  readonly copies: () => readonly GuardedCopy[];
  /** Asked at the moment of the paste, synchronously. */
  readonly recordKey: () => string | null;
  readonly isTraining: boolean;
  readonly now: () => number;
  readonly onStopped: (why: string) => void;
  readonly signal: AbortSignal;
};

/** Listens for pastes and drops in a window and stops those that must not land. Other text is not kept or counted. */
export function guardPastes(target: Window, deps: GuardDeps): void {
  const judge = (event: Event, text: string | undefined) => {
    if (!event.isTrusted || !text) return;
    const verdict = judgePaste(text, deps.salt, deps.copies(), {
      recordKey: deps.recordKey(),
      isTraining: deps.isTraining,
      atMs: deps.now(),
    });
    if (!verdict.isStopped) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    deps.onStopped(verdict.why);
  };
  const options = { capture: true, signal: deps.signal };
  target.addEventListener('paste', (event) => judge(event, event.clipboardData?.getData('text/plain')), options);
  target.addEventListener('drop', (event) => judge(event, event.dataTransfer?.getData('text/plain')), options);
}
