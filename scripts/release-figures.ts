/**
 * The figures that every release reports (docs/release-report.md): what each must be, where its tallies come from, and
 * which run makes them. To add one: a row here, and a `tally` where a test or a measurement counts it.
 */
import { both, node, numbers, share, tries, unmeasured, values, words, type Figure } from './release-parts.ts';

/** Every figure, in the order of the report. */
export const figures: readonly Figure[] = [
  {
    figure: 'switches tried / actions tried during them / on wrong record',
    mustBe: '≥ 500 / ≥ 500 / 0',
    run: 'storm',
    parts: [
      tries('switches', 'storm-switches', 500),
      tries('presses during them that did not act on the wrong record', 'storm-actions', 500),
      tries('copies made among them, for whoever was on the screen', 'storm-copies'),
      values('moments at which it said of one person what is another’s', 'storm-words-of-another', {
        limit: 0,
        unit: '',
        isNought: true,
        where: both,
      }),
    ],
    how: '`npm run storm`, 500 switches',
  },
  {
    figure: 'foreign pastes of our entries tried / stopped; other pastes touched',
    mustBe: '≥ 60 / all; 0',
    run: 'faults',
    parts: [
      tries('our entries pasted into another record, and stopped', 'foreign-pastes', 60),
      tries('other pastes, left as they were', 'other-pastes'),
    ],
    how: '`tests/browser/faults/pasting.browser.test.ts`',
  },
  {
    figure: 'background kills / saves acknowledged / missing / doubled',
    mustBe: '≥ 70 / ≥ 150 / 0 / 0',
    run: 'faults',
    parts: [
      tries('kills', 'background-kills', 70, ['chromium']),
      tries('saves asked for, and acknowledged', 'saves-asked', 150, ['chromium']),
      tries('saves acknowledged, and not missing', 'saves-acknowledged', 150, ['chromium']),
      unmeasured('doubled', 'a row is kept under its id, so a count of ids could never show a double'),
      unmeasured('in Firefox', 'its driver cannot stop a background'),
    ],
    how: '`tests/browser/faults/background.browser.test.ts`',
  },
  {
    figure: 'faults in matrix run / survived, by browser',
    mustBe: '29 / 29',
    run: 'faults',
    parts: [
      { kind: 'faults', where: 'chromium', rows: numbers(1, 29) },
      {
        kind: 'faults',
        where: 'firefox',
        rows: ['04', '05', '06', '08', '09', '11', '16', '20'].map((row) => `fault-${row}`),
      },
    ],
    how: '`npm run faults`, `tests/browser/options/killed-import.browser.test.ts`; of Firefox the matrix asks eight rows; why rows are not run: [faults.md](faults.md)',
  },
  {
    figure: 'bad packs tried / refused / accepted by mistake',
    mustBe: '≥ 300 / all / 0',
    run: 'unit',
    parts: [tries('different packs, refused', 'bad-packs', 300, node)],
    how: '`tests/unit/heuristics/read-pack.unit.test.ts`',
  },
  {
    figure: 'bad settings tried / refused / accepted by mistake',
    mustBe: '≥ 100 / all / 0',
    run: 'unit',
    parts: [tries('different files, refused', 'bad-settings', 100, node)],
    how: '`tests/unit/settings/settings-corpus.unit.test.ts`',
  },
  {
    figure: 'bad messages tried / refused / accepted by mistake',
    mustBe: '≥ 1,000 / all / 0',
    run: 'unit',
    parts: [tries('different messages, dropped and counted', 'bad-messages', 1000, node)],
    how: '`tests/unit/messages/bad-messages.unit.test.ts`',
  },
  {
    figure: 'bad record texts tried / refused / accepted by mistake',
    mustBe: '≥ 200 / all / 0',
    run: 'dom',
    parts: [tries('different texts, taken for no fact, or shown without their marks', 'bad-record-texts', 200, node)],
    how: '`tests/dom/reader/hostile-texts.dom.test.ts`',
  },
  {
    figure: 'bad codes tried / refused / accepted by mistake',
    mustBe: '≥ 1,000 / all / 0',
    run: 'unit',
    parts: [tries('different ids with one digit changed, refused', 'bad-codes', 1000, node)],
    how: '`tests/unit/domain/sctid.unit.test.ts`',
  },
  {
    figure: 'good inputs refused by mistake',
    mustBe: '0',
    run: 'unit',
    parts: [
      tries('packs taken', 'good-packs', 1, node),
      tries('settings files taken', 'good-settings', 1, node),
      tries('messages taken', 'good-messages', 1, node),
      tries('SNOMED CT ids of the table taken', 'good-codes', 1, node),
      tries('pieces of record pages read as a person reads them (run dom)', 'good-record-texts', 1, node),
    ],
    how: 'the same tests; pages: `tests/dom/reader/fragments.dom.test.ts`',
  },
  {
    figure: 'hostile-page attacks tried / sidebar words learned / actions forged',
    mustBe: '≥ 40 / 0 / 0',
    run: 'faults',
    parts: [
      tries('attacks of different kinds that failed', ['hostile-reading', 'hostile-acting'], 40),
      tries('of them ways to read, that learned no word', 'hostile-reading'),
      tries('of them ways to act or to mislead, that did nothing', 'hostile-acting'),
    ],
    how: '`tests/browser/faults/hostile.browser.test.ts`, `natives.browser.test.ts`; a thousand forged events count as their four kinds',
  },
  {
    figure: 'requests that left the machine in the whole suite',
    mustBe: '0',
    run: 'faults',
    parts: [
      tries('requests for hosts off this machine, all for hosts that the browser asks for without us', 'outside', 0),
      words(
        'hosts that the browser asked for without us (the same browser with an empty extension and a record page)',
        'outside-own',
      ),
      words('other hosts', 'outside-others'),
      unmeasured('in the rest of the browser suite', 'only the runs named above were listened to'),
    ],
    how: 'a proxy that passes nothing on listens during the runs with a browser (`scripts/outside.ts`), and was seen to notice a planted request',
  },
  {
    figure: 'planted identifiers found in profile, exports, logs',
    mustBe: '0',
    run: 'faults',
    parts: [
      tries('spellings looked for in every file of the profile, not found', 'planted-in-profile'),
      tries('identifiers typed into a conversation, in no entry (run unit)', 'planted-in-entries', 100, node),
      tries('scripts of the release builds that write nothing to the console (run built)', 'silent-scripts'),
      unmeasured(
        'in files saved from options',
        'none of them is made while a record is open; what they are made of is in the profile',
      ),
    ],
    how: '`tests/browser/airlock/at-rest.browser.test.ts`, `tests/unit/entries/layout.unit.test.ts`, `tests/checks/built/bundle.check.test.ts`',
  },
  {
    figure: 'cells 1–7 recoverable by differencing ≥ 1,000 random exports',
    mustBe: '0',
    run: 'unit',
    parts: [
      tries('random tables, none with such a cell', 'disclosed-tables', 1000, node),
      tries('cells of 1 to 7 in them, for which three counts or more stay possible', 'small-cells', 1, node),
      unmeasured('by comparing the same table on different days', 'no test tries it (T-20)'),
    ],
    how: '`tests/unit/audit/disclosure.unit.test.ts`, every cell tried exhaustively within one table',
  },
  {
    figure: 'context variants read (H-11)',
    mustBe: '60; wrong: 0',
    run: 'dom',
    parts: [tries('variants read as active only where true', 'context-variants', 60, node)],
    how: '`tests/dom/reader/fragments.dom.test.ts`',
  },
  {
    figure: 'boundary dates (H-09, H-10)',
    mustBe: '40; wrong: 0',
    run: 'unit',
    parts: [
      tries('days beside the end of validity of each measure', 'boundary-days', 40, node),
      tries('dates as written, at the edges of the calendar', 'boundary-dates', 40, node),
    ],
    how: '`tests/unit/heuristics/boundary-dates.unit.test.ts`, `tests/unit/reader/dates.unit.test.ts`',
  },
  {
    figure: 'prompts with source, reviewer and unexpired date',
    mustBe: '100 %',
    run: 'unit',
    parts: [
      share('prompts, options and rules with a source', 'prompts-with-source'),
      share('rules agreed by somebody who reviewed them', 'rules-with-reviewer'),
      share('rules within their review date', 'rules-unexpired'),
      unmeasured('reviewer and date of prompts and options', 'their texts have no field for either'),
    ],
    how: '`tests/unit/consultation/content.unit.test.ts`; the pack that ships, read when this page was written',
  },
  {
    figure: 'reading time 95th, page delay added, memory after 300 records',
    mustBe: '≤ 50 ms, < 50 ms, < 20 MB growth',
    run: 'long',
    parts: [
      values('reading a saved page for the first time, 95th percentile', 'reading-ms', {
        share: 0.95,
        limit: 50,
        unit: ' ms',
      }),
      values(
        'longest task of 50 ms or more in the 8 s after a page of 20,000 nodes has loaded, over that without us (0: none)',
        'page-delay-ms',
        {
          limit: 50,
          unit: ' ms',
          isUnder: true,
        },
      ),
      values(
        'growth of the record page and the sidebar after 300 changes of record among six people',
        'memory-growth-mb',
        {
          limit: 20,
          unit: ' MB',
          isUnder: true,
        },
      ),
      unmeasured('in Firefox', 'its driver tells neither tasks nor memory'),
    ],
    how: '`npm run bench -- long`',
  },
  {
    figure: 'hazards: open / above 2 / without a passing test',
    mustBe: 'n / 0 / 0',
    run: 'unit',
    parts: [
      { kind: 'hazards' },
      unmeasured('above 2', 'no clinical safety officer has rated the hazards as they are now'),
    ],
    how: '[hazards.md](hazards.md) and the names of the tests that passed in the runs above',
  },
  {
    figure: 'permissions asked, warning text shown',
    mustBe: 'as A13, listed',
    run: 'built',
    parts: [
      words('permissions', 'permissions'),
      tries('of them on the list of A13 and of decision 6', 'permissions-as-listed'),
      words('sites, asked for one at a time', 'optional-hosts'),
      words('what Chromium’s own page of extensions says of them', 'permission-warnings', ['chromium']),
      unmeasured('what Firefox says', 'its driver does not show it'),
    ],
    how: '`tests/checks/built/manifest.check.test.ts` compares them with A13; `tests/browser/options/permission-warnings.browser.test.ts`',
  },
];
