import { linesInStep, type Steps } from '../steps.ts';
import type { Fact } from './fact.ts';

/** Showings of one fact, the best first. */
export type Merged = { readonly fact: Fact; readonly showings: readonly Fact[] };

const decimals = (value: number): number => (String(value).split('.')[1] ?? '').length;

/** Whether two values are one, shown with more or fewer decimals. */
function isSameValue(one: number | null, other: number | null): boolean {
  if (one === null || other === null || one === other) return one === other;
  const places = Math.min(decimals(one), decimals(other));
  if (decimals(one) === decimals(other)) return false;
  return Math.abs(one - other) <= 0.5 * 10 ** -places + 1e-9;
}

/** Whether two showings of one name are of one fact: one without a date is that of a dated one, if it says the same. */
function isSame(one: Fact, other: Fact): boolean {
  if (one.key !== other.key) return false;
  return isSameValue(one.value, other.value);
}

const weight = (fact: Fact): number =>
  (fact.date === null ? 0 : 4) + (fact.value === null ? 0 : decimals(fact.value)) + (fact.line.cell === null ? 0 : 0.5);

type Known = { readonly fact: Fact; readonly showings: Fact[]; readonly order: number; readonly rank: number };

const nameOf = (fact: Fact): string => `${fact.kind} ${fact.key ?? fact.asSeen.toLowerCase()}`;

/** What showings of one fact share: all but the last decimals, so that values of one fact are at most a `whole` apart. */
const bucketOf = (fact: Fact, name: string, date: string, whole: number | null): string =>
  `${fact.status} ${date} ${whole} ${name}`;

function wholesOf(value: number | null): readonly (number | null)[] {
  if (value === null) return [null];
  const whole = Math.floor(value);
  return [whole - 1, whole, whole + 1];
}

/** Merges the showings of each fact, keeping all of them; dated showings first, so that undated ones join the latest. */
export function* mergeFacts(facts: readonly Fact[]): Steps<readonly Merged[]> {
  const weighed = facts.map((fact) => ({ fact, date: fact.date ?? '', weight: weight(fact) }));
  weighed.sort((one, other) => (one.date === other.date ? other.weight - one.weight : one.date < other.date ? 1 : -1));
  const merged: Known[] = [];
  const ranks = new Map<string, number>();
  const buckets = new Map<string, Known[]>();
  const put = (bucket: string, known: Known): void => {
    const others = buckets.get(bucket);
    if (others === undefined) buckets.set(bucket, [known]);
    else others.push(known);
  };
  for (const [index, { fact }] of weighed.entries()) {
    if (index % linesInStep === 0) yield;
    // Undated showings come last and may join any date's: those are kept under `any` too.
    // A medicine that was issued again is one.
    const date = (fact.kind === 'medicine' ? null : fact.date) ?? 'any';
    const name = nameOf(fact);
    const same = wholesOf(fact.value)
      .flatMap(
        (whole) => buckets.get(bucketOf(fact, name, date, whole))?.find((other) => isSame(other.fact, fact)) ?? [],
      )
      .sort((one, other) => one.order - other.order)[0];
    if (same !== undefined) {
      same.showings.push(fact);
      continue;
    }
    const rank = ranks.get(name) ?? ranks.size;
    ranks.set(name, rank);
    const known = { fact, showings: [fact], order: merged.length, rank };
    merged.push(known);
    const whole = fact.value === null ? null : Math.floor(fact.value);
    put(bucketOf(fact, name, 'any', whole), known);
    if (fact.date !== null) put(bucketOf(fact, name, fact.date, whole), known);
  }
  return merged.sort(
    (one, other) => one.fact.line.index - other.fact.line.index || one.rank - other.rank || one.order - other.order,
  );
}
