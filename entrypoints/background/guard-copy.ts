import type { GuardedCopy } from '../../lib/messages/wire.ts';
import { clipLines, digestLine } from '../../lib/reader/session/clip-digest.ts';

/** What guarding a copy needs of the background: the session's key, the time, and a way to tell every page. */
export type CopyGuarding = {
  readonly sessionKey: () => Promise<string>;
  readonly shareCopy: (copy: GuardedCopy) => Promise<void>;
  readonly nowMs: () => number;
};

type Copied = { readonly recordKey: string; readonly isTraining: boolean; readonly lines: readonly string[] };

/**
 * Tells the paste guards of a copy made for a consultation without a page. The lines are digested here and dropped.
 * Answers only when every page has been told, because the clipboard is written next.
 */
export async function guardCopy(copied: Copied, guarding: CopyGuarding): Promise<{ readonly guarded: number }> {
  const salt = await guarding.sessionKey();
  const digests = clipLines(copied.lines.join('\n')).map((line) => digestLine(line, salt));
  const { recordKey, isTraining } = copied;
  await guarding.shareCopy({ digests, recordKey, isTraining, atMs: guarding.nowMs() });
  return { guarded: digests.length };
}
