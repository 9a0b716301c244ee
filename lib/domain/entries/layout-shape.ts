import * as z from 'zod/mini';

const short = (length: number) => z.string().check(z.maxLength(length));

/**
 * The shape of a layout, for what has been checked already: settings and sites as our own background hands them out.
 * What comes from anywhere else is parsed by `EntryLayout`, which knows every rule and says what is wrong.
 */
export const LayoutShape = z.strictObject({
  id: short(40),
  label: short(60),
  coded: short(120),
  text: short(120),
  between: z.enum(['\n', ' ']),
  dates: z.enum(['iso', 'plain']),
});

/** The most layouts of its own that a practice may make. */
export const maxOwnLayouts = 20;
