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

/** Whether two showings are of one fact: a showing without a date is that of a dated one, if it says the same. */
function isSame(one: Fact, other: Fact): boolean {
  if (one.kind !== other.kind || one.key !== other.key || one.status !== other.status) return false;
  if (one.key === null && one.asSeen.toLowerCase() !== other.asSeen.toLowerCase()) return false;
  if (one.date !== other.date && one.date !== null && other.date !== null) return false;
  return isSameValue(one.value, other.value);
}

const weight = (fact: Fact): number =>
  (fact.date === null ? 0 : 4) + (fact.value === null ? 0 : decimals(fact.value)) + (fact.line.cell === null ? 0 : 0.5);

/** Merges the showings of each fact, keeping all of them; dated showings first, so that undated ones join the latest. */
export function mergeFacts(facts: readonly Fact[]): readonly Merged[] {
  const sorted = [...facts].sort((one, other) =>
    one.date === other.date ? weight(other) - weight(one) : (other.date ?? '').localeCompare(one.date ?? ''),
  );
  const merged = new Map<string, { fact: Fact; showings: Fact[] }[]>();
  for (const fact of sorted) {
    const bucket = `${fact.kind} ${fact.key ?? fact.asSeen.toLowerCase()}`;
    const known = merged.get(bucket);
    const same = known?.find((other) => isSame(other.fact, fact));
    if (same !== undefined) same.showings.push(fact);
    else if (known === undefined) merged.set(bucket, [{ fact, showings: [fact] }]);
    else known.push({ fact, showings: [fact] });
  }
  return [...merged.values()].flat().sort((one, other) => one.fact.line.index - other.fact.line.index);
}
