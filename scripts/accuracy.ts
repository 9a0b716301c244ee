/** Scores a reading against a truth file: what a person could read on the page, and nothing else. */
import { z } from 'zod';
import type { PageReading } from '../lib/domain/reading.ts';

const dateVisible = z.union([z.boolean(), z.string()]).optional();
const visible = z.union([z.boolean(), z.string()]).optional();

/** What else may be read for one fact where the page leaves a choice: another code, value, date or status. */
const choices = {
  alsoAccept: z
    .array(
      z.object({
        code: z.string().optional(),
        term: z.string().optional(),
        value: z.number().optional(),
        unit: z.string().optional(),
      }),
    )
    .optional(),
  alsoAcceptDates: z.array(z.string().nullable()).optional(),
  alsoAcceptStatus: z.array(z.string()).optional(),
};
const Problem = z.object({
  code: z.string(),
  date: z.string().nullish(),
  status: z.string(),
  dateVisible,
  ...choices,
});
const Measurement = z.object({
  name: z.string(),
  code: z.string(),
  value: z.number(),
  /** "<" or ">": only a bound is shown. A reading holds exact values, so it is right to leave it out, wrong to read it. */
  comparator: z.string().optional(),
  unit: z.string().nullish(),
  date: z.string().nullish(),
  dateVisible,
  ...choices,
});

/** The part of a truth file that is scored. `dateVisible: false` means that the date is not on the page. */
export const Truth = z.object({
  page: z.string(),
  patient: z
    .object({
      name: z.string(),
      nhsNumber: z.string().nullish(),
      dob: z.string().nullish(),
      sex: z.string().nullish(),
      nhsNumberVisible: visible,
      /** Anything but true or absent: the page shows no sex, or only by a title such as "Mr". */
      sexVisible: visible,
      sure: z.boolean().optional(),
    })
    .nullable(),
  problems: z.array(Problem).default([]),
  measurements: z.array(Measurement).default([]),
  /** A second showing of a fact: reading it as a fact of its own is neither right nor wrong. */
  repeated: z.array(z.unknown()).default([]),
  /** What may be read or left out, with its code. */
  ambiguous: z.array(z.object({ code: z.string().optional() })).default([]),
  medicines: z.array(z.object({ name: z.string(), status: z.string() })).default([]),
});
export type Truth = z.infer<typeof Truth>;

/** The score of one page: facts expected and read, with each miss and each reading that should not be there. */
export type PageScore = {
  readonly right: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  /** `unsure` too where something that the page shows of the person was not read. */
  readonly identity: 'right' | 'unsure' | 'wrong';
};

/** A reading holds calendar dates only: where the page shows a year or a month, "unknown" is the right reading. */
const day = (date: string | null | undefined, isVisible: boolean | string | undefined): string =>
  isVisible === false || date === null || date === undefined || !/^\d{4}-\d\d-\d\d/.test(date)
    ? '-'
    : date.slice(0, 10);

/** One fact that should be read: any of its forms is right. An optional one may be left out. */
type Expected = { readonly forms: readonly string[]; readonly isOptional: boolean };
type Choices = {
  readonly alsoAccept?:
    | readonly {
        readonly code?: string | undefined;
        readonly term?: string | undefined;
        readonly value?: number | undefined;
        readonly unit?: string | undefined;
      }[]
    | undefined;
  readonly alsoAcceptDates?: readonly (string | null)[] | undefined;
  readonly alsoAcceptStatus?: readonly string[] | undefined;
};

/** Terms are left out where the truth names only a code: the reader's table pairs them. */
/** In UCUM a word in braces only explains: `{level}` and `{score}` are both the number one. */
const form = (code: string, said: string, date: string): string =>
  `${code} | ${said.replace('{level}', '{score}')} | ${date}`;

function problemForms(each: z.infer<typeof Problem> & Choices): readonly string[] {
  const codes = [each.code, ...(each.alsoAccept ?? []).flatMap((other) => other.code ?? [])].filter((code) => code);
  const dates = [day(each.date, each.dateVisible), ...(each.alsoAcceptDates ?? []).map((date) => day(date, true))];
  const statuses = [each.status, ...(each.alsoAcceptStatus ?? [])];
  return codes.flatMap((code) => statuses.flatMap((status) => dates.map((date) => form(code, status, date))));
}

function measurementForms(each: z.infer<typeof Measurement> & Choices): readonly string[] {
  const dates = [day(each.date, each.dateVisible), ...(each.alsoAcceptDates ?? []).map((date) => day(date, true))];
  const others = (each.alsoAccept ?? []).map((other) => ({
    code: other.code ?? each.code,
    value: other.value ?? each.value,
    unit: other.unit ?? (other.code === undefined || other.value === undefined ? each.unit : null),
  }));
  return [each, ...others].flatMap(({ code, value, unit }) =>
    inUnits(value, unit ?? '').flatMap((said) => dates.map((date) => form(code, said, date))),
  );
}

/** How many of the reader's own units one unit is, and how many places these are read to. Of mg/dL only cholesterol is scored. */
const readerUnits: ReadonlyMap<string, { readonly unit: string; readonly factor: number; readonly places: number }> =
  new Map([
    ['mg/dL', { unit: 'mmol/L', factor: 1 / 38.67, places: 2 }],
    ['m', { unit: 'cm', factor: 100, places: 1 }],
    ['[in_i]', { unit: 'cm', factor: 2.54, places: 1 }],
    ['[lb_av]', { unit: 'kg', factor: 0.453_592_37, places: 1 }],
  ]);

/** A value in its unit, and the same in the unit that the reader converts to. */
function inUnits(value: number, unit: string): readonly string[] {
  const to = readerUnits.get(unit);
  const said = [`${value} ${unit}`];
  return to === undefined ? said : [...said, `${Number((value * to.factor).toFixed(to.places))} ${to.unit}`];
}

const isOptional = (each: Choices): boolean => each.alsoAccept?.some((other) => other.code === '') === true;

function expectedFacts(truth: Truth): Expected[] {
  return [
    ...truth.problems
      .filter((each) => each.code !== '')
      .map((each) => ({ forms: problemForms(each), isOptional: isOptional(each) })),
    ...truth.measurements
      .filter((each) => each.code !== '' && each.comparator === undefined)
      .map((each) => ({ forms: measurementForms(each), isOptional: isOptional(each) })),
    ...truth.medicines.map((each) => ({
      forms: [`${each.name.toLowerCase()} | ${each.status === 'active' ? 'active' : 'inactive'}`],
      isOptional: false,
    })),
  ];
}

/** Second showings: facts that may be read or not. */
function repeatedForms(truth: Truth): ReadonlySet<string> {
  return new Set(
    truth.repeated.flatMap((each) => {
      const value = Measurement.safeParse(each);
      if (value.success) return measurementForms(value.data);
      const problem = Problem.safeParse(each);
      return problem.success ? problemForms(problem.data) : [];
    }),
  );
}

function readFacts(reading: PageReading): string[] {
  return reading.items.map((item) => {
    if (item.kind === 'medicine') return `${item.asSeen.toLowerCase()} | ${item.status ?? ''}`;
    const said = item.value === null ? (item.status ?? 'active') : `${item.value} ${item.unit ?? ''}`;
    return form(item.code ?? '', said, item.date ?? '-');
  });
}

/** What was read of the person beside what the page shows; null: not read, not there. */
function identityParts({ identity }: PageReading, patient: NonNullable<Truth['patient']>) {
  const nhsNumber = patient.nhsNumberVisible === false ? null : patient.nhsNumber;
  // A truth says that there is none by null or by nothing at all.
  const orNone = (said: string | null | undefined): string | null => (said === '' ? null : (said ?? null));
  return [
    { part: 'name', read: identity.name, real: patient.name, isShown: true },
    { part: 'number', read: identity.nhsNumber, real: orNone(nhsNumber), isShown: true },
    { part: 'birth date', read: identity.birthDate, real: orNone(patient.dob), isShown: true },
    { part: 'sex', read: identity.sex, real: orNone(patient.sex), isShown: (patient.sexVisible ?? true) === true },
  ];
}

/** What is claimed must be so; a part that is shown and was not read leaves the reading short, not wrong. */
function identityScore({ patient }: Truth, reading: PageReading): PageScore['identity'] {
  const isSomebody = patient !== null && patient.sure !== false;
  if (!reading.identity.sure) return isSomebody ? 'unsure' : 'right';
  if (!isSomebody) return 'wrong';
  const parts = identityParts(reading, patient);
  if (parts.some(({ read, real }) => read !== null && read !== real)) return 'wrong';
  return parts.some(({ read, real, isShown }) => read === null && real !== null && isShown) ? 'unsure' : 'right';
}

/** Which parts of who somebody is were not read, or not rightly, though they are shown. */
export const identityGaps = ({ patient }: Truth, reading: PageReading): readonly string[] =>
  patient === null
    ? []
    : identityParts(reading, patient).flatMap(({ part, read, real, isShown }) =>
        read === real || (read === null && !isShown) ? [] : [`${part} ${read === null ? 'not read' : 'other'}`],
      );

/** Compares as multisets: a fact read twice is wrong once. */
export function scorePage(truth: Truth, reading: PageReading): PageScore {
  const left = readFacts(reading);
  const missed: string[] = [];
  let right = 0;
  for (const { forms, isOptional: mayMiss } of expectedFacts(truth)) {
    const at = left.findIndex((fact) => forms.includes(fact));
    if (at !== -1) {
      right++;
      left.splice(at, 1);
    } else if (!mayMiss) missed.push(forms[0] ?? '');
  }
  const repeated = repeatedForms(truth);
  const isAmbiguous = (fact: string): boolean =>
    truth.ambiguous.some(({ code = '' }) => code !== '' && fact.startsWith(`${code} |`));
  const named = (fact: string): string => nameOf(fact, reading);
  return {
    right,
    missed,
    wrong: left.filter((fact) => !repeated.has(fact) && !isAmbiguous(fact)).map(named),
    identity: identityScore(truth, reading),
  };
}

/** A wrong fact with the words it was read from, so that it can be found. */
function nameOf(fact: string, reading: PageReading): string {
  const item = reading.items.find((each) => fact.startsWith(`${each.code ?? each.asSeen.toLowerCase()} |`));
  return item === undefined || item.kind === 'medicine' ? fact : `${fact}   (${item.term ?? ''}: "${item.asSeen}")`;
}

/** Precision and recall over several pages. */
export function totals(scores: readonly PageScore[]): {
  precision: number;
  recall: number;
  right: number;
  missed: number;
  wrong: number;
} {
  const sum = (of: (score: PageScore) => number): number => scores.reduce((total, score) => total + of(score), 0);
  const [right, missed, wrong] = [
    sum((each) => each.right),
    sum((each) => each.missed.length),
    sum((each) => each.wrong.length),
  ];
  return {
    right,
    missed,
    wrong,
    precision: right / Math.max(1, right + wrong),
    recall: right / Math.max(1, right + missed),
  };
}
