import { effect, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { GroupSession } from '../domain/consultation/group.ts';
import type { LongerVisit } from '../domain/consultation/longer-visit.ts';
import type { RecordKey } from '../domain/reading.ts';
import type { RecordState } from './record-store.ts';

/** Visits that wait while another record is open. */
const keptAtMost = 10;

/** What was said in a coach's or link worker's own visit, and the group that goes from record to record. Memory only. */
export type OtherSittings = {
  /** What was begun for this record and no other; null when nothing was. */
  visitOf(key: RecordKey): LongerVisit | null;
  keepVisit(visit: LongerVisit): void;
  /** Holds nobody: what is the same for everybody present (see `group.ts`). */
  readonly group: ReadonlySignal<GroupSession | null>;
  setGroup(session: GroupSession | null): void;
  forget(key: RecordKey): void;
  dispose(): void;
};

/** Keeps each visit under its own record key, and forgets all when the sidebar stops or nobody was here for long. */
export const createOtherSittings = (record: ReadonlySignal<RecordState>): OtherSittings => {
  const visits = signal<ReadonlyMap<RecordKey, LongerVisit>>(new Map());
  const group = signal<GroupSession | null>(null);
  const without = (key: RecordKey) => [...visits.peek()].filter(([each]) => each !== key);
  const dispose = effect(() => {
    const { kind } = record.value;
    if (kind !== 'stopped' && kind !== 'idle') return;
    visits.value = new Map();
    group.value = null;
  });
  return {
    visitOf: (key) => visits.value.get(key) ?? null,
    keepVisit: (visit) => {
      visits.value = new Map([...without(visit.recordKey), [visit.recordKey, visit] as const].slice(-keptAtMost));
    },
    group,
    setGroup: (session) => {
      group.value = session;
    },
    forget: (key) => {
      visits.value = new Map(without(key));
    },
    dispose,
  };
};
