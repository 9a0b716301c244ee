/** The sections of one person's record, in the order of the rail. */
export const sections = [
  'summary',
  'consultations',
  'problems',
  'measurements',
  'lifestyle',
  'medicines',
  'documents',
  'appointments',
] as const;
export type Section = (typeof sections)[number];

/** What each section is called, on the rail and as its heading. */
export const sectionNames: Record<Section, string> = {
  summary: 'Summary',
  consultations: 'Consultations',
  problems: 'Problems',
  measurements: 'Measurements',
  lifestyle: 'Lifestyle and scores',
  medicines: 'Medicines',
  documents: 'Documents',
  appointments: 'Appointments',
};

/** How the page goes from one person to the next: what makes records hard to watch. For tests. */
export const switchWays = ['pushState', 'text', 'value', 'hidden'] as const;
export type SwitchWay = (typeof switchWays)[number];

export type Route =
  | { readonly page: 'list' | 'guide' }
  | { readonly page: 'record'; readonly personId: string; readonly section: Section };

/** Test controls of the page, kept in its address and never shown. */
export type PageControls = { readonly slowMs: number; readonly switchWay: SwitchWay };

const oneOf = <T extends string>(allowed: readonly T[], value: string | null): T | null =>
  allowed.find((each) => each === value) ?? null;

/** The route in a query string; anything unknown leads to the list of people. */
export const routeOf = (search: string, personIds: readonly string[]): Route => {
  const query = new URLSearchParams(search);
  const personId = oneOf(personIds, query.get('person'));
  if (personId) return { page: 'record', personId, section: oneOf(sections, query.get('section')) ?? 'summary' };
  return { page: query.get('page') === 'guide' ? 'guide' : 'list' };
};

/** The test controls in a query string; absent or unreadable means none. */
export const controlsOf = (search: string): PageControls => {
  const query = new URLSearchParams(search);
  const slowMs = Number(query.get('slow'));
  return {
    slowMs: Number.isFinite(slowMs) && slowMs > 0 ? Math.min(slowMs, 10_000) : 0,
    switchWay: oneOf(switchWays, query.get('switch')) ?? 'pushState',
  };
};

/** The query string of a route, keeping the test controls of the present one. */
export const searchOf = (route: Route, present: string): string => {
  const old = new URLSearchParams(present);
  const query = new URLSearchParams();
  if (route.page === 'record') {
    query.set('person', route.personId);
    if (route.section !== 'summary') query.set('section', route.section);
  }
  if (route.page === 'guide') query.set('page', 'guide');
  for (const name of ['slow', 'switch']) {
    const value = old.get(name);
    if (value) query.set(name, value);
  }
  const text = query.toString();
  return text ? `?${text}` : '';
};
