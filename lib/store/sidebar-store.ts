import { computed, effect, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { CodeTable } from '../domain/code-table.ts';
import type { ConsultationAction } from '../domain/consultation/consultation.ts';
import { compilePack, evaluate } from '../domain/heuristics/evaluate.ts';
import type { PackResult } from '../domain/heuristics/evaluate.ts';
import type { Pack } from '../domain/heuristics/pack.ts';
import { snapshotFromReading } from '../domain/heuristics/snapshot-from-reading.ts';
import { defaultSettings, teamRoles } from '../domain/settings.ts';
import type { Settings } from '../domain/settings.ts';
import type { BackgroundClient } from '../messages/background-channel.ts';
import type { ReaderClient } from '../messages/reader-channel.ts';
import { adviceOf } from './advice.ts';
import type { Advice } from './advice.ts';
import { createAirlock } from './airlock.ts';
import { createClockStore } from './clock-store.ts';
import type { ClockStore } from './clock-store.ts';
import { createCopyStore } from './copy-store.ts';
import type { CopyStore } from './copy-store.ts';
import { createGateStore } from './gate-store.ts';
import type { GateStore } from './gate-store.ts';
import { lightOf } from './light.ts';
import type { LightState } from './light.ts';
import type { Clipboard, Clock, Runtime } from './ports.ts';
import { createRecordStore } from './record-store.ts';
import type { RecordState, RecordStore } from './record-store.ts';
import { script } from './script.ts';
import type { Script } from './script.ts';
import { createSittingStore } from './sitting-store.ts';
import type { SittingStore } from './sitting-store.ts';
import type { Panel, View } from './views.ts';

export type SidebarStoreDeps = {
  readonly reader: ReaderClient;
  readonly background: BackgroundClient;
  readonly clipboard: Clipboard;
  readonly clock: Clock;
  readonly runtime: Runtime;
  readonly pack: Pack;
  readonly codeTable: CodeTable;
};

type Actions = {
  /** Shows a view of the open record, after asking who is on the screen. */
  go(view: View): Promise<void>;
  /** Opens a folded part, after asking; or closes it. */
  toggle(panel: Exclude<Panel, 'none'>): Promise<void>;
  /** One press or one typed line of the conversation. Moves between steps ask first who is on the screen. */
  act(action: ConsultationAction): Promise<void>;
  /** Not today: closes to a quiet strip and writes nothing. */
  notToday(): Promise<void>;
  /** Begins again after "not today", for the same record. */
  askAfterAll(): Promise<void>;
  /** Scrolls the page to where an item was read; says so when it is no longer there. */
  showPlace(address: string): Promise<void>;
  readAgain(): Promise<void>;
  setFolded(isFolded: boolean): Promise<void>;
  closeSidebar(): Promise<void>;
  openOptions(): Promise<void>;
};

export type SidebarStore = Actions & {
  readonly record: ReadonlySignal<RecordState>;
  readonly light: ReadonlySignal<LightState>;
  readonly settings: ReadonlySignal<Settings>;
  /** The words of the conversation. */
  readonly script: Script;
  /** Name and version of the rules in force. */
  readonly packName: string;
  /** What the pack says about the open record; null when none is open. */
  readonly result: ReadonlySignal<PackResult | null>;
  /** What is said about the open record; null when none is. */
  readonly advice: ReadonlySignal<Advice | null>;
  readonly isFolded: ReadonlySignal<boolean>;
  readonly sitting: Pick<SittingStore, 'consultation' | 'view' | 'panel'>;
  readonly gate: Pick<GateStore, 'notice' | 'isAsking' | 'isCovered' | 'say'>;
  readonly time: ClockStore;
  readonly copying: CopyStore;
  dispose(): void;
};

const liveCheckMs = 300;
const filedCheckMs = 5000;
const unfiledLine = 'Entries copied for the record before this one were not seen in it.';

/** Moves that show something new about the person, and therefore ask first. */
const moves: ReadonlySet<ConsultationAction['kind']> = new Set(['goTo', 'next', 'skip', 'back', 'close']);

type Parts = {
  reader: ReaderClient;
  background: BackgroundClient;
  records: RecordStore;
  gate: GateStore;
  sitting: SittingStore;
};

const createActions = ({ reader, background, records, gate, sitting }: Parts): Actions => ({
  go: (view) => gate.withRecord(() => sitting.show(view)),
  toggle: async (panel) => {
    if (sitting.panel.peek() === panel) sitting.setPanel('none');
    else await gate.withRecord(() => sitting.setPanel(panel));
  },
  act: async (action) => {
    if (moves.has(action.kind)) await gate.withRecord(() => sitting.act(action));
    else if (gate.open() !== null) sitting.act(action);
  },
  notToday: () =>
    gate.withRecord(() => {
      sitting.act({ kind: 'notToday' });
      sitting.show('not-today');
    }),
  askAfterAll: () =>
    gate.withRecord(() => {
      sitting.act({ kind: 'permitLifestyle', permission: 'yes' });
      sitting.show('ask');
    }),
  showPlace: (address) =>
    gate.withRecord(async () => {
      const answer = await reader.request('showPlace', { address });
      if (!answer.ok || !answer.value.found) {
        gate.say({ tone: 'quiet', text: 'That place is no longer on the page.' });
      }
    }),
  readAgain: () => records.readAgain(),
  setFolded: async (isFolded) => {
    await reader.request('setFolded', { isFolded });
  },
  closeSidebar: async () => {
    await reader.request('closeSidebar', {});
  },
  openOptions: async () => {
    await background.request('openPage', { page: 'options' });
  },
});

const createRecords = (
  deps: SidebarStoreDeps,
  sitting: SittingStore,
  copying: () => CopyStore,
  say: (text: string) => void,
) =>
  createRecordStore({
    reader: deps.reader,
    clock: deps.clock,
    onLeave: (key) => {
      const made = copying().lastCopy.peek();
      sitting.leave(key, made);
      copying().use(null);
      if (made !== null && !made.filed.every(Boolean)) say(unfiledLine);
    },
    onOpen: (record) => copying().use(sitting.open(record)),
  });

type Watched = Pick<Parts, 'records' | 'gate' | 'sitting'> & { copying: CopyStore; isFolded: Signal<boolean> };

/** What keeps running while the sidebar is open, and how to end it. */
const keepWatch = (deps: SidebarStoreDeps, { records, copying, sitting, gate, isFolded }: Watched) => [
  deps.clock.every(liveCheckMs, () => {
    if (!deps.runtime.isAlive()) records.stop('Fingerpost was updated. Reload the page to go on.');
  }),
  deps.clock.every(filedCheckMs, () => {
    void copying.lookForFiled(); // Its answer arrives as a tick; a missed one is asked for again.
  }),
  effect(() => {
    if (records.state.value.kind === 'stopped') sitting.forgetAll();
  }),
  deps.reader.subscribe('folded', (event) => {
    isFolded.value = event.isFolded;
  }),
  deps.reader.subscribe('pasteStopped', (event) => gate.say({ tone: 'warning', text: event.why })),
];

/** The pack on the open record and what was said today. A consultation of another key gives nothing. */
const createResult = (
  { clock, pack }: SidebarStoreDeps,
  records: RecordStore,
  sitting: SittingStore,
  settings: ReadonlySignal<Settings>,
): ReadonlySignal<PackResult | null> => {
  const compiled = compilePack(pack);
  return computed(() => {
    const record = records.state.value;
    const consultation = sitting.consultation.value;
    if (record.kind !== 'open' || consultation?.recordKey !== record.key) return null;
    const rolesAbsent = teamRoles.filter((role) => !settings.value.team[role].isPresent);
    return evaluate(compiled, snapshotFromReading(record.reading, consultation, clock.today(), { rolesAbsent }));
  });
};

/**
 * Everything the sidebar knows and does, as read-only signals and named actions. Built once for a page.
 *
 * The rule of the house: whatever is shown, copied, printed or saved belongs to one record key, and the reader is asked
 * at that moment whether it is still on the screen (safety.md A5). Otherwise nothing happens, and one line says so.
 */
export const createSidebarStore = (deps: SidebarStoreDeps): SidebarStore => {
  const { reader, background, clipboard, clock, pack } = deps;
  const settings = signal<Settings>(defaultSettings);
  const isFolded = signal(false);
  const time = createClockStore(clock);
  const sitting = createSittingStore({
    clock,
    time,
    pack,
    appointmentMinutes: () => settings.peek().appointmentMinutes,
  });
  const records: RecordStore = createRecords(
    deps,
    sitting,
    () => copying,
    (text) => gate.say({ tone: 'quiet', text }),
  );
  const gate = createGateStore(createAirlock(reader), records);
  const copying: CopyStore = createCopyStore({
    reader,
    clipboard,
    clock,
    open: () => gate.open(),
    withRecord: (act) => gate.withRecord(act),
  });

  const result = createResult(deps, records, sitting, settings);
  const advice = computed(() => {
    const record = records.state.value;
    return record.kind !== 'open' || result.value === null ? null : adviceOf(result.value, record.reading);
  });

  const endings = keepWatch(deps, { records, copying, sitting, gate, isFolded });
  void background.request('getSettings', {}).then((answer) => {
    if (answer.ok) settings.value = answer.value;
  }); // Until it comes, and when it does not, the built-in settings hold.
  void records.readAgain(); // The first reading; its answer arrives as state.

  return {
    ...createActions({ reader, background, records, gate, sitting }),
    record: records.state,
    light: computed(() => lightOf(records.state.value)),
    settings,
    script,
    packName: `${pack.name} ${pack.version}`,
    result,
    advice,
    isFolded,
    sitting,
    gate,
    time,
    copying,
    dispose: () => {
      for (const end of endings) end();
      records.dispose();
      time.dispose();
    },
  };
};
