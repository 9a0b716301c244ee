import * as z from 'zod/mini';
import { Snapshot } from './snapshot.ts';
import { AskQuestion, OptionGroup, Outcome, Programme, RepeatScore, ResultFlag, Role } from './vocabulary.ts';
import type { PackResult } from './evaluate.ts';

const key = z.string().check(z.maxLength(80));

/** The answer that a team expects for an example person. Lists compare as sets, except `then`. */
export const ExpectedAnswer = z.object({
  outcome: Outcome,
  first: Role,
  then: z.array(Role),
  programmes: z.array(Programme),
  suppressed: z.array(OptionGroup),
  repeat: z.array(RepeatScore),
  ask: z.array(AskQuestion),
  flags: z.array(ResultFlag),
  rules: z.array(key),
  codesOnAccept: z.array(key),
  codesNever: z.array(key),
  why: z.string().check(z.maxLength(600)),
});
export type ExpectedAnswer = z.infer<typeof ExpectedAnswer>;

/** An example person with the expected answer. */
export const Vignette = z.object({
  ...Snapshot.shape,
  id: z.string().check(z.minLength(1), z.maxLength(40)),
  title: z.string().check(z.maxLength(200)),
  story: z.string().check(z.maxLength(1000)),
  expected: ExpectedAnswer,
});
export type Vignette = z.infer<typeof Vignette>;

/** A file of vignettes. */
export const VignetteFile = z.object({
  schemaVersion: z.literal(1),
  settings: z.optional(z.record(z.string(), z.union([z.number(), z.string()]))),
  vignettes: z.array(Vignette).check(z.maxLength(2000)),
});
export type VignetteFile = z.infer<typeof VignetteFile>;

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.toSorted().every((one, index) => one === b.toSorted()[index]);

const setFields = ['programmes', 'suppressed', 'repeat', 'ask', 'flags', 'rules', 'codesOnAccept'] as const;

/** Fields in which a result differs from what was expected; empty when it is the same. */
export function differences(result: PackResult, expected: ExpectedAnswer): string[] {
  const fields: string[] = setFields.filter((field) => !isSameSet(result[field], expected[field]));
  if (result.outcome !== expected.outcome) fields.unshift('outcome');
  if (result.first !== expected.first) fields.unshift('first');
  if (result.then.join(' ') !== expected.then.join(' ')) fields.push('then');
  if (expected.codesNever.some((code) => result.codesOnAccept.includes(code))) fields.push('codesNever');
  return fields;
}
