import * as z from 'zod/mini';

const parts = ['code', 'term', 'text', 'date'] as const;

/** Of a part at its shortest, in characters: a line under twelve would pass by the paste guard unseen (A17). */
const shortestParts: Readonly<Record<string, number>> = { code: 6, term: 12, text: 12, date: 10 };
const shortestLine = 12;

const lengthAtLeast = (pattern: string): number =>
  pattern
    .replace(/\{(\w+)\}/gu, (_, part: string) => 'x'.repeat(shortestParts[part] ?? 0))
    .replace(/\s+/gu, ' ')
    .trim().length;

/** A line pattern: words and the parts {code}, {term}, {text}, {date}; one line; nothing else in braces. */
const Pattern = z.string('A pattern is words.').check(
  z.minLength(1, 'Enter a pattern.'),
  z.maxLength(120, 'A pattern has at most 120 characters.'),
  z.refine((pattern) => !/[\r\n]/.test(pattern), 'A pattern is one line.'),
  z.refine((pattern) => !/[\p{C}<>]/u.test(pattern), 'Use plain characters only, without < and >.'),
  z.refine((pattern) => !/\d{3}/.test(pattern), 'A pattern holds no number of three digits or more.'),
  z.refine((pattern) => !/training/i.test(pattern), 'The word Training is kept for the training record.'),
  z.refine(
    (pattern) =>
      [...pattern.matchAll(/\{([^{}]*)\}/gu)].every((match) => parts.some((part) => part === match[1])) &&
      !/[{}]/.test(pattern.replace(/\{[^{}]*\}/gu, '')),
    'Only {code}, {term}, {text} and {date} may stand in braces.',
  ),
);

/**
 * How entries are written for pasting, as data: one pattern for coded lines, one for lines of words, and what stands
 * between lines. Chosen by the site or the practice. Each check says plainly what is wrong.
 */
export const EntryLayout = z.strictObject({
  id: z.string().check(z.regex(/^[a-z-]{1,40}$/, 'An id is small letters and hyphens.')),
  label: z.string('A name is words.').check(
    z.minLength(1, 'Enter a name.'),
    z.maxLength(60, 'A name has at most 60 characters.'),
    z.refine((label) => !/[\p{C}<>]|\d{3}/u.test(label), 'Use plain characters only, and no long number.'),
  ),
  coded: Pattern.check(
    z.refine((pattern) => /\{(code|term)\}/.test(pattern), 'A coded line holds {code} or {term}.'),
    z.refine((pattern) => lengthAtLeast(pattern) >= shortestLine, 'This line can be too short. Add {date} or {text}.'),
  ),
  text: Pattern.check(
    z.refine((pattern) => pattern.includes('{text}'), 'A line of words holds {text}.'),
    z.refine((pattern) => !/\{(code|term)\}/.test(pattern), 'A line of words has no {code} and no {term}.'),
  ),
  between: z.enum(['\n', ' '], 'Between lines stands a new line or a space.'),
  dates: z.enum(['iso', 'plain'], 'Dates are written as 2026-03-30 or as 30 March 2026.'),
});
export type EntryLayout = z.infer<typeof EntryLayout>;

/** The ids of the layouts that come with the extension (`layouts.ts`). */
export const shippedLayoutIds = ['code-and-term', 'term-only', 'one-block', 'problem-comment', 'code-only'] as const;
