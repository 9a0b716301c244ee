/** Scores a reading against a truth file: what a person could read on the page, and nothing else. */
import { z } from 'zod';
import type { PageReading } from '../lib/domain/reading.ts';

const dateVisible = z.union([z.boolean(), z.string()]).optional();

/** The part of a truth file that is scored. `dateVisible: false` means that the date is not on the page. */
export const Truth = z.object({
  page: z.string(),
  patient: z
    .object({
      name: z.string(),
      nhsNumber: z.string().nullish(),
      dob: z.string().nullish(),
      sex: z.string().nullish(),
      nhsNumberVisible: z.union([z.boolean(), z.string()]).optional(),
      sure: z.boolean().optional(),
    })
    .nullable(),
  problems: z
    .array(
      z.object({ code: z.string(), term: z.string(), date: z.string().nullish(), status: z.string(), dateVisible }),
    )
    .default([]),
  measurements: z
    .array(
      z.object({
        name: z.string(),
        code: z.string(),
        value: z.number(),
        unit: z.string().nullish(),
        date: z.string().nullish(),
        dateVisible,
      }),
    )
    .default([]),
  medicines: z.array(z.object({ name: z.string(), status: z.string() })).default([]),
});
export type Truth = z.infer<typeof Truth>;

/** The score of one page: facts expected and read, with each miss and each reading that should not be there. */
export type PageScore = {
  readonly right: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  readonly identity: 'right' | 'unsure' | 'wrong';
};

const day = (date: string | null | undefined, visible: boolean | string | undefined): string =>
  visible === false || date === null || date === undefined ? '-' : date.slice(0, 10);

function expectedFacts(truth: Truth): string[] {
  return [
    ...truth.problems
      .filter((each) => each.code !== '')
      .map((each) => `${each.code} ${each.term} | ${each.status} | ${day(each.date, each.dateVisible)}`),
    ...truth.measurements
      .filter((each) => each.code !== '')
      .map(
        (each) => `${each.code} ${each.name} | ${each.value} ${each.unit ?? ''} | ${day(each.date, each.dateVisible)}`,
      ),
    ...truth.medicines.map(
      (each) => `${each.name.toLowerCase()} | ${each.status === 'active' ? 'active' : 'inactive'}`,
    ),
  ];
}

function readFacts(reading: PageReading): string[] {
  return reading.items.map((item) => {
    if (item.kind === 'medicine') return `${item.asSeen.toLowerCase()} | ${item.status ?? ''}`;
    const said = item.value === null ? (item.status ?? 'active') : `${item.value} ${item.unit ?? ''}`;
    return `${item.code ?? ''} ${item.term ?? ''} | ${said} | ${item.date ?? '-'}`;
  });
}

function identityScore(truth: Truth, reading: PageReading): PageScore['identity'] {
  const { patient } = truth;
  const { identity } = reading;
  if (!identity.sure) return patient === null || patient.sure === false ? 'right' : 'unsure';
  if (patient === null || patient.sure === false) return 'wrong';
  const isNumberShown =
    patient.nhsNumberVisible !== false && patient.nhsNumber !== null && patient.nhsNumber !== undefined;
  const isRight =
    identity.name === patient.name &&
    identity.nhsNumber === (isNumberShown ? patient.nhsNumber : null) &&
    identity.birthDate === (patient.dob ?? null) &&
    identity.sex === (patient.sex ?? null);
  return isRight ? 'right' : 'wrong';
}

/** Compares as multisets: a fact read twice is wrong once. */
export function scorePage(truth: Truth, reading: PageReading): PageScore {
  const left = readFacts(reading);
  const missed: string[] = [];
  let right = 0;
  for (const fact of expectedFacts(truth)) {
    const at = left.indexOf(fact);
    if (at === -1) missed.push(fact);
    else {
      right++;
      left.splice(at, 1);
    }
  }
  return { right, missed, wrong: left, identity: identityScore(truth, reading) };
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
