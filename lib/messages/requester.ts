import type * as z from 'zod/mini';
import { err, ok, type Result } from '../domain/result.ts';
import type { RequestError } from './contract.ts';

/** An answer as it came over the wire: a value still to be parsed, or a plain refusal. */
export type RawAnswer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string };

type Waiting = {
  readonly name: string;
  readonly params: unknown;
  readonly settle: (answer: Result<unknown, RequestError>) => void;
};

/** Two sidebars may ask one reader; ids that begin far apart keep an answer from the one that did not ask. */
const idSpread = 2 ** 40;

/**
 * Keeps track of requests that wait for an answer. Ids grow; an answer to an unknown or settled id is dropped. Every
 * request settles: by its answer, by the time limit (`late`) or by {@link failAll} (`gone`).
 */
export function createRequester(send: (id: number, name: string, params: unknown) => void, timeLimitMs: number) {
  const waiting = new Map<number, Waiting>();
  let nextId = 1 + Math.floor(Math.random() * idSpread);
  return {
    /** Sends and waits. The reply is parsed by its schema; a reply that does not fit is `bad`. */
    async request<R>(reply: z.ZodMiniType<R>, name: string, params: unknown): Promise<Result<R, RequestError>> {
      const id = nextId++;
      const raw = await new Promise<Result<unknown, RequestError>>((resolve) => {
        const timer = setTimeout(() => settle(err({ kind: 'late' })), timeLimitMs);
        const settle = (answer: Result<unknown, RequestError>) => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(answer);
        };
        waiting.set(id, { name, params, settle });
        send(id, name, params);
      });
      if (!raw.ok) return raw;
      const parsed = reply.safeParse(raw.value);
      return parsed.success ? ok(parsed.data) : err({ kind: 'bad' });
    },
    answer(id: number, answer: RawAnswer): void {
      waiting.get(id)?.settle(answer.ok ? ok(answer.value) : err({ kind: 'refused', why: answer.why }));
    },
    /** Sends again what waits, after the port was lost and another opened. Every request may be asked twice. */
    resendAll(): void {
      for (const [id, { name, params }] of waiting) send(id, name, params);
    },
    failAll(): void {
      for (const one of waiting.values()) one.settle(err({ kind: 'gone' }));
    },
  };
}
