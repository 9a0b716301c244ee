import type { CodeTable } from '../code-table.ts';
import type { Pack } from '../heuristics/pack.ts';
import { changeDraft, startDraft } from './edit.ts';
import type { EditStep, PackDraft, PackEdit } from './edit.ts';

/** A change that was not made again on another pack, and why. */
export type NotMade = { readonly what: string; readonly reason: string };

const named = ['rules', 'facts', 'inputs', 'settings'] as const;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What a step changes: a rule, fact, input or setting by its name; null where it changes none by name. */
const targetOf = ({
  before,
  edit,
}: EditStep): { readonly list: (typeof named)[number]; readonly id: string } | null => {
  if (edit.kind === 'move') return { list: 'rules', id: edit.rule };
  const list = named.find((name) => name === edit.path[0]);
  const index = edit.path[1];
  const item = list === undefined || typeof index !== 'number' ? undefined : before[list][index];
  return list === undefined || item === undefined ? null : { list, id: item.id };
};

/** The same change where the item stands in another pack. */
const movedTo = (edit: PackEdit, index: number): PackEdit =>
  edit.kind === 'move' ? edit : { ...edit, path: [edit.path[0] ?? '', index, ...edit.path.slice(2)] };

/** The step for the pack as it is now, or why it cannot be made again. */
const stepFor = (step: EditStep, oldBase: Pack, newBase: Pack, now: Pack): PackEdit | string => {
  const target = targetOf(step);
  if (target === null) return step.edit;
  const { list, id } = target;
  const was = oldBase[list].find((item) => item.id === id);
  const is = newBase[list].find((item) => item.id === id);
  if (was !== undefined && !same(was, is)) return 'somebody else changed the same one meanwhile';
  const index = now[list].findIndex((item) => item.id === id);
  return index === -1 ? 'it is no longer there' : movedTo(step.edit, index);
};

/**
 * Makes the changes of a draft again on another pack, for two people who changed the same one.
 *
 * Result: a draft on `base` with every change that still has its place; a change to something that the other person
 * changed too is not made but listed, so that neither overwrites the other unseen.
 */
export const rebaseDraft = (
  draft: PackDraft,
  base: Pack,
  codeTable: CodeTable,
): { readonly draft: PackDraft; readonly notMade: readonly NotMade[] } => {
  let next = startDraft(base);
  const notMade: NotMade[] = [];
  for (const step of draft.done) {
    const edit = stepFor(step, draft.base, base, next.now);
    const made = typeof edit === 'string' ? null : changeDraft(next, edit, codeTable);
    if (made?.ok) next = made.value;
    else
      notMade.push({
        what: step.what,
        reason:
          typeof edit === 'string' ? edit : ((made?.ok === false ? made.error[0]?.reason : null) ?? 'it does not fit'),
      });
  }
  return { draft: next, notMade };
};
