import { z } from 'zod';
import { dayNumber } from './calendar.ts';

/**
 * One person on one day, as the heuristics see them: coded facts, dated measures and what was answered. It is the
 * vignette's shape without the story and the expected answer. Nothing in it names a person.
 */

const word = z.string().max(80);
/** A date that exists; anything else is unknown, not an error: a bad date must not hide the rest of the record. */
const date = z
  .string()
  .max(40)
  .nullish()
  .transform((text) => (dayNumber(text ?? null) === null ? null : (text ?? null)));

/** A coded fact. `key` is a row of the code table; `date` null when the record does not show one. */
export const CodedFact = z.object({ key: word, date });
export type CodedFact = z.infer<typeof CodedFact>;

/** A number with its unit and date. Without either it cannot be used, and is kept so that the screen can say so. */
export const Measure = z.object({
  name: word,
  value: z
    .number()
    .nullish()
    .transform((value) => value ?? null),
  unit: z
    .string()
    .max(40)
    .nullish()
    .transform((unit) => unit ?? null),
  date,
});
export type Measure = z.infer<typeof Measure>;

/** How much a practical need presses: from nothing to without shelter or food today. */
export const NeedLevel = z.enum(['none', 'present', 'pressing', 'crisis']);
export type NeedLevel = z.infer<typeof NeedLevel>;

/** A need of one kind: `housing`, `money`, `food`, `work`, `isolation`, `caring` or another word. */
export const Need = z.object({ type: word, level: NeedLevel });
export type Need = z.infer<typeof Need>;

const permission = z
  .enum(['yes', 'no', 'not-asked'])
  .nullish()
  .transform((value) => value ?? 'not-asked');

const rulerAnswer = z.number().nullish();

/** What was asked and answered today. Absent means not asked. */
export const Answers = z
  .object({
    needsAsked: z
      .boolean()
      .nullish()
      .transform((value) => value ?? false),
    permissionLifestyle: permission,
    permissionWeight: permission,
    goal: z
      .string()
      .max(2000)
      .nullish()
      .transform((value) => value ?? null),
    goalArea: word.nullish().transform((value) => value ?? null),
    digital: permission,
    wantsWork: permission,
    ticks: z
      .array(word)
      .max(100)
      .nullish()
      .transform((value) => value ?? []),
    /** Confidence from 0 to 10 said today; may also come as a measure dated today. */
    confidenceRuler: rulerAnswer,
    confidence: rulerAnswer,
    ruler: rulerAnswer,
  })
  .transform(({ confidence, ruler, confidenceRuler, ...rest }) => ({
    ...rest,
    confidenceRuler: confidenceRuler ?? ruler ?? confidence ?? null,
  }));
export type Answers = z.infer<typeof Answers>;

/** Who the person is, as far as rules need it. Null is unknown. */
export const PatientFacts = z.object({
  age: z
    .number()
    .min(0)
    .max(130)
    .nullish()
    .transform((value) => value ?? null),
  sex: z
    .string()
    .max(20)
    .nullish()
    .transform((value) => value ?? null),
  ethnicity: word.nullish().transform((value) => value ?? null),
  imdDecile: z
    .number()
    .int()
    .min(1)
    .max(10)
    .nullish()
    .transform((value) => value ?? null),
  imdYear: z
    .number()
    .int()
    .nullish()
    .transform((value) => value ?? null),
  pregnant: z
    .boolean()
    .nullish()
    .transform((value) => value ?? null),
});
export type PatientFacts = z.infer<typeof PatientFacts>;

/** Everything a pack is evaluated on. Shape: keys that are not known are dropped; counts are bounded. */
export const Snapshot = z.object({
  id: word.nullish().transform((value) => value ?? null),
  /** The day of the consultation. Every age of a fact counts to this day, never to a clock. */
  today: z.iso.date(),
  patient: PatientFacts,
  codes: z
    .array(CodedFact)
    .max(5000)
    .nullish()
    .transform((value) => value ?? []),
  measures: z
    .array(Measure)
    .max(5000)
    .nullish()
    .transform((value) => value ?? []),
  medsFlags: z
    .array(word)
    .max(100)
    .nullish()
    .transform((value) => value ?? []),
  needs: z
    .array(Need)
    .max(100)
    .nullish()
    .transform((value) => value ?? []),
  answers: Answers.nullish().transform((value) => value ?? Answers.parse({})),
  /** Roles that nobody here can take at present (no post, or no slot). */
  rolesAbsent: z
    .array(word)
    .max(20)
    .nullish()
    .transform((value) => value ?? []),
});
export type Snapshot = z.infer<typeof Snapshot>;
