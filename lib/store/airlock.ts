import type { RecordKey } from '../domain/reading.ts';
import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { RequestError } from '../messages/contract.ts';
import type { ReaderClient } from '../messages/reader-channel.ts';

/**
 * Why an action did not happen. `anotherRecord`: somebody else is on the screen, so the sidebar must empty.
 * `cannotTell`: nobody can be named for certain. `covered`: the page hides the sidebar. `noAnswer`: the page did not
 * answer in time, or not in an understood form. `gone`: the reader is no longer there.
 */
export type Refusal = {
  readonly kind: 'anotherRecord' | 'cannotTell' | 'covered' | 'noAnswer' | 'gone';
  /** One calm line, fit to show. */
  readonly why: string;
};

const fromError = (error: RequestError): Refusal => {
  switch (error.kind) {
    case 'gone':
      return { kind: 'gone', why: 'Fingerpost is no longer connected to this page. Nothing was done.' };
    case 'late':
      return { kind: 'noAnswer', why: 'The page did not answer in time. Nothing was done. Please press again.' };
    case 'bad':
      return { kind: 'noAnswer', why: 'The page’s answer was not understood. Nothing was done.' };
    case 'refused':
      return { kind: 'cannotTell', why: error.why };
  }
};

/** Asks who is on the screen at the moment of action. */
export type Airlock = { confirm(expected: RecordKey): Promise<Result<object, Refusal>> };

/**
 * The check before every show, copy, print and save (safety.md A5). There is no way to go on without it.
 *
 * Result: success only when the reader answers, in time, with the expected key, and the sidebar is not covered (A8).
 */
export const createAirlock = (reader: ReaderClient): Airlock => ({
  async confirm(expected) {
    const answer = await reader.request('confirmRecord', {});
    if (!answer.ok) return err(fromError(answer.error));
    const { recordKey, why, isCovered } = answer.value;
    if (recordKey === null) {
      return err({ kind: 'cannotTell', why: why ?? 'It is not certain whose record is open. Nothing was done.' });
    }
    if (recordKey !== expected) {
      return err({ kind: 'anotherRecord', why: 'Another record is open now. Nothing was done.' });
    }
    if (isCovered) return err({ kind: 'covered', why: 'This page is covering the sidebar. Nothing was done.' });
    return ok({});
  },
});
