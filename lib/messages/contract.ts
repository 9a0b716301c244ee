import type * as z from 'zod/mini';

/** One request: what is asked, and what comes back. */
export type RequestSpec = { readonly params: z.ZodMiniType; readonly reply: z.ZodMiniType };
export type RequestTable = Readonly<Record<string, RequestSpec>>;
export type EventTable = Readonly<Record<string, z.ZodMiniType>>;

export type ParamsOf<T extends RequestTable, K extends keyof T> = z.infer<T[K]['params']>;
export type ReplyOf<T extends RequestTable, K extends keyof T> = z.infer<T[K]['reply']>;
export type EventOf<T extends EventTable, K extends keyof T> = z.infer<T[K]>;

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
