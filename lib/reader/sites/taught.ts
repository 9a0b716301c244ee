import { parseNhsNumber } from '../../domain/nhs-number.ts';
import type { Identity } from '../../domain/reading.ts';
import type { PlaceKind } from '../../domain/sites/place-kind.ts';
import type { Place } from '../../domain/sites/site.ts';
import type { Line } from '../collect/line.ts';
import type { PageContext } from '../interpret/context.ts';
import { budgetOf } from './budget.ts';
import { agreeing, finderOf, isSameBlock, type Finder, type Span } from './find.ts';
import { saidIn, type SaidBlock } from './said.ts';
import type { ReaderParts, SiteOnPage } from './site-reader.ts';
import { isOnView, isSitePage } from './view.ts';

/**
 * How a place was found: `sound` by all its descriptions, `worn` by enough of them, `thin` by too few, `torn` when they
 * name different things, `lost` by none.
 */
export type PlaceState = 'sound' | 'worn' | 'thin' | 'torn' | 'lost';

/** A place on this page. `value` is what stands there, for who the page is about; `span` is where, for a block. */
export type PlaceFound = {
  readonly place: Place;
  readonly state: PlaceState;
  readonly value: string | null;
  readonly span: Span | null;
  /** What was said of its columns and units, where anything was and it is there. */
  readonly said?: SaidBlock;
};

const isTaken = ({ state }: PlaceFound): boolean => state === 'sound' || state === 'worn';

const tenDigits = /(?<!\d)\d{3}[ \u2003-]?\d{3}[ \u2003-]?\d{4}(?!\d)/g;

/** The one value that these lines hold for a kind of place; null for none, or for more than one. */
export function valueIn(context: PageContext, parts: ReaderParts, what: PlaceKind, span: Span): string | null {
  const lines = context.page.lines.slice(span.first, Math.min(span.last, span.first + 11) + 1);
  const values = new Set(lines.flatMap((line) => valuesOf(context, parts, what, line)));
  const [value] = values;
  return values.size === 1 ? (value ?? null) : null;
}

function valuesOf(context: PageContext, parts: ReaderParts, what: PlaceKind, line: Line): readonly string[] {
  if (what === 'name') return [nameAt(context, parts, line) ?? []].flat();
  // A number that fails its check digit is no value, and no other number in the place makes up for it.
  if (what === 'nhsNumber')
    return [...line.text.matchAll(tenDigits)].map(([digits]) => parseNhsNumber(digits.replace(/\u2003/g, ' ')) ?? '?');
  const dates = context.datesOf(line);
  const births = dates.filter(({ start }, at) =>
    parts.birthLabel.test(line.text.slice(dates[at - 1]?.end ?? 0, start)),
  );
  return (births.length > 0 ? births : dates).map((date) => {
    const iso = context.resolve(date);
    return iso === null || iso > context.today ? '?' : iso;
  });
}

/** Most lines between two parts of a name. */
const linesApart = 6;

/** The whole name that a line holds or is a part of: given and family name may be fields of their own. */
function nameAt(context: PageContext, { namedParts, readLeadingName, isSamePerson }: ReaderParts, line: Line) {
  const near = context.page.lines.slice(Math.max(0, line.index - linesApart), line.index + linesApart + 1);
  const wholes = near.flatMap((other) => namedParts(context, other) ?? []);
  return wholes.find((whole) => isSamePerson(whole, line.text)) ?? readLeadingName(line.text, true)?.name ?? null;
}

function findIdentity(context: PageContext, parts: ReaderParts, finder: Finder, place: Place): PlaceFound {
  const spans = place.ways.map((way) => finder.one(way)).filter((span) => span !== null);
  const values = spans.map((span) => valueIn(context, parts, place.what, span)).filter((value) => value !== null);
  const [value = null] = values;
  const isTorn = values.some((other) => other !== value) || value === '?';
  const state = isTorn ? 'torn' : stateOf(values.length, place);
  return { place, state, value: isTorn ? null : value, span: spans[0] ?? null };
}

function findBlock(finder: Finder, place: Place): PlaceFound {
  const spans = place.ways.map((way) => finder.one(way)).filter((span) => span !== null);
  const votes = spans.map((span) => spans.filter((other) => isSameBlock(span, other)));
  const agreed = votes.reduce((most, each) => (each.length > most.length ? each : most), []);
  const isTorn = agreed.length < agreeing(place) && spans.length >= agreeing(place);
  const span = {
    first: Math.max(...agreed.map(({ first }) => first)),
    last: Math.min(...agreed.map(({ last }) => last)),
  };
  return {
    place,
    state: isTorn ? 'torn' : stateOf(agreed.length, place),
    value: null,
    span: isTorn || agreed.length === 0 ? null : span,
  };
}

/** A block with what was said of it. Where its columns are not as taught, it has lost a sign. */
function withColumns(context: PageContext, found: PlaceFound): PlaceFound {
  const { place, state, span } = found;
  if ((place.columns ?? place.units) === undefined || span === null || !isTaken(found)) return found;
  const said = saidIn(context, place, span);
  return said === null ? { ...found, state: state === 'sound' ? 'worn' : state } : { ...found, said };
}

/** Sound while a description may still be lost, or while all are there. */
const stateOf = (found: number, place: Place): PlaceState =>
  found === 0
    ? 'lost'
    : found < agreeing(place)
      ? 'thin'
      : found < Math.min(place.ways.length, agreeing(place) + 1)
        ? 'worn'
        : 'sound';

/** Whether a place tells who the page is about. */
export const isWho = (what: PlaceKind): boolean => what === 'name' || what === 'birthDate' || what === 'nhsNumber';

/**
 * Finds those places of a site that are read on a page: who it is about, and blocks on the page where they were taught.
 * Other people's panels are left out on every page of the site. On pages that the site does not name, it knows only who
 * the page is about, and that only by every description. The box for entries is not looked for: nothing is read there.
 */
export function findPlaces(
  context: PageContext,
  { site, path }: SiteOnPage,
  parts: ReaderParts,
): readonly PlaceFound[] {
  const budget = budgetOf(site);
  const finder = finderOf(context, parts, budget);
  const isSite = isSitePage(site, path);
  const isHere = ({ what, view }: Place): boolean =>
    isWho(what) || (isSite && (view === undefined || isOnView(view, finder, path, parts)));
  const find = (place: Place): PlaceFound =>
    isWho(place.what)
      ? findIdentity(context, parts, finder, isSite ? place : { ...place, exact: 3 })
      : withColumns(context, findBlock(finder, place));
  const found = site.places.flatMap((place): readonly PlaceFound[] => {
    if (place.what === 'entries') return [];
    if (isHere(place)) return [find(place)];
    return isSite && place.what === 'others' ? [find(place)].filter(isTaken) : [];
  });
  budget.close();
  return found;
}

/** Whether a line lies in a block of this kind that was found. */
export const isInBlock = (found: readonly PlaceFound[], what: PlaceKind, { index }: Line): boolean =>
  found.some((each) => {
    const { place, span } = each;
    return place.what === what && isTaken(each) && span !== null && span.first <= index && index <= span.last;
  });

const disagree = 'The taught places and the rest of the page do not name the same person.';
const lost = 'The page is not as it was taught: who it is about was not found where it stood. Teach this site again.';

type Who = Pick<Identity, 'name' | 'birthDate' | 'nhsNumber'>;

const differs = (one: string | null, other: string | null): boolean => one !== null && other !== null && one !== other;

const isOther = (taught: Who, untaught: Who, { isSamePerson }: ReaderParts): boolean =>
  (taught.name !== null && untaught.name !== null && !isSamePerson(taught.name, untaught.name)) ||
  differs(taught.birthDate, untaught.birthDate) ||
  differs(taught.nhsNumber, untaught.nhsNumber);

/**
 * Who the page is about, by the taught places and by the untaught reading together (H-07). Sure only where neither
 * contradicts the other, and the taught name stands with a taught birth date or NHS number.
 */
export function identityBy(found: readonly PlaceFound[], untaught: Identity, parts: ReaderParts): Identity {
  const unsure = (doubt: string): Identity => ({ ...untaught, sure: false, doubt });
  const valueOf = (what: PlaceKind): string | null =>
    found.find((each) => each.place.what === what && isTaken(each))?.value ?? null;
  const [name, birthDate, nhsNumber] = [valueOf('name'), valueOf('birthDate'), valueOf('nhsNumber')];
  const isTorn = found.some(
    ({ place, state }) => isWho(place.what) && (state === 'torn' || (place.isAlways && state === 'thin')),
  );
  if (isTorn || name === null || (birthDate === null && nhsNumber === null)) return unsure(lost);
  if (isOther({ name, birthDate, nhsNumber }, untaught, parts)) return unsure(disagree);
  if (!untaught.sure && !parts.isIncomplete(untaught)) return untaught;
  return {
    name,
    birthDate: birthDate ?? untaught.birthDate,
    nhsNumber: nhsNumber ?? untaught.nhsNumber,
    sex: untaught.sex,
    sure: true,
    doubt: null,
  };
}
