import type * as z from 'zod/mini';

/** What is asked by a name, and what comes back. */
export type RequestTable = { readonly [name: string]: { readonly params: unknown; readonly reply: unknown } };

export type ParamsOf<T extends RequestTable, K extends keyof T> = T[K]['params'];
export type ReplyOf<T extends RequestTable, K extends keyof T> = T[K]['reply'];

/** A schema for each name, typed so that a generic caller gets what its own name stands for. */
export type SchemasOf<T> = { readonly [K in keyof T]: z.ZodMiniType<T[K]> };
/** What the schemas of a table let through, by name. */
export type ParsedBy<T extends Readonly<Record<string, z.ZodMiniType>>> = { readonly [K in keyof T]: z.infer<T[K]> };

/**
 * Why a request has no answer. `gone`: the other side is not there (final for this page). `late`: no answer in time
 * (may be tried again). `bad`: the answer failed its schema and was dropped. `refused`: the other side said no, in
 * plain words fit to show.
 */
export type RequestError =
  | { readonly kind: 'gone' }
  | { readonly kind: 'late' }
  | { readonly kind: 'bad' }
  | { readonly kind: 'refused'; readonly why: string };
