import * as z from 'zod/mini';
import { ageBands } from '../age-band.ts';
import { OptionGroup } from '../heuristics/vocabulary.ts';

/**
 * What may be kept of a consultation, so that a change to the rules can be tried on it: what the rules asked of the person,
 * each part made coarse. No name, number, text, day, record key or sex; why each part is as it is: docs/adr/0010.
 */

/** How old a number was at most, in days; null is older than all. The windows that packs use are among them. */
export const agesInDays = [0, 7, 14, 30, 92, 183, 365, 730, 1826] as const;

const inputId = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,39}$/));
const inputIds = z.array(inputId).check(z.maxLength(60));

/** A measure, by its name among the scales; the marks between which it stood; and how old it was. */
const PastNumber = z.strictObject({
  of: z.string().check(z.maxLength(40)),
  low: z.number(),
  high: z.number(),
  withinDays: z.nullable(z.literal(agesInDays)),
});

/** One past reading as the sidebar gives it away. */
export const PastFacts = z.strictObject({
  /** Which inputs, read in which way, these facts are of. */
  frame: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  /** Null: not kept, because a fact beside it is rare. */
  ageBand: z.nullable(z.enum(ageBands)),
  /** Whether the lower weight bar counts for the family background; null when the background was not known. */
  hasLowerBar: z.nullable(z.boolean()),
  /** Fifth of deprivation, 1 the most deprived; null when not known. */
  deprivationFifth: z.nullable(z.int().check(z.minimum(1), z.maximum(5))),
  /** What the built-in exclusions left out; never which of them, or why. */
  leftOut: z.array(OptionGroup).check(z.maxLength(9)),
  /** Inputs that are met. */
  holds: inputIds,
  /** Inputs of which it could not be told. */
  unclear: inputIds,
  words: z
    .array(z.strictObject({ input: inputId, word: z.enum(['yes', 'no', 'eat', 'move', 'sleep', 'relax']) }))
    .check(z.maxLength(20)),
  numbers: z.array(PastNumber).check(z.maxLength(60)),
});
export type PastFacts = z.infer<typeof PastFacts>;
