import * as z from 'zod/mini';
import { PastFacts } from './past-reading.ts';
import { isBandOf } from './scales.ts';

/** One past reading as it is stored. The id is random, so that rows have no order. Nothing finer than is kept is read. */
export const PastReading = z
  .strictObject({
    id: z.uuid(),
    /** `YYYY-MM`: never a day. */
    month: z.string().check(z.regex(/^\d{4}-\d{2}$/)),
    ...PastFacts.shape,
  })
  .check(z.refine(({ numbers }) => numbers.every(({ of, low, high }) => isBandOf(of, { low, high }))));
export type PastReading = z.infer<typeof PastReading>;
