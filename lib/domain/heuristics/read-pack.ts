import type * as z from 'zod/mini';
import type { CodeTable } from '../code-table.ts';
import { err, ok, type Result } from '../result.ts';
import { Pack } from './pack.ts';
import { effectProblems } from './pack-effects.ts';
import { referenceProblems, type PackProblem } from './pack-references.ts';
import { parsePackText } from './pack-text.ts';
import { vignetteProblems } from './pack-vignettes.ts';

export type { PackProblem } from './pack-references.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const kindWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of named values',
};

/** The innermost thing that a union could not read: the branch that got furthest. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const branches = issue.errors.flat().map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
  const sorted = branches.map(deepest).toSorted((a, b) => b.path.length - a.path.length);
  const [furthest] = sorted;
  return furthest !== undefined && furthest.path.length > issue.path.length + 1 ? furthest : issue;
}

const kindNeeded = (kind: string): string => kindWords[kind] ?? kind;

const valueAt = (whole: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (part, step) => (typeof part === 'object' && part !== null ? Reflect.get(part, step) : null),
    whole,
  );

function reasonOf(issue: z.core.$ZodIssue, whole: unknown): string {
  switch (issue.code) {
    case 'invalid_type': {
      return valueAt(whole, issue.path) === undefined
        ? `it is missing; ${kindNeeded(issue.expected)} is needed`
        : `${kindNeeded(issue.expected)} is needed here`;
    }
    case 'unrecognized_keys':
      return `it has a name that is not known here: ${issue.keys.slice(0, 5).join(', ').slice(0, 120)}`;
    case 'invalid_value':
      return `it must be one of: ${issue.values.map(String).join(', ').slice(0, 200)}`;
    case 'too_big':
      return `it is more than ${String(issue.maximum)}`;
    case 'too_small':
      if (issue.origin === 'array') return `the list needs at least ${String(issue.minimum)}`;
      return issue.origin === 'string' ? 'it is empty; a text is needed' : `it is less than ${String(issue.minimum)}`;
    case 'invalid_format':
      return issue.format === 'date'
        ? 'it is not a date that exists'
        : 'it is not written as such a name or number must be';
    case 'invalid_union':
      return 'it is none of the forms that can stand here';
    default:
      return issue.message;
  }
}

/** The place in a pack, with rules and inputs by their own names where they have one. */
function placeOf(path: readonly PropertyKey[], value: unknown): string {
  const [list, index, ...rest] = path;
  if (
    typeof index === 'number' &&
    isRecord(value) &&
    (list === 'rules' || list === 'inputs' || list === 'facts' || list === 'settings')
  ) {
    const items = value[list];
    const item: unknown = Array.isArray(items) ? items[index] : undefined;
    const id = isRecord(item) && typeof item['id'] === 'string' ? item['id'].slice(0, 60) : `${index + 1}`;
    return [`${list.slice(0, -1)} ${id}`, ...rest.map(String)].join(', ');
  }
  return path.length === 0 ? 'the file' : path.map(String).join(', ');
}

const refuse = (place: string, reason: string): Result<never, readonly PackProblem[]> => err([{ place, reason }]);

/**
 * A pack from the text of its file, or every reason why not, each with its place.
 *
 * Shape: at most 1 MB, 32 deep; strict schema; names that exist; codes of the verified table; nothing that touches the
 * built-in safety rules. Errors: all are final; the pack in force is never touched by a refused one (H-22, T-11, T-12, T-13).
 */
export function readPack(text: string, codeTable: CodeTable): Result<Pack, readonly PackProblem[]> {
  const parsed = parsePackText(text);
  if (!parsed.ok) return refuse('the file', parsed.error);
  const { value } = parsed;
  if (!isRecord(value)) return refuse('the file', 'it is not a pack');
  const version = value['schemaVersion'];
  if (typeof version === 'number' && version > 1)
    return refuse('schemaVersion', 'it was made by a newer version of Fingerpost');
  const pack = Pack.safeParse(value);
  if (!pack.success) {
    const issues = pack.error.issues.slice(0, 50).map(deepest);
    return err(issues.map((issue) => ({ place: placeOf(issue.path, value), reason: reasonOf(issue, value) })));
  }
  const names = referenceProblems(pack.data);
  const problems = [...names, ...effectProblems(pack.data, codeTable), ...vignetteProblems(pack.data)];
  return problems.length === 0 ? ok(pack.data) : err(problems);
}
