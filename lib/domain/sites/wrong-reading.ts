import * as z from 'zod/mini';
import { ItemKind } from '../reading.ts';
import { TaughtOrigin } from './taught-origin.ts';

/**
 * A wrong reading as somebody reported it: what kind of fact and where on the page, never what it said and never whose
 * it was. Child numbers tell a place; they say nothing of anybody.
 */
export const WrongReading = z.strictObject({
  kind: z.nullable(ItemKind),
  key: z.nullable(z.string().check(z.regex(/^[A-Za-z0-9_.-]{1,60}$/))),
  /** The address on the page: child numbers, `s` for a shadow root, `f` for a frame. */
  address: z.nullable(z.string().check(z.maxLength(500), z.regex(/^(?:\d{1,5}|s|f)(?:\/(?:\d{1,5}|s|f))*$/))),
  /** `wrong`: it was read and is wrong. `missed`: it was seen and not understood, and should have been. */
  why: z.enum(['wrong', 'missed']),
});
export type WrongReading = z.infer<typeof WrongReading>;

/** A report as it is kept: with the record system's address, where there is one, and the day. */
export const KeptReport = z.extend(WrongReading, { origin: z.nullable(TaughtOrigin), on: z.iso.date() });
export type KeptReport = z.infer<typeof KeptReport>;
