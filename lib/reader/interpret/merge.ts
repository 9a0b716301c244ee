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

const weight = (fact: Fact): number =>
  (fact.date === null ? 0 : 4) + (fact.value === null ? 0 : decimals(fact.value)) + (fact.line.cell === null ? 0 : 0.5);

type Known = { readonly fact: Fact; readonly showings: Fact[]; readonly order: number; readonly rank: number };

const nameOf = (fact: Fact): string => `${fact.kind} ${fact.key ?? fact.asSeen.toLowerCase()}`;

/** Facts that may be showings of one another, by their whole numbers: values of one fact are at most one apart. */
type Bucket = Map<number | null, Known[]>;

/** The first fact of a bucket that a fact is a showing of. */
function sameIn(bucket: Bucket, fact: Fact, whole: number | null): Known | undefined {
  let same: Known | undefined;
  for (const key of whole === null ? [null] : [whole - 1, whole, whole + 1]) {
    const found = bucket.get(key)?.find((other) => isSameValue(other.fact.value, fact.value));
    if (found !== undefined && (same === undefined || found.order < same.order)) same = found;
  }
  return same;
}

/** Merges the showings of each fact, keeping all of them; dated showings first, so that undated ones join the latest. */
export function* mergeFacts(facts: readonly Fact[]): Steps<readonly Merged[]> {
  const weighed = facts.map((fact) => ({ fact, date: fact.date ?? '', weight: weight(fact) }));
  weighed.sort((one, other) => (one.date === other.date ? other.weight - one.weight : one.date < other.date ? 1 : -1));
  const merged: Known[] = [];
  const ranks = new Map<string, number>();
  const buckets = new Map<string, Bucket>();
  for (const [index, { fact }] of weighed.entries()) {
    if (index % linesInStep === 0) yield;
    const name = nameOf(fact);
    const bucketOf = (date: string): Bucket => {
      const id = `${fact.status} ${date} ${name}`;
      const bucket = buckets.get(id) ?? new Map();
      buckets.set(id, bucket);
      return bucket;
    };
    const whole = fact.value === null ? null : Math.floor(fact.value);
    // Undated showings come last and may join any date's: those are kept under `any` too.
    // A medicine that was issued again is one.
    const any = bucketOf('any');
    const dated = fact.date === null ? any : bucketOf(fact.date);
    const same = sameIn(fact.kind === 'medicine' ? any : dated, fact, whole);
    if (same !== undefined) {
      same.showings.push(fact);
      continue;
    }
    const rank = ranks.get(name) ?? ranks.size;
    ranks.set(name, rank);
    const known = { fact, showings: [fact], order: merged.length, rank };
    merged.push(known);
    for (const bucket of new Set([any, dated])) {
      const others = bucket.get(whole);
      if (others === undefined) bucket.set(whole, [known]);
      else others.push(known);
    }
  }
  return merged.sort(
    (one, other) => one.fact.line.index - other.fact.line.index || one.rank - other.rank || one.order - other.order,
  );
}
