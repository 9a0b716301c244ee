import * as z from 'zod/mini';
import { ageBands } from '../domain/age-band.ts';
import { RuleReport } from '../domain/heuristics/rule-report.ts';
import { AsideFor } from '../domain/heuristics/set-aside.ts';
import { DeliveryVerdict } from '../domain/packs/delivery.ts';
import { PastFacts } from '../domain/past/past-reading.ts';
import { RecordKey } from '../domain/reading.ts';
import { WrongReading } from '../domain/sites/wrong-reading.ts';
import type { ParsedBy } from './contract.ts';

const nothing = z.strictObject({});

/** What comes with each request to background, as background parses it. The answers: `background-replies.ts`. */
export const backgroundParams = {
  getSettings: nothing,
  getPack: nothing,
  /** What looking into a delivered pack came to. Background has verified whose it is, and puts it in force or not. */
  judgePack: z.strictObject({ digest: DeliveryVerdict.shape.digest, problems: DeliveryVerdict.shape.problems }),
  getSetAside: nothing,
  /** Remember these as set aside for one record key, in place of what was; none forgets it. */
  setAside: AsideFor,
  /** Put a rule that somebody called wrong on the practice's list: which rule and why, nothing of a person. */
  reportRule: RuleReport,
  /**
   * Keep one pseudonymised event. The caller makes `id` and repeats the same id until it is acknowledged; the reply
   * comes after the transaction is complete.
   */
  saveEvent: z.strictObject({
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
  /**
   * The coarse facts of a consultation as they stand now; null takes them back. Background keeps them
   * once nothing changed for a while, without the key.
   */
  keepPastReading: z.strictObject({ recordKey: RecordKey, facts: z.nullable(PastFacts) }),
  /**
   * Tell every paste guard what is about to be on the clipboard, for a consultation that has no page: pasted, typed or
   * without a record. `recordKey` is then its own random key, so that no page's record ever matches it.
   */
  guardCopy: z.strictObject({
    recordKey: RecordKey,
    isTraining: z.boolean(),
    lines: z.array(z.string().check(z.maxLength(2000))).check(z.maxLength(200)),
  }),
  /** Put the means of teaching into the page beside the sidebar. */
  startTeaching: nothing,
  /** Keep what was taught on the page beside the sidebar, for that page's address. Background parses the draft. */
  saveSite: z.strictObject({ draft: z.unknown() }),
  /** Put a wrong reading on the local list for the admin: what kind and where, nothing that it said. */
  reportReading: WrongReading,
  /** Open one of our own pages in a tab. */
  openPage: z.strictObject({ page: z.enum(['options', 'training']) }),
} as const;

export type BackgroundParams = ParsedBy<typeof backgroundParams>;
