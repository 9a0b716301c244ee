import { evaluate } from '../heuristics/evaluate.ts';
import type { CompiledPack, PackResult } from '../heuristics/evaluate.ts';
import type { Snapshot } from '../heuristics/snapshot.ts';
import type { Vignette } from '../heuristics/vignette.ts';

/** An example person: the story in words and the facts that a pack is run on. Invented; never from a record. */
export type ExamplePerson = {
  readonly id: string;
  readonly title: string;
  readonly story: string;
  readonly snapshot: Snapshot;
};

/** The invented person of a vignette. */
export const examplePersonOf = (vignette: Vignette): ExamplePerson => {
  const { id, title, story, expected: _, ...snapshot } = vignette;
  return { id, title, story, snapshot: { ...snapshot, id } };
};

const compared = [
  'outcome',
  'first',
  'then',
  'programmes',
  'suppressed',
  'repeat',
  'ask',
  'flags',
  'rules',
  'why',
] as const satisfies readonly (keyof PackResult)[];

/** The part of a result that a team compares. */
export type Answer = Pick<PackResult, (typeof compared)[number]>;

/** One person who would now get another answer. `changed` names what differs. */
export type ChangedAnswer = {
  readonly person: ExamplePerson;
  readonly before: Answer;
  readonly after: Answer;
  readonly changed: readonly (keyof Answer)[];
};

/** What a pack answers for one example person. */
export const answerOf = (compiled: CompiledPack, person: ExamplePerson): Answer => evaluate(compiled, person.snapshot);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Who would get another answer from a changed pack.
 *
 * Shape: both packs compiled; each person is run through both. Result: only those who differ, those with another first
 * role before those where only the words or the rules differ.
 */
export const effectOf = (
  before: CompiledPack,
  after: CompiledPack,
  people: readonly ExamplePerson[],
): readonly ChangedAnswer[] => {
  const changes = people.flatMap((person): ChangedAnswer[] => {
    const was = answerOf(before, person);
    const is = answerOf(after, person);
    const changed = compared.filter((name) => !same(was[name], is[name]));
    return changed.length === 0 ? [] : [{ person, before: was, after: is, changed }];
  });
  const weight = ({ changed }: ChangedAnswer): number =>
    changed.includes('first') || changed.includes('outcome') ? 0 : 1;
  return changes.toSorted((a, b) => weight(a) - weight(b));
};
