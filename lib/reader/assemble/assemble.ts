import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import type { CannotTell, Item, PageReading } from '../../domain/reading.ts';
import { reportedSystem } from '../../content/terms/term-table.ts';
import { maxLines, type Line, type Page } from '../collect/line.ts';
import { readConditions } from '../interpret/conditions.ts';
import { birthLabel, contextInSteps, contextOf, type PageContext } from '../interpret/context.ts';
import type { Doubt, Fact } from '../interpret/fact.ts';
import { readMedicines } from '../interpret/medicines.ts';
import { mergeFacts } from '../interpret/merge.ts';
import { linkLabels, readMeasurements } from '../interpret/readings.ts';
import { forgetTexts } from '../recognise/memo.ts';
import { readLabel } from '../recognise/labels.ts';
import { readTerm, rowOf } from '../recognise/terms.ts';
import { dom } from '../collect/dom.ts';
import { readBySite, type ReaderParts, type SiteOnPage, type Taught } from '../sites/site-reader.ts';
import { finish, linesInStep, type Steps } from '../steps.ts';
import { isIncomplete, readPeople } from './identity.ts';
import { namedParts } from './name-parts.ts';
import { isSamePerson, readLeadingName } from './names.ts';
import { labelOf } from './label-of.ts';
import { evidenceOf } from './people.ts';
import { Addresses, placeOf, placeOfElement } from './places.ts';

const { lists, sentences } = recordWords;

const maxItems = 2000;
const maxCannotTell = 500;
const maxPlaces = 20;

/** A date that begins or ends a line: "04-Oct-2011 Hypertension", "COPD 1 Dec 2009". */
const dated = new RegExp(lists.dated, 'i');

/** Whether something can be said about a line: it names a condition, a measure or a medicine. */
export function isSubject(line: Line): boolean {
  if (line.text.length > 160) return false;
  if (readLabel(line.text) !== null) return true;
  const text = line.text.replace(dated, '');
  if (text !== line.text && readTerm(text) !== null) return true;
  const [lead = ''] = text.split(/[:\u2003]|(?<=[a-z] )\d/i);
  return (
    /[a-z]{2}/i.test(lead) &&
    ([lead, line.text].some((text) => readTerm(text) !== null) ||
      readLabel(lead) !== null ||
      // "2.5 mg, oral, once daily" is a dose of what stands before it.
      /^\D.*\d ?(?:mg|micrograms?|mcg)\b(?!\/d?l)/i.test(line.text))
  );
}

/** A line of the data that a page was made from: `"display" : "Asthma"`. */
const isSource = /^"\w+" ?:/;

const isFact = (each: Fact | Doubt): each is Fact => 'kind' in each;

function* readLines(
  context: PageContext,
  isOthers: (line: Line) => boolean,
): Steps<{ facts: Fact[]; doubts: Doubt[] }> {
  const linked = yield* linkLabels(context);
  const facts: Fact[] = [];
  const doubts: Doubt[] = [];
  for (const line of context.page.lines) {
    if (line.index % linesInStep === 0) yield;
    if (isOthers(line) || isSource.test(line.text)) continue;
    const medicines = readMedicines(context, line);
    if (medicines.length > 0) {
      facts.push(...medicines);
      continue;
    }
    for (const each of [...readConditions(context, line), ...readMeasurements(context, line, linked)])
      if (isFact(each)) facts.push(each);
      else doubts.push(each);
  }
  return { facts, doubts };
}

const clean = (text: string): string => text.replace(/\u2003/g, ' ').slice(0, 500);

function* itemsOf(context: PageContext, facts: readonly Fact[]): Steps<Item[]> {
  const addresses = new Addresses();
  const items: Item[] = [];
  for (const { fact, showings } of (yield* mergeFacts(facts)).slice(0, maxItems)) {
    if (items.length % linesInStep === 0) yield;
    const row = fact.key === null ? null : rowOf(fact.key);
    items.push({
      kind: fact.kind,
      key: fact.key,
      system: row === null ? null : reportedSystem,
      code: row?.code ?? null,
      term: row?.term ?? null,
      asSeen: clean(fact.asSeen),
      status: fact.status,
      value: fact.value,
      unit: fact.unit,
      date: fact.date,
      places: showings.slice(0, maxPlaces).map((each) => placeOf(context, each.line, each.label, addresses)),
    });
  }
  return items;
}

function cannotTellOf(context: PageContext, doubts: readonly Doubt[]): CannotTell[] {
  const addresses = new Addresses();
  const seen = new Set<string>();
  const told: CannotTell[] = [];
  for (const doubt of doubts) {
    const id = `${doubt.what}|${doubt.why}|${doubt.asSeen}`;
    if (seen.has(id) || told.length >= maxCannotTell) continue;
    seen.add(id);
    told.push({
      what: doubt.what.slice(0, 200),
      why: clean(doubt.why),
      asSeen: clean(doubt.asSeen),
      place: placeOf(context, doubt.line, null, addresses),
    });
  }
  return told;
}

const isTooLong = (page: Page): boolean => page.lines.length > maxLines;

const tooLong: PageReading['identity'] = {
  name: null,
  nhsNumber: null,
  birthDate: null,
  sex: null,
  sure: false,
  doubt: sentences.tooLong,
};

/** How a page is assembled. A pasted text need not name a person to be about one. `site`: taught for this page. */
export type AssembleOptions = { readonly isPasted?: boolean; readonly site?: SiteOnPage | null };

/** Makes the reading of one page from its lines, and keeps nothing of it. */
export function assemble(page: Page, today: string, options: AssembleOptions = {}): PageReading {
  try {
    return finish(assembleInSteps(page, today, options));
  } finally {
    forgetTexts();
  }
}

/** What the reader lends to what reads by a taught site. */
export const readPartsHere: ReaderParts = {
  birthLabel,
  dom,
  isIncomplete,
  isSamePerson,
  labelOf,
  namedParts,
  readLeadingName,
  readPeople,
};

/** Who the page is about, and whose lines are whose: untaught, or by the site where one is taught. */
function peopleOn(context: PageContext, on: SiteOnPage | null): Taught {
  const people =
    on === null
      ? { ...readPeople(context), site: null, whyNot: () => null, missing: [] }
      : readBySite(context, on, readPartsHere);
  const { page, identity } = people;
  if (page !== 'none' || identity.doubt !== null || context.page.unread.length === 0) return people;
  return { ...people, identity: { ...identity, doubt: sentences.unread } };
}

const factsOfRecord = 3;

/** What tells the days of several facts is somebody's record, even if it does not say whose. */
const pageOf = (page: PageReading['page'], facts: readonly Fact[]): PageReading['page'] =>
  facts.filter(({ date }) => date !== null).length >= factsOfRecord ? 'record' : page;

const notLookedInto = (frame: Element): CannotTell => ({
  what: 'part of the page',
  why: sentences.unread,
  asSeen: '',
  place: placeOfElement(frame),
});

/** The same with pauses. Looks at the page's elements only to say where the facts stand; remembers what texts say. */
export function* assembleInSteps(
  page: Page,
  today: string,
  { isPasted = false, site = null }: AssembleOptions = {},
): Steps<PageReading> {
  if (isTooLong(page)) return { page: 'none', identity: tooLong, items: [], cannotTell: [] };
  const own = yield* contextInSteps(page, today, isSubject);
  yield* own.prepare();
  yield* evidenceOf(own).inSteps();
  const people = peopleOn(own, site);
  const context = people.said ?? own;
  const about = { page: people.page, identity: people.identity, site: people.site };
  if (about.page === 'list') return { ...about, items: [], cannotTell: [] };
  yield;
  const { facts, doubts } = yield* readLines(context, people.isOthers);
  const taken = facts
    .filter((fact) => {
      const why = people.whyNot(fact);
      if (why !== null) doubts.push({ what: fact.key ?? fact.kind, why, asSeen: fact.asSeen, line: fact.line });
      return why === null;
    })
    .map((fact) => (fact.date !== null && fact.date === people.identity.birthDate ? { ...fact, date: null } : fact));
  const cannotTell = [...page.unread.map(notLookedInto), ...people.missing, ...cannotTellOf(context, doubts)];
  if (page.isCut) cannotTell.push({ what: 'page', why: sentences.tooLarge, asSeen: '', place: null });
  about.page = pageOf(people.page, taken);
  const isEmpty = (about.page === 'none' && !isPasted) || people.isMixed === true;
  return { ...about, items: isEmpty ? [] : yield* itemsOf(context, taken), cannotTell: isEmpty ? [] : cannotTell };
}

/** Only who the page is about: for the check at the moment of action. */
export const assembleIdentity = (page: Page, today: string, site: SiteOnPage | null = null): PageReading['identity'] =>
  isTooLong(page)
    ? tooLong
    : peopleOn(
        contextOf(page, today, () => false),
        site,
      ).identity;
