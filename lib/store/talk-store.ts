import { batch, computed } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { extraPrompts, linkPhrases, stepPrompts } from '../content/consultation/prompts.ts';
import { longerVisitPrompts } from '../content/consultation/longer-visit-prompts.ts';
import { dayTicks } from '../content/consultation/typical-day.ts';
import { entryCodeTable } from '../content/codes/entry-code-table.ts';
import { roleHints } from '../content/sidebar/beside-words.ts';
import { programmeNames, roleNames } from '../content/sidebar/role-words.ts';
import { reviewDatesFrom } from '../domain/consultation/review-dates.ts';
import type { ReviewDate } from '../domain/consultation/review-dates.ts';
import type { ConsultationAction } from '../domain/consultation/consultation.ts';
import type { Decision, ServiceId } from '../domain/consultation/words.ts';
import type { IsoDate } from '../domain/reading.ts';
import { editEntry } from '../domain/entries/edit-entry.ts';
import type { EditProblem } from '../domain/entries/edit-entry.ts';
import type { Entry } from '../domain/entries/entry.ts';
import { findServices } from '../domain/menu/find-services.ts';
import type { FoundService } from '../domain/menu/find-services.ts';
import type { MenuService } from '../domain/settings.ts';
import { besideIdeaOf } from './beside-idea.ts';
import type { BesideIdea } from './beside-idea.ts';
import { createConversationStore } from './conversation-store.ts';
import { createDragStore } from './drag-store.ts';
import type { DragStore } from './drag-store.ts';
import { createFillStore } from './fill-store.ts';
import type { FillStore } from './fill-store.ts';
import type { ConversationStore, EntryShown } from './conversation-store.ts';
import { createNotThisStore } from './not-this-store.ts';
import type { NotThisStore } from './not-this-store.ts';
import type { OpenRecord } from './record-store.ts';
import type { SidebarStore } from './sidebar-store.ts';
import type { SlipContent } from './slip-content.ts';

/** The words of the conversation, handed to the screens as a value: components import no content. */
const script = {
  steps: stepPrompts,
  extra: extraPrompts,
  links: linkPhrases,
  day: dayTicks,
  visit: longerVisitPrompts,
  roleNames,
  roleHints,
  programmeNames,
} as const;

/** A service whose details were last checked longer ago than this is shown with that date as old. */
const checkOldAfterDays = 180;

type TalkActions = {
  /** Moves between the steps that fit, after asking who is on the screen. */
  move(way: 'next' | 'skip' | 'back'): Promise<void>;
  /** One press that answers the step and goes on: asks who is on the screen, keeps what was said, shows the next. */
  answer(...actions: readonly ConsultationAction[]): Promise<void>;
  /** Takes an entry out of the preview, or puts it back. */
  drop(id: string): void;
  /** Gives an entry other words. Result: why they were not taken, or null. */
  reword(shown: EntryShown, words: string): EditProblem | null;
  /** Copies the entries in the preview. */
  copyEntries(): Promise<void>;
  /** The answer to "Copy it again?": the same kind of copy, of the entries as they stand now. */
  copyAgain(): Promise<void>;
  /** Copies one entry alone. */
  copyEntry(id: string): Promise<void>;
  /** Copies entries of another kind of sitting. */
  copyThese(entries: readonly Entry[], isSaidAgain?: boolean): Promise<void>;
  /** First press of filling: shows on the page where the entries in the preview would go. */
  showFill(): Promise<void>;
  /** Second press: fills them in. */
  fillEntries(): Promise<void>;
  /** One press of the close: sets the date to look at it again, and copies. */
  setDateAndCopy(date: IsoDate): Promise<void>;
  /** One press of "refer or signpost": says what became of an offer and copies its line. Null takes it back. */
  decideAndCopy(service: ServiceId, decision: Decision | null): Promise<void>;
  /** Says that the person was told of a local service and copies its line; again takes it back. */
  signpostAndCopy(service: MenuService): Promise<void>;
  /** The practice's services for these needs and this place, for the age of the person on the screen. */
  findServices(needs: readonly MenuService['need'][], place: string | null): readonly FoundService[];
  /** Slips and letters from what was said so far; null when nobody is open. Their words are loaded when first asked for. */
  slipContent(): Promise<SlipContent | null>;
  /** Today, for checks of what is typed. */
  today(): string;
  /** Dates to look at it again: two weeks, four weeks, three months. */
  reviewDates(): readonly ReviewDate[];
};

/** The sidebar's store with what the conversation needs besides. It keeps nothing of its own. */
export type TalkStore = SidebarStore &
  TalkActions & {
    readonly conversation: ConversationStore;
    /** What is said beside the idea; null when no record is open. */
    readonly beside: ReadonlySignal<BesideIdea | null>;
    /** The ways to set the idea on the card aside. */
    readonly notThis: NotThisStore;
    readonly dragging: DragStore;
    readonly filling: FillStore;
    /** The entries of the preview that are not in the record's form from here yet. */
    readonly fillable: ReadonlySignal<readonly Entry[]>;
    readonly script: typeof script;
  };

/** To the screen after or before the one that is shown, of those that fit; past either end, back to the first screen. */
const moveTo = (way: 'next' | 'skip' | 'back', { parts }: SidebarStore, conversation: ConversationStore) => {
  const { sitting, events } = parts;
  const screens = conversation.screens.peek();
  const now = conversation.current.peek();
  if (now === null) return;
  if (way === 'skip') events.keep('stepSkipped', now.id);
  const to = screens[screens.indexOf(now) + (way === 'back' ? -1 : 1)];
  if (to === undefined) sitting.show('first');
  else sitting.act({ kind: 'goTo', step: to.id });
};

/** Keeps the answer and goes on, once the reader has said who is on the screen. */
const answerStep = (
  actions: readonly ConsultationAction[],
  store: SidebarStore,
  conversation: ConversationStore,
): Promise<void> => {
  const { gate, sitting, events } = store.parts;
  const answered = conversation.current.peek()?.id;
  return gate.withRecord(() => {
    if (conversation.current.peek()?.id !== answered) return; // Another press has gone on already.
    events.keepChoices(actions);
    batch(() => {
      sitting.act(...actions);
      moveTo('next', store, conversation);
    });
  });
};

/** Keeps other words for an entry of the person on the screen, where they may be copied. */
const reword = (
  { record, parts: { clock, sitting } }: SidebarStore,
  { entry, wordsBefore }: EntryShown,
  words: string,
): EditProblem | null => {
  const open = record.peek();
  if (open.kind !== 'open') return null;
  const of = wordsBefore ?? entry.text;
  const result = editEntry({ ...entry, text: of }, words, open.reading.label, clock.today());
  if (!result.ok) return result.error;
  sitting.edit(entry.id, result.value.text === of ? null : { of, words });
  return null;
};

/** Filling the entries of the preview into the record's form: those that were not put there from here before. */
const fillingOf = (
  { parts: { sitting, copying, ...others } }: SidebarStore,
  conversation: ConversationStore,
): Pick<TalkStore, 'filling' | 'fillable' | 'showFill' | 'fillEntries'> => {
  const filling = createFillStore({ ...others, sitting, copying });
  const fillable = computed(() => {
    const made = copying.lastCopy.value;
    const dropped = sitting.dropped.value;
    return conversation.entries.value.flatMap(({ entry, line }) => {
      const index = made?.lines.indexOf(line) ?? -1;
      const isThere = made?.placed[index] === true || made?.filed[index] === true;
      return isThere || dropped.has(entry.id) ? [] : [entry];
    });
  });
  const toFill = () => conversation.toCopy(fillable.peek());
  return { filling, fillable, showFill: () => filling.show(toFill()), fillEntries: () => filling.fill(toFill()) };
};

/** Adds the conversation to a sidebar's store. Loaded after the first screen, because that must not wait for it. */
export const createTalkStore = (store: SidebarStore): TalkStore => {
  const { clock, gate, sitting, copying, events } = store.parts;
  const { time, settings, record, result } = store;
  const about = { settings, record, consultation: sitting.consultation, edited: sitting.edited, result };
  const conversation = createConversationStore({ clock, time, codeTable: entryCodeTable, ...about });
  const isKept = (entry: Entry): boolean => !sitting.dropped.peek().has(entry.id);
  let lastWanted = (_: Entry): boolean => false;
  const copyWhere = (isWanted: (entry: Entry) => boolean, isSaidAgain = false, confirmed?: OpenRecord) => {
    lastWanted = isWanted;
    const entries = conversation.entries.peek().flatMap(({ entry }) => (isWanted(entry) ? [entry] : []));
    return copying.copy(conversation.toCopy(entries), isSaidAgain, confirmed);
  };
  return {
    ...store,
    script,
    conversation,
    beside: computed(() => (result.value === null ? null : besideIdeaOf(result.value))),
    notThis: createNotThisStore(store),
    dragging: createDragStore(store.parts),
    ...fillingOf(store, conversation),
    move: (way) => gate.withRecord(() => moveTo(way, store, conversation)),
    answer: (...actions) => answerStep(actions, store, conversation),
    drop: (id) => sitting.drop(id),
    reword: (shown, words) => reword(store, shown, words),
    copyEntries: () => copyWhere(isKept),
    copyAgain: () => copyWhere(lastWanted, true),
    copyEntry: (id) => copyWhere((entry) => entry.id === id),
    copyThese: (entries, isSaidAgain = false) => copying.copy(conversation.toCopy(entries), isSaidAgain),
    setDateAndCopy: (date) => (store.act({ kind: 'setReviewDate', date }), copyWhere(isKept)),
    decideAndCopy: (service, decision) =>
      gate.withRecord(async (open) => {
        events.keepChoices([{ kind: 'decide', service, decision }]);
        sitting.act({ kind: 'decide', service, decision });
        if (decision !== null) await copyWhere((entry) => entry.role === service, false, open);
      }),
    signpostAndCopy: ({ id, name, need }) =>
      gate.withRecord(async (open) => {
        sitting.act({ kind: 'toggleSignpost', signpost: { id, name, need } });
        const isPointedTo = sitting.consultation.peek()?.signposts.some((each) => each.id === id) === true;
        if (isPointedTo)
          await copyWhere((entry) => entry.role === 'signpost' && entry.text.includes(name), false, open);
      }),
    findServices: (needs, place) => {
      const open = record.value;
      const ageYears = open.kind === 'open' ? open.reading.ageYears : null;
      const { menu } = settings.value;
      return findServices(menu, { needs, place, ageYears, today: clock.today(), oldAfterDays: checkOldAfterDays });
    },
    slipContent: async () => {
      const { slipContentOf } = await import('./slip-content.ts');
      const said = sitting.consultation.peek();
      const verdict = result.peek();
      if (said === null || verdict === null) return null;
      const option = conversation.chosen.peek();
      return slipContentOf({ consultation: said, option, verdict, settings: settings.peek(), today: clock.today() });
    },
    today: () => clock.today(),
    reviewDates: () => reviewDatesFrom(clock.today()),
  };
};
