import type { Item, ItemKind } from '../../domain/reading.ts';
import type { PlaceKind } from '../../domain/sites/place-kind.ts';
import type { ReaderSite } from '../../domain/sites/site.ts';
import type { PeopleRead } from '../assemble/identity.ts';
import type { PageContext } from '../interpret/context.ts';
import { findField, whyNoEntries } from './field.ts';
import { healthOf, placeNames } from './health.ts';
import { isTooSlow } from './budget.ts';
import { withSaid } from './said.ts';
import type { ReaderParts, SiteReader, Taught } from './site-reader.ts';
import { findPlaces, identityBy, isInBlock } from './taught.ts';
import { isSitePage } from './view.ts';

const blocks: Partial<Record<ItemKind, PlaceKind>> = {
  condition: 'problems',
  measurement: 'values',
  score: 'values',
  medicine: 'medicines',
};

/**
 * The kind of block that a fact belongs to. Smoking and what relatives have are conditions in the code table, and in no
 * record's list of problems.
 */
export const blockOf = ({ kind, key, status }: Pick<Item, 'kind' | 'key' | 'status'>): PlaceKind | undefined =>
  /^smo?k/.test(key ?? '') || status === 'family' ? undefined : blocks[kind];

/** Takes who the page is about, and where its facts stand, as the site was taught (H-07). */
export const applySite: SiteReader = (context, on, parts) => {
  const { site } = on;
  const nothing = { site: null, whyNot: () => null, missing: [] };
  const isSite = isSitePage(site, on.path);
  const found = isTooSlow(site) ? [] : findPlaces(context, on, parts);
  if (isSite && isTooSlow(site)) return asOff(parts.readPeople(context), site);
  const untaught = parts.readPeople(context, (line) => isInBlock(found, 'others', line));
  const isNowhere = found.every(({ state }) => state === 'lost');
  if (untaught.page === 'list' || (untaught.page === 'none' && isNowhere)) return { ...untaught, ...nothing };
  const identity = identityBy(found, untaught.identity, parts);
  // No block is taught for a page that the site does not name.
  if (!isSite) return { ...untaught, ...(identity.sure ? { page: 'record', identity } : {}), ...nothing };
  const said = found.flatMap((each) => each.said ?? []);
  const kinds = new Set(found.map(({ place }) => place.what));
  return {
    ...untaught,
    page: 'record',
    identity,
    isOthers: (line) => untaught.isOthers(line) || isInBlock(found, 'others', line),
    site: { ...healthOf(site, found, identity.sure), ...fieldOn(context, site, parts) },
    ...(said.length === 0 ? {} : { said: withSaid(context, said) }),
    whyNot: (fact) => {
      const { line } = fact;
      const what = blockOf(fact);
      if (what === undefined || !kinds.has(what)) return untaught.isMixed === true ? whose : null;
      return isInBlock(found, what, line)
        ? null
        : `This stands outside the ${placeNames[what]} as taught for this site.`;
    },
    // Only what stands in taught blocks passes; unless the person is sure, nothing of it is shown.
    isMixed: false,
    missing: found
      .filter(({ place, span }) => place.isAlways && span === null)
      .map(({ place }) => ({ what: placeNames[place.what], why: notFound, asSeen: '', place: null })),
  };
};

/** Whether the box for entries is on the page, and may be written in; nothing where none was taught. */
function fieldOn({ page }: PageContext, { places }: ReaderSite, parts: ReaderParts): { hasField?: boolean } {
  const place = places.find(({ what }) => what === 'entries');
  const document = page.root.element?.ownerDocument;
  if (place === undefined || document === undefined) return {};
  const found = findField(document, place, parts);
  return { hasField: found !== null && whyNoEntries(found.field) === null };
}

/** Nobody is sure by a site that is off: what it was taught to leave out may be somebody else's. */
const asOff = (people: PeopleRead, site: ReaderSite): Taught => ({
  ...people,
  identity: { ...people.identity, sure: false, doubt: slow },
  site: { ...healthOf(site, [], false), health: 'broken', why: slow },
  whyNot: () => null,
  missing: [],
});

const slow = 'What was taught of this site takes too long on this page, so it is off. Teach this site again.';
const whose = 'More than one person is on the screen, and where this stands was not taught for this site.';
const notFound = 'This was not found where it was taught for this site.';
