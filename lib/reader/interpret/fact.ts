import type { ItemKind, ItemStatus } from '../../domain/reading.ts';
import type { Line } from '../collect/line.ts';

/** One showing of one fact, before showings of the same fact are merged. */
export type Fact = {
  readonly kind: ItemKind;
  readonly key: string | null;
  readonly asSeen: string;
  readonly status: ItemStatus | null;
  readonly value: number | null;
  readonly unit: string | null;
  readonly date: string | null;
  readonly line: Line;
  readonly label: string | null;
};

/** Something seen and not understood, with why. */
export type Doubt = {
  readonly what: string;
  readonly why: string;
  readonly asSeen: string;
  readonly line: Line;
};
