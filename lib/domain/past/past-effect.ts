import type { CompiledPack } from '../heuristics/compile.ts';
import { decideAfterSafety } from '../heuristics/decide.ts';
import { clearKnown } from '../heuristics/known.ts';
import type { Snapshot } from '../heuristics/snapshot.ts';
import type { Role } from '../heuristics/vocabulary.ts';
import { frameOf } from './frame.ts';
import type { PastFacts } from './past-reading.ts';
import { askedBy } from './asked.ts';
import { choicesFor, show } from './possible.ts';
import type { Choice, Possibility } from './possible.ts';

/** Who is on the team today: the question is who would be first now. */
export type TeamToday = Pick<Snapshot, 'rolesAbsent' | 'capacity'>;

/** How many past readings would have another person first. Exact: not to be shown as it is (P4). */
export type PastEffect = {
  readonly kept: number;
  readonly same: number;
  readonly cannotTell: number;
  readonly changed: readonly { readonly before: Role; readonly after: Role; readonly count: number }[];
};

/** In how many ways a reading may have been, at most, before nobody tries them all. */
const mostWays = 256;

type Sides = readonly [before: CompiledPack, after: CompiledPack];

/** Every way in which choices may fall together; null when they are too many. */
function waysOf(choices: readonly Choice[]): readonly (readonly Possibility[])[] | null {
  let ways: readonly (readonly Possibility[])[] = [[]];
  for (const choice of choices) {
    if (ways.length * choice.length > mostWays) return null;
    ways = ways.flatMap((way) => choice.map((one) => [...way, ...one]));
  }
  return ways;
}

/** Who is first before and after. */
type Firsts = { readonly before: Role; readonly after: Role };

/** What a reading comes to: who is first on each side, `same`, or null where its ways differ in that, or are too many. */
type Verdict = Firsts | 'same' | null;

const verdictOf = (answers: readonly Firsts[]): Verdict => {
  const [first] = answers;
  if (first === undefined) return null;
  if (answers.every(({ before, after }) => before === after)) return 'same';
  return answers.every(({ before, after }) => before === first.before && after === first.after) ? first : null;
};

/** A reading in one of the ways in which it may have been: what is settled of it, and what is not. */
type Tried = {
  readonly choices: readonly Choice[];
  readonly way: readonly Possibility[];
  readonly leftOut: PastFacts['leftOut'];
};

/** Works out the verdict on readings of the frame that both sides have. */
export const verdictsOn = (sides: Sides, team: TeamToday): ((facts: PastFacts) => Verdict) => {
  const asked = askedBy(sides);
  const choicesOf = choicesFor(asked);
  const firstOn = (side: 0 | 1, { choices, way, leftOut }: Tried): Role => {
    const known = sides[side].scratch;
    const limits = asked.limits[side];
    const take = (one: Possibility) => show(one, known, limits?.get(one.slot) ?? 0);
    clearKnown(known);
    for (const choice of choices) if (choice.length === 1) choice[0]?.forEach(take);
    way.forEach(take);
    return decideAfterSafety(sides[side], known, leftOut, team.rolesAbsent, team.capacity).first;
  };
  if (asked.isBeyond) return () => null;
  return (facts) => {
    const choices = choicesOf(facts);
    const ways = waysOf(choices.filter(({ length }) => length > 1)) ?? [];
    const tries = ways.map((way) => ({ choices, way, leftOut: facts.leftOut }));
    return verdictOf(tries.map((tried) => ({ before: firstOn(0, tried), after: firstOn(1, tried) })));
  };
};

/**
 * What a changed pack would have said first of past readings, beside what the pack before it says of them now.
 *
 * Result: a reading counts as the same, or as changed from one to another, only where that holds in every way in which it
 * may have been before it was made coarse; all others cannot be told, and so are those that were kept under other inputs.
 */
export function pastEffect(
  before: CompiledPack,
  after: CompiledPack,
  past: readonly PastFacts[],
  team: TeamToday,
): PastEffect {
  const frame = frameOf(before);
  const isOneFrame = frameOf(after) === frame;
  const verdictOn = verdictsOn([before, after], team);
  const changed = new Map<string, Firsts & { readonly count: number }>();
  let same = 0;
  let cannotTell = 0;
  for (const facts of past) {
    const verdict = isOneFrame && facts.frame === frame ? verdictOn(facts) : null;
    if (verdict === null) cannotTell += 1;
    else if (verdict === 'same') same += 1;
    else {
      const key = `${verdict.before} ${verdict.after}`;
      changed.set(key, { ...verdict, count: (changed.get(key)?.count ?? 0) + 1 });
    }
  }
  return { kept: past.length, same, cannotTell, changed: [...changed.values()] };
}
