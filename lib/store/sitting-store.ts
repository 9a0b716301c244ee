import { batch, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { beginConsultation } from '../domain/consultation/consultation.ts';
import type { Consultation, ConsultationAction } from '../domain/consultation/consultation.ts';
import { step } from '../domain/consultation/step.ts';
import type { RecordKey } from '../domain/reading.ts';
import type { Settings } from '../domain/settings.ts';
import { startAppointment } from './clock-store.ts';
import type { ClockStore } from './clock-store.ts';
import { createDrafts } from './drafts.ts';
import type { CopyMade } from './drafts.ts';
import type { Clock } from './ports.ts';
import type { OpenRecord } from './record-store.ts';
import type { Panel, View } from './views.ts';

export type SittingStore = {
  /** What was said and chosen with the person on the screen; null when nobody is. */
  readonly consultation: ReadonlySignal<Consultation | null>;
  readonly view: ReadonlySignal<View>;
  readonly panel: ReadonlySignal<Panel>;
  /** Ids of entries that were taken out of the preview. */
  readonly dropped: ReadonlySignal<ReadonlySet<string>>;
  /** Begins with a record, or takes up its parked draft. Gives back what was copied for it before. */
  open(record: OpenRecord): CopyMade | null;
  /** Parks the draft of the record that goes and empties every screen. */
  leave(key: RecordKey, lastCopy: CopyMade | null): void;
  /** Forgets the parked draft of one key: for what was pasted or typed, which outlives nothing. */
  forget(key: RecordKey): void;
  /** Forgets every parked draft. */
  forgetAll(): void;
  /** Takes the actions one after the other. */
  act(...actions: readonly ConsultationAction[]): void;
  /** Takes an entry out of the preview, or puts it back. */
  drop(id: string): void;
  show(view: View): void;
  setPanel(panel: Panel): void;
};

type SittingDeps = {
  readonly clock: Clock;
  readonly time: ClockStore;
  readonly pack: { readonly name: string; readonly version: string };
  readonly settings: ReadonlySignal<Settings>;
};

const toggled = (members: ReadonlySet<string>, member: string): ReadonlySet<string> => {
  const next = new Set(members);
  if (!next.delete(member)) next.add(member);
  return next;
};

/** How soon the same record must be back, with nobody between, for the screen to be where it was. */
const sameScreenWithinMs = 10_000;

/** Where the clinician was when the record went. A connection that falters takes nobody out of a conversation. */
const createPlace = () => {
  let left: { key: RecordKey; view: View; atMs: number } | null = null;
  return {
    leave: (key: RecordKey, view: View, atMs: number) => {
      left = { key, view, atMs };
    },
    /** Asked once for each record that opens. A view turned to the person never comes back by itself (H-15). */
    backTo: (key: RecordKey, nowMs: number): View => {
      const was = left;
      left = null;
      const isBack = was?.key === key && nowMs - was.atMs < sameScreenWithinMs;
      return isBack && (was.view === 'ask' || was.view === 'refer') ? was.view : 'first';
    },
  };
};

/**
 * The sitting with the person on the screen. A draft lies parked in memory under its own record key and comes back only
 * with that key; a change of record empties first.
 */
export const createSittingStore = ({ clock, time, pack, settings }: SittingDeps): SittingStore => {
  const consultation = signal<Consultation | null>(null);
  const view = signal<View>('first');
  const panel = signal<Panel>('none');
  const dropped = signal<ReadonlySet<string>>(new Set());
  const drafts = createDrafts();
  const place = createPlace();

  const empty = () => {
    consultation.value = null;
    dropped.value = new Set();
    view.value = 'first';
    panel.value = 'none';
    time.use(null);
  };

  const open = (record: OpenRecord): CopyMade | null => {
    const nowMs = clock.monotonicMs();
    const draft = drafts.take(record.key, nowMs);
    const back = place.backTo(record.key, nowMs);
    const fresh = () =>
      beginConsultation({ recordKey: record.key, isTraining: record.reading.isTraining, pack, startedAtMs: nowMs });
    batch(() => {
      consultation.value = draft?.consultation ?? fresh();
      time.use(draft?.appointment ?? startAppointment(settings.peek().appointmentMinutes, nowMs));
      view.value = draft?.consultation.outcome === 'not-today' ? 'not-today' : draft === null ? 'first' : back;
      panel.value = 'none';
      dropped.value = draft?.dropped ?? new Set();
    });
    return draft?.lastCopy ?? null;
  };

  const leave = (key: RecordKey, lastCopy: CopyMade | null) => {
    const held = consultation.peek();
    const appointment = time.current();
    place.leave(key, view.peek(), clock.monotonicMs());
    if (held !== null && appointment !== null) {
      drafts.park(key, { consultation: held, appointment, lastCopy, dropped: dropped.peek() }, clock.monotonicMs());
    }
    batch(empty);
  };

  return {
    consultation,
    view,
    panel,
    dropped,
    open,
    leave,
    forget: (key) => drafts.drop(key),
    forgetAll: () => drafts.clear(),
    act: (...actions) => {
      const held = consultation.peek();
      if (held !== null) consultation.value = actions.reduce(step, held);
    },
    drop: (id) => void (dropped.value = toggled(dropped.peek(), id)),
    show: (next) =>
      batch(() => {
        view.value = next;
        panel.value = 'none';
      }),
    setPanel: (next) => void (panel.value = next),
  };
};
