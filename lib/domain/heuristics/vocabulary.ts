import * as z from 'zod/mini';
import { programmes } from './programmes.ts';

/** The closed lists of words that a result may hold. A pack may use these and no others. */
export const Outcome = z.enum(['stop', 'not-today', 'collect', 'recommend', 'not-applicable']);
export type Outcome = z.infer<typeof Outcome>;

/** Who may be first. `none` stands for no one and is never proposed by a rule of a pack. */
export const Role = z.enum([
  'clinician-now',
  'clinician',
  'urgent-social',
  'existing-team',
  'care-coordinator',
  'clinical-pharmacist',
  'health-coach',
  'link-worker',
  'self-care',
  'none',
]);
export type Role = z.infer<typeof Role>;

/** See {@link programmes}. */
export const Programme = z.enum(programmes);
export type Programme = z.infer<typeof Programme>;

/** Groups of options that an exclusion removes. */
export const OptionGroup = z.enum([
  'weight',
  'ndpp',
  'graded-activity',
  'sleep-restriction',
  'digital-only',
  'stop-smoking',
  'lifestyle-programme',
  'link-worker',
  'all-lifestyle-prompts',
]);
export type OptionGroup = z.infer<typeof OptionGroup>;

/** Scores to repeat, because the one on the record is too old or there is none. */
export const RepeatScore = z.enum(['pam', 'bmi', 'hba1c', 'phq9', 'efi']);
export type RepeatScore = z.infer<typeof RepeatScore>;

/** Questions worth asking in the consultation. */
export const AskQuestion = z.enum(['needs-check', 'confidence-ruler', 'permission-weight', 'phq2', 'full-audit']);
export type AskQuestion = z.infer<typeof AskQuestion>;

/** Notes that travel with a result. */
export const ResultFlag = z.enum([
  'provisional',
  'clinician-agrees-first',
  'existing-link-worker-episode',
  'pam-level-depends-on-version',
  'pam-may-not-fit',
  'adapt-communication',
  'prescriber-plans-before-stopping-smoking',
]);
export type ResultFlag = z.infer<typeof ResultFlag>;

/** Strength of what stands behind a rule: guideline, research, role description, team consensus. */
export const EvidenceLabel = z.enum(['G', 'R', 'D', 'T']);
export type EvidenceLabel = z.infer<typeof EvidenceLabel>;

/** Units that a number may have in a pack, as UCUM; the braces are UCUM's own marks for things without dimension. */
export const UnitName = z.enum([
  'kg/m2',
  'mm[Hg]',
  'mmol/mol',
  '{score}',
  '{level}',
  '{deficits}',
  '{ratio}',
  '{medicines}',
  '{metric}',
]);
export type UnitName = z.infer<typeof UnitName>;

/** How much a practical need presses: from nothing to without shelter or food today. */
export const NeedLevel = z.enum(['none', 'present', 'pressing', 'crisis']);
export type NeedLevel = z.infer<typeof NeedLevel>;
