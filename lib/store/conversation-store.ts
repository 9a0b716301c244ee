import { computed } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { entryWords } from '../content/consultation/entry-words.ts';
import { lifestyleOptions } from '../content/consultation/options.ts';
import type { CodeTable } from '../domain/code-table.ts';
import type { Consultation } from '../domain/consultation/consultation.ts';
import { optionFacts } from '../domain/consultation/option-facts.ts';
import type { LifestyleOption } from '../domain/consultation/option.ts';
import { optionsFor } from '../domain/consultation/options-for.ts';
import type { OfferedOptions } from '../domain/consultation/options-for.ts';
import { currentScreen, screensOf, stepsFor } from '../domain/consultation/steps.ts';
import type { FittedSteps, StepScreen } from '../domain/consultation/steps.ts';
import type { OptionArea } from '../domain/consultation/words.ts';
import { editEntry } from '../domain/entries/edit-entry.ts';
import { entriesFor } from '../domain/entries/entries-for.ts';
import type { Entry } from '../domain/entries/entry.ts';
import { toFhirBundle } from '../domain/entries/fhir.ts';
import { entryLine, linesOf, toHtml, toPlainText } from '../domain/entries/layout.ts';
import { layoutOf } from '../domain/entries/layouts.ts';
import type { PackResult } from '../domain/heuristics/evaluate.ts';
import type { Settings } from '../domain/settings.ts';
import type { ClockStore } from './clock-store.ts';
import type { ToCopy } from './copy-store.ts';
import type { WordsEdited } from './drafts.ts';
import type { Clock } from './ports.ts';
import type { OpenRecord, RecordState } from './record-store.ts';

/** An entry as the preview shows it: its line as it would be pasted. */
export type EntryShown = {
  readonly entry: Entry;
  readonly line: string;
  /** What the entry said before it was edited; null where it was not. */
  readonly wordsBefore: string | null;
};

export type ConversationStore = {
  /** The steps that fit the minutes left. */
  readonly fitted: ReadonlySignal<FittedSteps>;
  /** What of them stands on one screen. */
  readonly screens: ReadonlySignal<readonly StepScreen[]>;
  /** The screen to show; null when the last is behind. */
  readonly current: ReadonlySignal<StepScreen | null>;
  /** The area the talk is about: the one in the way, else the goal's; null when neither is said. */
  readonly area: ReadonlySignal<OptionArea | null>;
  /** What may be offered in that area; null without one. */
  readonly options: ReadonlySignal<OfferedOptions | null>;
  /** The option chosen, or null. */
  readonly chosen: ReadonlySignal<LifestyleOption | null>;
  /** The entries of what was said and decided, as they would be pasted. */
  readonly entries: ReadonlySignal<readonly EntryShown[]>;
  /** These entries, ready for the clipboard. */
  toCopy(entries: readonly Entry[]): ToCopy;
};

type ConversationDeps = {
  readonly clock: Clock;
  readonly time: ClockStore;
  readonly codeTable: CodeTable;
  readonly settings: ReadonlySignal<Settings>;
  readonly record: ReadonlySignal<RecordState>;
  readonly consultation: ReadonlySignal<Consultation | null>;
  readonly edited: ReadonlySignal<ReadonlyMap<string, WordsEdited>>;
  readonly result: ReadonlySignal<PackResult | null>;
};

type Held = { record: OpenRecord; consultation: Consultation; result: PackResult };

/** The three that must belong together, or nothing. */
const heldOf = ({ record, consultation, result }: ConversationDeps): Held | null => {
  const open = record.value;
  const said = consultation.value;
  const verdict = result.value;
  return open.kind === 'open' && said !== null && verdict !== null && said.recordKey === open.key
    ? { record: open, consultation: said, result: verdict }
    : null;
};

const areaOf = (said: Consultation | null): OptionArea | null =>
  said === null ? null : (said.areaInTheWay ?? said.goalArea);

const entriesOf = (held: Held, { codeTable, clock, settings }: ConversationDeps): readonly Entry[] => {
  const today = clock.today();
  const { reading } = held.record;
  return entriesFor(held.consultation, held.result, settings.value, codeTable, today, {
    words: entryWords,
    marks: reading.label,
    recordedToday: reading.items.flatMap((item) => (item.key !== null && item.date === today ? [item.key] : [])),
  });
};

/** An entry with the words that were written for it; as it is where they were written for others, or may not be copied. */
const withWords = (entry: Entry, held: Held, { edited, clock }: ConversationDeps): Entry => {
  const change = edited.value.get(entry.id);
  if (change?.of !== entry.text) return entry;
  const result = editEntry(entry, change.words, held.record.reading.label, clock.today());
  return result.ok ? result.value : entry;
};

/** What the conversation shows and what it leads to: all derived, nothing kept. */
export const createConversationStore = (deps: ConversationDeps): ConversationStore => {
  const layout = computed(() => {
    const open = deps.record.value;
    const ofSite = open.kind === 'open' ? open.reading.site?.layout : undefined;
    const { entryLayout, ownLayouts } = deps.settings.value;
    return ofSite ?? layoutOf(entryLayout, ownLayouts);
  });
  const fitted = computed(() => stepsFor(deps.time.minutesLeft.value ?? deps.settings.value.appointmentMinutes));
  const screens = computed(() => screensOf(fitted.value, { optionId: deps.consultation.value?.optionId ?? null }));
  return {
    fitted,
    screens,
    current: computed(() =>
      deps.consultation.value === null ? null : currentScreen(deps.consultation.value, screens.value),
    ),
    area: computed(() => areaOf(deps.consultation.value)),
    options: computed(() => {
      const held = heldOf(deps);
      const area = areaOf(deps.consultation.value);
      if (held === null || area === null) return null;
      const facts = optionFacts(held.record.reading, held.result, held.consultation.needs, deps.clock.today());
      return optionsFor(area, facts, lifestyleOptions);
    }),
    chosen: computed(() => lifestyleOptions.find((option) => option.id === deps.consultation.value?.optionId) ?? null),
    entries: computed(() => {
      const held = heldOf(deps);
      if (held === null) return [];
      return entriesOf(held, deps).map((made) => {
        const entry = withWords(made, held, deps);
        return { entry, line: entryLine(entry, layout.value), wordsBefore: entry === made ? null : made.text };
      });
    }),
    toCopy: (entries) => ({
      guardLines: linesOf(entries, layout.peek()),
      lines: entries.map((entry) => entryLine(entry, layout.peek())),
      clip: {
        text: toPlainText(entries, layout.peek()),
        html: toHtml(entries, layout.peek()),
        fhir: JSON.stringify(toFhirBundle(entries)),
      },
    }),
  };
};
