import type { Pack } from './pack.ts';

/** What became of one named part of a pack. `fields` are the parts of it that differ. */
export type PartChange = {
  readonly part:
    | 'pack'
    | 'setting'
    | 'input'
    | 'fact'
    | 'rule'
    | 'repeats'
    | 'raises'
    | 'copies'
    | 'codedNeeds'
    | 'capacity';
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[];
};

/** A pack beside another: rule by rule, and whether its version goes up, stays or goes down. */
export type PackDiff = { readonly version: 'up' | 'same' | 'down'; readonly changes: readonly PartChange[] };

type Named = { readonly id: string };

const written = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value));

function fieldsOf(before: object, after: object): PartChange['fields'] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const [was, is] = [written(old.get(field)), written(now.get(field))];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

/** Ids of both lists that stand in another order among those that both have. */
function movedIds(before: readonly string[], after: readonly string[]): Set<string> {
  const [old, now] = [before.filter((id) => after.includes(id)), after.filter((id) => before.includes(id))];
  return new Set(now.filter((id, index) => old[index] !== id));
}

function compareLists(part: PartChange['part'], before: readonly Named[], after: readonly Named[]): PartChange[] {
  const moved = movedIds(
    before.map(({ id }) => id),
    after.map(({ id }) => id),
  );
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  return ids.flatMap((id): PartChange[] => {
    const old = before.find((one) => one.id === id);
    const now = after.find((one) => one.id === id);
    if (old === undefined) return [{ part, id, kind: 'added', fields: [] }];
    if (now === undefined) return [{ part, id, kind: 'removed', fields: [] }];
    const fields = fieldsOf(old, now);
    if (fields.length > 0) return [{ part, id, kind: 'changed', fields }];
    return moved.has(id) ? [{ part, id, kind: 'moved', fields: [] }] : [];
  });
}

const versionNumbers = (version: string): number[] => version.split('.').map(Number);

/** Whether a version is higher than another: 1, 0 or -1. */
export function compareVersions(before: string, after: string): -1 | 0 | 1 {
  const [old, now] = [versionNumbers(before), versionNumbers(after)];
  for (const [index, number] of now.entries()) {
    const other = old[index] ?? 0;
    if (number !== other) return number > other ? 1 : -1;
  }
  return 0;
}

const wholeParts = ['name', 'version', 'owner', 'agreedBy', 'reviewDate', 'licence', 'notes'] as const;
const anonymousLists = ['repeats', 'raises', 'copies', 'codedNeeds', 'capacity'] as const;

/** Everything in which two packs differ, rule by rule, in the order of the packs. */
export function diffPacks(before: Pack, after: Pack): PackDiff {
  const heads = fieldsOf(
    Object.fromEntries(wholeParts.map((field) => [field, before[field]])),
    Object.fromEntries(wholeParts.map((field) => [field, after[field]])),
  );
  const order = compareVersions(before.version, after.version);
  return {
    version: order === 1 ? 'up' : order === 0 ? 'same' : 'down',
    changes: [
      ...(heads.length === 0 ? [] : [{ part: 'pack', id: after.id, kind: 'changed', fields: heads } as const]),
      ...compareLists('setting', before.settings, after.settings),
      ...compareLists('input', before.inputs, after.inputs),
      ...compareLists('fact', before.facts, after.facts),
      ...compareLists('rule', before.rules, after.rules),
      ...anonymousLists.flatMap((part): PartChange[] => {
        const [was, is] = [written(before[part]), written(after[part])];
        return was === is
          ? []
          : [{ part, id: part, kind: 'changed', fields: [{ field: part, before: was, after: is }] }];
      }),
    ],
  };
}
