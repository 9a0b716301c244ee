import type { PastReading } from './past-row.ts';

/** Past this many, the oldest quarter goes. */
export const mostKept = 2000;

/** A fact that fewer readings than this share is rare, and no age stands beside it. The number is that of P4. */
export const leastSharing = 8;

/** What of a reading could point at somebody who is known to live with it. */
const factsOf = ({ holds, leftOut, hasLowerBar, deprivationFifth }: PastReading): readonly string[] => [
  ...holds,
  ...leftOut,
  ...(hasLowerBar === true ? ['bar'] : []),
  ...(deprivationFifth === null ? [] : [`${deprivationFifth}`]),
];

const oldestFirst = (a: PastReading, b: PastReading): number => (a.month + a.id).localeCompare(b.month + b.id);

/**
 * Past readings as they may lie side by side: nothing from before `since` (`YYYY-MM`), at most {@link mostKept}, and no age
 * band beside a fact that fewer than {@link leastSharing} of them share.
 *
 * Result: an age band that was taken away once is gone. Of one month none is older: the random id decides.
 */
export function tidied(readings: readonly PastReading[], since: string): readonly PastReading[] {
  const young = readings.filter(({ month }) => month >= since);
  const kept = young.toSorted(oldestFirst).slice(young.length > mostKept ? mostKept / 4 : 0);
  const counts = new Map<string, number>();
  for (const fact of kept.flatMap(factsOf)) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  const isRare = (fact: string): boolean => (counts.get(fact) ?? 0) < leastSharing;
  return kept.map((reading) => (factsOf(reading).some(isRare) ? { ...reading, ageBand: null } : reading));
}
