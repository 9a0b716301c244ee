import type * as z from 'zod/mini';

const kindWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of named values',
};

/** The innermost thing that a union could not read: the branch that got furthest. */
export function deepestIssue(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const branches = issue.errors.flat().map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
  const sorted = branches.map(deepestIssue).toSorted((a, b) => b.path.length - a.path.length);
  const [furthest] = sorted;
  return furthest !== undefined && furthest.path.length > issue.path.length + 1 ? furthest : issue;
}

const kindNeeded = (kind: string): string => kindWords[kind] ?? kind;

const valueAt = (whole: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (part, step) => (typeof part === 'object' && part !== null ? Reflect.get(part, step) : null),
    whole,
  );

function tooBigWords({ origin, maximum }: z.core.$ZodIssueTooBig): string {
  if (origin === 'array') return `the list has more than ${String(maximum)}`;
  return origin === 'string' ? `it is longer than ${String(maximum)} characters` : `it is more than ${String(maximum)}`;
}

/** Why one value of a file is not taken, in plain words, whatever language the schema's own messages are in. */
export function issueInWords(issue: z.core.$ZodIssue, whole: unknown): string {
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
      return tooBigWords(issue);
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
