import * as z from 'zod/mini';
import { EntryLayout } from '../entries/entry-layout.ts';
import { TaughtOrigin } from './taught-origin.ts';
import { PlaceKind } from './place-kind.ts';
import { ColumnIs, UnitSaid } from './said.ts';
import { isSiteSelector } from './selector.ts';
import { SiteExample } from './site-example.ts';

/**
 * A site: how one record system lays its pages out, as small data. Each place is described in several ways, so that a
 * changed class name does not lose it; the reader takes a place only where its descriptions agree.
 */

/**
 * How a place is described. In words: `label` (the label tied to it), `after` (the text just before it), `heading` (the
 * heading over it). By selector: `role` (landmarks and roles), `mark` (ids, classes, `data-` names), `path` (tags).
 */
export const WayKind = z.enum(['label', 'after', 'heading', 'role', 'mark', 'path']);
export type WayKind = z.infer<typeof WayKind>;

const inWords: ReadonlySet<WayKind> = new Set(['label', 'after', 'heading']);

/** One short line of words: nothing invisible, no markup, no number of three digits or more (P1: nobody's number). */
const isPlainLine = (text: string): boolean =>
  /\S/.test(text) && !/[\p{C}<>]/u.test(text) && !/\d{3}/.test(text) && text === text.normalize('NFC');

const line = (length: number) =>
  z
    .string()
    .check(
      z.minLength(1),
      z.maxLength(length),
      z.refine(isPlainLine, 'it is not one plain line of words, without markup or a number of three digits'),
    );

/** One description: what it says, and that it was the `nth` of `of` such places when it was taught; 0: of however many. */
export const Way = z
  .strictObject({
    by: WayKind,
    is: z.string().check(z.minLength(1), z.maxLength(200)),
    nth: z.int().check(z.minimum(1), z.maximum(40)),
    of: z.int().check(z.minimum(0), z.maximum(40)),
  })
  .check(
    z.refine((way) => way.nth <= (way.of === 0 ? 3 : way.of), 'it is further on than there are'),
    z.refine(
      (way) => (inWords.has(way.by) ? isPlainLine(way.is) && way.is.length <= 80 : isSiteSelector(way.is)),
      'it is not a description that a site may hold: plain words, or a selector of tags, ids, classes and attributes',
    ),
  );
export type Way = z.infer<typeof Way>;

/** A whole path, with the route after `#` in it. `*` stands for any one part. */
const ViewPath = z.string().check(
  z.maxLength(500),
  z.refine(
    (path) => /^(?:\/|(?:\/(?:[*#]|[A-Za-z_~.-][\w~.-]*))+)$/.test(path) && !/\d{3}/.test(path),
    'it is not the path of a page without a number in it, such as /record/*/problems',
  ),
);

/** On which of a record's pages a block was taught: its path, and the words of the tabs that were chosen there. */
const View = z.strictObject({ path: ViewPath, tabs: z.array(line(60)).check(z.maxLength(4)) });
export type View = z.infer<typeof View>;

/** One column of the table in a block: by the words over it; without any, the `nth` of `of` columns. */
export const Column = z
  .strictObject({
    head: z.nullable(line(60)),
    nth: z.int().check(z.minimum(1), z.maximum(40)),
    of: z.int().check(z.minimum(1), z.maximum(40)),
    is: ColumnIs,
  })
  .check(z.refine(({ nth, of }) => nth <= of, 'it is further on than there are'));
export type Column = z.infer<typeof Column>;

/** One place. `exact`: 1 takes it when two descriptions agree, 2 when most do, 3 only when all do. */
export const Place = z
  .strictObject({
    what: PlaceKind,
    ways: z.array(Way).check(z.minLength(1), z.maxLength(6)),
    exact: z.int().check(z.minimum(1), z.maximum(3)),
    /** False for a place that some views of the record do not show. */
    isAlways: z.boolean(),
    /** Where a block is looked for; absent: on every page of the site. */
    view: z.optional(View),
    /** What the columns of a block hold, and the units that stand nowhere on the page, as whoever taught it said. */
    columns: z.optional(z.array(Column).check(z.maxLength(14))),
    units: z.optional(z.array(UnitSaid).check(z.maxLength(5))),
  })
  .check(
    z.refine(
      ({ what, ways }) => what !== 'entries' || ways.every(({ by }) => by !== 'after' && by !== 'heading'),
      'a text box is told by its label or by a selector',
    ),
  );
export type Place = z.infer<typeof Place>;

/** The pages of a record: the beginning of an address's path. `*` stands for any one part of it. */
export const PagePattern = z.string().check(
  z.maxLength(120),
  z.regex(/^\/(?:(?:\*|[A-Za-z_~.-][\w~.-]*)\/)*(?:\*|[A-Za-z_~.-][\w~.-]*)?$/),
  z.refine((path) => !/\d{3}/.test(path)),
);

const kindsOfOne: ReadonlySet<PlaceKind> = new Set(['name', 'birthDate', 'nhsNumber', 'entries']);

const isTellingWho = (places: readonly Place[]): boolean =>
  places.some(({ what }) => what === 'name') && places.some(({ what }) => what === 'birthDate' || what === 'nhsNumber');

const isEachOnce = (places: readonly Place[]): boolean => {
  const kinds = places.map(({ what }) => what).filter((what) => kindsOfOne.has(what));
  return new Set(kinds).size === kinds.length;
};

/** The places of a site: who it is about, then blocks and the box for entries. */
const Places = z
  .array(Place)
  .check(
    z.minLength(2),
    z.maxLength(16),
    z.refine(isTellingWho, 'a name, and a birth date or an NHS number, are needed'),
    z.refine(isEachOnce, 'name, birth date, NHS number and the box for entries stand once each'),
  );

const shared = {
  name: line(60),
  version: z.int().check(z.minimum(1), z.maximum(9999)),
  pages: z.array(PagePattern).check(z.minLength(1), z.maxLength(10)),
  places: Places,
};

const named = {
  /** How entries are written for this record system; absent: as the practice has set it. */
  layout: z.optional(EntryLayout),
};

/** What the reader needs of a site, and is given. */
export const ReaderSite = z.strictObject({ ...shared, ...named });
export type ReaderSite = z.infer<typeof ReaderSite>;

/** What teaching makes; background adds for which address, which version and when. */
export const SiteDraft = z.strictObject({
  name: shared.name,
  pages: shared.pages,
  places: shared.places,
  example: SiteExample,
});
export type SiteDraft = z.infer<typeof SiteDraft>;

/** A whole site. `origin` is null in one that ships: it is put to use for an address in options. */
export const Site = z.strictObject({
  format: z.literal('fingerpost-site'),
  schemaVersion: z.literal(1),
  ...shared,
  ...named,
  origin: z.nullable(TaughtOrigin),
  taughtOn: z.iso.date(),
  example: SiteExample,
});
export type Site = z.infer<typeof Site>;

/** The part of a site that goes to the reader. */
export const forReader = ({ name, version, pages, places, layout }: Site): ReaderSite => ({
  name,
  version,
  pages,
  places,
  ...(layout === undefined ? {} : { layout }),
});

/** The site's own form of an origin: a host without its port, as permissions have it. */
export const siteOriginOf = (origin: string): string => origin.replace(/:\d+$/, '');
