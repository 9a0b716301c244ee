import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import type { ItemStatus } from '../../domain/reading.ts';
import type { Line } from '../collect/line.ts';
import { readLabel } from '../recognise/labels.ts';
import { stronger } from '../recognise/terms.ts';
import { readTerm } from '../recognise/terms.ts';
import { fieldRole, sectionKind, statusOfHeading, statusOfWord, type FieldRole } from '../recognise/words.ts';
import { isOutside, type PageContext } from './context.ts';
import { dateBeside } from './fact-dates.ts';
import type { Fact } from './fact.ts';
import { isToldBelow } from './records.ts';
import { sentencesOf } from './sentences.ts';
import { hasEnded, isOfEnd } from './status-beside.ts';
import { roleInRow } from './tables.ts';

const { lists } = recordWords;
const medicineChange = new RegExp(lists.medicineChange, 'i');

const medicineLabel = new RegExp(lists.medicineLabel, 'i');

const strength = new RegExp(lists.strength, 'i');
const form = new RegExp(recordWords.medicineForms, 'i');
const doseStart = new RegExp(recordWords.doseStart, 'i');

/** Where a name ends: at its dose, a bracket that no strength follows, or a word of when it was given. */
function endOfName(text: string): number {
  let from = 0;
  for (let tries = 0; tries < 4; tries++) {
    const cut = text.slice(from).search(doseStart);
    if (cut === -1) return text.length;
    const at = from + cut;
    // "metFORMIN (GLUCOPHAGE) 1000 mg tablet": the brand stands in the name.
    // So does what the brackets spell out: "metformin (metformin 500 mg oral tablet)".
    const bracket = /^\s\(([^)]*)\)\s*(?=\d|$|\u2003)/.exec(text.slice(at));
    if (bracket === null) return at;
    from = at + bracket[0].length;
    if (strength.test(bracket[1] ?? '')) from = at + bracket[0].trimEnd().length;
    else if (!/\d/.test(text.charAt(from))) return at;
  }
  return text.length;
}

function nameOf(text: string): string {
  const cut = endOfName(text);
  return (cut > 2 ? text.slice(0, cut) : text).replace(/^[\s•·*-]+|[\s,;:.-]+$/g, '').slice(0, 200);
}

/** A line without the date that begins it, and without a label such as "Medication" in an element of its own. */
function bodyOf(context: PageContext, line: Line): string {
  const [date] = context.datesOf(line);
  const text = date?.start === 0 ? line.text.slice(date.end) : line.text;
  return text
    .replace(/^(?:[A-Z](?=\u2003))?[\s:–—-]+/, '')
    .replace(medicineLabel, '')
    .replace(listed, '')
    .replace(medicineChange, '')
    .replace(endDate, '')
    .replace(dashedStrength, '$1 ')
    .replace(dashedForm, '$1 ');
}

/** "Amlodipine — 5mg — tablet": one name in three parts. */
const dashedStrength = new RegExp(`^([\\p{L} -]{3,60}?)\\s+[—–]\\s+(?=${strength.source})`, 'iu');
const dashedForm = new RegExp(`^(.{3,60}?${strength.source})\\s+[—–]\\s+(?=(?:${form.source}))`, 'i');

/** "Mirtazapine 15mg tablets, 30/09/2024". */
const endDate = /,? (?:\d{1,2}[ /.-][a-z\d]{2,9}[ /.-])?(?:19|20)\d\d\.?$/i;

/** "Regular: bisoprolol 2.5mg od; edoxaban 30mg od". */
const listed = new RegExp(lists.listed, 'i');

/** The first word of what is said of a medicine, not of its name. */
const direction = new RegExp(recordWords.lists.direction, 'i');

/** Roles of the columns that may hold medicines. */
const mayHold: ReadonlySet<FieldRole | null> = new Set<FieldRole | null>([null, 'medicine', 'term', 'value']);

/** Whether a line is nobody's, or names a group of rows: "Repeat". */
const isGroup = (context: PageContext, line: Line): boolean =>
  isOutside(context, line) ||
  (line.cell !== null && context.regionOf(line)?.line === line && !strength.test(line.text));

/** Whether a line names a medicine: by its column, its section and its words. */
function isMedicine(context: PageContext, line: Line): boolean {
  if ((line.isUnticked && !line.isStruck) || line.text.length > 300 || isGroup(context, line)) return false;
  const cell = context.cellOf(line);
  const role = cell?.header?.role ?? null;
  if (cell?.isInHeaderRow === true || !mayHold.has(role)) return false;
  const isSection = isAmongMedicines(context, line);
  if (role !== 'medicine' && !isSection && !(/\d/.test(line.text) && form.test(line.text))) return false;
  const text = bodyOf(context, line);
  if (!/^[\s•·*-]*(?:\d\d HR )?[A-Za-z][A-Za-z-]{2}/.test(text)) return false;
  if (role === 'medicine')
    return (cell?.lines[0] === line && !isNamedBeside(context, line)) || strength.test(nameOf(text));
  const name = nameOf(text);
  if (direction.test(name) || isMeasure(name, isSection)) return false;
  // "Amlodipine 5mg (Tablet)"
  if (strength.test(name))
    return isSection || (name.split(' ').length < 10 && form.test(/^[^(]*\([^)]*\)/.exec(text)?.[0] ?? name));
  if (isSection && form.test(name)) return true;
  return isSection && isNamedInList(line, role, name);
}

/** "Albuterol" under "Medication", where the row begins with "Albuterol HFA 90 mcg inhaler". */
function isNamedBeside(context: PageContext, line: Line): boolean {
  const own = context.cellOf(line);
  const first = own?.row[0];
  if (first === undefined || first === own || !first.text.startsWith(line.text)) return false;
  return /^[^a-z]/i.test(first.text.slice(line.text.length)) && strength.test(first.text);
}

/** Whether a name is that of something measured. Among medicines "Vitamin D 2000 IU" is one. */
function isMeasure(name: string, isSection: boolean): boolean {
  const label = readLabel(/^\D*/.exec(name)?.[0].trim() ?? '');
  return label !== null && (label.keys.length > 0 || !isSection || !strength.test(name));
}

/** Whether a heading, the line itself, its label or a dose in the next cell says that medicines stand here. */
function isAmongMedicines(context: PageContext, line: Line): boolean {
  const kind = context.kindsOf(line)[0];
  const { row, cell: own } = context.cellOf(line) ?? {};
  return (
    kind === 'medicines' ||
    kind === 'past medicines' ||
    listed.test(line.text) ||
    row?.some(({ cell, text }) => cell.column - 1 === own?.column && dosed.test(text)) === true ||
    isUnderLabel(context, line)
  );
}

/** "1 tablet, once a day". */
const dosed = new RegExp(`^[\\d.]+ ?${form.source}`, 'i');

/** "What medicines do you take?" beside the line, as its label or in the cell before. */
function isUnderLabel(context: PageContext, line: Line): boolean {
  const cell = context.cellOf(line);
  const first = cell?.row[0];
  const label = line.label ?? (first === cell ? null : (first?.text ?? null));
  return label !== null && sectionKind(label) === 'medicines';
}

/** A name without a strength counts only where medicines are listed: the term column, or the first line of a list item. */
function isNamedInList(line: Line, role: string | null, name: string): boolean {
  if (name.split(' ').length > 8 || /[.!?]$/.test(name) || sectionKind(name) !== null || readTerm(name) !== null)
    return false;
  // "Start date".
  if (fieldRole(name) === 'date') return false;
  if (role === 'term') return true;
  return (
    line.level === 0 &&
    line.label === null &&
    statusOfWord(name) === null &&
    ((line.box.tag === 'li' && line.box.first === line.index) || stoppedAfter.test(line.text)) &&
    /^[\s•*-]*[A-Z][a-z]{3}/.test(name)
  );
}

/** "Gliclazide - stopped May 2026". */
const stoppedAfter = new RegExp(
  `^[A-Z][a-z-]{3,25}(?: [a-z-]+)?[ ,(–—:-]+${lists.ending}(?: (?:on |in )?[\\d/. A-Za-z]*\\d{4})?\\)?$`,
);

const ending = new RegExp(`^(?:status[: ]+)?${lists.ending}`, 'i');
const ended = new RegExp(lists.ending, 'i');

/** "On hold - AKI": the state, where what stands before the dash is one. */
function beforeDash(part: string): string {
  const [first = ''] = part.split(/ [–—-] /);
  return statusOfWord(first) === null ? part : first;
}

/** What the other cells of a row, or the other lines of an item, may say of a medicine's status. */
function wordsBeside(context: PageContext, line: Line): readonly string[] {
  const cell = context.cellOf(line);
  const row = cell?.row ?? [];
  const wordsOf = (text: string): readonly string[] =>
    text.split('\u2003').map((part) => (ending.test(part) ? 'ended' : beforeDash(part)));
  if (cell === null || row.length < 2)
    return context.groups.itemOf(line).flatMap((other) => {
      if (other === line || isMedicine(context, other)) return [];
      // The days between which it was given out end nothing.
      const isSupply = other.label === null && /\b(?:issue|suppl)/i.test(other.text);
      return !isSupply && hasEnded(context, isOfEnd(other), [other]) ? ['ended'] : wordsOf(other.text);
    });
  return row.flatMap((other) => {
    if (other === cell) return [];
    const role = roleInRow(other);
    const isSaid = (dosed.test(other.text) ? ended : ending).test(other.text);
    if ((role === 'end' || isSaid) && hasEnded(context, role === 'end', other.lines)) return ['ended'];
    const words = wordsOf(other.text);
    // A letter's tooltip says what it stands for.
    if (role === 'status' || other.text.length < 3) return [...words, other.lines[0]?.title ?? ''];
    // "Completed" under "Last review" is the review.
    const isOfReview = /\breview/i.test(other.header?.text ?? '');
    return role === null || (statusOfWord(other.text) !== null && !isOfReview)
      ? words.filter((word) => word === 'ended')
      : [];
  });
}

function statusOfLine(context: PageContext, line: Line, text: string): ItemStatus {
  let status: ItemStatus | null = null;
  const take = (text: string): void => {
    const word = statusOfWord(text);
    if (word !== null && word !== 'none' && word !== 'absent' && word !== 'family') status = stronger(status, word);
  };
  for (const [, words = ''] of text.matchAll(/[([\u2003,;–-]\s*([a-z ]{3,20})\s*(?=[)\]\u2003]|$)/gi))
    take(words.trim());
  if (line.isStruck) return 'inactive';
  if (line.title !== null) take(line.title);
  if (line.label !== null) take(line.label);
  if (ended.test(text)) status = 'inactive';
  for (const said of wordsBeside(context, line)) take(said);
  for (let over = context.regionOf(line); over !== null; over = over.parent) {
    status = stronger(status, statusOfHeading(over.text));
    if (over.kind !== null) break;
  }
  if (context.kindsOf(line)[0] === 'past medicines') status = stronger(status, 'inactive');
  return status === null || status === 'active' ? 'active' : 'inactive';
}

/** The strength, then the form, that stand in columns of their own: "Preparation" may hold both, and the dose behind them. */
function strengthBeside(context: PageContext, line: Line): readonly string[] {
  const cell = context.cellOf(line);
  const said = (cell?.row ?? [])
    .filter((other) => other !== cell && other.text !== '' && ofStrength.test(other.header?.text ?? ''))
    .map(({ lines }) => nameOf(lines[0]?.text ?? ''))
    .toSorted();
  return /^\d/.test(said[0] ?? '') ? said : [];
}

const ofStrength = /^(?:strength|preparation|form$|formulation)/i;

/** Reads the medicines that a line names. A medicine has no verified code: its name stands as seen. */
export function readMedicines(context: PageContext, line: Line): readonly Fact[] {
  if (!isMedicine(context, line) || isToldBelow(context.page, line)) return [];
  const [own] = context.datesOf(line);
  const parts = partsOfList(context, line);
  const isList = parts.length > 1;
  const date = isList ? null : (own ?? dateBeside(context, line)?.date ?? null);
  const names = isList ? parts : bodyOf(context, line).split(/[;·]\s*(?=[A-Za-z])/);
  // More than one on a line only where each has its strength or its form.
  return (names.every((name) => isWhole(nameOf(name))) ? names : names.slice(0, 1)).map((part) => {
    const name = nameOf(part);
    return {
      kind: 'medicine',
      key: null,
      asSeen: strength.test(name) ? name : [name, ...strengthBeside(context, line)].join(' '),
      status: statusOfLine(context, line, isList ? part : line.text),
      value: null,
      unit: null,
      date: date === null ? null : context.resolve(date),
      line,
      label: line.label,
    };
  });
}

/** Whether a name tells its strength ("30/500" too) or its form. */
const isWhole = (name: string): boolean => strength.test(name) || form.test(name) || /\d\/\d/.test(name);

const ofAll =
  /\b(?:both|all|previously|formerly|not taking|on hold|with?held|wife|husband|mother|father|partner|was on)\b/i;

/** "Medicines: salbutamol 100mcg inhaler, naproxen 250mg. No statin.": each by itself. */
function partsOfList(context: PageContext, line: Line): readonly string[] {
  if (!listed.test(line.text) && !isUnderLabel(context, line)) return [];
  const [first] = sentencesOf(bodyOf(context, line), []);
  const parts = first?.text.split(/,\s+(?=[a-z][a-z-]{4})/i) ?? [];
  // "(both stopped)", "previously on": whose or when it is may be said of all.
  const isClear =
    !ended.test(line.text) &&
    !ofAll.test(line.text) &&
    parts.every((part) => isWhole(nameOf(part)) && !direction.test(part));
  return isClear ? parts : [];
}
