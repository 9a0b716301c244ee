import { examplePerson } from '../../domain/sites/site-example.ts';
import type { Site, SiteDraft } from '../../domain/sites/site.ts';
import { readPartsHere } from '../assemble/assemble.ts';
import { collect } from '../collect/collect.ts';
import { contextOf } from '../interpret/context.ts';
import { applySite } from '../sites/apply.ts';
import { exampleDocument } from './deidentify.ts';

/** What a site makes of its own saved example: passed, or why not in plain words. */
export type Retest = { readonly isPassed: boolean; readonly why: string | null };

const noField: Retest = { isPassed: false, why: 'The box for entries was not found in the example.' };

const isOrUnknown = (read: string | null, expected: string): boolean => read === null || read === expected;

/** Tests a site by its saved example again: the invented person has to be read for sure, at every taught place. */
export function retest(site: Site | SiteDraft, today: string): Retest {
  const [pattern = '/'] = site.pages;
  const path = pattern.replaceAll('*', 'x');
  const context = contextOf(collect(exampleDocument(site.example)), today, () => false);
  // The example holds nothing of the page beside the places: neither its path nor its tabs.
  const places = site.places.map(({ view: _view, ...place }) => place);
  const { identity, site: health } = applySite(context, { site: { ...site, places, version: 1 }, path }, readPartsHere);
  const isPerson =
    identity.sure &&
    isOrUnknown(identity.name, examplePerson.name) &&
    isOrUnknown(identity.birthDate, examplePerson.birthDate) &&
    isOrUnknown(identity.nhsNumber, examplePerson.nhsNumber);
  if (!isPerson) return { isPassed: false, why: identity.doubt ?? 'Somebody else was read from the example.' };
  if (health?.health !== 'sound') return { isPassed: false, why: health?.why ?? null };
  return health.hasField === false ? noField : { isPassed: true, why: null };
}
