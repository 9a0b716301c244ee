import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import { linesInStep, type Steps } from '../steps.ts';
import { softBreak, type Line } from '../collect/line.ts';
import type { DateSeen } from '../recognise/dates.ts';
import { namesScore, wholeUnit } from '../recognise/labels.ts';
import type { Refusal } from '../recognise/measures.ts';
import { findQuantities } from '../recognise/values.ts';
import { rowOf } from '../recognise/terms.ts';
import { hintsOf, labelHint } from '../recognise/vocabulary.ts';
import { fieldRole, isValueLike, withoutBadge, type FieldRole } from '../recognise/words.ts';
import { dateDoubt, isInError, unreadRoles } from './conditions.ts';
import { isOutside, roleOfDate, type PageContext } from './context.ts';
import { dateBeside, sectionDate } from './fact-dates.ts';
import type { Doubt, Fact } from './fact.ts';
import { asGiven, givenByCell, type Given } from './given.ts';
import { isHarmlessLead, readValues, withoutDates, type ValueRead } from './measures.ts';
import { namedDate } from './named-dates.ts';
import { sentencesOf, type Sentence } from './sentences.ts';
import type { CellRead } from './tables.ts';
import { leadUnit, titleUnit, unitAfter, unitBeside, unitInCell } from './units-beside.ts';

const { lists, sentences } = recordWords;
const valueOnly = new RegExp(lists.valueOnly, 'i');

const valueless: ReadonlySet<FieldRole> = new Set([...unreadRoles, 'code', 'relation', 'status']);

/** Labels for the cells of a table: the column's header, the row's first cells, a cell to the left. */
function cellLabel({ cell, header, row }: CellRead): Given | 'foreign' | null {
  const own = header?.label ?? null;
  if (own !== null)
    return own.keys.length > 0 ? { keys: own.keys, unit: own.unit, label: header?.text ?? '' } : 'foreign';
  const left = row.filter((other) => other.cell.column < cell.column).toReversed();
  const terms = left.filter((other) => other.header?.role === 'term' && other.text !== '');
  if (terms.length > 0 && terms.every((term) => givenByCell(term) === null)) return 'foreign';
  for (const other of left) {
    const given = other.header?.role === 'ignore' ? null : givenByCell(other);
    if (given !== null) return given;
  }
  return null;
}

/** Links a label on a line of its own to the lines that follow it: "Wt", then "98.2 kg". */
export function* linkLabels(context: PageContext): Steps<ReadonlyMap<Line, Given | 'foreign'>> {
  const linked = new Map<Line, Given | 'foreign'>();
  let label: { line: Line; given: Given | 'foreign' } | null = null;
  let bare: Line | null = null;
  const { lines } = context.page;
  const link = (line: Line, index: number): void => {
    if (line.cell !== null && line.cell.row.cells.length > 1 && (label?.line.cell ?? null) !== line.cell) label = null;
    const given = line.text.length <= 120 ? givenByLabel(context, line.text) : null;
    if (given !== null && findQuantities(withoutDates(line.text, [])).length === 0) {
      label = { line, given };
      bare = null;
      const before = lines[index - 1];
      const next = lines[index + 1];
      const isFollowed =
        next !== undefined &&
        /^[^a-z]*\d/i.test(withoutDates(next.text, context.datesOf(next))) &&
        sharesBox(context, line, next);
      if (
        !isFollowed &&
        before !== undefined &&
        !linked.has(before) &&
        isValueOnly(before) &&
        sharesBox(context, line, before)
      )
        linked.set(before, given);
      return;
    }
    // The second of two fields with a stroke between them.
    if (label === null || lines[index - 1]?.text === '/') return;
    const isNear =
      line.index - label.line.index <= 5 &&
      (line.level === 0 || isValueLike(line.text)) &&
      mayFollow(context, label.line, line);
    if (
      !isNear ||
      (line.label !== null && line.label !== label.line.text && asGiven(line.label) !== null) ||
      !isPlainValue(line)
    )
      label = null;
    else if (isBare(line) && bare !== null) {
      // Several bare numbers after one label are the marks of a scale, or it cannot be told which is the value.
      linked.delete(bare);
      label = null;
    } else {
      linked.set(line, label.given);
      if (isBare(line)) bare = line;
    }
  };
  for (const line of lines) {
    if (line.index % linesInStep === 0) yield;
    link(line, line.index);
  }
  return linked;
}

/** Whether a line may be the value of a label before it: in the label's item, or beside the label in the flow. */
function mayFollow(context: PageContext, label: Line, line: Line): boolean {
  const box = context.groups.boxOf(label);
  if (box.last > box.first) return line.index <= box.last;
  return (
    line.box === label.box ||
    line.box.parent === label.box.parent ||
    line.box === label.box.parent ||
    line.box.parent === label.box ||
    isInBlockAfter(context, label, line)
  );
}

/** Whether a line is one of the values in the block that comes next after a label, with nothing but values before it. */
const isInBlockAfter = ({ page, datesOf }: PageContext, { box, index }: Line, line: Line): boolean =>
  (box.parent?.children ?? []).some(({ first, last }) => first === index + 1 && line.index <= last) &&
  page.lines.slice(index + 1, line.index).every((other) => datesOf(other).length > 0);

const isBare = (line: Line): boolean => /^\d+(?:\.\d+)?$/.test(line.text);

const isValueOnly = (line: Line): boolean => valueOnly.test(line.text);
const isPlainValue = (line: Line): boolean => line.text.length < 80 && (/\d/.test(line.text) || line.text.length < 16);
const sharesBox = (context: PageContext, one: Line, other: Line): boolean => {
  const box = context.groups.boxOf(one);
  return other.index >= box.first && other.index <= box.last;
};

function givenFor(
  context: PageContext,
  line: Line,
  linked: Given | 'foreign' | undefined,
): { given: Given | 'foreign' | null; unit: string | null } | null {
  const cell = context.cellOf(line);
  if (cell !== null && cell.row.length > 1) {
    const role = cell.header?.role ?? null;
    // An earlier value with its own day is told in the column beside the latest.
    const isEarlier = earlier.test(cell.header?.text ?? '') && context.datesOf(line).length > 0;
    const isRowNumber = cell.cell.isHeader && cell.cell.column === 0 && /^\d{1,4}$/.test(cell.text);
    if (cell.isInHeaderRow || isRowNumber || (role !== null && valueless.has(role) && !isEarlier)) return null;
    if (isSummaryRow(cell)) return null;
    if (line.box.tag === 'control' && line.label === null && isNamedInCell(cell, line)) return null;
    const aria = line.label === null ? null : givenByLabel(context, line.label);
    const unit = unitInCell(context, line) ?? unitBeside(cell);
    return { given: aria ?? linked ?? cellLabel(cell), unit };
  }
  if (line.label !== null) {
    const given = givenByLabel(context, line.label) ?? givenByRecord(line, line.label);
    if (given !== null) return { given, unit: unitAfter(context, line) };
    if (fieldRole(line.label) === 'ignore') return null;
  }
  return { given: linked ?? headingLabel(context, line), unit: unitAfter(context, line) };
}

/** "Weight 16/11/2026": the label of a field may tell its day too. */
const givenByLabel = ({ datesOf }: PageContext, text: string): Given | 'foreign' | null =>
  ofOtherDay.test(text) && datesOf({ text }).length > 0 ? null : asGiven(withoutDates(text, datesOf({ text })));

/** "PHQ-9 (last: 3 May 2020)": the day is not that of what is typed in. */
const ofOtherDay = /\b(?:last|previous|prior|before|due|next|by)\b/i;

/** "Value" or "Result" in a record of one measure. */
const givenByRecord = ({ record }: Line, label: string): Given | 'foreign' | null =>
  record === undefined || fieldRole(label) !== 'value' ? null : asGiven(record.subject);

const earlier = /^(?:previous|prior|last|earlier)\b/i;

/** A heading that names a measure labels the values under it. */
function headingLabel(context: PageContext, line: Line): Given | 'foreign' | null {
  const region = context.regionOf(line);
  const before = context.page.lines[line.index - 1];
  if (region === null || region.line === line || before === undefined || line.index - region.line.index > 12)
    return null;
  const name = withoutBadge(region.text);
  // Words that are not understood stand before it: one question of several under the score's name.
  const isOfQuestion =
    before.box.tag === 'label' || (namesScore(name) && before !== region.line && isValueOnly(line) && isWords(before));
  return isOfQuestion ? null : asGiven(name);
}

const isWords = ({ text }: Line): boolean =>
  !/\d/.test(text.replace(/^\d+[.)] /, '')) && !isHarmlessLead(text.toLowerCase());

const reasons: Readonly<Record<Refusal | 'which measure', string>> = {
  'no unit': sentences.noUnit,
  'other unit': sentences.otherUnit,
  'out of range': sentences.outOfRange,
  inexact: sentences.inexact,
  'not whole': sentences.notWhole,
  'which measure': sentences.whichMeasure,
};

/** Reads the measurements and scores in a line. */
export function readMeasurements(
  context: PageContext,
  seen: Line,
  linked: ReadonlyMap<Line, Given | 'foreign'>,
): readonly (Fact | Doubt)[] {
  if (seen.isUnticked || !/\d/.test(seen.text)) return [];
  const line = asPair(context, seen);
  if (line === null) return [];
  const dates = context.datesOf(line);
  const text = withoutDates(line.text, dates);
  if (dates.length > 0 && !/\d/.test(text)) return [];
  // What is typed into a dialog is not in the record yet.
  const isTyped = line.isOverlay && line.box.tag === 'control';
  if (isTyped || isOutside(context, line) || isWanted.test(text)) return [];
  const kinds = context.kindsOf(line);
  if (kinds.includes('family')) return [];
  const from = givenFor(context, line, linked.get(seen));
  if (from === null) return [];
  // Nothing outside the line says what its values are, and no word in it does.
  const isAlone = from.given === null || from.given === 'foreign';
  if (isAlone && (hintsOf(text) & labelHint) === 0) return [];
  // "Hold if blood pressure 100/60" beside a medicine.
  if (isAlone && dates.length === 0 && kinds[0]?.endsWith('medicines') === true) return [];
  if (isInError(context, line)) return [];
  const given = from.given === 'foreign' ? { keys: [], unit: null, label: '' } : from.given;
  const unit = from.unit ?? titleUnit(line) ?? leadUnit(line);
  const columns = underDays(context, line);
  const sentences = columns ?? sentencesOf(line.text, dates);
  const [lead] = dates;
  return sentences.flatMap((sentence: Sentence & { day?: DateSeen }) => {
    if ((sentences.length > 1 || ofOthers.test(sentence.text)) && aboutOthers.test(sentence.text)) return [];
    const words = withoutDates(sentence.text, sentence.dates);
    return readValues(sentence.text, words, sentence.dates, given, unit, (key) =>
      context.unitSaid?.(line, key),
    ).flatMap((read) => {
      // A date that begins the line is that of all its sentences; a date within another sentence is not.
      const date = read.date ?? sentence.day ?? (lead !== undefined && isLead(line.text, lead) ? lead : null);
      return factsOf(context, line, { ...read, date });
    });
  });
}

/** Whether words that are no unit stand before a field in its cell: "Target", beside the name of what is measured. */
const isNamedInCell = ({ lines }: CellRead, line: Line): boolean =>
  lines.some(
    ({ index, text, box }) =>
      index < line.index &&
      box.tag !== 'control' &&
      /[a-z]/i.test(text) &&
      wholeUnit(text) === null &&
      asGiven(text) === null,
  );

/** Two fields with a stroke between them, as one line at the first; null at the second. Other lines as they are. */
function asPair({ page: { lines } }: PageContext, line: Line): Line | null {
  const isField = (other: Line | undefined): boolean =>
    other?.box.tag === 'control' && /^\d{2,3}$/.test(other.text) && other.cell === line.cell;
  const isStroke = (other: Line | undefined): boolean => other?.text === '/';
  const { index, text } = line;
  if (!isField(line)) return line;
  if (isStroke(lines[index - 1]) && isField(lines[index - 2])) return null;
  const second = isStroke(lines[index + 1]) ? lines[index + 2] : undefined;
  if (second === undefined || !isField(second)) return line;
  const unit = lines[index + 3]?.text ?? '';
  return { ...line, text: `${text}/${second.text}${wholeUnit(unit) === null ? '' : ` ${unit}`}` };
}

/** Whether nothing but marks stands before a date: "[30-Sep-2026 Visit]". */
const isLead = (text: string, { start }: DateSeen): boolean => !/[a-z\d]/i.test(text.slice(0, start));

/** Plain text in columns: each value with the name that begins its line and the day over its column. */
function underDays(context: PageContext, line: Line): readonly (Sentence & { day: DateSeen })[] | null {
  if (line.cell !== null) return null;
  const [name = '', ...values] = line.text.split(softBreak);
  if (values.length < 2) return null;
  for (let index = line.index - 1; index >= line.index - 20; index--) {
    const other = context.page.lines[index];
    const days = other === undefined ? [] : context.datesOf(other);
    const columns = other?.text.split(softBreak).length;
    if (columns === days.length && columns === values.length)
      return days.map((day, at) => ({ text: `${name} ${values[at] ?? ''}`, dates: [], day }));
    if (columns !== values.length + 1 || days.length > 0) return null;
  }
  return null;
}

const ofOthers = /^[a-z]+['’]s\b/i;
const aboutOthers = new RegExp(lists.aboutOthers, 'i');

/** Whether a row's first words say that its numbers were not measured on a day: a goal, a change, a norm. */
function isSummaryRow(read: CellRead): boolean {
  const first = read.row.find((other) => other.text !== '');
  return first !== undefined && first !== read && notMeasured.test(first.text) && asGiven(first.text) === null;
}

const notMeasured = new RegExp(recordWords.lists.notMeasured, 'i');
/** Words that begin a line which says what is wanted, or shows how something looks. */
const isWanted = new RegExp(lists.isWanted, 'i');

/** The day in the label that names what was measured. */
function labelDate(context: PageContext, { label }: Line): DateSeen | null {
  const [date, other] = label === null ? [] : context.datesOf({ text: label });
  const isOfField = date !== undefined && other === undefined && roleOfDate(label ?? '', date) === 'fact';
  return isOfField && givenByLabel(context, label ?? '') !== null ? date : null;
}

function factsOf(context: PageContext, line: Line, read: ValueRead): readonly (Fact | Doubt)[] {
  const base = { asSeen: read.asSeen, line };
  if (read.kind === 'refused') return [{ ...base, what: read.key, why: reasons[read.why] }];
  const found =
    read.date ??
    labelDate(context, line) ??
    namedDate(context, line, read.key) ??
    dateBeside(context, line, true)?.date ??
    sectionDate(context, line, true);
  const date = found === null ? null : context.resolve(found);
  const doubts: Doubt[] =
    found !== null && date === null ? [{ ...base, what: `${read.key} date`, why: dateDoubt(found) }] : [];
  const kind = rowOf(read.key)?.kind === 'measurement' ? 'measurement' : 'score';
  if (date !== null && date > context.today) return [...doubts, { ...base, what: read.key, why: sentences.future }];
  const asSeen = line.text.includes(read.label) ? read.asSeen : `${read.label} ${read.asSeen}`;
  return [
    ...doubts,
    {
      ...base,
      asSeen,
      kind,
      key: read.key,
      status: null,
      value: read.value,
      unit: read.unit,
      date,
      label: read.label,
    },
  ];
}
