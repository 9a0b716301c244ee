import type { IsoDate, RecordKey } from '../reading.ts';
import { typedLine } from './step.ts';

/** How the last step went, as the person says it. No word of failure. */
export const wentWords = {
  done: 'Done',
  'partly-done': 'Partly done',
  'not-yet': 'Not yet',
  'changed-mind': 'Wants something else now',
} as const;
export type Went = keyof typeof wentWords;

/** The parts of a coach's or link worker's own visit, in order. Units: share of the visit, in hundredths. */
export const longerVisitParts = [
  { id: 'last-goal', title: 'Last goal', share: 10 },
  { id: 'how-it-went', title: 'How it went', share: 30 },
  { id: 'confidence', title: 'Confidence, then and now', share: 10 },
  { id: 'next-step', title: 'Next step', share: 35 },
  { id: 'close', title: 'Close', share: 15 },
] as const;
export type LongerVisitPart = (typeof longerVisitParts)[number]['id'];

/**
 * One visit of a coach or link worker. Held in memory only, under its record key. Null: not said. The last goal and the
 * confidence then are typed or said today: nothing is carried over from another sitting.
 */
export type LongerVisit = {
  readonly recordKey: RecordKey;
  readonly isTraining: boolean;
  readonly lastGoal: string | null;
  readonly went: Went | null;
  readonly confidenceThen: number | null;
  readonly confidenceNow: number | null;
  readonly nextStep: string | null;
  readonly nextDate: IsoDate | null;
  readonly isLastVisit: boolean;
};

/** What can happen in a longer visit. */
export type LongerVisitAction =
  | { readonly kind: 'setLastGoal'; readonly words: string | null }
  | { readonly kind: 'setWent'; readonly went: Went | null }
  | { readonly kind: 'setConfidence'; readonly when: 'then' | 'now'; readonly value: number | null }
  | { readonly kind: 'setNextStep'; readonly words: string | null }
  | { readonly kind: 'setNextDate'; readonly date: IsoDate | null }
  | { readonly kind: 'setLastVisit'; readonly isLast: boolean };

/** A visit in which nothing was said yet. */
export const beginLongerVisit = (recordKey: RecordKey, isTraining: boolean): LongerVisit => ({
  recordKey,
  isTraining,
  lastGoal: null,
  went: null,
  confidenceThen: null,
  confidenceNow: null,
  nextStep: null,
  nextDate: null,
  isLastVisit: false,
});

const confidenceOf = (value: number | null): number | null =>
  value !== null && Number.isInteger(value) && value >= 0 && value <= 10 ? value : null;

/** What the visit is after this action. Pure. */
export const visitStep = (visit: LongerVisit, action: LongerVisitAction): LongerVisit => {
  switch (action.kind) {
    case 'setLastGoal':
      return { ...visit, lastGoal: typedLine(action.words) };
    case 'setWent':
      return { ...visit, went: action.went };
    case 'setConfidence':
      return action.when === 'then'
        ? { ...visit, confidenceThen: confidenceOf(action.value) }
        : { ...visit, confidenceNow: confidenceOf(action.value) };
    case 'setNextStep':
      return { ...visit, nextStep: typedLine(action.words) };
    case 'setNextDate':
      return { ...visit, nextDate: action.date };
    case 'setLastVisit':
      return { ...visit, isLastVisit: action.isLast };
    default:
      return action satisfies never;
  }
};

/** How many minutes each part has in a visit of this length; whole minutes, at least one, the rest to the next step. */
export const partMinutes = (
  visitMinutes: number,
): readonly { readonly id: LongerVisitPart; readonly minutes: number }[] => {
  const minutes = longerVisitParts.map(({ id, share }) => ({
    id,
    minutes: Math.max(1, Math.floor((visitMinutes * share) / 100)),
  }));
  const spare = Math.max(0, Math.floor(visitMinutes) - minutes.reduce((sum, part) => sum + part.minutes, 0));
  return minutes.map((part) => (part.id === 'next-step' ? { ...part, minutes: part.minutes + spare } : part));
};
