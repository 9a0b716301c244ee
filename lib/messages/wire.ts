import type { ReaderSite } from '../domain/sites/site.ts';

/**
 * What goes over a port, as plain types: the content script uses these without a schema library; background and
 * sidebar parse them with the schemas beside (`link-schemas.ts`). No rules here.
 */

/** One message between sidebar and reader; background passes it on unread. */
export type Wire =
  | { readonly k: 'req'; readonly id: number; readonly name: string; readonly params: unknown }
  | { readonly k: 'res'; readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly k: 'res'; readonly id: number; readonly ok: false; readonly why: string }
  | { readonly k: 'ev'; readonly name: string; readonly data: unknown };

/** Digests of what was copied, for the paste guard: no text, no identifier. `atMs` is wall-clock milliseconds. */
export type GuardedCopy = {
  readonly digests: readonly string[];
  readonly recordKey: string;
  readonly atMs: number;
  readonly isTraining: boolean;
};

/** What a reader (or a guard in a sub-frame) may say to background. Nothing else is heard from it. */
export type FromReader =
  | { readonly t: 'hello'; readonly nonce: string | null }
  | { readonly t: 'pass'; readonly m: Wire }
  | { readonly t: 'copied'; readonly id: number; readonly copy: GuardedCopy }
  | { readonly t: 'record'; readonly key: string | null }
  /** How well the page agreed with its taught site at the last settled reading. */
  | { readonly t: 'siteHealth'; readonly health: 'sound' | 'doubtful' | 'broken' }
  | { readonly t: 'frameFailed' };

export type ToReader =
  | {
      readonly t: 'welcome';
      /** Base64 of 32 random bytes, made at browser start: keys the record fingerprint and the clip digests. */
      readonly sessionKey: string;
      /** Pairs this reader with its one sidebar. Null for a guard. */
      readonly nonce: string | null;
      readonly copies: readonly GuardedCopy[];
      readonly recordKey: string | null;
    }
  | { readonly t: 'pass'; readonly m: Wire }
  | { readonly t: 'copies'; readonly id: number | null; readonly copies: readonly GuardedCopy[] }
  | { readonly t: 'sidebar'; readonly isConnected: boolean }
  | { readonly t: 'record'; readonly key: string | null }
  | { readonly t: 'toggle' }
  /** The site taught for this page's address, or none: before the welcome, and when it changes. */
  | { readonly t: 'site'; readonly site: ReaderSite | null }
  | { readonly t: 'stop'; readonly why: string };

/** What a sidebar may say to background. */
export type FromSidebar =
  | { readonly t: 'hello'; readonly nonce: string | null; readonly windowId: number | null }
  | { readonly t: 'pass'; readonly m: Wire }
  | { readonly t: 'ask'; readonly id: number; readonly name: string; readonly params: unknown };

export type ToSidebar =
  | { readonly t: 'paired' }
  | { readonly t: 'unpaired'; readonly why: string }
  | { readonly t: 'pass'; readonly m: Wire }
  | { readonly t: 'answer'; readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly t: 'answer'; readonly id: number; readonly ok: false; readonly why: string };

/** Anything with two ends that carries messages: an extension port, a MessagePort, a test pair. */
export type PortLike = {
  readonly post: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onClose: (listener: () => void) => void;
  readonly close: () => void;
};
