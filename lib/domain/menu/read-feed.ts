import * as z from 'zod/mini';
import { catch as otherwise } from 'zod/mini';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { createTally, maxFileCharacters, maxServices } from './directory-service.ts';
import type { DirectoryService, Imported, ImportProblem } from './directory-service.ts';
import { needOf } from './need-of.ts';
import { ageField, dateField, plainField } from './plain-field.ts';
import { JsonSplitter } from './split-json.ts';

/** Anything, or nothing. */
const text = z.optional(z.unknown());
/** At most 500; a list of the wrong kind counts as empty. */
const list = <T extends z.ZodMiniType>(item: T) => otherwise(z.array(item).check(z.maxLength(500)), []);
const phones = z.optional(list(otherwise(z.object({ number: text }), {})));
const address = otherwise(z.object({ city: text, postal_code: text }), {});
const addresses = z.optional(list(address));
const location = otherwise(z.object({ addresses, physical_addresses: addresses }), {});
const eligibility = otherwise(z.object({ eligibility: text, minimum_age: text, maximum_age: text }), {});
const named = z.optional(otherwise(z.object({ name: text }), {}));

/**
 * The parts of an Open Referral UK service that are used: HSDS 3 (`contents`) and the UK's version 1 (`content`). All but
 * the name may be absent; what is of the wrong kind counts as absent.
 */
const FeedService = z.object({
  id: text,
  name: z.string(),
  description: text,
  status: text,
  email: text,
  url: text,
  assured_date: text,
  eligibility_description: text,
  minimum_age: text,
  maximum_age: text,
  phones,
  contacts: z.optional(list(otherwise(z.object({ phones }), {}))),
  eligibilitys: z.optional(list(eligibility)),
  attributes: z.optional(list(otherwise(z.object({ taxonomy_term: named }), {}))),
  service_taxonomys: z.optional(list(otherwise(z.object({ taxonomy: named }), {}))),
  service_at_locations: z.optional(list(otherwise(z.object({ location: z.optional(location) }), {}))),
});
type FeedService = z.infer<typeof FeedService>;

const firstOf = (values: readonly unknown[], maxLength: number): string =>
  values.map((value) => plainField(value, maxLength)).find((value) => value !== '') ?? '';

const contactOf = (service: FeedService): string => {
  const numbers = [...(service.phones ?? []), ...(service.contacts ?? []).flatMap((contact) => contact.phones ?? [])];
  return firstOf([...numbers.map(({ number }) => number), service.email, service.url], 200);
};

const placesOf = (service: FeedService): readonly string[] => {
  const addresses = (service.service_at_locations ?? []).flatMap(({ location: at }) => [
    ...(at?.addresses ?? []),
    ...(at?.physical_addresses ?? []),
  ]);
  const places = addresses.flatMap(({ city, postal_code }) => [plainField(city, 60), plainField(postal_code, 12)]);
  return [...new Set(places.filter((place) => place !== ''))].slice(0, 20);
};

const categoriesOf = (service: FeedService): string[] => [
  ...(service.attributes ?? []).map(({ taxonomy_term }) => plainField(taxonomy_term?.name, 120)),
  ...(service.service_taxonomys ?? []).map(({ taxonomy }) => plainField(taxonomy?.name, 120)),
];

const agesOf = (service: FeedService): readonly [number | null, number | null] => {
  const [older] = service.eligibilitys ?? [];
  return [
    ageField(service.minimum_age) ?? ageField(older?.minimum_age),
    ageField(service.maximum_age) ?? ageField(older?.maximum_age),
  ];
};

const serviceOf = (service: FeedService, at: number): DirectoryService => {
  const name = plainField(service.name, 120);
  const [minimumAgeYears, maximumAgeYears] = agesOf(service);
  const [older] = service.eligibilitys ?? [];
  return {
    id: plainField(service.id, 60) || `feed-${at}`,
    name,
    need: needOf([...categoriesOf(service), name, plainField(service.description, 500)]),
    contact: contactOf(service),
    forWhom: firstOf([service.eligibility_description, older?.eligibility], 200),
    lastChecked: dateField(service.assured_date),
    places: placesOf(service),
    minimumAgeYears,
    maximumAgeYears,
  };
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
};

/** Reads a feed file piece by piece. `push` gives a problem as soon as there is one; then the rest need not be read. */
export type FeedReader = {
  push(piece: string): ImportProblem | null;
  end(): Result<Imported, ImportProblem>;
};

/**
 * A reader for an Open Referral UK or HSDS 3 feed file: a page of `/services`, or a plain list of services.
 *
 * Bounds: 100,000 services, 200 million characters, nesting 32. Result: a service that cannot be used is left out and
 * counted; a file that cannot is refused whole. The date of the last check is the feed's `assured_date` and no other: a
 * date of change is not a check.
 */
export const createFeedReader = (): FeedReader => {
  const splitter = new JsonSplitter();
  const tally = createTally();
  let characters = 0;
  let problem: ImportProblem | null = null;

  const take = (json: string | null) => {
    const at = tally.seen() + 1;
    const service = json === null ? null : FeedService.safeParse(parsed(json));
    if (json === null) tally.leave(at, 'The entry is too long.');
    else if (!service?.success || plainField(service.data.name, 120) === '') tally.leave(at, 'There is no name.');
    else if (service.data.status !== undefined && service.data.status !== 'active')
      tally.leave(at, 'It is not active.');
    else tally.take(serviceOf(service.data, at));
  };

  const check = (): ImportProblem | null => {
    if (characters > maxFileCharacters) return { kind: 'tooLarge' };
    if (splitter.problem() === 'notJson') return { kind: 'notThisKind', expected: 'json' };
    if (splitter.problem() === 'tooDeep') return { kind: 'tooDeep' };
    return tally.seen() > maxServices ? { kind: 'tooMany' } : null;
  };

  return {
    push: (piece) => {
      if (problem !== null) return problem;
      characters += piece.length;
      for (const json of splitter.push(piece)) {
        if (tally.seen() <= maxServices) take(json);
      }
      problem = check();
      return problem;
    },
    end: () => {
      const { isComplete, foundList } = splitter.end();
      if (problem !== null) return err(problem);
      if (characters === 0) return err({ kind: 'notThisKind', expected: 'json' });
      if (!isComplete) return err({ kind: 'endsTooEarly' });
      if (!foundList) return err({ kind: 'noList' });
      return tally.result().services.length === 0 ? err({ kind: 'nothingUsable' }) : ok(tally.result());
    },
  };
};

/** The services of a whole feed text, for files that are at hand as one. */
export const readFeed = (whole: string): Result<Imported, ImportProblem> => {
  const reader = createFeedReader();
  reader.push(whole);
  return reader.end();
};
