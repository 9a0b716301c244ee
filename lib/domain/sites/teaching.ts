import * as z from 'zod/mini';
import { PlaceKind } from './place-kind.ts';

/** What the sidebar asks of the page while a site is taught there. */
export const TeachOrder = z.strictObject({
  /**
   * `point`: at a place of this kind. `step` and `take`: by keyboard. `size`, `exact`: the two sliders. `keep`: what is
   * pointed at, and then point at a place of this kind, if any. `drop`: a place. `make`: the whole. `end`: stop.
   */
  do: z.enum(['point', 'step', 'take', 'size', 'exact', 'keep', 'drop', 'make', 'end']),
  what: z.optional(PlaceKind),
  to: z.optional(z.int().check(z.minimum(-1), z.maximum(20))),
});
export type TeachOrder = z.infer<typeof TeachOrder>;

/** How sure a place is: as the health of a site. */
export const Sureness = z.enum(['sound', 'doubtful', 'broken']);
export type Sureness = z.infer<typeof Sureness>;

/** The place pointed at: what would be read there now, and how sure. For the screen only: never kept. */
const Pick = z.strictObject({
  what: PlaceKind,
  shown: z.nullable(z.string().check(z.maxLength(300))),
  sure: Sureness,
  why: z.nullable(z.string().check(z.maxLength(300))),
  /** By which signs the place is known, in plain words. */
  signs: z.array(z.string().check(z.maxLength(160))).check(z.maxLength(6)),
  size: z.int().check(z.minimum(0), z.maximum(20)),
  largest: z.int().check(z.minimum(0), z.maximum(20)),
  exact: z.int().check(z.minimum(1), z.maximum(3)),
});

/** Where teaching stands. `made`: the site's own parts, still to be parsed by whoever keeps them. */
export const TeachState = z.strictObject({
  asks: z.nullable(PlaceKind),
  pick: z.nullable(Pick),
  kept: z.array(z.strictObject({ what: PlaceKind, sure: Sureness })).check(z.maxLength(16)),
  whole: z.nullable(z.strictObject({ sure: Sureness, why: z.nullable(z.string().check(z.maxLength(300))) })),
  made: z.optional(z.unknown()),
});
export type TeachState = z.infer<typeof TeachState>;
