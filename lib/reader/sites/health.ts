import type { SiteHealth } from '../../domain/reading.ts';
import type { PlaceKind } from '../../domain/sites/place-kind.ts';
import type { ReaderSite } from '../../domain/sites/site.ts';
import type { PlaceFound } from './taught.ts';

/** What a place is called where a clinician or an admin reads of it. */
export const placeNames: Readonly<Record<PlaceKind, string>> = {
  name: 'name',
  birthDate: 'birth date',
  nhsNumber: 'NHS number',
  others: 'other people’s panel',
  problems: 'problem list',
  values: 'values',
  medicines: 'medicines',
  entries: 'box for entries',
};

const named = (found: readonly PlaceFound[]): string =>
  [...new Set(found.map(({ place }) => placeNames[place.what]))].join(', ');

/**
 * How well a page agrees with what was taught: sound when every place is found by all its descriptions, doubtful when
 * some of them no longer fit, broken when a place that is always there cannot be told.
 */
export function healthOf(site: ReaderSite, found: readonly PlaceFound[], isSure: boolean): SiteHealth {
  const { name, version, layout } = site;
  const of = { name, version, ...(layout === undefined ? {} : { layout }) };
  const gone = found.filter(
    ({ place, state }) => state === 'torn' || (place.isAlways && (state === 'lost' || state === 'thin')),
  );
  if (gone.length > 0) return { ...of, health: 'broken', why: `Not found as taught: ${named(gone)}.` };
  const worn = found.filter(({ state }) => state === 'worn' || state === 'thin');
  if (worn.length > 0 || !isSure)
    return {
      ...of,
      health: 'doubtful',
      why: worn.length > 0 ? `Found, but not by every sign: ${named(worn)}.` : null,
    };
  return { ...of, health: 'sound', why: null };
}
