import * as z from 'zod/mini';
import { PlaceKind } from './place-kind.ts';
import { ColumnIs, Measured, SaidUnit } from './said.ts';

/** What the sidebar asks of the page while a site is taught there. */
export const TeachOrder = z.strictObject({
  /**
   * `point`: at a place of this kind. `step` and `take`: by keyboard. `size`, `exact`: the two sliders. `keep`: what is
   * pointed at, and then point at a place of this kind, if any. `drop`: a place. `make`: the whole. `end`: stop.
   * `column`: what the column `to` of the block holds. `unit`: the unit of a measure where none is shown.
   */
  do: z.enum(['point', 'step', 'take', 'size', 'exact', 'column', 'unit', 'keep', 'drop', 'make', 'end']),
  what: z.optional(PlaceKind),
  to: z.optional(z.int().check(z.minimum(-1), z.maximum(20))),
  /** Absent: nothing is said of it any more. */
  is: z.optional(ColumnIs),
  of: z.optional(Measured),
  unit: z.optional(SaidUnit),
});
export type TeachOrder = z.infer<typeof TeachOrder>;

/** How sure a place is: as the health of a site. */
export const Sureness = z.enum(['sound', 'doubtful', 'broken']);
export type Sureness = z.infer<typeof Sureness>;

/** A column of a block: what is read there untaught, `null` for nothing known; a text of it; what was said of it. */
const ColumnShown = z.strictObject({
  name: z.string().check(z.maxLength(60)),
  reads: z.nullable(z.string().check(z.maxLength(60))),
  sample: z.string().check(z.maxLength(40)),
  is: z.nullable(ColumnIs),
});
export type ColumnShown = z.infer<typeof ColumnShown>;

/** A measure without a unit on the page: a text of it, and what was said of it. */
const UnitShown = z.strictObject({
  of: Measured,
  sample: z.string().check(z.maxLength(60)),
  unit: z.nullable(SaidUnit),
});
export type UnitShown = z.infer<typeof UnitShown>;

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
  columns: z.array(ColumnShown).check(z.maxLength(14)),
  units: z.array(UnitShown).check(z.maxLength(5)),
  /** What is seen in the block and not understood, and why. */
  unread: z.array(z.string().check(z.maxLength(160))).check(z.maxLength(3)),
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
