import * as z from 'zod/mini';
import { dayNumber } from '../calendar.ts';
import { NeedLevel } from './vocabulary.ts';

/**
 * One person on one day, as the heuristics see them: coded facts, dated measures and what was answered. It is the
 * vignette's shape without the story and the expected answer. Nothing in it names a person.
 */

/** Nothing, null and undefined alike, becomes what stands for it. */
const orElse = <S extends z.ZodMiniType, D extends string | boolean | object | null>(schema: S, nothing: D) =>
  z.pipe(
    z.nullish(schema),
    z.transform((value) => value ?? nothing),
  );

/** At most so many; nothing is an empty list. */
const listOf = <S extends z.ZodMiniType>(schema: S, most: number) =>
  z.pipe(
    z.nullish(z.array(schema).check(z.maxLength(most))),
    z.transform((value) => value ?? []),
  );

const word = z.string().check(z.maxLength(80));
/** A date that exists; anything else is unknown, not an error: a bad date must not hide the rest of the record. */
const date = z.pipe(
  z.nullish(z.string().check(z.maxLength(40))),
  z.transform((text) => (dayNumber(text ?? null) === null ? null : (text ?? null))),
);

/** A coded fact. `key` is a row of the code table; `date` null when the record does not show one. */
export const CodedFact = z.object({ key: word, date });
export type CodedFact = z.infer<typeof CodedFact>;

/** A number with its unit and date. Without either it cannot be used, and is kept so that the screen can say so. */
export const Measure = z.object({
  name: word,
  value: orElse(z.number(), null),
  unit: orElse(z.string().check(z.maxLength(40)), null),
  date,
});
export type Measure = z.infer<typeof Measure>;

/** A need of one kind: `housing`, `money`, `food`, `work`, `isolation`, `caring` or another word. */
export const Need = z.object({ type: word, level: NeedLevel });
export type Need = z.infer<typeof Need>;

const permission = orElse(z.enum(['yes', 'no', 'not-asked']), 'not-asked');

const rulerAnswer = z.nullish(z.number());

/** What was asked and answered today. Absent means not asked. */
export const Answers = z.pipe(
  z.object({
    needsAsked: orElse(z.boolean(), false),
    permissionLifestyle: permission,
    permissionWeight: permission,
    goal: orElse(z.string().check(z.maxLength(2000)), null),
    goalArea: orElse(word, null),
    digital: permission,
    wantsWork: permission,
    ticks: listOf(word, 100),
    /** Confidence from 0 to 10 said today; may also come as a measure dated today. */
    confidenceRuler: rulerAnswer,
    confidence: rulerAnswer,
    ruler: rulerAnswer,
  }),
  z.transform(({ confidence, ruler, confidenceRuler, ...rest }) => ({
    ...rest,
    confidenceRuler: confidenceRuler ?? ruler ?? confidence ?? null,
  })),
);
export type Answers = z.infer<typeof Answers>;

/** Who the person is, as far as rules need it. Null is unknown. */
export const PatientFacts = z.object({
  age: orElse(z.number().check(z.minimum(0), z.maximum(130)), null),
  sex: orElse(z.string().check(z.maxLength(20)), null),
  ethnicity: orElse(word, null),
  imdDecile: orElse(z.int().check(z.minimum(1), z.maximum(10)), null),
  imdYear: orElse(z.int(), null),
  pregnant: orElse(z.boolean(), null),
});
export type PatientFacts = z.infer<typeof PatientFacts>;

/** Everything a pack is evaluated on. Shape: keys that are not known are dropped; counts are bounded. */
export const Snapshot = z.object({
  id: orElse(word, null),
  /** The day of the consultation. Every age of a fact counts to this day, never to a clock. */
  today: z.iso.date(),
  patient: PatientFacts,
  codes: listOf(CodedFact, 5000),
  measures: listOf(Measure, 5000),
  medsFlags: listOf(word, 100),
  needs: listOf(Need, 100),
  answers: orElse(Answers, Answers.parse({})),
  /** Roles that nobody here can take at present (no post, or no slot). */
  rolesAbsent: listOf(word, 20),
  /** How soon roles can see somebody, as far as the practice said. `waitWeeks` null: not said. */
  capacity: z.optional(
    z
      .array(z.object({ role: word, isFull: orElse(z.boolean(), false), waitWeeks: orElse(z.int(), null) }))
      .check(z.maxLength(20)),
  ),
});
export type Snapshot = z.infer<typeof Snapshot>;
