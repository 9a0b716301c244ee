import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import type { Cell, Line, Page } from '../collect/line.ts';
import { findDates, resolveDate, type DateOrder, type DateSeen } from '../recognise/dates.ts';
import { fieldHint, hintsOf } from '../recognise/vocabulary.ts';
import { fieldRole, sectionKind, type FieldRole, type SectionKind } from '../recognise/words.ts';
import { finish, lazily, linesInStep, type Lazy, type Steps } from '../steps.ts';
import { dateOrderOf, orderHint } from './date-order.ts';
import { tablesOfBlocks } from './grids.ts';
import { groupsOf, type Groups } from './groups.ts';
import { withRecords } from './records.ts';
import { kindsOver, regionsOf, type Region } from './regions.ts';
import { cellReader, type CellRead } from './tables.ts';

const { lists } = recordWords;
const endBefore = new RegExp(lists.endBefore, 'i');

const editedBefore = new RegExp(lists.editedBefore, 'i');

/** What a date says about the fact beside it. */
export type DateRole = 'fact' | 'recorded' | 'edited' | 'end' | 'birth' | 'planned';

const planned = new RegExp(recordWords.lists.planned, 'i');
/** What the label of a birth date says, in one word. */
export const birthLabel = new RegExp(recordWords.lists.birthLabel, 'i');
const beforeDate: readonly (readonly [DateRole, RegExp])[] = [
  ['birth', birthLabel],
  ['planned', planned],
  ['edited', editedBefore],
  ['end', endBefore],
  ['recorded', /\b(?:recorded|entered|documented|reported|reviewed)\b/i],
];

/** All that later stages ask about the page: regions, tables, groups and dates, computed once. */
export type PageContext = {
  readonly page: Page;
  readonly today: string;
  readonly groups: Groups;
  /** Works out with pauses what is else worked out when first asked for. */
  readonly prepare: () => Steps<void>;
  readonly regionOf: (line: Line) => Region | null;
  readonly kindsOf: (line: Line) => readonly SectionKind[];
  readonly cellOf: (line: Line) => CellRead | null;
  readonly readCell: (cell: Cell) => CellRead | null;
  readonly datesOf: (line: Pick<Line, 'text'>) => readonly DateSeen[];
  /** The nearest line before that holds a date. */
  readonly datedBefore: (line: Line) => Line | null;
  /** Whether any text of the page may be the name of a field whose values are terms only under it. */
  readonly hasFields: () => boolean;
  /** Whether something on the page says that the record is British: the NHS, a GP, a postcode. */
  readonly isBritish: () => boolean;
  readonly resolve: (date: DateSeen) => string | null;
  /** The unit that a taught site states for a measure on a line that shows none. */
  readonly unitSaid?: (line: Line, key: string) => string | null;
};

/** What the words before a date in its own text make of it. */
export function roleOfDate(text: string, date: DateSeen): DateRole {
  if (date.start === 0) return 'fact';
  const before = text.slice(Math.max(0, date.start - 30), date.start).replace(/\bd\.o\.b\.?|\bb\. ?$/i, 'dob');
  const tail = /[^,;.(|]*$/.exec(before)?.[0] ?? before;
  for (const [role, pattern] of beforeDate) if (pattern.test(tail)) return role;
  return 'fact';
}

const dateRoles: Partial<Record<FieldRole, DateRole>> = {
  date: 'fact',
  recorded: 'recorded',
  edited: 'edited',
  end: 'end',
};

/** The label of a time at which somebody was seen or something was handed in: what was measured then has its date. */
export const event = new RegExp(lists.event, 'i');

/** The role of dates under or beside a label such as a column header or a `dt`; null when it is no label of dates. */
export function dateRoleOfLabel(label: string): DateRole | null {
  if (birthLabel.test(label)) return 'birth';
  if (/\b(?:due|next|recall)\b/i.test(label)) return 'planned';
  if (event.test(label)) return 'fact';
  const role = fieldRole(label);
  return role === null ? null : (dateRoles[role] ?? null);
}

/** Prepares a page for interpretation. `isSubject` says of which lines something can be said. */
export const contextOf = (page: Page, today: string, isSubject: (line: Line) => boolean): PageContext =>
  finish(contextInSteps(page, today, isSubject));

/** The same with pauses. */
export function* contextInSteps(
  collected: Page,
  today: string,
  isSubject: (line: Line) => boolean,
): Steps<PageContext> {
  const told = yield* withRecords(collected, isSubject);
  const page = { ...told, tables: [...told.tables, ...(yield* tablesOfBlocks(told, today))] };
  const datesOf = datesByText(today);
  const dates = datesIn(page, datesOf);
  const regions: (Region | null)[] = [];
  const moreRegions = regionsOf(page, regions);
  /** The regions up to that of a line, and no further. */
  const regionOf = ({ index }: Line): Region | null => {
    while (regions.length <= index && moreRegions.next().done !== true);
    return regions[index] ?? null;
  };
  const words = once(() => page.lines.map((line) => line.text).join('\n'));
  const order = once(() => orderOf(page, words(), dates.get().dated, today));
  const readCell = cellReader(page, today);
  const cells: (CellRead | null)[] = [];
  const groups = groupsOf(page, isSubject);
  return {
    page,
    today,
    groups,
    *prepare() {
      yield* dates.inSteps();
      yield* moreRegions;
      yield* groups.prepare();
    },
    regionOf,
    kindsOf: (line) => kindsOver(regionOf(line)),
    cellOf: (line) => (line.cell === null ? null : (cells[line.index] ??= readCell(line.cell))),
    readCell,
    datesOf,
    datedBefore: (line) => dates.get().before[line.index] ?? null,
    hasFields: once(() => page.lines.some((line) => (hintsOf(line.text) & fieldHint) > 0)),
    isBritish: once(() => britishSign.test(words())),
    resolve: (date) => resolveDate(date, date.kind === 'numeric' ? order() : 'unknown'),
  };
}

/** Worked out when first asked for: a look at who is on screen asks for little. */
function once<T>(work: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: work() }).value;
}

const britishSign = /\b(?:NHS|GP)\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/;

type Dated = { readonly line: Line; readonly dates: readonly DateSeen[] };
type Dates = {
  readonly dated: readonly Dated[];
  /** The nearest line before each line that holds a date, by its number. */
  readonly before: readonly (Line | null)[];
};

/** The dates of a line: looked for once in each text. */
function datesByText(today: string): PageContext['datesOf'] {
  const known = new Map<string, readonly DateSeen[]>();
  return ({ text }) => {
    const dates = known.get(text) ?? findDates(text, today);
    known.set(text, dates);
    return dates;
  };
}

const datesIn = (page: Page, datesOf: (line: Line) => readonly DateSeen[]): Lazy<Dates> =>
  lazily(function* () {
    const dated: Dated[] = [];
    const before: (Line | null)[] = [];
    for (const line of page.lines) {
      if (line.index % linesInStep === 0) yield;
      before.push(dated.at(-1)?.line ?? null);
      const dates = datesOf(line);
      if (dates.length > 0) dated.push({ line, dates });
    }
    return { dated, before };
  });

function orderOf(page: Page, words: string, dated: readonly Dated[], today: string): DateOrder {
  const past = dated.filter(({ line }) => !planned.test(line.text) && !planned.test(line.label ?? ''));
  const hints = /yy\b/i.test(words)
    ? page.lines.flatMap(({ text }) => (text.length < 200 ? (orderHint(text) ?? []) : []))
    : [];
  const datesOf = (lines: readonly Dated[]): DateSeen[] => lines.flatMap(({ dates }) => dates);
  const hasNhsNumber = (): boolean => /\bnhs[ -]?(?:number|no\b)/i.test(words);
  return dateOrderOf(datesOf(dated), datesOf(past), hints, { language: page.language, hasNhsNumber }, today);
}

/** Whether the section a line lies in holds nothing about the person. `people` lists other people. */
export function isOutside(context: PageContext, line: Line): boolean {
  const kinds = context.kindsOf(line);
  if (kinds[0] === 'ignore' || kinds.includes('people')) return true;
  const label = line.label === null ? null : sectionKind(line.label);
  return label === 'ignore' || label === 'people';
}
