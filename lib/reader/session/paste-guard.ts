import type { GuardedCopy } from '../../messages/wire.ts';
import { clipLines, digestLine } from './clip-digest.ts';

/** Our own text older than this may not be pasted any more (safety.md A17). */
const oldestMs = 30 * 60 * 1000;

export type PasteVerdict = { readonly isStopped: false } | { readonly isStopped: true; readonly why: string };

const letThrough: PasteVerdict = { isStopped: false };

/** What a window knows of copies and of who is on the screen, at the moment of a paste. */
export type PasteKnowledge = {
  readonly salt: string;
  /** Oldest first. */
  readonly copies: readonly GuardedCopy[];
  /** Who is on the screen now; null is doubt. */
  readonly recordKey: string | null;
  readonly isTraining: boolean;
  readonly atMs: number;
};

/**
 * Decides about a paste. Only text of ours is ever stopped: when the latest copy of one of its lines was for another
 * record, is training text outside training, or is older than 30 minutes. Doubt about who is on the screen stops it too.
 * Each line is judged by itself: an older clip may share a line with a newer one. Source: safety.md A17, H-03, H-19, H-23.
 */
export function judgePaste(text: string, now: PasteKnowledge): PasteVerdict {
  if (now.copies.length === 0) return letThrough;
  for (const line of new Set(clipLines(text))) {
    const digest = digestLine(line, now.salt);
    const latest = now.copies.findLast((copy) => copy.digests.includes(digest));
    const verdict = latest ? judgeLine(latest, now) : letThrough;
    if (verdict.isStopped) return verdict;
  }
  return letThrough;
}

function judgeLine(latest: GuardedCopy, now: PasteKnowledge): PasteVerdict {
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
  /** Asked at the moment of the paste, synchronously; null while nothing of ours can have been copied yet. */
  readonly knowledge: () => PasteKnowledge | null;
  readonly onStopped: (why: string) => void;
  readonly signal: AbortSignal;
};

/**
 * Listens for pastes and drops in a window and stops those that must not land. Other text is not kept or counted. To be
 * called before the page's own scripts run, so that this listener is the first.
 */
export function guardPastes(target: Window, { knowledge, onStopped, signal }: GuardDeps): void {
  const judge = (event: Event, text: string | undefined) => {
    if (!event.isTrusted || !text) return;
    const known = knowledge();
    const verdict = known ? judgePaste(text, known) : letThrough;
    if (!verdict.isStopped) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    onStopped(verdict.why);
  };
  const options = { capture: true, signal };
  target.addEventListener('paste', (event) => judge(event, event.clipboardData?.getData('text/plain')), options);
  target.addEventListener('drop', (event) => judge(event, event.dataTransfer?.getData('text/plain')), options);
}
