import type { CodeTable } from '../code-table.ts';
import type { Pack } from '../heuristics/pack.ts';
import { readPack } from '../heuristics/read-pack.ts';
import type { PackProblem } from '../heuristics/read-pack.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { borders } from './sentence.ts';
import type { Border, PackPath } from './sentence.ts';

/** One change that a person makes in the editor, with the words that "undo" shows. */
export type PackEdit =
  /** The pack's own check reads the value: whatever does not belong there is refused with its place. */
  | { readonly kind: 'set'; readonly path: PackPath; readonly value: unknown; readonly what: string }
  /** Puts one more at the end of the list at the path. */
  | { readonly kind: 'add'; readonly path: PackPath; readonly value: unknown; readonly what: string }
  | {
      readonly kind: 'border';
      readonly path: PackPath;
      readonly from: Border;
      readonly to: Border;
      readonly what: string;
    }
  | { readonly kind: 'toggle'; readonly path: PackPath; readonly word: string; readonly what: string }
  | { readonly kind: 'remove'; readonly path: PackPath; readonly what: string }
  | { readonly kind: 'move'; readonly rule: string; readonly by: -1 | 1; readonly what: string };

type Json = unknown;

const isRow = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: Json): value is Json[] => Array.isArray(value);

/** A copy of `value` in which what stands at `path` was changed; unchanged when there is no such place. */
const changedAt = (value: Json, path: PackPath, change: (inner: Json) => Json): Json => {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (isList(value) && typeof step === 'number') {
    return value.map((item, index) => (index === step ? changedAt(item, rest, change) : item));
  }
  if (isRow(value) && typeof step === 'string' && Object.hasOwn(value, step)) {
    return { ...value, [step]: changedAt(value[step], rest, change) };
  }
  return value;
};

const movedBorder = (leaf: Json, from: Border, to: Border): Json => {
  if (!isRow(leaf) || !Object.hasOwn(leaf, from) || Object.hasOwn(leaf, to)) return leaf;
  const kept = Object.entries(leaf).filter(([name]) => name !== from);
  const order = (name: string): number => borders.findIndex((border) => border === name);
  const next = [...kept, [to, leaf[from]] satisfies [string, Json]];
  return Object.fromEntries(next.toSorted(([a], [b]) => order(a) - order(b)));
};

const toggled = (list: Json, word: string): Json => {
  if (!isList(list)) return list;
  return list.includes(word) ? list.filter((item) => item !== word) : [...list, word];
};

const removedAt = (pack: Json, path: PackPath): Json => {
  const last = path.at(-1);
  return changedAt(pack, path.slice(0, -1), (list) =>
    isList(list) ? list.filter((_, index) => index !== last) : list,
  );
};

/** Swaps a rule with the nearest one of the same stage, which is the only order that can matter. */
const movedRule = (pack: Pack, id: string, by: -1 | 1): Json => {
  const from = pack.rules.findIndex((rule) => rule.id === id);
  const rule = pack.rules[from];
  if (rule === undefined) return pack;
  let to = from + by;
  while (pack.rules[to] !== undefined && pack.rules[to]?.stage !== rule.stage) to += by;
  const other = pack.rules[to];
  if (other === undefined) return pack;
  return { ...pack, rules: pack.rules.map((one, index) => (index === from ? other : index === to ? rule : one)) };
};

const edited = (pack: Pack, edit: PackEdit): Json => {
  switch (edit.kind) {
    case 'set':
      return changedAt(pack, edit.path, () => edit.value);
    case 'add':
      return changedAt(edit.path[0] === 'capacity' ? { capacity: [], ...pack } : pack, edit.path, (list) =>
        isList(list) ? [...list, edit.value] : list,
      );
    case 'border':
      return changedAt(pack, edit.path, (leaf) => movedBorder(leaf, edit.from, edit.to));
    case 'toggle':
      return changedAt(pack, edit.path, (list) => toggled(list, edit.word));
    case 'remove':
      return removedAt(pack, edit.path);
    case 'move':
      return movedRule(pack, edit.rule, edit.by);
  }
};

/**
 * Makes one change to a pack.
 *
 * Result: a pack that passes every check of an imported one. Errors: each problem with its place; the pack is as it was.
 */
export const applyEdit = (pack: Pack, edit: PackEdit, codeTable: CodeTable): Result<Pack, readonly PackProblem[]> => {
  const changed = edited(pack, edit);
  if (JSON.stringify(changed) === JSON.stringify(pack))
    return err([{ place: edit.what, reason: 'it changes nothing' }]);
  return readPack(JSON.stringify(changed), codeTable);
};

/** One step that can be taken back: the pack before it, what was changed, and its words. */
export type EditStep = { readonly before: Pack; readonly edit: PackEdit; readonly what: string };

/** A pack on the bench: what is in force, what it is now, and the way there. */
export type PackDraft = {
  readonly base: Pack;
  readonly now: Pack;
  readonly done: readonly EditStep[];
  readonly undone: readonly { readonly after: Pack; readonly edit: PackEdit; readonly what: string }[];
};

/** A draft that changes nothing yet. */
export const startDraft = (base: Pack): PackDraft => ({ base, now: base, done: [], undone: [] });

/** The draft after one change, or why not. A new change ends what could be done again. */
export const changeDraft = (
  draft: PackDraft,
  edit: PackEdit,
  codeTable: CodeTable,
): Result<PackDraft, readonly PackProblem[]> => {
  const next = applyEdit(draft.now, edit, codeTable);
  if (!next.ok) return next;
  return ok({
    ...draft,
    now: next.value,
    done: [...draft.done, { before: draft.now, edit, what: edit.what }],
    undone: [],
  });
};

/** Takes back the last change; the same draft when there is none. */
export const undoChange = (draft: PackDraft): PackDraft => {
  const last = draft.done.at(-1);
  if (last === undefined) return draft;
  return {
    ...draft,
    now: last.before,
    done: draft.done.slice(0, -1),
    undone: [...draft.undone, { after: draft.now, edit: last.edit, what: last.what }],
  };
};

/** Does again what was taken back; the same draft when there is nothing. */
export const redoChange = (draft: PackDraft): PackDraft => {
  const last = draft.undone.at(-1);
  if (last === undefined) return draft;
  return {
    ...draft,
    now: last.after,
    done: [...draft.done, { before: draft.now, edit: last.edit, what: last.what }],
    undone: draft.undone.slice(0, -1),
  };
};

const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
};

/** A rule whose words still say a number that its condition no longer holds. */
export type StaleWords = { readonly rule: string; readonly number: number; readonly sentence: string };

/** Rules whose number was changed while their words were not. The words are what the clinician reads. */
export const staleWords = (base: Pack, now: Pack): readonly StaleWords[] =>
  now.rules.flatMap((rule) => {
    const before = base.rules.find(({ id }) => id === rule.id);
    if (before === undefined) return [];
    const kept = numbersIn(rule.when);
    const gone = numbersIn(before.when).filter((number) => !kept.includes(number));
    const said = gone.filter((number) =>
      new RegExp(`(^|[^\\d.])${String(number).replace('.', '\\.')}([^\\d]|$)`).test(rule.why),
    );
    return said.map((number) => ({ rule: rule.id, number, sentence: rule.why }));
  });
