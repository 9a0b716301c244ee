import * as z from 'zod/mini';

/** What a place holds. `others` is somebody else's panel, never read; the last three are blocks of facts. */
export const PlaceKind = z.enum(['name', 'birthDate', 'nhsNumber', 'others', 'problems', 'values', 'medicines']);
export type PlaceKind = z.infer<typeof PlaceKind>;
