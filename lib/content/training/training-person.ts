import * as z from 'zod/mini';

/**
 * An invented person of the training record. Days are counted from the day of use, so that every score keeps its age:
 * `daysAgo: 0` is today and a negative number lies ahead. Age is fixed: the year of birth follows the calendar.
 */
const DaysAgo = z.int().check(z.minimum(-400), z.maximum(30_000));
const Line = z.string().check(z.minLength(1), z.maxLength(400));
/** Key of a row of the code table; null for wording that deliberately has no verified code. */
const CodeKey = z.nullable(z.string().check(z.regex(/^[a-z0-9_]+$/)));

const Problem = z.strictObject({
  term: Line,
  key: CodeKey,
  daysAgo: DaysAgo,
  status: z.enum(['active', 'past', 'suspected']),
  significance: z.enum(['major', 'minor']),
  endedDaysAgo: z.optional(DaysAgo),
  note: z.optional(Line),
});

const Pressure = z.strictObject({ systolic: z.int(), diastolic: z.int() });

const Series = z.strictObject({
  name: Line,
  key: CodeKey,
  unit: z.string().check(z.maxLength(20)),
  range: z.optional(z.string().check(z.maxLength(40))),
  values: z.array(z.strictObject({ daysAgo: DaysAgo, value: z.union([z.number(), Pressure]) })).check(z.minLength(1)),
});

const Review = z.strictObject({ term: Line, key: CodeKey, daysAgo: DaysAgo });

const Lifestyle = z.strictObject({ name: Line, key: CodeKey, text: Line, daysAgo: DaysAgo });

const Medicine = z.strictObject({
  drug: Line,
  dose: Line,
  quantity: Line,
  startedDaysAgo: DaysAgo,
  lastIssuedDaysAgo: DaysAgo,
});

const Letter = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  title: Line,
  from: Line,
  daysAgo: DaysAgo,
  paragraphs: z.array(z.string().check(z.minLength(1), z.maxLength(1200))).check(z.minLength(1)),
});

const JournalEntry = z.strictObject({
  daysAgo: DaysAgo,
  who: Line,
  how: Line,
  lines: z
    .array(z.strictObject({ heading: Line, text: z.string().check(z.minLength(1), z.maxLength(800)) }))
    .check(z.minLength(1)),
});

const Appointment = z.strictObject({ daysAgo: DaysAgo, time: Line, who: Line, reason: Line, state: Line });

const Answers = z.strictObject({
  needsAsked: z.boolean(),
  permissionLifestyle: z.enum(['yes', 'no', 'not-asked']),
  permissionWeight: z.enum(['yes', 'no', 'not-asked']),
  goal: z.nullable(z.string()),
  goalArea: z.nullable(z.enum(['eat', 'move', 'sleep', 'relax'])),
  digital: z.enum(['yes', 'no', 'not-asked']),
  wantsWork: z.enum(['yes', 'no', 'not-asked']),
  stopTicks: z.array(z.string()),
  needs: z.array(z.strictObject({ type: z.string(), level: z.enum(['present', 'pressing', 'crisis']) })),
  medsFlags: z.array(z.enum(['hypo-risk', 'sglt2', 'dependency-risk', 'smoking-sensitive'])),
  typed: z.array(z.strictObject({ name: z.string(), value: z.number(), unit: z.string() })),
  imdDecile: z.nullable(z.int().check(z.minimum(1), z.maximum(10))),
  confidence: z.nullable(z.int().check(z.minimum(0), z.maximum(10))),
});

/** One way to play the person: what the trainer says, what is answered, and what the first pack then gives. */
const Run = z.strictObject({
  title: Line,
  say: z.array(Line).check(z.minLength(1)),
  answers: Answers,
  expected: z.strictObject({
    outcome: z.enum(['stop', 'not-today', 'collect', 'recommend', 'not-applicable']),
    first: z.string(),
    next: z.array(z.string()),
    programmes: z.array(z.string()),
  }),
});

/** The shape of one person's content; parsed once when the content is loaded. Errors: throws on content that is wrong. */
export const TrainingPerson = z.strictObject({
  id: z.string().check(z.regex(/^[a-z]+$/)),
  title: Line,
  given: Line,
  family: Line,
  sex: z.enum(['female', 'male']),
  ageYears: z.int().check(z.minimum(0), z.maximum(110)),
  birthday: z.string().check(z.regex(/^\d\d-\d\d$/)),
  nhsNumber: z.string().check(z.regex(/^999\d{7}$/)),
  address: Line,
  phone: Line,
  ethnicity: z.strictObject({ term: Line, key: z.string() }),
  usualClinician: Line,
  teaches: Line,
  runs: z.array(Run).check(z.minLength(1)),
  reminders: z.array(Line),
  problems: z.array(Problem),
  familyHistory: z.array(z.strictObject({ relative: Line, text: Line })),
  reviews: z.array(Review),
  lifestyle: z.array(Lifestyle),
  measurements: z.array(Series),
  scores: z.array(Series),
  medicines: z.strictObject({ repeat: z.array(Medicine), acute: z.array(Medicine), past: z.array(Medicine) }),
  allergies: z.array(Line),
  letters: z.array(Letter),
  journal: z.array(JournalEntry),
  appointments: z.array(Appointment),
});
export type TrainingPerson = z.infer<typeof TrainingPerson>;
