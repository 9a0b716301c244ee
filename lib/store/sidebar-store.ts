import { computed, effect, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Pack } from '../domain/heuristics/pack.ts';
import type { SetAside } from '../domain/heuristics/set-aside.ts';
import { defaultSettings } from '../domain/settings.ts';
import type { RecordKey } from '../domain/reading.ts';
import type { Settings } from '../domain/settings.ts';
import { gatePrompt } from '../content/consultation/gate-prompt.ts';
import type { BackgroundClient } from '../messages/background-channel.ts';
import type { ReaderClient } from '../messages/reader-channel.ts';
import { createActions } from './actions.ts';
import type { Actions, Parts } from './actions.ts';
import { createAirlock } from './airlock.ts';
import { createBroughtStore } from './brought-store.ts';
import type { BroughtStore, ReadText } from './brought-store.ts';
import { createClockStore } from './clock-store.ts';
import type { ClockStore } from './clock-store.ts';
import { createCopyStore } from './copy-store.ts';
import type { CopyStore } from './copy-store.ts';
import type { EventLog, EventLogDeps } from './event-log.ts';
import { createGateStore } from './gate-store.ts';
import type { GateStore } from './gate-store.ts';
import { endWhenIdle } from './idle-end.ts';
import type { keepPastReadings } from './past-keeping.ts';
import { createOtherSittings } from './other-sittings-store.ts';
import { lightOf } from './light.ts';
import type { LightState } from './light.ts';
import type { Activity, Clipboard, Clock, PressGuard } from './ports.ts';
import { createRecordStore } from './record-store.ts';
import type { RecordState, RecordStore } from './record-store.ts';
import { createRulesStore } from './rules-store.ts';
import type { RulesStore } from './rules-store.ts';
import { createSittingStore } from './sitting-store.ts';
import type { SittingStore } from './sitting-store.ts';

export type SidebarStoreDeps = {
  readonly readText: ReadText;
  readonly reader: ReaderClient;
  readonly background: BackgroundClient;
  readonly clipboard: Clipboard;
  readonly clock: Clock;
  readonly activity: Activity;
  readonly guardPresses: PressGuard;
  readonly pack: Pack;
  /** What was set aside earlier in this run of the browser, by record key. */
  readonly remembered: Map<RecordKey, readonly SetAside[]>;
  /** A new random id, for one event. */
  readonly newEventId: () => string;
};

export type SidebarStore = Actions &
  RulesStore & {
    readonly record: ReadonlySignal<RecordState>;
    readonly light: ReadonlySignal<LightState>;
    readonly settings: ReadonlySignal<Settings>;
    /** The question that is always asked of the person, and other ways to ask it (H-12). */
    readonly gateQuestion: { readonly say: string; readonly alternatives: readonly string[]; readonly source: string };
    /** The stores behind the actions, for the conversation, which is loaded later. */
    readonly parts: Parts;
    readonly isFolded: ReadonlySignal<boolean>;
    /** Whether the page is being taught; everything else waits meanwhile. */
    readonly isTeaching: ReadonlySignal<boolean>;
    setTeaching(isTeaching: boolean): void;
    readonly sitting: Pick<SittingStore, 'consultation' | 'view' | 'panel' | 'dropped' | 'setAside'>;
    readonly gate: Pick<GateStore, 'notice' | 'isAsking' | 'isCovered' | 'say'>;
    readonly time: ClockStore;
    readonly copying: CopyStore;
    /** What was pasted or typed instead of a page. */
    readonly brought: Omit<BroughtStore, 'reader' | 'dispose'>;
    dispose(): void;
  };

const filedCheckMs = 5000;
const idleLine = 'Nobody used this computer for ten minutes, so what was begun here was cleared.';
const unfiledLine = 'Entries copied for the record before this one were not seen in it.';

const createRecords = (
  deps: SidebarStoreDeps,
  sitting: SittingStore,
  copying: () => CopyStore,
  say: (text: string) => void,
  /** Whether what is open was read from a page: only there can an entry be seen to be filed. */
  isOnPage: () => boolean,
) =>
  createRecordStore({
    reader: deps.reader,
    clock: deps.clock,
    onLeave: (key) => {
      const made = copying().lastCopy.peek();
      sitting.leave(key, made);
      copying().use(null);
      if (made !== null && isOnPage() && !made.filed.every(Boolean)) say(unfiledLine);
    },
    onOpen: (record) => copying().use(sitting.open(record)),
  });

type Watched = Pick<Parts, 'records' | 'gate' | 'sitting' | 'events'> & {
  brought: BroughtStore;
  copying: CopyStore;
  isFolded: Signal<boolean>;
  time: ClockStore;
};

/** What keeps running while the sidebar is open, and how to end it. */
const keepWatch = (
  deps: SidebarStoreDeps,
  { brought, records, copying, sitting, gate, isFolded, time, events }: Watched,
) => [
  () => records.dispose(),
  () => brought.dispose(),
  () => time.dispose(),
  deps.clock.every(filedCheckMs, () => {
    void copying.lookForFiled(); // Its answer arrives as a tick; a missed one is asked for again.
  }),
  endWhenIdle({
    ...deps,
    onIdle: () => {
      brought.end(idleLine);
      records.rest();
      sitting.forgetAll();
    },
  }),
  effect(() => {
    if (records.state.value.kind === 'stopped') sitting.forgetAll();
  }),
  deps.reader.subscribe('folded', (event) => {
    isFolded.value = event.isFolded;
  }),
  deps.guardPresses((why) => gate.stoppedPress(why)),
  deps.reader.subscribe('pasteStopped', (event) => {
    gate.say({ tone: 'warning', text: event.why });
    events.keep('pasteStopped', 'paste-guard');
  }),
];

/**
 * Asks for the settings, and again whenever the sidebar empties: the organisation's policy may have changed (fault-18).
 * Until they come, and when they do not, those before hold; at first the built-in ones. Gives back what ends it.
 */
const keepSettings = (
  { reader, background }: Pick<SidebarStoreDeps, 'reader' | 'background'>,
  settings: Signal<Settings>,
): (() => void) => {
  const ask = () =>
    void background.request('getSettings', {}).then((answer) => {
      if (answer.ok) settings.value = answer.value;
    });
  ask();
  return reader.subscribe('recordChanged', ({ recordKey }) => {
    if (recordKey === null) ask();
  });
};

/** Keeps something while it is wanted. What it takes is loaded only then. Gives back what ends it. */
const keepWhile = (isKept: () => boolean, begin: () => Promise<() => void>) => {
  const isOn = computed(isKept);
  return effect(() => {
    if (!isOn.value) return undefined;
    const end = begin().catch(() => undefined); // Not loaded, not kept.
    return () => void end.then((stop) => stop?.());
  });
};

/** Keeps what the practice chose to keep, and nothing else. Gives back what ends it. */
const keepForPractice = (
  about: Parameters<typeof keepPastReadings>[0],
  settings: ReadonlySignal<Settings>,
  events: ReturnType<typeof createLateLog>,
) => [
  keepWhile(
    () => settings.value.keepsPastReadings === true,
    async () => (await import('./past-keeping.ts')).keepPastReadings(about),
  ),
  keepWhile(() => settings.value.keepsEvents, events.begin),
];

/** The log of events: silent until it is begun, and once it is ended. */
const createLateLog = (deps: EventLogDeps) => {
  let log: EventLog | null = null;
  return {
    keep: (...event: Parameters<EventLog['keep']>) => log?.keep(...event),
    keepChoices: (actions: Parameters<EventLog['keepChoices']>[0]) => log?.keepChoices(actions),
    begin: async () => {
      const { createEventLog } = await import('./event-log.ts');
      const made = createEventLog(deps);
      log = made;
      return () => {
        made.end();
        log = null;
      };
    },
  };
};

/**
 * Everything the sidebar knows and does, as read-only signals and named actions. Built once for a page.
 *
 * The rule of the house: whatever is shown, copied, printed or saved belongs to one record key, and the reader is asked
 * at that moment whether it is still on the screen (safety.md A5). Otherwise nothing happens, and one line says so.
 */
export const createSidebarStore = (given: SidebarStoreDeps): SidebarStore => {
  const forget = (key: RecordKey) => [sitting, others].forEach((each) => each.forget(key));
  const brought = createBroughtStore({ ...given, page: given.reader, onEnded: forget });
  const deps = { ...given, reader: brought.reader };
  const { reader, background, clipboard, clock, pack } = deps;
  const settings = signal<Settings>(defaultSettings);
  const isFolded = signal(false);
  const isTeaching = signal(false);
  const time = createClockStore(clock);
  const sitting = createSittingStore({ clock, time, pack, settings, remembered: deps.remembered });
  const records: RecordStore = createRecords(
    deps,
    sitting,
    () => copying,
    (text) => gate.say({ tone: 'quiet', text }),
    () => brought.current.peek() === null,
  );
  const gate = createGateStore(createAirlock(reader), records);
  const copying: CopyStore = createCopyStore({
    reader,
    clipboard,
    clock,
    open: () => gate.open(),
    withRecord: (act) => gate.withRecord(act),
  });

  const others = createOtherSittings(records.state);
  const about = { record: records.state, settings };
  const rules = createRulesStore({ clock, pack, ...about, sitting, brought: brought.current });
  const events = createLateLog({ ...deps, ...rules, ...about, packVersion: pack.version, gate, sitting, copying });
  const parts: Parts = { reader, background, clock, records, gate, sitting, copying, events, others };
  const endings = [
    ...keepForPractice({ ...deps, ...about, ...sitting }, settings, events),
    ...keepWatch(deps, { ...parts, brought, isFolded, time }),
    keepSettings(deps, settings),
  ];
  void records.readAgain(); // The first reading; its answer arrives as state.

  return {
    ...createActions(parts),
    record: records.state,
    light: computed(() => lightOf(records.state.value)),
    settings,
    gateQuestion: gatePrompt,
    parts,
    ...rules,
    isFolded,
    isTeaching,
    setTeaching: (next) => {
      isTeaching.value = next;
    },
    sitting,
    gate,
    time,
    copying,
    brought,
    dispose: () => [...endings, () => others.dispose()].forEach((end) => end()),
  };
};
