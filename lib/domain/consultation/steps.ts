import type { Consultation } from './consultation.ts';
import { nothingForNowId } from './options-for.ts';
import { stepIds } from './words.ts';
import type { StepId } from './words.ts';

/** One step of the shape: its words are in `content/consultation/prompts`. Units: seconds. */
export type Step = {
  readonly id: StepId;
  readonly number: number;
  readonly title: string;
  readonly targetSeconds: number;
  readonly leavesBehind: string;
};

const titles: Readonly<Record<StepId, readonly [title: string, targetSeconds: number, leavesBehind: string]>> = {
  gate: ['First look', 0, 'nothing, or a reason to stop'],
  permission: ['Permission', 15, 'yes, or not today'],
  matters: ['What matters', 30, 'the goal, in their words'],
  'typical-day': ['Typical day', 75, 'the area most in the way'],
  link: ['Link', 30, 'a shared picture'],
  choose: ['Choose', 45, 'one change, or nothing for now'],
  size: ['Size', 30, 'what, when, with whom'],
  'who-first': ['Who first', 20, 'a referral, or where to go'],
  close: ['Close', 20, 'dated entries and a slip'],
};

/** The nine steps, in order. */
export const steps: readonly Step[] = stepIds.map((id, number) => {
  const [title, targetSeconds, leavesBehind] = titles[id];
  return { id, number, title, targetSeconds, leavesBehind };
});

/**
 * How much of the conversation fits: the whole shape; the shape without the typical day; one question and a booking
 * phrase; a slip and a code.
 */
export type Fit = 'whole' | 'short' | 'one-question' | 'slip-and-code';

/** What fits in the minutes left, and the steps that are shown. */
export type FittedSteps = { readonly fit: Fit; readonly steps: readonly Step[]; readonly targetSeconds: number };

const shown: Readonly<Record<Fit, readonly StepId[]>> = {
  whole: stepIds,
  short: ['gate', 'permission', 'matters', 'choose', 'size', 'who-first', 'close'],
  'one-question': ['gate', 'permission', 'who-first', 'close'],
  'slip-and-code': ['gate', 'close'],
};

/** Which shape fits. Units: minutes, fractions allowed; below zero counts as none left. */
export const fitOf = (minutesLeft: number): Fit => {
  if (minutesLeft >= 8) return 'whole';
  if (minutesLeft >= 4) return 'short';
  if (minutesLeft >= 2) return 'one-question';
  return 'slip-and-code';
};

/** The steps that fit the minutes left, and what they take together. The gate is always among them (H-12). */
export const stepsFor = (minutesLeft: number): FittedSteps => {
  const fit = fitOf(minutesLeft);
  const fitting = steps.filter((step) => shown[fit].includes(step.id));
  return { fit, steps: fitting, targetSeconds: fitting.reduce((sum, step) => sum + step.targetSeconds, 0) };
};

/**
 * What stands on one screen: a step, and the one before it where that has no answer of its own to go on by. `id` is the
 * last of them, the one that is answered. `place`: "1–2 of 9" counts steps, not screens.
 */
export type StepScreen = Pick<Step, 'id' | 'title' | 'targetSeconds'> & {
  readonly steps: readonly Step[];
  readonly place: string;
};

/** The first look takes no time of its own; a usual day ends in the sentence that links it to the goal. */
const standsAbove: Readonly<Partial<Record<StepId, StepId>>> = { gate: 'permission', 'typical-day': 'link' };

const screenOf = (steps: readonly Step[], last: Step, firstPlace: number, count: number): StepScreen => ({
  id: last.id,
  title: steps.map(({ title }, index) => (index === 0 ? title : title.toLowerCase())).join(' and '),
  targetSeconds: steps.reduce((sum, step) => sum + step.targetSeconds, 0),
  steps,
  place: `${firstPlace}${steps.length > 1 ? `–${firstPlace + 1}` : ''} of ${count}`,
});

/** The screens of the steps that fit. Nothing for now has no size to ask about. */
export const screensOf = (fitted: FittedSteps, { optionId }: Pick<Consultation, 'optionId'>): readonly StepScreen[] => {
  const asked = fitted.steps.filter(({ id }) => id !== 'size' || optionId !== nothingForNowId);
  return asked.flatMap((step, index) => {
    const [before, after] = [asked[index - 1], asked[index + 1]];
    if (after !== undefined && standsAbove[step.id] === after.id) return [];
    return before !== undefined && standsAbove[before.id] === step.id
      ? [screenOf([before, step], step, index, asked.length)]
      : [screenOf([step], step, index + 1, asked.length)];
  });
};

/** The screen to show: the one with the current step if it fits, else the next. */
export const currentScreen = (
  { current }: Pick<Consultation, 'current'>,
  screens: readonly StepScreen[],
): StepScreen | null => screens.find(({ id }) => stepIds.indexOf(id) >= stepIds.indexOf(current)) ?? null;
