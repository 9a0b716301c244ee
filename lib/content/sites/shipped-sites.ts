import { layoutOf } from '../../domain/entries/layouts.ts';
import type { Place, ReaderSite, Site, Way } from '../../domain/sites/site.ts';
import { exampleWords, type ExampleElement } from '../../domain/sites/site-example.ts';

/**
 * The sites that ship. To add one: describe it here with the layout of its entries, write a page of its kind with invented people in
 * `tests/fixtures/sites`, and add it to `tests/dom/sites/shipped-sites.dom.test.ts`, which mutates it.
 */

const way = (by: Way['by'], is: string, nth = 1, of = 1): Way => ({ by, is, nth, of });
/** As many as there happen to be. */
const any = 0;

const place = (what: Place['what'], exact: number, ways: Way[], isAlways = true): Place => ({
  what,
  ways,
  exact,
  isAlways,
});

const element = (
  depth: number,
  tag: string,
  className = '',
  text = '',
  more: [string, string][] = [],
): ExampleElement => ({
  depth,
  tag,
  attributes: [...(className === '' ? [] : [['class', className] satisfies [string, string]]), ...more],
  text,
});

const panel = 'div.PatientSummary_panel';

/**
 * Medplum's patient chart, as its React components of version 5.2 draw it: the panel at the left of every tab. The NHS
 * number stands in no place of its own there; where the page shows it, the untaught reading takes it.
 */
const medplum: Site = {
  format: 'fingerpost-site',
  schemaVersion: 1,
  name: 'Medplum patient chart',
  version: 2,
  layout: layoutOf('code-and-term'),
  origin: null,
  taughtOn: '2026-11-22',
  pages: ['/Patient/*'],
  places: [
    place('name', 2, [
      way('mark', 'div.PatientSummary_headerContent p', 1, 2),
      way('mark', `${panel} p[data-truncate="end"]`, 1, any),
      way('path', 'main > div > div > div > div > div > div > div > p', 1, any),
    ]),
    place('birthDate', 2, [
      way('mark', 'div.SummaryItem_item p', 1, any),
      way('mark', `${panel} p[data-truncate="end"]`, 3, any),
      way('role', 'main p', 3, any),
    ]),
    // The table on the tab of conditions.
    place('problems', 1, [way('role', 'main table'), way('mark', 'table.SearchControl_table')], false),
    place('problems', 1, [
      way('heading', 'Problems'),
      way('mark', 'div.CollapsibleSection_root', 3, any),
      way('mark', `${panel} div.CollapsibleSection_root`, 3, any),
    ]),
  ],
  example: [
    element(0, 'main', 'mantine-AppShell-main'),
    element(1, 'div'),
    element(2, 'div'),
    element(3, 'div', 'PatientSummary_panel'),
    element(4, 'div'),
    element(5, 'div'),
    element(6, 'div', 'PatientSummary_headerContent'),
    element(7, 'div'),
    element(8, 'p', '', exampleWords.name, [['data-truncate', 'end']]),
    element(8, 'p', '', exampleWords.fact, [['data-truncate', 'end']]),
    element(4, 'div'),
    element(5, 'div', 'SummaryItem_item'),
    element(6, 'p', '', exampleWords.birthDate, [['data-truncate', 'end']]),
    ...['Insurance', 'Allergies', 'Problems'].flatMap((title) => [
      element(5, 'div', 'CollapsibleSection_root'),
      element(6, 'div', 'CollapsibleSection_header'),
      element(7, 'p', 'CollapsibleSection_title', title),
      element(6, 'div'),
      element(7, 'p', '', exampleWords.fact),
    ]),
  ],
};

const banner = 'section[aria-label="Patient"]';

/**
 * The training record that comes with Fingerpost, its banner as text or as fields. It names no layout: people learn with
 * the one that their practice chose.
 */
const training: Site = {
  format: 'fingerpost-site',
  schemaVersion: 1,
  name: 'Training record',
  version: 2,
  origin: null,
  taughtOn: '2026-11-22',
  pages: ['/training.html'],
  places: [
    place('name', 1, [
      way('role', `${banner} h1`),
      way('mark', 'h1.banner__name'),
      way('path', 'section > h1', 1, any),
      way('label', 'Patient name'),
      way('mark', 'div.banner__fields input', 1, any),
    ]),
    place('birthDate', 1, [
      way('label', 'Born'),
      way('mark', 'dl.banner__facts dd', 1, any),
      way('role', `${banner} dd`, 1, any),
      way('mark', 'div.banner__fields input', 2, any),
    ]),
    place('nhsNumber', 1, [
      way('label', 'NHS number'),
      way('mark', 'dl.banner__facts dd', 3, any),
      way('role', `${banner} dd`, 3, any),
    ]),
    place(
      'entries',
      2,
      [
        way('label', 'Consultation notes'),
        way('role', 'form[aria-label="New consultation"] textarea'),
        way('mark', 'textarea[name="notes"]'),
        way('path', 'form > textarea', 1, any),
      ],
      false,
    ),
  ],
  example: [
    element(0, 'section', 'banner', '', [['aria-label', 'Patient']]),
    element(1, 'h1', 'banner__name', exampleWords.name),
    element(1, 'dl', 'banner__facts'),
    element(2, 'dt', '', 'Born'),
    element(2, 'dd', '', exampleWords.birthDate),
    element(2, 'dt', '', 'Sex'),
    element(2, 'dd', '', exampleWords.fact),
    element(2, 'dt', '', 'NHS number'),
    element(2, 'dd', '', exampleWords.nhsNumber),
    element(0, 'form', '', '', [['aria-label', 'New consultation']]),
    element(1, 'label', '', 'Consultation notes', [['for', 'note-text']]),
    element(1, 'textarea', '', '', [
      ['id', 'note-text'],
      ['name', 'notes'],
    ]),
  ],
};

/** Every site that ships, to be put to use for an address in options. */
export const shippedSites: readonly Site[] = [medplum];

/** The site of our own training page, in use there without anybody's doing. */
export const trainingSite: Site & ReaderSite = training;
