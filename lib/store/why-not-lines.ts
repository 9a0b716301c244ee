import { roleNames } from '../content/sidebar/role-words.ts';
import type { WhyNot } from '../domain/heuristics/why-not.ts';

/** What each kind says of a colleague; of several rules the kind that stands first here speaks. */
const sayings: Readonly<Record<WhyNot['kind'], (parts: string) => string>> = {
  removed: () => 'left out',
  absent: () => 'not in your team',
  later: () => 'comes after',
  cannotTell: (parts) => `cannot tell: ${parts}`,
  notMet: (parts) => `not met: ${parts}`,
};
const kinds = Object.keys(sayings);

/** Why nobody else is first: one line for each colleague but the first. */
export const whyNotLines = (found: readonly WhyNot[], first: string): readonly string[] => {
  const speaking = new Map<string, WhyNot>();
  for (const one of found.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind)))
    if (one.role !== first && !speaking.has(one.role)) speaking.set(one.role, one);
  return [...speaking.values()].map(
    ({ role, kind, parts }) => `${roleNames[role] ?? role}: ${sayings[kind](parts.join('; '))}`,
  );
};
