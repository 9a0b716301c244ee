import type { DirectoryService } from '../../lib/domain/menu/directory-service.ts';

/** A service of an invented directory. */
export const aService = (changes: Partial<DirectoryService> = {}): DirectoryService => ({
  id: 'pantry',
  name: 'Northside Pantry',
  need: 'food',
  contact: '01632 960 001',
  forWhom: 'Anyone in Northside',
  lastChecked: '2026-01-10',
  places: ['Northside', 'ZZ1 1ZZ'],
  minimumAgeYears: 18,
  maximumAgeYears: null,
  ...changes,
});

/** The same as a service of an Open Referral UK feed (HSDS 3). */
export const aFeedService = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 'pantry',
  name: 'Northside Pantry',
  description: 'A community pantry.',
  status: 'active',
  assured_date: '2026-01-10',
  last_modified: '2026-02-20T10:00:00Z',
  eligibility_description: 'Anyone in Northside',
  minimum_age: 18,
  phones: [{ id: 'p1', number: '01632 960 001' }],
  attributes: [{ id: 'a1', taxonomy_term: { id: 't1', name: 'Food banks and pantries' } }],
  service_at_locations: [
    { id: 's1', location: { id: 'l1', addresses: [{ city: 'Northside', postal_code: 'ZZ1 1ZZ', country: 'GB' }] } },
  ],
  ...changes,
});

/** A page of a feed holding these services. */
export const aFeed = (services: readonly unknown[]): string =>
  JSON.stringify({
    total_items: services.length,
    total_pages: 1,
    page_number: 1,
    size: services.length,
    contents: services,
  });
