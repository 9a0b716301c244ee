import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Airlock, Refusal } from './airlock.ts';
import type { OpenRecord, RecordStore } from './record-store.ts';
import type { Notice } from './views.ts';

export type GateStore = {
  readonly notice: ReadonlySignal<Notice | null>;
  /** True while the page is being asked who is on the screen. */
  readonly isAsking: ReadonlySignal<boolean>;
  /** True after the page was found to cover the sidebar, until an action goes through again. */
  readonly isCovered: ReadonlySignal<boolean>;
  /** The record that is open now, or null. */
  open(): OpenRecord | null;
  /** Runs the action for the open record only if the reader says, now, that it is still on the screen. */
  withRecord(act: (record: OpenRecord) => void | Promise<void>): Promise<void>;
  say(notice: Notice | null): void;
  /** Says why a press was not taken; of a forged one nothing is said. */
  stoppedPress(why: 'forged' | 'covered' | 'tooSoon'): void;
};

const coveredLine =
  'This page is covering the sidebar. Nothing was done. Move what covers it, or open Fingerpost from its toolbar button.';
const tooSoonLine = 'The sidebar only just came into view. Nothing was done. Please press again.';

/** The one door to every action (safety.md A5). There is no other, and no way to go on in spite of it. */
export const createGateStore = (airlock: Airlock, records: RecordStore): GateStore => {
  const notice = signal<Notice | null>(null);
  const isAsking = signal(false);
  const isCovered = signal(false);

  const open = (): OpenRecord | null => {
    const record = records.state.peek();
    return record.kind === 'open' ? record : null;
  };

  const refuse = (refusal: Refusal) => {
    isCovered.value = refusal.kind === 'covered';
    if (refusal.kind === 'anotherRecord' || refusal.kind === 'cannotTell') {
      records.empty(refusal.why);
      void records.readAgain(); // Answers through the store's own state; nothing waits for it.
      return;
    }
    notice.value = { tone: 'warning', text: refusal.why };
  };

  const withRecord = async (act: (record: OpenRecord) => void | Promise<void>) => {
    const before = open();
    if (before === null) return;
    isAsking.value = true;
    const answer = await airlock.confirm(before.key);
    isAsking.value = false;
    const now = open();
    if (now === null || now.key !== before.key) return;
    if (!answer.ok) {
      refuse(answer.error);
      return;
    }
    isCovered.value = false;
    notice.value = null;
    await act(now);
  };

  return {
    notice,
    isAsking,
    isCovered,
    open,
    withRecord,
    say: (next) => {
      notice.value = next;
    },
    stoppedPress: (why) => {
      if (why === 'forged') return;
      isCovered.value = why === 'covered';
      notice.value = { tone: 'warning', text: why === 'covered' ? coveredLine : tooSoonLine };
    },
  };
};
