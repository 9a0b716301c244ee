/**
 * The closed lists of words that a consultation is made of. One place, so that the screen, the heuristics, the entries
 * and the content agree on them.
 */
import { programmes } from '../heuristics/programmes.ts';

/** The nine steps, in order. */
export const stepIds = [
  'gate',
  'permission',
  'matters',
  'typical-day',
  'link',
  'choose',
  'size',
  'who-first',
  'close',
] as const;
export type StepId = (typeof stepIds)[number];

/** The four areas on the screen. People and company sit under relax. */
export const areas = ['eat', 'move', 'sleep', 'relax'] as const;
export type Area = (typeof areas)[number];

/** Where an option stands: the four areas, and what lies behind "more". */
export const optionAreas = [...areas, 'connect'] as const;
export type OptionArea = (typeof optionAreas)[number];

/** Whether the person agreed to a subject being talked about. "Not asked" is never taken for yes. */
export type Permission = 'yes' | 'no' | 'not-asked';

/** Kinds of practical need that the needs check asks about. */
export const needTypes = ['food', 'money', 'housing', 'work', 'isolation', 'caring'] as const;
export type NeedType = (typeof needTypes)[number];

/** Pressing: a date, a threatened loss, or cannot act alone. Crisis: unsafe, or no shelter or food today. */
export const needLevels = ['present', 'pressing', 'crisis'] as const;
export type NeedLevel = (typeof needLevels)[number];

export type Need = { readonly type: NeedType; readonly level: NeedLevel };

/** Ticks of the gate that no code on the screen can answer. */
export const stopTicks = ['mental-health-crisis', 'safeguarding', 'already-assessed'] as const;
export type StopTick = (typeof stopTicks)[number];

/** What medicines on the screen mean for a plan; ticked, never worked out here. */
export const medsFlags = ['hypo-risk', 'sglt2', 'dependency-risk', 'smoking-sensitive'] as const;
export type MedsFlag = (typeof medsFlags)[number];

/** Everyone and everything that a person can be handed to: the roles and the programmes of the pack. */
export const serviceIds = [
  'clinician-now',
  'clinician',
  'urgent-social',
  'existing-team',
  'care-coordinator',
  'clinical-pharmacist',
  'health-coach',
  'link-worker',
  'self-care',
  ...programmes,
] as const;
export type ServiceId = (typeof serviceIds)[number];

/** Who can be named as first by a clinician. */
export const firstRoles = [
  'clinician',
  'care-coordinator',
  'clinical-pharmacist',
  'health-coach',
  'link-worker',
  'existing-team',
  'self-care',
] as const satisfies readonly ServiceId[];
export type FirstRole = (typeof firstRoles)[number];

/** The short list of reasons for choosing somebody other than the one suggested. Shown as they stand. */
export const overrideReasons = {
  'person-prefers': 'The person prefers it',
  'known-already': 'Somebody they know is already helping',
  'wait-too-long': 'The wait is too long',
  'not-available': 'Not available here',
  'clinical-judgement': 'Clinical judgement',
  'facts-differ': 'The facts on the screen are not right',
} as const;
export type OverrideReason = keyof typeof overrideReasons;

/**
 * What became of one offer. `undecided` means that it was offered and the person wants to think; `advice-given` that
 * brief advice was given and nothing more; `signposted` that they were told where to go, without a referral.
 */
export const decisions = ['yes', 'signposted', 'undecided', 'advice-given', 'no'] as const;
export type Decision = (typeof decisions)[number];
