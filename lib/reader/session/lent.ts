import type { Answer } from './responder.ts';

/** What the reader lends to those whom it asks: who is on the screen at this very moment, and a way to tell the sidebar. */
export type LentPage = {
  readonly keyNow: () => string | null;
  readonly emit: (name: string, data: unknown) => void;
};

/** Answers one kind of order of the sidebar; null for an order that is not understood. */
export type Lent = (order: unknown, page: LentPage) => Answer | Promise<Answer> | null;

declare global {
  var fingerpostLent: Map<string, Lent> | undefined;
}

/** What scripts that background put into this page can do, by the order's name. No element of the page passes for it (T-07). */
const lentHere = (): Map<string, Lent> | undefined =>
  Object.hasOwn(globalThis, 'fingerpostLent') ? globalThis.fingerpostLent : undefined;

/** Who answers orders of this name in this page: only where background put the script that can. */
export const lentFor = (name: string): Lent | undefined => lentHere()?.get(name);

/** Lends the reader in this page the way to answer orders of one name. */
export function lend(name: string, lent: Lent): void {
  globalThis.fingerpostLent = new Map([...(lentHere() ?? []), [name, lent]]);
}
