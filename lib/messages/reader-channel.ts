import * as z from 'zod/mini';
import { Reading, RecordKey } from '../domain/reading.ts';
import { FillOrder, FillReply } from '../domain/sites/filling.ts';
import { TeachOrder, TeachState } from '../domain/sites/teaching.ts';
import type { Result } from '../domain/result.ts';
import type { EventOf, EventTable, ParamsOf, ReplyOf, RequestError, RequestTable } from './contract.ts';

/** What the sidebar asks of the reader. Every reply says who is on the screen at the moment of answering. */
export const readerRequests = {
  /** Read the open record now. */
  readPage: { params: z.strictObject({}), reply: Reading },
  /**
   * Who is on the screen now? Asked before every show, copy, print or save. `recordKey` is null when unsure;
   * `why` is then a plain sentence. `isCovered` is true when the page hides or covers the sidebar. `idleMs`: since
   * somebody last moved, pressed or typed in the page.
   */
  confirmRecord: {
    params: z.strictObject({}),
    reply: z.strictObject({
      recordKey: z.nullable(RecordKey),
      seq: z.int().check(z.nonnegative()),
      why: z.nullable(z.string().check(z.maxLength(300))),
      isCovered: z.boolean(),
      idleMs: z.number().check(z.nonnegative()),
    }),
  },
  /** Scroll to a place on the page and outline it for a moment. `found` is false when it is no longer there. */
  showPlace: {
    params: z.strictObject({ address: z.string().check(z.maxLength(500)) }),
    reply: z.strictObject({ found: z.boolean() }),
  },
  /**
   * Tell the paste guard what is about to be on the clipboard, line by line, and for whom. Refused when the record
   * on the screen is another one.
   */
  guardCopy: {
    params: z.strictObject({
      recordKey: RecordKey,
      isTraining: z.boolean(),
      lines: z.array(z.string().check(z.maxLength(2000))).check(z.maxLength(200)),
    }),
    reply: z.strictObject({ guarded: z.int().check(z.nonnegative()) }),
  },
  /** Which of these lines (or codes) can now be seen on the page outside what was there before? For the "in the record" tick. */
  findFiled: {
    params: z.strictObject({
      recordKey: RecordKey,
      lines: z.array(z.string().check(z.maxLength(2000))).check(z.maxLength(50)),
    }),
    reply: z.strictObject({ filed: z.array(z.boolean()).check(z.maxLength(50)) }),
  },
  /** Teach this page, step by step: only after background put the means of it there. */
  teach: { params: TeachOrder, reply: TeachState },
  /** Show, fill or take back entries in the box that was taught for them: only where background put the means of it. */
  fill: { params: FillOrder, reply: FillReply },
  /** Fold the sidebar to a strip, or unfold it. */
  setFolded: { params: z.strictObject({ isFolded: z.boolean() }), reply: z.strictObject({}) },
  /** Close the sidebar and give the page its room back. */
  closeSidebar: { params: z.strictObject({}), reply: z.strictObject({}) },
} as const satisfies RequestTable;

/** What the reader tells the sidebar. */
export const readerEvents = {
  /**
   * The record on the screen became another person's, or none, or cannot be told: empty first. `recordKey` is null
   * while unsure. A `readingReady` follows when there is something to show. `seq` 0 comes from the sidebar's own end of
   * the link: no page answers, and nothing is said about any.
   */
  recordChanged: z.strictObject({
    recordKey: z.nullable(RecordKey),
    seq: z.int().check(z.nonnegative()),
    why: z.nullable(z.string().check(z.maxLength(300))),
  }),
  /** A settled reading (A12: two equal readings) for the record on the screen. Also sent when items changed. */
  readingReady: Reading,
  /** The paste guard stopped a paste; `why` is fit to show. */
  pasteStopped: z.strictObject({ why: z.string().check(z.maxLength(300)) }),
  /** Somebody pointed at a place while teaching: what would be read there. */
  taught: TeachState,
  /** Folded or unfolded from outside the sidebar (key or strip). */
  folded: z.strictObject({ isFolded: z.boolean() }),
  /** The reader stops: site withdrawn, extension updated, page refused. Nothing may stay on screen. */
  stopped: z.strictObject({ why: z.string().check(z.maxLength(300)) }),
} as const satisfies EventTable;

export type ReaderRequests = typeof readerRequests;
export type ReaderEvents = typeof readerEvents;

/** The sidebar's view of the reader, whatever carries it (ports through background, a MessageChannel, a test double). */
export type ReaderClient = {
  /** Asks and waits at most the time limit; never throws. */
  request<K extends keyof ReaderRequests>(
    name: K,
    params: ParamsOf<ReaderRequests, K>,
  ): Promise<Result<ReplyOf<ReaderRequests, K>, RequestError>>;
  /** Calls back on each event until the returned function is called. */
  subscribe<K extends keyof ReaderEvents>(name: K, listener: (event: EventOf<ReaderEvents, K>) => void): () => void;
};

/** The reply schemas by name, typed so that a generic caller gets the reply of its own request. */
export const readerReplies: { readonly [K in keyof ReaderRequests]: z.ZodMiniType<ReplyOf<ReaderRequests, K>> } = {
  readPage: readerRequests.readPage.reply,
  confirmRecord: readerRequests.confirmRecord.reply,
  showPlace: readerRequests.showPlace.reply,
  guardCopy: readerRequests.guardCopy.reply,
  findFiled: readerRequests.findFiled.reply,
  teach: readerRequests.teach.reply,
  fill: readerRequests.fill.reply,
  setFolded: readerRequests.setFolded.reply,
  closeSidebar: readerRequests.closeSidebar.reply,
};

/** The event schemas by name, likewise. */
export const readerEventSchemas: { readonly [K in keyof ReaderEvents]: z.ZodMiniType<EventOf<ReaderEvents, K>> } =
  readerEvents;
