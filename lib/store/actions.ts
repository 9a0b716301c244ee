import type { ConsultationAction } from '../domain/consultation/consultation.ts';
import type { WrongReading } from '../domain/sites/wrong-reading.ts';
import type { BackgroundClient } from '../messages/background-channel.ts';
import type { ReaderClient } from '../messages/reader-channel.ts';
import type { CopyStore } from './copy-store.ts';
import type { EventLog } from './event-log.ts';
import type { GateStore } from './gate-store.ts';
import type { Clock } from './ports.ts';
import type { OtherSittings } from './other-sittings-store.ts';
import type { RecordStore } from './record-store.ts';
import type { SittingStore } from './sitting-store.ts';
import type { Panel, View } from './views.ts';

/** What a press can do on the first screens. Each that shows something of the person asks first who is on the screen. */
export type Actions = {
  /** Shows a view of the open record, after asking who is on the screen. */
  go(view: View): Promise<void>;
  /** Opens a folded part, after asking; or closes it. */
  toggle(panel: Exclude<Panel, 'none'>): Promise<void>;
  /** One press or one typed line: heard, and nothing new of the person shown. */
  act(...actions: readonly ConsultationAction[]): void;
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
  /** Puts a wrong reading on the list for the admin: what kind and where, nothing that it said. */
  reportReading(report: WrongReading): Promise<void>;
};

/** The stores that the actions work on. */
export type Parts = {
  readonly reader: ReaderClient;
  readonly background: BackgroundClient;
  readonly clock: Clock;
  readonly records: RecordStore;
  readonly gate: GateStore;
  readonly sitting: SittingStore;
  readonly copying: CopyStore;
  readonly events: EventLog;
  readonly others: OtherSittings;
};

/** The actions of the first screens, over the stores. */
export const createActions = ({ reader, background, records, gate, sitting, events }: Parts): Actions => ({
  go: (view) => gate.withRecord(() => sitting.show(view)),
  toggle: async (panel) => {
    if (sitting.panel.peek() === panel) sitting.setPanel('none');
    else
      await gate.withRecord(() => {
        sitting.setPanel(panel);
        if (panel === 'why') events.keep('opened');
      });
  },
  act: (...actions) => {
    if (gate.open() === null) return;
    events.keepChoices(actions);
    sitting.act(...actions);
  },
  notToday: () =>
    gate.withRecord(() => {
      events.keep('dismissed');
      sitting.act({ kind: 'notToday' });
      sitting.show('not-today');
    }),
  askAfterAll: () =>
    gate.withRecord(() => {
      sitting.act({ kind: 'permitLifestyle', permission: 'yes' });
      sitting.show('ask');
    }),
  showPlace: (address) =>
    gate.withRecord(async ({ reading }) => {
      if (reading.source !== 'page') {
        gate.say({ tone: 'quiet', text: 'This was pasted or typed: there is no page to show it on.' });
        return;
      }
      const answer = await reader.request('showPlace', { address });
      if (!answer.ok || !answer.value.found) gate.say({ tone: 'quiet', text: 'That place is no longer on the page.' });
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
  reportReading: async (report) => {
    const kept = await background.request('reportReading', report);
    const text = kept.ok
      ? 'Put on the list in options. Only what kind of fact it is and where it stands, nothing of the person.'
      : 'It could not be put on the list.';
    gate.say({ tone: 'quiet', text });
  },
});
