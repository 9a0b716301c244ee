import * as z from 'zod/mini';
import { ageBands } from '../domain/age-band.ts';
import { Pack } from '../domain/heuristics/pack.ts';
import { DeliveryVerdict } from '../domain/packs/delivery.ts';
import { RuleReport } from '../domain/heuristics/rule-report.ts';
import { SetAside } from '../domain/heuristics/set-aside.ts';
import { PastFacts } from '../domain/past/past-reading.ts';
import { RecordKey } from '../domain/reading.ts';
import { WrongReading } from '../domain/sites/wrong-reading.ts';
import { Settings } from '../domain/settings.ts';
import type { Result } from '../domain/result.ts';
import type { ParamsOf, ReplyOf, RequestError, RequestTable } from './contract.ts';

/** What was set aside for one person. */
const SetAsides = z.array(SetAside).check(z.maxLength(40));

/** What the sidebar asks of the background: settings and the few facts it may keep. Own tabs use the store directly. */
export const backgroundRequests = {
  /** The settings in force: stored ones narrowed by managed policy. */
  getSettings: { params: z.strictObject({}), reply: Settings },
  /**
   * The pack in force; null for the built-in one. `isUnreadable`: it is there and cannot be read. `unchecked`: the
   * organisation delivers another one, verified, that nobody has looked into yet.
   */
  getPack: {
    params: z.strictObject({}),
    reply: z.strictObject({
      pack: z.nullable(Pack),
      isUnreadable: z.boolean(),
      unchecked: z.nullable(
        z.strictObject({ digest: DeliveryVerdict.shape.digest, pack: z.string().check(z.maxLength(1_000_000)) }),
      ),
    }),
  },
  /** What looking into a delivered pack came to. Background has verified whose it is, and puts it in force or not. */
  judgePack: {
    params: z.strictObject({ digest: DeliveryVerdict.shape.digest, problems: DeliveryVerdict.shape.problems }),
    reply: z.strictObject({}),
  },
  /** What was set aside in this run of the browser and lasts as long as it does. Memory only, under the record key. */
  getSetAside: {
    params: z.strictObject({}),
    reply: z.array(z.strictObject({ recordKey: RecordKey, ideas: SetAsides })).check(z.maxLength(200)),
  },
  /** Remember these as set aside for one record key, in place of what was; none forgets it. */
  setAside: {
    params: z.strictObject({ recordKey: RecordKey, ideas: SetAsides }),
    reply: z.strictObject({ saved: z.literal(true) }),
  },
  /** Put a rule that somebody called wrong on the practice's list: which rule and why, nothing of a person. */
  reportRule: { params: RuleReport, reply: z.strictObject({ saved: z.literal(true) }) },
  /**
   * Keep one pseudonymised event. The caller makes `id` and repeats the same id until it is acknowledged; the reply
   * comes after the transaction is complete.
   */
  saveEvent: {
    params: z.strictObject({
      id: z.uuid(),
      /** `YYYY-MM`: never a day. */
      month: z.string().check(z.regex(/^\d{4}-\d{2}$/)),
      kind: z.enum(['shown', 'opened', 'followed', 'overridden', 'dismissed', 'copied', 'stepSkipped', 'pasteStopped']),
      /** Rule, step or reason id from our own content; never text from the record. */
      ref: z.string().check(z.regex(/^[a-zA-Z0-9-]{1,40}$/)),
      roleGroup: z.nullable(z.string().check(z.regex(/^[a-z-]{1,40}$/))),
      /** Ten-year age band, `18-29` to `80+`. */
      ageBand: z.nullable(z.enum(ageBands)),
      packVersion: z.string().check(z.maxLength(40)),
      isTraining: z.boolean(),
    }),
    reply: z.strictObject({ saved: z.literal(true) }),
  },
  /**
   * The coarse facts of a consultation as they stand now; null takes them back. Background keeps them
   * once nothing changed for a while, without the key.
   */
  keepPastReading: {
    params: z.strictObject({ recordKey: RecordKey, facts: z.nullable(PastFacts) }),
    reply: z.strictObject({ saved: z.literal(true) }),
  },
  /**
   * Tell every paste guard what is about to be on the clipboard, for a consultation that has no page: pasted, typed or
   * without a record. `recordKey` is then its own random key, so that no page's record ever matches it.
   */
  guardCopy: {
    params: z.strictObject({
      recordKey: RecordKey,
      isTraining: z.boolean(),
      lines: z.array(z.string().check(z.maxLength(2000))).check(z.maxLength(200)),
    }),
    reply: z.strictObject({ guarded: z.int().check(z.nonnegative()) }),
  },
  /** Put the means of teaching into the page beside the sidebar. */
  startTeaching: { params: z.strictObject({}), reply: z.strictObject({}) },
  /** Keep what was taught on the page beside the sidebar, for that page's address. Background parses the draft. */
  saveSite: { params: z.strictObject({ draft: z.unknown() }), reply: z.strictObject({ saved: z.literal(true) }) },
  /** Put a wrong reading on the local list for the admin: what kind and where, nothing that it said. */
  reportReading: { params: WrongReading, reply: z.strictObject({ saved: z.literal(true) }) },
  /** Open one of our own pages in a tab. */
  openPage: { params: z.strictObject({ page: z.enum(['options', 'training']) }), reply: z.strictObject({}) },
} as const satisfies RequestTable;

export type BackgroundRequests = typeof backgroundRequests;

/** The sidebar's view of the background. */
export type BackgroundClient = {
  request<K extends keyof BackgroundRequests>(
    name: K,
    params: ParamsOf<BackgroundRequests, K>,
  ): Promise<Result<ReplyOf<BackgroundRequests, K>, RequestError>>;
};
