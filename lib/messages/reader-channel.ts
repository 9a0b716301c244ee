import * as z from 'zod/mini';
import { Reading, RecordKey } from '../domain/reading.ts';
import { FillReply } from '../domain/sites/filling.ts';
import type { FillOrder } from '../domain/sites/filling.ts';
import type { TeachOrder } from '../domain/sites/teaching.ts';
import type { Result } from '../domain/result.ts';
import type { ParamsOf, ParsedBy, ReplyOf, RequestError, SchemasOf } from './contract.ts';

type Nothing = Readonly<Record<string, never>>;

/** What the sidebar asks of the reader, which checks it without a schema library. */
type ReaderParams = {
  /** Read the open record now. */
  readonly readPage: Nothing;
  /** Who is on the screen now? Asked before every show, copy, print or save. */
  readonly confirmRecord: Nothing;
  /** Scroll to a place on the page and outline it for a moment. */
  readonly showPlace: { readonly address: string };
  /**
   * Tell the paste guard what is about to be on the clipboard, line by line, and for whom. Refused when the record
   * on the screen is another one.
   */
  readonly guardCopy: { readonly recordKey: RecordKey; readonly isTraining: boolean; readonly lines: string[] };
  /** Which of these lines (or codes) can now be seen on the page outside what was there before? For the "in the record" tick. */
  readonly findFiled: { readonly recordKey: RecordKey; readonly lines: string[] };
  /** Teach this page, step by step: only after background put the means of it there. */
  readonly teach: TeachOrder;
  /** Show, fill or take back entries in the box that was taught for them: only where background put the means of it. */
  readonly fill: FillOrder;
  /** Fold the sidebar to a strip, or unfold it. */
  readonly setFolded: { readonly isFolded: boolean };
  /** Close the sidebar and give the page its room back. */
  readonly closeSidebar: Nothing;
};

const why = z.string().check(z.maxLength(300));
const seq = z.int().check(z.nonnegative());

const replies = {
  readPage: Reading,
  /**
   * `recordKey` is null when unsure; `why` is then a plain sentence. `isCovered` is true when the page hides or covers
   * the sidebar. `idleMs`: since somebody last moved, pressed or typed in the page.
   */
  confirmRecord: z.strictObject({
    recordKey: z.nullable(RecordKey),
    seq,
    why: z.nullable(why),
    isCovered: z.boolean(),
    idleMs: z.number().check(z.nonnegative()),
  }),
  /** `found` is false when it is no longer there. */
  showPlace: z.strictObject({ found: z.boolean() }),
  guardCopy: z.strictObject({ guarded: z.int().check(z.nonnegative()) }),
  findFiled: z.strictObject({ filed: z.array(z.boolean()).check(z.maxLength(50)) }),
  /** A `TeachState`, which the late part that asks for it parses. */
  teach: z.unknown(),
  fill: FillReply,
  setFolded: z.strictObject({}),
  closeSidebar: z.strictObject({}),
} as const;

const events = {
  /**
   * The record on the screen became another person's, or none, or cannot be told: empty first. `recordKey` is null
   * while unsure. A `readingReady` follows when there is something to show. `seq` 0 comes from the sidebar's own end of
   * the link: no page answers, and nothing is said about any.
   */
  recordChanged: z.strictObject({ recordKey: z.nullable(RecordKey), seq, why: z.nullable(why) }),
  /** A settled reading (A12: two equal readings) for the record on the screen. Also sent when items changed. */
  readingReady: Reading,
  /** The paste guard stopped a paste; `why` is fit to show. */
  pasteStopped: z.strictObject({ why }),
  /** Somebody pointed at a place while teaching: the `TeachState` with what would be read there, likewise. */
  taught: z.unknown(),
  /** Folded or unfolded from outside the sidebar (key or strip). */
  folded: z.strictObject({ isFolded: z.boolean() }),
  /** The reader stops: site withdrawn, extension updated, page refused. Nothing may stay on screen. */
  stopped: z.strictObject({ why }),
} as const;

type ReaderReplies = ParsedBy<typeof replies>;

export type ReaderRequests = {
  readonly [K in keyof ReaderParams]: { readonly params: ReaderParams[K]; readonly reply: ReaderReplies[K] };
};
export type ReaderEvents = ParsedBy<typeof events>;

/** What the reader answers, as the sidebar parses it. Every reply says who is on the screen at the moment of answering. */
export const readerReplies: SchemasOf<ReaderReplies> = replies;
/** What the reader tells the sidebar, likewise. */
export const readerEvents: SchemasOf<ReaderEvents> = events;

/** The sidebar's view of the reader, whatever carries it (ports through background, a MessageChannel, a test double). */
export type ReaderClient = {
  /** Asks and waits at most the time limit; never throws. */
  request<K extends keyof ReaderRequests>(
    name: K,
    params: ParamsOf<ReaderRequests, K>,
  ): Promise<Result<ReplyOf<ReaderRequests, K>, RequestError>>;
  /** Calls back on each event until the returned function is called. */
  subscribe<K extends keyof ReaderEvents>(name: K, listener: (event: ReaderEvents[K]) => void): () => void;
};
