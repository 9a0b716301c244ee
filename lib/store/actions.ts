import type { ConsultationAction } from '../domain/consultation/consultation.ts';
import { reviewDatesFrom } from '../domain/consultation/review-dates.ts';
import type { ReviewDate } from '../domain/consultation/review-dates.ts';
import type { Decision, ServiceId } from '../domain/consultation/words.ts';
import type { Entry } from '../domain/entries/entry.ts';
import type { MenuService } from '../domain/settings.ts';
import type { BackgroundClient } from '../messages/background-channel.ts';
import type { ReaderClient } from '../messages/reader-channel.ts';
import type { ConversationStore } from './conversation-store.ts';
import type { CopyStore } from './copy-store.ts';
import type { GateStore } from './gate-store.ts';
import type { Clock } from './ports.ts';
import type { RecordStore } from './record-store.ts';
import type { SittingStore } from './sitting-store.ts';
import type { Panel, View } from './views.ts';

/** Everything a press can do. Each that shows, copies or moves on asks first who is on the screen. */
export type Actions = {
  /** Shows a view of the open record, after asking who is on the screen. */
  go(view: View): Promise<void>;
  /** Opens a folded part, after asking; or closes it. */
  toggle(panel: Exclude<Panel, 'none'>): Promise<void>;
  /** One press or one typed line of the conversation: heard, and nothing new of the person shown. */
  act(...actions: readonly ConsultationAction[]): void;
  /** Moves between the steps that fit, after asking who is on the screen. */
  move(way: 'next' | 'skip' | 'back'): Promise<void>;
  /** Takes an entry out of the preview, or puts it back. */
  drop(id: string): void;
  /** Copies the entries in the preview. */
  copyEntries(isSaidAgain?: boolean): Promise<void>;
  /** Not today: closes to a quiet strip and writes nothing. */
  notToday(): Promise<void>;
  /** Begins again after "not today", for the same record. */
  askAfterAll(): Promise<void>;
  /** Scrolls the page to where an item was read; says so when it is no longer there. */
  showPlace(address: string): Promise<void>;
  /** One press of "refer or signpost": says what became of an offer and copies its line. Null takes it back. */
  decideAndCopy(service: ServiceId, decision: Decision | null): Promise<void>;
  /** Says that the person was told of a local service and copies its line; again takes it back. */
  signpostAndCopy(service: MenuService): Promise<void>;
  /** Today, for checks of what is typed. */
  today(): string;
  /** Dates to look at it again: two weeks, four weeks, three months. */
  reviewDates(): readonly ReviewDate[];
  readAgain(): Promise<void>;
  setFolded(isFolded: boolean): Promise<void>;
  closeSidebar(): Promise<void>;
  openOptions(): Promise<void>;
};

/** To the step after or before the one that is shown, of those that fit; past the last, back to the first screen. */
const moveTo = (way: 'next' | 'skip' | 'back', sitting: SittingStore, conversation: ConversationStore) => {
  const { steps } = conversation.fitted.peek();
  const now = conversation.current.peek();
  if (now === null) return;
  if (way === 'back') {
    const before = steps.findLast(({ number }) => number < now.number);
    if (before === undefined) sitting.show('first');
    else sitting.act({ kind: 'goTo', step: before.id });
    return;
  }
  sitting.act({ kind: 'goTo', step: now.id }, { kind: way });
  if (steps.at(-1)?.id === now.id) sitting.show('first');
};

/** The stores that the actions work on. */
export type Parts = {
  reader: ReaderClient;
  background: BackgroundClient;
  clock: Clock;
  records: RecordStore;
  gate: GateStore;
  sitting: SittingStore;
  conversation: ConversationStore;
  copying: CopyStore;
};

type CopyActions = Pick<Actions, 'copyEntries' | 'decideAndCopy' | 'signpostAndCopy'>;

const createCopyActions = ({ gate, sitting, conversation, copying }: Parts): CopyActions => {
  const copyWhere = (isWanted: (entry: Entry) => boolean, isSaidAgain: boolean) => {
    const entries = conversation.entries.peek().flatMap(({ entry }) => (isWanted(entry) ? [entry] : []));
    return copying.copy(conversation.toCopy(entries), isSaidAgain);
  };
  return {
    copyEntries: (isSaidAgain = false) => copyWhere((entry) => !sitting.dropped.peek().has(entry.id), isSaidAgain),
    decideAndCopy: (service, decision) =>
      gate.withRecord(async () => {
        sitting.act({ kind: 'decide', service, decision });
        if (decision !== null) await copyWhere((entry) => entry.role === service, false);
      }),
    signpostAndCopy: ({ id, name, need }) =>
      gate.withRecord(async () => {
        sitting.act({ kind: 'toggleSignpost', signpost: { id, name, need } });
        const isPointedTo = sitting.consultation.peek()?.signposts.some((each) => each.id === id) === true;
        if (isPointedTo) await copyWhere((entry) => entry.role === 'signpost' && entry.text.includes(name), false);
      }),
  };
};

type TalkActions = Pick<Actions, 'go' | 'toggle' | 'act' | 'move' | 'drop' | 'notToday' | 'askAfterAll'>;

const createTalkActions = ({ gate, sitting, conversation }: Parts): TalkActions => ({
  go: (view) => gate.withRecord(() => sitting.show(view)),
  toggle: async (panel) => {
    if (sitting.panel.peek() === panel) sitting.setPanel('none');
    else await gate.withRecord(() => sitting.setPanel(panel));
  },
  act: (...actions) => {
    if (gate.open() !== null) sitting.act(...actions);
  },
  move: (way) => gate.withRecord(() => moveTo(way, sitting, conversation)),
  drop: (id) => sitting.drop(id),
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
});

/** The actions, over the stores. */
export const createActions = (parts: Parts): Actions => {
  const { reader, background, clock, records, gate } = parts;
  return {
    ...createTalkActions(parts),
    ...createCopyActions(parts),
    today: () => clock.today(),
    reviewDates: () => reviewDatesFrom(clock.today()),
    showPlace: (address) =>
      gate.withRecord(async () => {
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
  };
};
