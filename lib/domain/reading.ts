import * as z from 'zod/mini';
import { LayoutShape } from './entries/layout-shape.ts';

/**
 * What was understood from one screen at one moment. The schema is the contract between reader and sidebar and is
 * published as JSON Schema. Everything is bounded in length and count, because a record page may hold anything.
 */

const shortText = z.string().check(z.maxLength(200));
const longText = z.string().check(z.maxLength(500));
/** A calendar date without a time, `YYYY-MM-DD`. */
export const IsoDate = z.iso.date();
export type IsoDate = z.infer<typeof IsoDate>;

/** Opaque fingerprint of who the record is about: base64url of an HMAC-SHA-256, made in the reader. */
export const RecordKey = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{43}$/))
  .brand<'RecordKey'>();
export type RecordKey = z.infer<typeof RecordKey>;

/** What a fact is. A smoking status is a condition, as in `codes.tsv`; a PAM, PHQ-9 or frailty score is a score. */
export const ItemKind = z.enum(['condition', 'measurement', 'score', 'medicine', 'event', 'demographic']);
export type ItemKind = z.infer<typeof ItemKind>;

/** Whose and whether: only `active` counts for the person. `null` for kinds that have no status. */
export const ItemStatus = z.enum(['active', 'inactive', 'resolved', 'suspected', 'family', 'absent']);
export type ItemStatus = z.infer<typeof ItemStatus>;

/**
 * Where on the screen a fact was read. `address` finds the element again within the page (reader's own notation);
 * `region` is the heading over it; `label` the header or label beside it.
 */
export const Place = z.strictObject({
  address: longText,
  region: z.nullable(shortText),
  label: z.nullable(shortText),
});
export type Place = z.infer<typeof Place>;

/**
 * One fact. `key`, `system`, `code`, `term` are a row of the code table or all null (a medicine has no verified code:
 * its name stands in `asSeen`). `value` is a number in `unit` (UCUM), or null. `date` is null when the screen does not
 * show one: unknown, never today. `places` lists every showing of the same fact; the first is the best.
 */
export const Item = z.strictObject({
  kind: ItemKind,
  key: z.nullable(shortText),
  system: z.nullable(shortText),
  code: z.nullable(z.string().check(z.maxLength(24))),
  term: z.nullable(longText),
  asSeen: longText,
  status: z.nullable(ItemStatus),
  value: z.nullable(z.number()),
  unit: z.nullable(z.string().check(z.maxLength(40))),
  date: z.nullable(IsoDate),
  places: z.array(Place).check(z.minLength(1), z.maxLength(20)),
});
export type Item = z.infer<typeof Item>;

/** Something that was seen and not understood; shown to the clinician, never guessed. `why` is a plain sentence. */
export const CannotTell = z.strictObject({
  /** What it would have been, as a code key or a word: `bmi`, `date order`, `identity`. */
  what: shortText,
  why: longText,
  asSeen: longText,
  place: z.nullable(Place),
});
export type CannotTell = z.infer<typeof CannotTell>;

/** As the record shows it; `other` is for what is shown and is neither. */
export const Sex = z.enum(['female', 'male', 'other']);
export type Sex = z.infer<typeof Sex>;

/** One record in view; a list of people or a page about several; or no person at all. */
export const PageKind = z.enum(['record', 'list', 'none']);
export type PageKind = z.infer<typeof PageKind>;

/**
 * Who the page is about, in full. Stays inside the reader (and the `read` command); only {@link StripLabel} leaves.
 * `nhsNumber` is ten digits with a right check digit. `sure` is false when the page leaves doubt: then nothing may be
 * shown, copied or saved for this person.
 */
export type Identity = {
  readonly name: string | null;
  readonly nhsNumber: string | null;
  readonly birthDate: IsoDate | null;
  readonly sex: Sex | null;
  readonly sure: boolean;
  /** Why not sure, in plain words; null when sure. */
  readonly doubt: string | null;
};

/** How well the page agrees with the site that was taught for it, and what does not, in plain words. */
export const SiteHealth = z.strictObject({
  name: shortText,
  version: z.int(),
  health: z.enum(['sound', 'doubtful', 'broken']),
  why: z.nullable(longText),
  /** How entries are written for this record system, where the site names it. */
  layout: z.optional(LayoutShape),
  /** Whether the text box for entries is on the page now; absent where none was taught. */
  hasField: z.optional(z.boolean()),
});
export type SiteHealth = z.infer<typeof SiteHealth>;

/** The reader's own result, before the identity is reduced to a key and a label. */
export type PageReading = {
  readonly page: PageKind;
  readonly identity: Identity;
  readonly items: readonly Item[];
  readonly cannotTell: readonly CannotTell[];
  /** Null or absent where no site is taught for the page. */
  readonly site?: SiteHealth | null;
};

/** The little of the identity that reaches the sidebar, in memory only: never stored, logged or copied. */
export const StripLabel = z.strictObject({
  name: shortText,
  birthDate: z.nullable(shortText),
  lastFour: z.nullable(z.string().check(z.regex(/^\d{4}$/))),
});
export type StripLabel = z.infer<typeof StripLabel>;

/**
 * A reading as it crosses to the sidebar. `recordKey` is null unless one person is in view and the identity is sure;
 * then `items` is empty too. `ageYears` is in completed years on the day of reading. `seq` grows with each reading.
 */
export const Reading = z.strictObject({
  schemaVersion: z.literal(1),
  seq: z.int().check(z.nonnegative()),
  page: PageKind,
  recordKey: z.nullable(RecordKey),
  /** How it came: from the page, from pasted text, or typed. */
  source: z.enum(['page', 'paste', 'typed']),
  isTraining: z.boolean(),
  label: z.nullable(StripLabel),
  ageYears: z.nullable(z.int().check(z.minimum(0), z.maximum(130))),
  sex: z.nullable(Sex),
  /** Plain sentence when there is doubt about who is on the screen. */
  doubt: z.nullable(longText),
  items: z.array(Item).check(z.maxLength(2000)),
  cannotTell: z.array(CannotTell).check(z.maxLength(500)),
  /** Null or absent where no site is taught for the page. */
  site: z.optional(z.nullable(SiteHealth)),
});
export type Reading = z.infer<typeof Reading>;
