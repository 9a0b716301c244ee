import { dayNumber } from '../calendar.ts';
import type { IsoDate } from '../reading.ts';
import type { MenuService } from '../settings.ts';

/** What is looked for. Null: any. */
export type ServiceSearch = {
  readonly needs: readonly MenuService['need'][];
  /** A town or the start of a postcode. */
  readonly place: string | null;
  readonly ageYears: number | null;
  readonly today: IsoDate;
  /** A check older than this is called old. */
  readonly oldAfterDays: number;
};

/** A service found, and what to know before pointing somebody to it. */
export type FoundService = {
  readonly service: MenuService;
  /** `unknown`: the service does not say where or for which ages. */
  readonly place: 'fits' | 'unknown';
  readonly age: 'fits' | 'unknown';
  readonly check: 'recent' | 'old' | 'unknown';
};

const plain = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

const placeOf = (service: MenuService, place: string | null): 'fits' | 'unknown' | 'not' => {
  if (place === null || plain(place) === '') return 'fits';
  const places = service.places ?? [];
  if (places.length === 0) return 'unknown';
  return places.some((each) => plain(each).startsWith(plain(place))) ? 'fits' : 'not';
};

const ageOf = (service: MenuService, ageYears: number | null): 'fits' | 'unknown' | 'not' => {
  const from = service.minimumAgeYears ?? null;
  const to = service.maximumAgeYears ?? null;
  if (from === null && to === null) return 'unknown';
  if (ageYears === null) return 'unknown';
  return (from === null || ageYears >= from) && (to === null || ageYears <= to) ? 'fits' : 'not';
};

const dayOf = (date: IsoDate): number => dayNumber(date) ?? Number.NaN;

const checkOf = ({ lastChecked }: MenuService, { today, oldAfterDays }: ServiceSearch): FoundService['check'] => {
  if (lastChecked === null || lastChecked > today) return 'unknown';
  return dayOf(today) - dayOf(lastChecked) <= oldAfterDays ? 'recent' : 'old';
};

const checkOrder = { recent: 0, old: 1, unknown: 2 } as const;
const fitOrder = { fits: 0, unknown: 1 } as const;

/**
 * The services that may suit: those of another need, place or age are absent; those that do not say are kept and say so.
 * Order: place that fits, checked recently, then by name.
 */
export const findServices = (services: readonly MenuService[], search: ServiceSearch): readonly FoundService[] => {
  const needs = new Set(search.needs);
  const found: FoundService[] = [];
  for (const service of services) {
    if (needs.size > 0 && !needs.has(service.need)) continue;
    const place = placeOf(service, search.place);
    const age = ageOf(service, search.ageYears);
    if (place === 'not' || age === 'not') continue;
    found.push({ service, place, age, check: checkOf(service, search) });
  }
  return found.toSorted(
    (one, other) =>
      fitOrder[one.place] - fitOrder[other.place] ||
      checkOrder[one.check] - checkOrder[other.check] ||
      (one.service.name < other.service.name ? -1 : Number(one.service.name > other.service.name)),
  );
};

/** How much of a directory entry settings keep. */
const mostPlaces = 20;
const longestPlace = 60;

/** The service as settings keep it: places that are too long to be one, and those past the twentieth, are left out. */
export const toMenuService = ({ places = [], ...service }: MenuService): MenuService => ({
  ...service,
  places: places.filter((place) => place.length <= longestPlace).slice(0, mostPlaces),
});
