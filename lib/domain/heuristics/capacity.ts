import type { CapacityLine } from './pack.ts';
import type { Snapshot } from './snapshot.ts';
import type { Role } from './vocabulary.ts';

/** How soon a proposed colleague can see somebody, as the practice said, and what the pack says of it. */
export type RoleWait = {
  readonly role: Role;
  readonly isFull: boolean;
  /** Null: not said. */
  readonly waitWeeks: number | null;
  /** The pack's words for it; null where it has none. */
  readonly says: string | null;
  /** Who stands first in its place; null where nobody does. */
  readonly instead: Role | null;
};

/** The line of the pack that holds. A wait that nobody said is not known, and no line holds by it. */
const lineFor = (lines: readonly CapacityLine[], role: Role, isFull: boolean, weeks: number | null) =>
  lines.find(
    (line) => line.role === role && (isFull || (line.overWeeks !== null && weeks !== null && weeks > line.overWeeks)),
  );

/** What is known of the capacity of these roles, and what the pack says then. Roles of which nothing is known are left out. */
export const waitsOf = (
  lines: readonly CapacityLine[],
  roles: readonly Role[],
  capacity: Snapshot['capacity'],
  isPossible: (role: Role) => boolean,
): readonly RoleWait[] => {
  if (capacity === undefined || capacity.length === 0) return [];
  return roles.flatMap((role): RoleWait[] => {
    const known = capacity.find((each) => each.role === role);
    if (known === undefined || (!known.isFull && known.waitWeeks === null)) return [];
    const { isFull, waitWeeks } = known;
    const line = lineFor(lines, role, isFull, waitWeeks);
    const isFree = (other: Role) => !capacity.some((each) => each.role === other && each.isFull);
    const instead = line?.instead ?? null;
    const isTaken = instead !== null && isPossible(instead) && isFree(instead);
    return [{ role, isFull, waitWeeks, says: line?.says ?? null, instead: isTaken ? instead : null }];
  });
};

/** The roles with the pack's stand-in for the first in front of it, where there is one. */
export const withStandIn = (roles: readonly Role[], waits: readonly RoleWait[]): readonly Role[] => {
  const instead = waits.find(({ role }) => role === roles[0])?.instead ?? null;
  return instead === null ? roles : [instead, ...roles.filter((role) => role !== instead)];
};

/** What a pack's lines about capacity may not be: each problem with its place in words. */
export const capacityProblems = (lines: readonly CapacityLine[]): readonly { place: string; reason: string }[] =>
  lines.flatMap(({ role, instead, overWeeks }, index) => {
    const place = `capacity ${index + 1}`;
    const isHidden = lines
      .slice(0, index)
      .some(
        (line) =>
          line.role === role && (overWeeks === null || (line.overWeeks !== null && line.overWeeks <= overWeeks)),
      );
    return [
      ...(role === instead ? [{ place, reason: 'somebody cannot stand in for themselves' }] : []),
      ...(isHidden ? [{ place, reason: 'a line before it holds wherever it would' }] : []),
    ];
  });
