import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import type { ItemKind, ItemStatus } from '../../domain/reading.ts';
import { eventKinds } from '../../content/terms/term-table.ts';
import { namesScore, readLabel } from '../recognise/labels.ts';
import { measureOf } from '../recognise/measures.ts';
import type { Line } from '../collect/line.ts';
import type { DateSeen } from '../recognise/dates.ts';
import { readCode, readCue, readTerm, rowOf, stronger, type CodeSeen } from '../recognise/terms.ts';
import { fieldRole, sectionKind, statusOfHeading, type FieldRole } from '../recognise/words.ts';
import { isOutside, type PageContext } from './context.ts';
import { dateBeside, sectionDate } from './fact-dates.ts';
import type { Doubt, Fact } from './fact.ts';
import { fieldOf, withField } from './fields.ts';
import { blank, dateIn, partsOf, readParts, termsIn, type Seen } from './line-terms.ts';
import { isToldBelow } from './records.ts';
import { looseLevel } from './regions.ts';
import { statusBeside } from './status-beside.ts';
import type { CellRead } from './tables.ts';

const { lists, sentences } = recordWords;
const bandLabel = new RegExp(lists.bandLabel, 'i');

const codeLabel = new RegExp(lists.codeLabel, 'i');

const codeInText = new RegExp(lists.codeInText);

const maxLine = 2000;
/** Columns and fields that hold neither what is named nor its value. */
export const unreadRoles: ReadonlySet<FieldRole> = new Set([
  'ignore',
  'unit',
  'dose',
  'person',
  'medicine',
  'edited',
  'end',
]);

/** Whether a row says that it was entered in error, cancelled, or is somebody else's. */
export function isInError(context: PageContext, line: Line): boolean {
  const cell = context.cellOf(line);
  return cell !== null && cell.row.some((other) => inError.test(other.text));
}

const inError = new RegExp(lists.inError, 'i');

/** The codes in a line's own words or in its row, and where codes stand. */
function codeFor(context: PageContext, line: Line): CodeSeen | null {
  const own = codeInText.exec(line.text);
  const inText = own === null ? null : readCode(own[1] ?? '', /snomed|sctid|code|\bct\b|read|icd/i.test(line.text));
  if (inText !== null) return inText;
  const cell = context.cellOf(line);
  if (cell !== null && cell.row.length > 1) {
    for (const other of cell.row) {
      if (other === cell || (other.header?.role !== 'code' && !/^[0-9]{6,18}$/.test(other.text))) continue;
      const code = readCode(other.text, other.header?.role === 'code');
      if (code !== null) return code;
    }
    return null;
  }
  for (const other of context.groups.itemOf(line)) {
    if (other === line || other.text.length > 40) continue;
    const code = readCode(
      other.text.replace(codeLabel, ''),
      /snomed|sct|code|read|icd/i.test(`${other.text} ${other.label ?? ''}`),
    );
    if (code !== null) return code;
  }
  return null;
}

/** The header cell of a line's row, where the row names a list: "Not present", "Family history". */
function rowHeader(context: PageContext, line: Line): string | null {
  const cell = context.cellOf(line);
  if (cell === null || cell.cell.isHeader) return null;
  return cell.row.findLast((other) => other.cell.isHeader && other.cell.column < cell.cell.column)?.text ?? null;
}

/** What a label says of the status. A bare "No" or "None" may be the answer to another question. */
function statusOfLabel(label: string | null): ItemStatus | null {
  if (label === null) return null;
  const kind = sectionKind(label);
  if (kind === 'family' || kind === 'resolved' || kind === 'inactive' || kind === 'suspected') return kind;
  const cue = readCue(label);
  // What the person tells stands under "History".
  return label.length < 8 && (cue === 'absent' || cue === 'inactive') ? null : cue;
}

/** What the headings and the label over a line say of the status. */
function statusOver(context: PageContext, line: Line): ItemStatus | null {
  let status: ItemStatus | null = null;
  const over = context.regionOf(line);
  const part = over === null || over.line === line ? null : statusOfHeading(over.text);
  // "Active", a part of "Past history".
  const isActive = part === 'active' || statusOfHeading(line.label ?? '') === 'active';
  for (const kind of context.kindsOf(line)) {
    if (kind === 'family' || kind === 'suspected' || kind === 'resolved' || (kind === 'inactive' && !isActive)) {
      status = stronger(status, kind);
    }
    if (kind === 'problems') break;
  }
  status = stronger(status, part);
  if (isOfRelatives(context, line)) status = stronger(status, 'family');
  return stronger(status, statusOfLabel(line.label ?? rowHeader(context, line)));
}

const linesOfQuestion = 24;
const relatives = new RegExp(lists.relatives, 'i');
const notOfRelatives = new RegExp(recordWords.lists.notOfRelatives, 'i');

/** "Conditions in a parent, brother or sister": the question over options to tick says whose they are. */
function isOfRelatives(context: PageContext, line: Line): boolean {
  if (line.box.tag !== 'label' && line.box.parent?.tag !== 'label') return false;
  const region = context.regionOf(line);
  const before = context.page.lines.slice(Math.max(0, line.index - linesOfQuestion), line.index);
  return [
    region?.text ?? '',
    ...before.filter((other) => context.regionOf(other) === region).map(({ text }) => text),
  ].some((text) => relatives.test(text) && !notOfRelatives.test(text) && /(?:\S+\s+){2}\S/.test(text));
}

function kindOf(tableKind: string | undefined): ItemKind | null {
  if (tableKind === 'condition') return 'condition';
  if (tableKind === 'demographic') return 'demographic';
  if (tableKind === 'assessment-score') return 'score';
  return eventKinds.has(tableKind ?? '') ? 'event' : null;
}

/** Whether a line may name something about the person at all. */
function mayHoldTerms(context: PageContext, line: Line): boolean {
  if (line.isUnticked || line.text.length > maxLine || isOutside(context, line)) return false;
  // The label of a mark is a question of a score.
  if (line.box.tag === 'label' && /^\d{1,2}$/.test(context.page.lines[line.index + 1]?.text ?? '')) return false;
  const region = context.regionOf(line);
  if (region === null && isOfPages(context, line)) return false;
  // "3. Trouble sleeping" under "PHQ-9": what was asked.
  if (region !== null && region.line !== line && namesScore(region.text)) return false;
  const kind = context.kindsOf(line)[0];
  if (kind === 'medicines' || kind === 'past medicines') return false;
  const cell = context.cellOf(line);
  if (cell !== null) {
    if (cell.isInHeaderRow) return false;
    const role = cell.header?.role ?? null;
    return (role === null || !unreadRoles.has(role)) && !isBandRow(cell);
  }
  if (isBand(line.text.split('\u2003')[0] ?? '')) return false;
  if (line.label === null || fieldOf(line.label) === 'ethnicity') return true;
  return fieldRole(line.label) !== 'ignore' && !isBand(line.label) && !(/^\d/.test(line.text) && isMeasure(line.label));
}

/** Whether a line is one of several alike, words alone, that end with the name of a section: "General", "Asthma", "Medication". */
function isOfPages({ page: { lines } }: PageContext, { box: { parent } }: Line): boolean {
  const size = parent === null ? 0 : parent.last - parent.first;
  if (parent === null || parent.composites !== null || size < 4 || size > 40) return false;
  const items = lines.slice(parent.first, parent.last + 1);
  const end = items.at(-1);
  return (
    end?.box.parent === parent &&
    sectionKind(end.text) !== null &&
    items.every(({ text }) => /^[A-Z][A-Za-z /]{2,30}$/.test(text))
  );
}

/** "BMI status", "BP category": the band that a value falls in is no problem of the list. */
const isBand = (label: string): boolean => {
  const [, measure] = bandLabel.exec(label) ?? [];
  return measure !== undefined && readLabel(measure) !== null;
};

const isBandRow = (read: CellRead): boolean => {
  const [first] = read.row;
  if (first === undefined || first === read) return false;
  // "7 - severely frail" beside "Clinical frailty scale": the words are the score's own.
  return isBand(first.text) || (/^\d/.test(read.text) && leftMeasure(read));
};

/** Whether a cell to the left names a measure. */
const leftMeasure = (read: CellRead): boolean =>
  read.row.some((other) => other.cell.column < read.cell.column && isMeasure(other.text));

const isMeasure = (label: string): boolean => (readLabel(label)?.keys.length ?? 0) > 0;

/** Reads the conditions, events and demographics that a line names. */
export function readConditions(context: PageContext, line: Line): readonly (Fact | Doubt)[] {
  if (!mayHoldTerms(context, line) || isToldBelow(context.page, line)) return [];
  const dates = context.datesOf(line);
  const label = line.label ?? (context.hasFields() ? fieldLabel(context, line) : null);
  const field = label === null ? null : withField(label, blank(line.text, dates));
  const under = field === null ? null : readTerm(field);
  const seen =
    under === null ? termsIn(line, dates) : [{ ...under, asSeen: line.text, ...dateIn({ text: line.text, dates }) }];
  if (seen.length === 0) return codeAlone(context, line);
  if (isInError(context, line)) return [];
  return seen.flatMap((term) => factOf(context, line, term, seen.length === 1));
}

/** The name of the field that a row gives to a line: "Smoking status" in a cell before it. */
function fieldLabel(context: PageContext, line: Line): string | null {
  const cell = context.cellOf(line);
  if (cell === null) return null;
  const left = cell.row.find((other) => other.cell.column < cell.cell.column && fieldOf(other.text) !== null);
  return left?.text ?? null;
}

/** A code with no term that is understood beside it: the code says what it is. */
function codeAlone(context: PageContext, line: Line): readonly (Fact | Doubt)[] {
  const cell = context.cellOf(line);
  const role = cell?.header?.role ?? null;
  const isPaired = / \| \d{6,18} \| /.test(line.text);
  // "Primary" under "Type", beside a name that is not understood.
  const isNamed = cell?.row.some(({ header, text }) => header?.role === 'term' && text.length > cell.text.length);
  if (!isPaired && (cell === null || role !== 'term' || isNamed)) return [];
  const code = codeFor(context, line);
  if (code === null || code.result === 'unknown' || code.result === 'broken') return [];
  return factOf(
    context,
    line,
    {
      key: code.result,
      asSeen: line.text,
      status: readParts(partsOf(line.text), null, { date: null, hasEnd: false })[0]?.status ?? null,
      ...dateIn({ text: line.text, dates: context.datesOf(line) }),
    },
    true,
  );
}

function factOf(context: PageContext, line: Line, term: Seen, isAlone: boolean): readonly (Fact | Doubt)[] {
  const code = isAlone ? codeFor(context, line) : null;
  const base = { asSeen: term.asSeen, line };
  if (code !== null && code.result === 'unknown')
    return [{ ...base, what: term.key, why: `The code ${code.text} beside it is for something else.` }];
  // Older codes are coarser than the words; only a SNOMED CT code goes before them.
  const key = code === null || code.result === 'broken' || !/^\d{6,}$/.test(code.text) ? term.key : code.result;
  const kind = kindOf(rowOf(key)?.kind);
  // "Priya Raghunathan, Clinical Pharmacist": who works here.
  if (kind === null || key.startsWith('role_') || isToCome(context, line, kind)) return [];
  // A measure without its value is no reading of it.
  if (kind === 'score' && measureOf(key) !== null) return [];
  const status = statusOf(context, line, { ...term, key }, isAlone);
  if (status === 'absent') return [{ ...base, what: key, why: sentences.absent }];
  // "Informal carer: daughter": who cares for the person.
  if (status === 'family' && key.startsWith('carer_')) return [];
  if (line.level > 0 && line.level < looseLevel && !isItemHeading(context, line)) return [];
  const hasStatus = kind === 'condition' || kind === 'demographic';
  const found = whenOf(context, line, term, status);
  const doubts: Doubt[] =
    code?.result === 'broken'
      ? [{ ...base, what: key, why: `The code ${code.text} fails its check digit; read by its words.` }]
      : [];
  const date = found === null ? null : context.resolve(found);
  if (found !== null && date === null) doubts.push({ ...base, what: `${key} date`, why: dateDoubt(found) });
  return [
    ...doubts,
    {
      kind,
      key,
      asSeen: term.asSeen,
      status: hasStatus ? (status ?? 'active') : null,
      value: null,
      unit: null,
      date: date !== null && date > context.today ? null : date,
      line,
      label: line.label,
    },
  ];
}

/** Whether a badge beside what may be done says that it has not been. */
const isToCome = (context: PageContext, line: Line, kind: ItemKind): boolean =>
  kind === 'event' && (context.cellOf(line)?.row ?? context.groups.itemOf(line)).some(({ text }) => toCome.test(text));

const toCome = new RegExp(lists.toCome, 'i');

/** Why a date cannot be told. */
export const dateDoubt = (date: DateSeen): string =>
  date.kind === 'partial' ? `No day is shown: ${date.text}.` : `The page does not tell day from month in ${date.text}.`;

function statusOf(context: PageContext, line: Line, term: Seen, isAlone: boolean): ItemStatus | null {
  // "Negative for asthma" among what relatives have.
  if (term.status === 'absent') return 'absent';
  // A list of past problems over a smoking status says nothing of it.
  const over = isAsOf(term) ? null : statusOver(context, line);
  const said = isAlone ? finalStatus(context, line, term, over) : stronger(term.status, over);
  // "Ex-smoker, ceased 2019": what ended is the smoking.
  return term.key === 'smk_ex' && (said === 'inactive' || said === 'resolved') ? 'active' : said;
}

function finalStatus(context: PageContext, line: Line, term: Seen, over: ItemStatus | null): ItemStatus | null {
  const beside = statusBeside(context, line);
  const own = term.hasEnd ? stronger(term.status, 'resolved') : term.status;
  // What is stated is more exact than the heading "Past problems" over it; but what is resolved is not active.
  const isExact =
    beside.isStated &&
    (beside.status === 'inactive' ||
      beside.status === 'resolved' ||
      (beside.isOwn && beside.status === 'active' && over === 'inactive'));
  const heading = isExact && (over === 'resolved' || over === 'inactive') ? null : over;
  return stronger(stronger(own, beside.status), heading);
}

/** A heading that is itself an item of a list: it has a date or a status with it. */
function isItemHeading(context: PageContext, line: Line): boolean {
  return statusBeside(context, line).isStated || dateBeside(context, line) !== null;
}

/** What is so on the day it was asked, like a value. */
const isAsOf = ({ key }: Seen): boolean => key.startsWith('smk_');

const ownYear = new RegExp(recordWords.lists.ownYear, 'i');
const reviewed = /[(–—-] ?review\b|\breviewed\b/i;

function whenOf(context: PageContext, line: Line, term: Seen, status: ItemStatus | null): DateSeen | null {
  // A review is not the day it began; a year of its own is all that is known.
  if (reviewed.test(term.asSeen) && !isAsOf(term)) return null;
  if (term.date !== null) return term.date;
  if (ownYear.test(term.asSeen)) return null;
  // The day under which a journal says that something is over is not the day it began.
  const fromSection = (): DateSeen | null =>
    status === 'resolved' ||
    (status === 'family' && line.cell !== null) ||
    // A form is filled in on a day on which nothing need have begun.
    (line.box.tag === 'control' && !isAsOf(term)) ||
    context.kindsOf(line)[0] === 'family' ||
    term.key.startsWith('eth_')
      ? null
      : sectionDate(context, line, isAsOf(term));
  return dateBeside(context, line)?.date ?? fromSection();
}
