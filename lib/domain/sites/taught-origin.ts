import * as z from 'zod/mini';

/** https and one host; this machine itself only where a test build grants it. No port, no path, no star (T-14). */
export const TaughtOrigin = z
  .string()
  .check(z.maxLength(260), z.regex(/^(?:https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*|http:\/\/(?:localhost|127\.0\.0\.1))$/));
