import * as z from 'zod/mini';

const placeholders = ['code', 'term', 'text', 'date'] as const;

/** A line pattern: words and the placeholders {code}, {term}, {text}, {date}; one line; nothing else in braces. */
const Pattern = z.string().check(
  z.minLength(1),
  z.maxLength(120),
  z.refine((pattern) => !/[\r\n]/.test(pattern), 'A pattern is one line.'),
  z.refine(
    (pattern) =>
      [...pattern.matchAll(/\{([^{}]*)\}/gu)].every((match) => placeholders.some((name) => name === match[1])) &&
      !/[{}]/.test(pattern.replace(/\{[^{}]*\}/gu, '')),
    'Only {code}, {term}, {text} and {date} may stand in braces.',
  ),
);

/**
 * How entries are written for pasting, as data: one pattern for coded lines, one for lines of words, and what stands
 * between lines. Chosen by the site or the practice.
 */
export const EntryLayout = z.strictObject({
  id: z.string().check(z.regex(/^[a-z-]{1,40}$/)),
  label: z.string().check(z.minLength(1), z.maxLength(60)),
  coded: Pattern.check(z.refine((pattern) => /\{(code|term)\}/.test(pattern), 'A coded line holds {code} or {term}.')),
  text: Pattern.check(z.refine((pattern) => pattern.includes('{text}'), 'A line of words holds {text}.')),
  between: z.enum(['\n', ' ']),
  dates: z.enum(['iso', 'plain']),
});
export type EntryLayout = z.infer<typeof EntryLayout>;

/**
 * The layouts that come with the extension. To add one: write it here, or let a practice make its own; the golden
 * files show what each gives.
 */
export const entryLayouts = [
  {
    id: 'code-and-term',
    label: 'Code and term, one a line',
    coded: '{date} – {term} ({code}) – {text}',
    text: '{date} – {text}',
    between: '\n',
    dates: 'iso',
  },
  {
    id: 'term-only',
    label: 'Term, one a line',
    coded: '{date}: {term}. {text}',
    text: '{date}: {text}',
    between: '\n',
    dates: 'plain',
  },
  {
    id: 'one-block',
    label: 'One paragraph',
    coded: '{term} ({code}), {date}: {text}',
    text: '{text}',
    between: ' ',
    dates: 'plain',
  },
  {
    id: 'problem-comment',
    label: 'Problem – comment',
    coded: '{term} – {text}',
    text: 'Comment – {text}',
    between: '\n',
    dates: 'plain',
  },
  {
    id: 'code-only',
    label: 'Code and date only',
    coded: '{code} {date}',
    text: '{text}',
    between: '\n',
    dates: 'iso',
  },
] as const satisfies readonly EntryLayout[];

/** The layout of an id; the first one, code and term, when there is none of that name. */
export const layoutOf = (id: string): EntryLayout => entryLayouts.find((layout) => layout.id === id) ?? entryLayouts[0];
