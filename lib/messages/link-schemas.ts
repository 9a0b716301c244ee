import * as z from 'zod/mini';

/** Schemas of `wire.ts`, for the sides that can afford them. Strict: a message with anything more is dropped. */

const name = z.string().check(z.maxLength(40));
const why = z.string().check(z.maxLength(300));
const key = z.string().check(z.maxLength(64));

/** One message between reader and sidebar, whatever carries it. */
export const WireSchema = z.union([
  z.strictObject({ k: z.literal('req'), id: z.int(), name, params: z.unknown() }),
  z.strictObject({ k: z.literal('res'), id: z.int(), ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ k: z.literal('res'), id: z.int(), ok: z.literal(false), why }),
  z.strictObject({ k: z.literal('ev'), name, data: z.unknown() }),
]);

/** What the paste guards know of one copy: digests of its lines, never the lines. */
export const GuardedCopySchema = z.strictObject({
  digests: z.array(z.string().check(z.maxLength(32))).check(z.maxLength(200)),
  recordKey: key,
  atMs: z.number(),
  isTraining: z.boolean(),
});

/** What a reader may say to background. */
export const FromReaderSchema = z.discriminatedUnion('t', [
  z.strictObject({ t: z.literal('hello'), nonce: z.nullable(z.string().check(z.maxLength(64))) }),
  z.strictObject({ t: z.literal('pass'), m: WireSchema }),
  z.strictObject({ t: z.literal('copied'), id: z.int(), copy: GuardedCopySchema }),
  z.strictObject({ t: z.literal('record'), key: z.nullable(key) }),
  z.strictObject({ t: z.literal('siteHealth'), health: z.enum(['sound', 'doubtful', 'broken']) }),
  z.strictObject({ t: z.literal('frameFailed') }),
]);

/** What a sidebar may say to background. */
export const FromSidebarSchema = z.discriminatedUnion('t', [
  z.strictObject({
    t: z.literal('hello'),
    nonce: z.nullable(z.string().check(z.maxLength(64))),
    windowId: z.nullable(z.int()),
  }),
  z.strictObject({ t: z.literal('pass'), m: WireSchema }),
  z.strictObject({ t: z.literal('ask'), id: z.int(), name, params: z.unknown() }),
]);

/** What background says to a sidebar. */
export const ToSidebarSchema = z.union([
  z.strictObject({ t: z.literal('paired') }),
  z.strictObject({ t: z.literal('unpaired'), why }),
  z.strictObject({ t: z.literal('pass'), m: WireSchema }),
  z.strictObject({ t: z.literal('answer'), id: z.int(), ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ t: z.literal('answer'), id: z.int(), ok: z.literal(false), why }),
]);
