import * as z from 'zod/mini';
import type { RecordKey } from '../reading.ts';

/** What the sidebar asks of the page about the text box into which entries go. */
export type FillOrder = {
  /** `show`: where it would go, with a frame round it. `fill`: write it there. `undo`: take it back. `end`: no frame. */
  readonly do: 'show' | 'fill' | 'undo' | 'end';
  /** For whom. Nothing is done when anybody else, or nobody for certain, is on the screen. */
  readonly recordKey: RecordKey;
  /** The entries, a line each: for `show` and `fill`. */
  readonly text?: string | undefined;
};

/**
 * What became of an order. `nothing`: nothing was done and the box is as it was. `changed`: the page made something else
 * of it, so that somebody has to look. `why`: one plain line, for these two.
 */
export const FillReply = z.strictObject({
  outcome: z.enum(['shown', 'filled', 'undone', 'nothing', 'changed']),
  why: z.nullable(z.string().check(z.maxLength(300))),
  /** The text box as it is found: what the page calls it, whether nothing stands in it, whether it takes one line only. */
  field: z.nullable(
    z.strictObject({
      label: z.nullable(z.string().check(z.maxLength(160))),
      isEmpty: z.boolean(),
      isOneLine: z.boolean(),
    }),
  ),
});
export type FillReply = z.infer<typeof FillReply>;
