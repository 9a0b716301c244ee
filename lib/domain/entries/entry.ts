import * as z from 'zod/mini';
import { IsoDate } from '../reading.ts';
import { serviceIds } from '../consultation/words.ts';

/** What was done. Offered, referred, signposted and declined are different things and different codes. */
export const EntryAction = z.enum(['referred', 'offered', 'declined', 'signposted', 'advised', 'agreed', 'noted']);
export type EntryAction = z.infer<typeof EntryAction>;

const fields = {
  /** Stable within one consultation: the same press gives the same id. */
  id: z.string().check(z.regex(/^[a-z0-9:-]{1,80}$/)),
  action: EntryAction,
  /** Whom or what it is about; null for the note itself. */
  role: z.nullable(z.enum(serviceIds)),
  date: IsoDate,
  /** In words: what happened. Never from the record; the person's own words only in a line labelled so. */
  text: z.string().check(z.maxLength(700)),
  isTraining: z.boolean(),
};

/** One coded line: a pair of code and term exactly as verified; the text never changes its meaning. */
export const CodedEntry = z.strictObject({
  kind: z.literal('coded'),
  ...fields,
  key: z.string().check(z.minLength(1), z.maxLength(60)),
  system: z.literal('SNOMED-CT-UK'),
  code: z.string().check(z.regex(/^\d{6,18}$/)),
  term: z.string().check(z.minLength(1), z.maxLength(300)),
  value: z.nullable(z.number()),
  unit: z.nullable(z.string().check(z.maxLength(40))),
});
export type CodedEntry = z.infer<typeof CodedEntry>;

/** One line of words: no verified code stands for it, and the line says so. */
export const TextEntry = z.strictObject({
  kind: z.literal('text'),
  ...fields,
  key: z.null(),
  system: z.null(),
  code: z.null(),
  term: z.null(),
  value: z.null(),
  unit: z.null(),
});
export type TextEntry = z.infer<typeof TextEntry>;

/** One line for the record. Published as JSON Schema. */
export const Entry = z.discriminatedUnion('kind', [CodedEntry, TextEntry]);
export type Entry = z.infer<typeof Entry>;

/** The most entries that one consultation can give. */
export const maxEntries = 40;
