import * as z from 'zod/mini';

/** Why somebody said that a rule is wrong. Ids of our own; nothing is typed. */
export const WrongReason = z.enum(['facts-misread', 'facts-old', 'border', 'colleague', 'words']);
export type WrongReason = z.infer<typeof WrongReason>;

/** The same as it is said. */
export const wrongReasonWords: Readonly<Record<WrongReason, string>> = {
  'facts-misread': 'A fact was read wrongly',
  'facts-old': 'The facts are out of date',
  border: 'The border or number is wrong',
  colleague: 'Another colleague fits better',
  words: 'The words are unclear',
};

/** That somebody said a rule is wrong: which rule, of which version, and why where it was said. Nothing of a person. */
export const RuleReport = z.strictObject({
  rule: z.string().check(z.regex(/^[a-zA-Z0-9-]{1,32}$/)),
  packVersion: z.string().check(z.maxLength(40)),
  reason: z.nullable(WrongReason),
});
export type RuleReport = z.infer<typeof RuleReport>;

/** A report as it is kept: with the month, never the day. */
export const KeptRuleReport = z.extend(RuleReport, { month: z.string().check(z.regex(/^\d{4}-\d{2}$/)) });
export type KeptRuleReport = z.infer<typeof KeptRuleReport>;
