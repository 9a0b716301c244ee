import { batch, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { beginConsultation } from '../domain/consultation/consultation.ts';
import type { Consultation, ConsultationAction } from '../domain/consultation/consultation.ts';
import { step } from '../domain/consultation/step.ts';
import { isLasting } from '../domain/heuristics/set-aside.ts';
import type { SetAside } from '../domain/heuristics/set-aside.ts';
import type { RecordKey } from '../domain/reading.ts';
import type { Settings } from '../domain/settings.ts';
import { startAppointment } from './clock-store.ts';
import type { ClockStore } from './clock-store.ts';
import { createDrafts } from './drafts.ts';
import type { CopyMade, Draft, WordsEdited } from './drafts.ts';
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
  /** Words of entries that were edited in the preview, by the entry's id. */
  readonly edited: ReadonlySignal<ReadonlyMap<string, WordsEdited>>;
  /** Ideas of the rules that were set aside for this person. */
  readonly setAside: ReadonlySignal<readonly SetAside[]>;
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
  /** Gives an entry other words; null takes them back. */
  edit(id: string, edited: WordsEdited | null): void;
  /** Sets ideas aside for the person on the screen, in place of what was set aside before. */
  putAside(ideas: readonly SetAside[]): void;
  show(view: View): void;
  setPanel(panel: Panel): void;
};

type SittingDeps = {
  readonly clock: Clock;
  readonly time: ClockStore;
  readonly pack: { readonly name: string; readonly version: string };
  readonly settings: ReadonlySignal<Settings>;
  /** What the running browser remembers to be set aside, by record key. Written to, and never stored from here. */
  readonly remembered: Map<RecordKey, readonly SetAside[]>;
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

/** What the screens show of one sitting, with nobody there. */
const emptySitting = () => ({
  consultation: signal<Consultation | null>(null),
  view: signal<View>('first'),
  panel: signal<Panel>('none'),
  dropped: signal<ReadonlySet<string>>(new Set()),
  edited: signal<ReadonlyMap<string, WordsEdited>>(new Map()),
  setAside: signal<readonly SetAside[]>([]),
});

type Sitting = ReturnType<typeof emptySitting>;

const empty = ({ consultation, view, panel, dropped, edited, setAside }: Sitting, time: ClockStore): void => {
  time.use(null);
  consultation.value = null;
  dropped.value = new Set();
  edited.value = new Map();
  setAside.value = [];
  view.value = 'first';
  panel.value = 'none';
};

const takeUp = ({ dropped, edited, setAside }: Sitting, draft: Draft | null, remembered: readonly SetAside[]): void => {
  dropped.value = draft?.dropped ?? new Set();
  edited.value = draft?.edited ?? new Map();
  setAside.value = draft?.setAside ?? remembered;
};

const withEdit = (
  edited: ReadonlyMap<string, WordsEdited>,
  id: string,
  change: WordsEdited | null,
): ReadonlyMap<string, WordsEdited> => {
  const others = [...edited].filter(([each]) => each !== id);
  return new Map(change === null ? others : [...others, [id, change]]);
};

const viewAfter = (draft: Draft | null, back: View): View => {
  if (draft === null) return 'first';
  return draft.consultation.outcome === 'not-today' ? 'not-today' : back;
};

/**
 * The sitting with the person on the screen. A draft lies parked in memory under its own record key and comes back only
 * with that key; a change of record empties first.
 */
export const createSittingStore = ({ clock, time, pack, settings, remembered }: SittingDeps): SittingStore => {
  const sitting = emptySitting();
  const { consultation, view, panel, dropped, edited, setAside } = sitting;
  const drafts = createDrafts();
  const place = createPlace();

  const open = (record: OpenRecord): CopyMade | null => {
    const nowMs = clock.monotonicMs();
    const draft = drafts.take(record.key, nowMs);
    const back = place.backTo(record.key, nowMs);
    const fresh = () => beginConsultation({ recordKey: record.key, isTraining: record.reading.isTraining, pack });
    batch(() => {
      consultation.value = draft?.consultation ?? fresh();
      time.use(draft?.appointment ?? startAppointment(settings.peek().appointmentMinutes, nowMs));
      view.value = viewAfter(draft, back);
      panel.value = 'none';
      takeUp(sitting, draft, remembered.get(record.key) ?? []);
    });
    return draft?.lastCopy ?? null;
  };

  const leave = (key: RecordKey, lastCopy: CopyMade | null) => {
    const held = consultation.peek();
    const appointment = time.current();
    place.leave(key, view.peek(), clock.monotonicMs());
    if (held !== null && appointment !== null) {
      const own = { dropped: dropped.peek(), edited: edited.peek(), setAside: setAside.peek() };
      drafts.park(key, { consultation: held, appointment, lastCopy, ...own }, clock.monotonicMs());
    }
    batch(() => empty(sitting, time));
  };

  return {
    ...sitting,
    open,
    leave,
    forget: (key) => {
      drafts.drop(key);
      remembered.delete(key);
    },
    forgetAll: () => drafts.clear(),
    act: (...actions) => {
      const held = consultation.peek();
      if (held !== null) consultation.value = actions.reduce(step, held);
    },
    drop: (id) => void (dropped.value = toggled(dropped.peek(), id)),
    edit: (id, change) => void (edited.value = withEdit(edited.peek(), id, change)),
    putAside: (ideas) => {
      const key = consultation.peek()?.recordKey;
      if (key === undefined) return;
      setAside.value = ideas;
      remembered.set(key, ideas.filter(isLasting));
    },
    show: (next) =>
      batch(() => {
        view.value = next;
        panel.value = 'none';
      }),
    setPanel: (next) => void (panel.value = next),
  };
};
