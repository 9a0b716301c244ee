import * as z from 'zod/mini';

/** What says which pack it is and how long it may be used. Of everything else in it nothing is believed yet. */
export const PackHeader = z.looseObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,59}$/)),
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  version: z.string().check(z.regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/)),
  reviewDate: z.iso.date(),
});
export type PackHeader = z.infer<typeof PackHeader>;
