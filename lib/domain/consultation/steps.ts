import type { Consultation, ConsultationShape } from './consultation.ts';
import { stepIds } from './words.ts';
import type { StepId } from './words.ts';

/** One step of the shape: its words are in `content/consultation/prompts`. Units: seconds. Source: plm section 3. */
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

/** Which shape fits. Units: minutes, fractions allowed; below zero counts as none left. Bounds: setting of the design. */
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

/** Minutes left of the appointment. Units: both times in ms on one monotonic clock. Never above the length. */
export const minutesLeft = (
  consultation: Pick<Consultation, 'startedAtMs'>,
  appointmentMinutes: number,
  nowMs: number,
): number => appointmentMinutes - Math.max(0, nowMs - consultation.startedAtMs) / 60_000;

/** The kinds of appointment that a practice sets. Units: minutes. A telephone call is ten unless the practice says otherwise. */
export const appointmentKinds = [
  { id: 'ten', label: '10 minutes', minutes: 10, isTelephone: false },
  { id: 'fifteen', label: '15 minutes', minutes: 15, isTelephone: false },
  { id: 'twenty', label: '20 minutes', minutes: 20, isTelephone: false },
  { id: 'thirty', label: '30 minutes', minutes: 30, isTelephone: false },
  { id: 'telephone', label: 'Telephone, 10 minutes', minutes: 10, isTelephone: true },
] as const;
export type AppointmentKind = (typeof appointmentKinds)[number];

/** The next step to show: the current one if it fits, else the next that does. Steps passed over are not "skipped". */
export const currentStep = (consultation: Pick<Consultation, 'current'>, fitted: FittedSteps): Step | null => {
  const from = stepIds.indexOf(consultation.current);
  return fitted.steps.find((step) => step.number >= from) ?? null;
};

/** What is left to do, in order: the fitting steps that are neither done nor skipped. */
export const stepsLeft = (consultation: Pick<Consultation, 'done' | 'skipped'>, fitted: FittedSteps): readonly Step[] =>
  fitted.steps.filter((step) => !consultation.done.includes(step.id) && !consultation.skipped.includes(step.id));

/** Whether a shape has the nine steps; the longer visit and the group have their own run-sheets. */
export const hasNineSteps = (shape: ConsultationShape): boolean => shape === 'appointment';
