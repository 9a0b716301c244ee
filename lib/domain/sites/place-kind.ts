import * as z from 'zod/mini';

/**
 * What a place holds. `others` is somebody else's panel, never read; `problems`, `values` and `medicines` are blocks of
 * facts; `entries` is the text box of the record's form into which the consultation's entries may be filled.
 */
export const PlaceKind = z.enum([
  'name',
  'birthDate',
  'nhsNumber',
  'others',
  'problems',
  'values',
  'medicines',
  'entries',
]);
export type PlaceKind = z.infer<typeof PlaceKind>;
