import type { Reading, RecordKey } from '../../lib/domain/reading.ts';
import { createReaderClient } from '../../lib/messages/reader-client.ts';
import type { RawAnswer } from '../../lib/messages/requester.ts';

/** What a fake reader says to one request; `never` leaves it without an answer. */
type Answer = RawAnswer | 'never';
type Answers = Readonly<Record<string, (params: unknown) => Answer | Promise<Answer>>>;

const yes = (value: unknown): RawAnswer => ({ ok: true, value });

const lineCount = (params: unknown): number =>
  typeof params === 'object' && params !== null && 'lines' in params && Array.isArray(params.lines)
    ? params.lines.length
    : 0;

const outcomes: Readonly<Record<string, string>> = { show: 'shown', fill: 'filled', undo: 'undone' };

/** A page whose box for notes is empty and takes everything. */
const fillReply = (params: unknown) => {
  const act = typeof params === 'object' && params !== null && 'do' in params ? String(params.do) : '';
  const outcome = outcomes[act] ?? 'nothing';
  const field = act === 'show' ? { label: 'Consultation notes', isEmpty: true, isOneLine: false } : null;
  return { outcome, why: outcome === 'nothing' ? 'Nothing was done.' : null, field };
};

/**
 * A reader at our own edge, behind the real client and its schemas: answers as told, records what it was asked, and
 * sends events on demand. `confirmRecord` answers with whoever is on the screen, unless told otherwise.
 */
export const aFakeReader = (reading: Reading | null, answers: Answers = {}) => {
  const asked: { name: string; params: unknown }[] = [];
  let now: Reading | null = reading;
  const table: Answers = {
    readPage: () => (now === null ? 'never' : yes(now)),
    confirmRecord: () =>
      yes({
        recordKey: now?.recordKey ?? null,
        seq: now?.seq ?? 0,
        why: now?.doubt ?? null,
        isCovered: false,
        idleMs: 0,
      }),
    showPlace: () => yes({ found: true }),
    guardCopy: (params) => yes({ guarded: lineCount(params) }),
    findFiled: (params) => yes({ filed: Array.from({ length: lineCount(params) }, () => false) }),
    fill: (params) => yes(fillReply(params)),
    setFolded: () => yes({}),
    closeSidebar: () => yes({}),
    ...answers,
  };
  const end = createReaderClient((message) => {
    if (message.k !== 'req') return;
    const { id, name, params } = message;
    asked.push({ name, params });
    void Promise.resolve(table[name]?.(params) ?? 'never').then((answer) => {
      if (answer !== 'never') end.receive({ k: 'res', id, ...answer });
    });
  });
  return {
    client: end.client,
    asked,
    names: () => asked.map(({ name }) => name),
    /** Sends any event, as it would come over the wire. */
    send: (name: string, data: unknown) => end.receive({ k: 'ev', name, data }),
    /** Puts somebody else on the screen without a word: what an observer missed. */
    putOnScreen: (next: Reading | null) => {
      now = next;
    },
    /** Announces a change, as the reader does. */
    announce: (recordKey: RecordKey | null, seq: number, why: string | null = null) =>
      end.receive({ k: 'ev', name: 'recordChanged', data: { recordKey, seq, why } }),
    /** A new settled reading. */
    show: (next: Reading) => {
      now = next;
      end.receive({ k: 'ev', name: 'readingReady', data: next });
    },
  };
};
