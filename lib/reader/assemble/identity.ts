import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import type { Identity, PageKind } from '../../domain/reading.ts';
import { linesNow } from '../collect/collect.ts';
import type { Box, Cell, Line, Page, Table } from '../collect/line.ts';
import type { PageContext } from '../interpret/context.ts';
import { readLabel } from '../recognise/labels.ts';
import { headersOf } from '../interpret/tables.ts';
import { readTerm } from '../recognise/terms.ts';
import { fieldRole } from '../recognise/words.ts';
import { contradiction } from './contradiction.ts';
import { boxOfBoth } from './name-bound.ts';
import { nameNear } from './name-near.ts';
import { isAmongOthers } from './not-theirs.ts';
import { isNameLabel, isSamePerson, letters, readName } from './names.ts';
import { evidenceOf, isOnePerson, sexNear, type Evidence, type Person } from './people.ts';

const { patterns, sentences } = recordWords;

/** Who the page is about, what kind of page it is, and which lines are about other people. */
export type PeopleRead = {
  readonly page: PageKind;
  readonly identity: Identity;
  readonly isOthers: (line: Line) => boolean;
  /** Several people, and nothing tells whose record it is: no fact may be taken. */
  readonly isMixed?: boolean;
};

/** Showings of one person. */
type Group = Person[];

const nobody: Identity = { name: null, nhsNumber: null, birthDate: null, sex: null, sure: false, doubt: null };

function personOf(context: PageContext, evidence: Evidence): Person {
  const nearest = nameNear(context, evidence.line);
  const another = nearest === null ? null : nameOfAnother(evidence, nearest.name);
  const near = another === null ? nearest : null;
  return {
    name: another ?? near?.name ?? null,
    isDisputed: another !== null || nearest?.isRivalled === true,
    nhsNumber: evidence.nhsNumber,
    birth: evidence.birth,
    isBroken: evidence.isBroken,
    line: evidence.line,
    box: near?.box ?? evidence.line.box,
    nameLine: near?.line ?? null,
  };
}

const capitalWords = new RegExp(patterns.capitalWords, 'gu');

/** Whom the words before a number or a date name, if not the nearest name: "Task for Mary Smith". */
function nameOfAnother({ line, birth }: Evidence, name: string): string | null {
  const lead = line.text.slice(0, birth?.start ?? line.text.search(/\d/));
  // "Outside records: Harlan Whitcomb, NHI ZKA3472": neither what stands before a colon nor a number is of a name.
  const before = lead.replace(/^[^:,]*: /, '').replace(/(?:\p{Lu}{2,5} )?\S*\d\S*/gu, ' ');
  const names = [...before.matchAll(capitalWords)].flatMap(([words]) => readName(words, false)?.name ?? []);
  return names.find((other) => !isSamePerson(other, name)) ?? null;
}

/** Puts showings of one person together. A showing without a name joins the group that it agrees with, or stands alone. */
function groupPeople(context: PageContext, people: readonly Person[]): readonly Group[] {
  const groups: Group[] = [];
  const [named, unnamed] = [people.filter((each) => each.name !== null), people.filter((each) => each.name === null)];
  for (const person of [...named, ...unnamed]) {
    const group = groups.find(
      (each) =>
        each.every((other) => isOnePerson(context, person, other) || isSilent(person, other)) &&
        each.some((other) => isOnePerson(context, person, other) || isBeside(person, other)),
    );
    if (group === undefined) groups.push([person]);
    else group.push(person);
  }
  return groups;
}

/** Whether two showings have nothing to compare. */
const isSilent = (one: Person, other: Person): boolean =>
  (one.name === null || other.name === null) &&
  (one.nhsNumber === null || other.nhsNumber === null) &&
  (one.birth === null || other.birth === null);

/** Whether two showings with nothing to compare stand side by side: a birth date under an NHS number. */
const isBeside = (one: Person, other: Person): boolean =>
  isSilent(one, other) && Math.abs(one.line.index - other.line.index) <= 10;

/** Tables that list people: a column of names with two or more of them, and no more that name what is measured or had. */
function peopleTables(context: PageContext): ReadonlySet<Table> {
  const found = new Set<Table>();
  for (const table of context.page.tables) {
    if (!headersOf(table, context.page).some((text) => fieldRole(text) === 'person' || isNameLabel(text))) continue;
    const names = new Set<string>();
    const things = new Set<string>();
    for (const row of table.rows)
      for (const cell of row.cells) {
        const read = context.readCell(cell);
        const header = read?.header ?? null;
        if (read === null || read.isInHeaderRow || header === null) continue;
        if (header.role !== 'person' && !isNameLabel(header.text)) continue;
        const text = read.text.split('\u2003').at(-1) ?? '';
        const name = readName(text, true);
        // "Name" also heads the names of conditions and measurements: "Weight", "Other Notes".
        const isThing = readTerm(text) !== null || readLabel(text) !== null;
        // A problem behind a name in its cell is somebody's.
        if (isThing && text === read.text) things.add(text);
        else if (!isThing && name !== null) names.add(name.name.toLowerCase());
      }
    if (names.size >= 2 && names.size >= things.size) found.add(table);
  }
  return found;
}

/** Tables with a column of patients that holds somebody, and none of the words of the person's name. */
function tablesOfAnother(context: PageContext, name: string): ReadonlySet<Table> {
  const known = letters(name);
  const isOther = (text: string): boolean => {
    const words = letters(text).filter((word) => word.length > 1);
    return words.length > 0 && !words.some((word) => known.includes(word));
  };
  const isPatients = (cell: Cell): boolean => {
    const read = context.readCell(cell);
    return read !== null && !read.isInHeaderRow && ofPatients.test(read.header?.text ?? '') && isOther(read.text);
  };
  // Only of a table with such a column are the cells asked for: who is on the screen is looked up often.
  const hasPatients = (table: Table): boolean => headersOf(table, context.page).some((text) => ofPatients.test(text));
  const isOfAnother = ({ rows }: Table): boolean => rows.some(({ cells }) => cells.some(isPatients));
  return new Set(context.page.tables.filter((table) => hasPatients(table) && isOfAnother(table)));
}

const ofPatients = /^(?:patient|client|resident|occupant|service user)(?:['’]?s)?(?: name)?$/i;

/** Boxes that hold several people side by side: search results, a list of cards. */
function listBoxes(groups: readonly Group[]): ReadonlySet<Box> {
  const found = new Set<Box>();
  const firsts = groups.flatMap((group, index) => group.map((person) => ({ person, index })));
  for (const one of firsts)
    for (const other of firsts) {
      if (one.index >= other.index) continue;
      const shared = boxOfBoth(one.person.line.box, other.person.line);
      if (shared !== null && isListOf(shared, one.person.line, other.person.line)) found.add(shared);
    }
  return found;
}

/** Whether two lines lie in two children of a box that are of one kind. */
function isListOf(box: Box, one: Line, other: Line): boolean {
  const [first, second] = [childOf(box, one), childOf(box, other)];
  if (first === null || second === null || first === second) return false;
  if (/^(?:li|tr|row|listitem|option)$/.test(first.role ?? first.tag)) return first.tag === second.tag;
  // The bare blocks of a page are no list.
  const isBare = box.tag === 'body' && first.signature.endsWith(' ');
  return first.signature !== '' && first.signature === second.signature && !isBare;
}

function childOf(box: Box, line: Line): Box | null {
  for (let at: Box | null = line.box; at !== null; at = at.parent) if (at.parent === box) return at;
  return null;
}

type Listed = { readonly tables: ReadonlySet<Table>; readonly boxes: ReadonlySet<Box> };

/** Where a page names people that it is not about: lists, layers over the record, "recent patients". */
function othersOf(context: PageContext, { tables, boxes }: Listed): (line: Line) => boolean {
  return (line) => {
    if (line.cell !== null && tables.has(line.cell.row.table)) return true;
    if (context.kindsOf(line).includes('people')) return true;
    if (boxes.size === 0) return false;
    for (let box: Box | null = line.box; box !== null; box = box.parent) if (boxes.has(box)) return true;
    return false;
  };
}

function identityOf(context: PageContext, group: Group, others: readonly Group[]): Identity {
  const names = group.flatMap((person) => person.name ?? []);
  const name = names.toSorted((one, other) => other.length - one.length)[0] ?? null;
  const nhsNumber = group.find((person) => person.nhsNumber !== null)?.nhsNumber ?? null;
  const births = group.flatMap((person) => (person.birth === null ? [] : (context.resolve(person.birth) ?? [])));
  const birthDate = births[0] ?? null;
  const sex = group.map((person) => sexNear(context, person)).find((each) => each !== null) ?? null;
  const doubt = doubtOf(
    context,
    {
      name,
      nhsNumber,
      birthDate,
      isBroken: group.some((person) => person.isBroken),
      isDisputed:
        group.some((person) => person.isDisputed) || names.some((other) => name !== null && !isSamePerson(other, name)),
      nameLines: group.flatMap((person) => person.nameLine ?? []),
    },
    others,
  );
  const isFuture = birthDate !== null && birthDate > context.today;
  return { name, nhsNumber, birthDate: isFuture ? null : birthDate, sex, sure: doubt === null, doubt };
}

type Found = {
  readonly name: string | null;
  readonly nhsNumber: string | null;
  readonly birthDate: string | null;
  readonly isBroken: boolean;
  readonly isDisputed: boolean;
  readonly nameLines: readonly Line[];
};

const noName = sentences.noName;
const noNumber = sentences.noNumber;

/** Whether the page shows nobody, or too little of one person, and nothing that contradicts: a site may know more. */
export const isIncomplete = ({ sure, doubt }: Identity): boolean =>
  !sure && (doubt === null || doubt === noName || doubt === noNumber);

function doubtOf(context: PageContext, found: Found, others: readonly Group[]): string | null {
  if (found.isBroken) return sentences.brokenNumber;
  if (found.birthDate !== null && found.birthDate > context.today) return sentences.unborn;
  if (found.name === null) return noName;
  if (found.nhsNumber === null && found.birthDate === null) return noNumber;
  if (found.isDisputed) return sentences.twoNamed;
  if (others.some((group) => group.some((person) => person.nhsNumber !== null))) return sentences.others;
  return contradiction(context, found.name, found.nameLines);
}

/** Most elements that are looked at to tell that the people on a page are still the same. */
const maxAnchors = 40;

/** By the root of a page's lines: what is read of a page may have more tables than were collected. */
const anchors = new WeakMap<Box, readonly Person[]>();

/** The elements that name people on a page that was read: while they say the same, so does the identity. */
export function anchorsOf(page: Page): readonly Element[] {
  const named = (anchors.get(page.root) ?? []).flatMap(({ line, box }) => [line.element, box.element]);
  return [...new Set(named)].filter((one) => one !== null).slice(0, maxAnchors);
}

/** Whether the lines that say who somebody is on a page that was read with pauses still stand where they stood. */
export function isStillNamed(page: Page): boolean {
  const people = (anchors.get(page.root) ?? []).slice(0, maxAnchors);
  return people.every(({ line, nameLine }) => [line, nameLine].every((each) => each === null || isStanding(each)));
}

function isStanding({ box, text }: Line): boolean {
  return box.element?.isConnected === true && linesNow(box.element).some((line) => line.text === text);
}

/** Finds the one person that the page is about, or says why not. */
export function readPeople(context: PageContext, isLeftOut: (line: Line) => boolean = () => false): PeopleRead {
  const evidences = evidenceOf(context)
    .get()
    .filter(({ line }) => !isLeftOut(line));
  const people = evidences.map((evidence) => personOf(context, evidence));
  anchors.set(context.page.root, people);
  const groups = groupPeople(context, people);
  // Some programs show the whole record in a layer with nothing under it; a layer to choose from has no such sections.
  const isLayered =
    context.page.lines.some((line) => !line.isOverlay) ||
    !context.page.lines.some((line) => /^(?:problems|measurements)$/.test(context.kindsOf(line)[0] ?? ''));
  const isOver = (line: Line): boolean => isLayered && line.isOverlay;
  const listed = { tables: peopleTables(context), boxes: listBoxes(groups) };
  const isListed = othersOf(context, listed);
  const own = groups
    .map((group) => group.filter(({ line }) => !isListed(line) && !isOver(line) && !isAmongOthers(context, line)))
    .filter((group) => group.length > 0);
  const hasList = groups.length > own.length || listed.tables.size > 0;
  const isOverlaid = groups.some(
    (group) =>
      group.some((person) => isOver(person.line)) && !own.some((each) => each.some((person) => group.includes(person))),
  );
  const isOthers = (line: Line): boolean => isListed(line) || (isOverlaid && isOver(line));
  const [group, second] = own;
  if (group === undefined) return { page: hasList || isOverlaid ? 'list' : 'none', identity: nobody, isOthers };
  const isWeak = evidences.every((each) => each.nhsNumber === null && each.birth === null && !each.isBroken);
  if (second !== undefined && isWeak) return { page: 'list', identity: nobody, isOthers };
  if (second !== undefined)
    return { page: 'record', identity: { ...nobody, doubt: sentences.several }, isOthers, isMixed: true };
  const others = groups.filter(
    (each) =>
      !each.some((person) => group.includes(person)) &&
      // People in a side list ("recently viewed") are known to be others; a layer over the record leaves doubt.
      each.some((person) => isOver(person.line) || !isAmongOthers(context, person.line)),
  );
  const identity = identityOf(context, group, others);
  const apart = identity.name === null ? new Set<Table>() : tablesOfAnother(context, identity.name);
  const isApart = ({ cell }: Line): boolean => cell !== null && apart.has(cell.row.table);
  return { page: 'record', identity, isOthers: (line) => isOthers(line) || isApart(line) };
}
