import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { FillOrder, FillReply } from '../domain/sites/filling.ts';
import type { RecordKey } from '../domain/reading.ts';
import type { Parts } from './actions.ts';
import type { OpenRecord } from './record-store.ts';
import { tellGuard } from './copy-store.ts';
import type { ToCopy } from './copy-store.ts';

type Field = NonNullable<FillReply['field']>;

/**
 * Where filling stands. `shown`: a frame is round the box on the page, and these lines would go there. `notDone`: why,
 * in one plain line. `filled`: the box was seen to hold the lines a moment later; it can be taken back, or
 * `why` it was not.
 */
export type FillState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'shown'; readonly field: Field; readonly toFill: ToCopy }
  | { readonly kind: 'filled'; readonly count: number; readonly why: string | null }
  | { readonly kind: 'takenBack' }
  | { readonly kind: 'notDone'; readonly why: string };

/** Filling entries into the form of the record, where it was taught. */
export type FillStore = {
  readonly state: ReadonlySignal<FillState>;
  /** First press: shows where these lines would go, on the page. */
  show(toFill: ToCopy): Promise<void>;
  /** Second press: asks again who is on the screen, fills, and says what the box holds then. Other lines are shown first. */
  fill(toFill: ToCopy): Promise<void>;
  /** Takes back exactly what was filled in last, where the box still holds it. */
  undo(): Promise<void>;
  /** Puts the frame on the page away. */
  dismiss(): void;
};

const idle: FillState = { kind: 'idle' };
const noAnswer = 'The page did not answer. Look at the box before you go on.';
const notThere = 'This page cannot be filled in now. Copy instead.';

/** What is known of filling, for one record only: for any other it is as if nothing had been begun. */
const createHeld = ({ records, gate }: Parts) => {
  const held = signal<{ readonly key: RecordKey | null; readonly state: FillState }>({ key: null, state: idle });
  const isOf = (key: RecordKey | null): boolean => key !== null && gate.open()?.key === key;
  const now = (): FillState => (isOf(held.peek().key) ? held.peek().state : idle);
  const set = (key: RecordKey, state: FillState): void => {
    held.value = isOf(key) ? { key, state } : { key: null, state: idle };
  };

  /** Runs what a press asks for while the record is on the screen; two presses at once are one. */
  const pressed = async (act: (record: OpenRecord) => Promise<FillState>): Promise<void> => {
    const before = now();
    const key = gate.open()?.key;
    if (key === undefined || before.kind === 'working') return;
    set(key, { kind: 'working' });
    let after: FillState = before.kind === 'filled' ? before : idle;
    await gate.withRecord(async (record) => {
      after = await act(record);
    });
    set(key, after);
  };

  return {
    isOf,
    pressed,
    shown: computed(() => {
      const { key, state } = held.value;
      const open = records.state.value;
      return open.kind === 'open' && open.key === key ? state : idle;
    }),
    now,
    set,
  };
};

const notDone = (reply: FillReply): FillState => ({ kind: 'notDone', why: reply.why ?? notThere });

/**
 * The same airlock as copying (A5, A9): every press asks who is on the screen, and the page asks itself once more in the
 * moment of writing. What was begun for one record is gone with it.
 */
export const createFillStore = (parts: Parts): FillStore => {
  const { reader, gate, copying, events } = parts;
  const { isOf, shown, now, set, pressed } = createHeld(parts);
  let takeBack = (): void => {};

  /** One order for the record that the reader has just confirmed; null when somebody else is open by the answer. */
  const order = async (recordKey: RecordKey, act: FillOrder['do'], text?: string): Promise<FillReply | null> => {
    const answer = await reader.request('fill', { do: act, recordKey, ...(text === undefined ? {} : { text }) });
    if (!isOf(recordKey)) return null;
    if (answer.ok) return answer.value;
    return { outcome: 'nothing', why: answer.error.kind === 'refused' ? notThere : noAnswer, field: null };
  };

  const show = (toFill: ToCopy): Promise<void> =>
    pressed(async ({ key }) => {
      const reply = await order(key, 'show', toFill.clip.text);
      if (reply === null) return idle;
      const { outcome, field } = reply;
      return outcome === 'shown' && field !== null ? { kind: 'shown', field, toFill } : notDone(reply);
    });

  const write = async (record: OpenRecord, { lines, guardLines, clip }: ToCopy): Promise<FillState> => {
    const why = await tellGuard(reader, record, guardLines);
    if (!isOf(record.key)) return idle;
    if (why !== null) return { kind: 'notDone', why };
    const reply = await order(record.key, 'fill', clip.text);
    if (reply === null || reply.outcome === 'nothing') return reply === null ? idle : notDone(reply);
    takeBack = copying.place(lines, 'filled');
    events.keep('copied');
    return reply.outcome === 'filled' ? { kind: 'filled', count: lines.length, why: null } : notDone(reply);
  };

  return {
    state: shown,
    show,
    fill: async (toFill) => {
      const state = now();
      if (state.kind !== 'shown') return;
      if (state.toFill.clip.text === toFill.clip.text) await pressed((record) => write(record, toFill));
      else await show(toFill);
    },
    undo: async () => {
      const filled = now();
      if (filled.kind !== 'filled') return;
      await pressed(async ({ key }) => {
        const reply = await order(key, 'undo');
        if (reply?.outcome !== 'undone') return reply === null ? idle : { ...filled, why: reply.why };
        takeBack();
        return { kind: 'takenBack' };
      });
    },
    dismiss: () => {
      const key = gate.open()?.key;
      if (key === undefined || now().kind === 'filled') return;
      if (now().kind === 'shown') void reader.request('fill', { do: 'end', recordKey: key }); // Only a frame goes.
      set(key, idle);
    },
  };
};
