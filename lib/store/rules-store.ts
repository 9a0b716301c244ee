import { computed } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Brought } from '../domain/brought-reading.ts';
import { compilePack, evaluate } from '../domain/heuristics/evaluate.ts';
import type { CompiledPack, PackResult } from '../domain/heuristics/evaluate.ts';
import type { Pack } from '../domain/heuristics/pack.ts';
import { builtInOnly, packStanding } from '../domain/heuristics/pack-standing.ts';
import type { PackStanding } from '../domain/heuristics/pack-standing.ts';
import { leftOutBy } from '../domain/heuristics/set-aside.ts';
import type { Snapshot } from '../domain/heuristics/snapshot.ts';
import { snapshotFromReading } from '../domain/heuristics/snapshot-from-reading.ts';
import { dateInWords } from '../domain/plain-words.ts';
import { teamToday } from '../domain/settings.ts';
import type { Settings } from '../domain/settings.ts';
import { adviceOf, packWordsOf, withoutRules } from './advice.ts';
import type { Advice } from './advice.ts';
import type { Clock } from './ports.ts';
import type { RecordState } from './record-store.ts';
import type { SittingStore } from './sitting-store.ts';

/** The rules in force, and what is known of the person today. */
type Question = { readonly compiled: CompiledPack; readonly snapshot: Snapshot };

export type RulesStore = {
  /** Name and version of the rules in force, and whether a team agreed them. */
  readonly packName: string;
  /** What the rules are asked about the open record; null when none is open. */
  readonly question: ReadonlySignal<Question | null>;
  /** What the rules say about the open record; null when none is open. */
  readonly result: ReadonlySignal<PackResult | null>;
  /** What is said about the open record; null when none is. */
  readonly advice: ReadonlySignal<Advice | null>;
  /** One quiet line while the pack is past its review date and still used; null otherwise. */
  readonly reviewLine: ReadonlySignal<string | null>;
};

type RulesDeps = {
  readonly clock: Clock;
  readonly pack: Pack;
  readonly record: ReadonlySignal<RecordState>;
  readonly sitting: Pick<SittingStore, 'consultation' | 'setAside'>;
  readonly settings: ReadonlySignal<Settings>;
  /** What was pasted or typed: it may hold scores that no item can. */
  readonly brought: ReadonlySignal<Brought | null>;
};

const reviewLineOf = (standing: PackStanding, reviewDate: string): string | null => {
  if (standing.kind !== 'review-due') return null;
  const { daysLeft } = standing;
  const more = daysLeft === 1 ? '1 more day' : `${daysLeft} more days`;
  const last = daysLeft === 0 ? 'Today is their last day' : `They are used for ${more}`;
  return `The team’s rules were due for review on ${dateInWords(reviewDate)}. ${last} unless somebody reviews them.`;
};

/**
 * The rules on the open record and what was said today. A consultation of another key gives nothing. A pack that is more
 * than 90 days past its review date says nothing any more: the built-in safety rules alone are asked (H-22).
 */
export const createRulesStore = ({ clock, pack, record, sitting, settings, brought }: RulesDeps): RulesStore => {
  /** Asked again with every record, so that a sidebar left open overnight does not stay with yesterday. */
  const standing = computed<PackStanding>(() => {
    void record.value;
    return packStanding(pack, clock.today());
  });
  const isOff = computed(() => standing.value.kind === 'off');
  const pamCutoffs = computed(() => settings.value.pamCutoffs);
  const compiled = computed(() =>
    compilePack(isOff.value ? builtInOnly(pack) : pack, { pamCutoffs: pamCutoffs.value }),
  );
  const words = computed(() => packWordsOf(compiled.value));

  const question = computed((): Question | null => {
    const open = record.value;
    const said = sitting.consultation.value;
    if (open.kind !== 'open' || said?.recordKey !== open.key) return null;
    const extra = brought.value?.reading.recordKey === open.key ? brought.value.typed : {};
    const typed = { ...extra, ...teamToday(settings.value) };
    return { compiled: compiled.value, snapshot: snapshotFromReading(open.reading, said, clock.today(), typed) };
  });
  const result = computed(() => {
    if (question.value === null) return null;
    return evaluate(question.value.compiled, question.value.snapshot, leftOutBy(sitting.setAside.value));
  });

  return {
    packName: `${pack.name} ${pack.version}${pack.agreedBy.length === 0 ? ', a proposal that no team has agreed yet' : ''}`,
    question,
    result,
    advice: computed(() => {
      const open = record.value;
      if (open.kind !== 'open' || result.value === null) return null;
      const advice = adviceOf(result.value, open.reading, words.value);
      return isOff.value ? withoutRules(advice) : advice;
    }),
    reviewLine: computed(() => reviewLineOf(standing.value, pack.reviewDate)),
  };
};
