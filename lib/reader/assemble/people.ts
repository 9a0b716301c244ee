import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import { ageInYears } from '../../domain/calendar.ts';
import { parseNhsNumber } from '../../domain/nhs-number.ts';
import type { Sex } from '../../domain/reading.ts';
import type { Box, Line } from '../collect/line.ts';
import { roleOfDate, type PageContext } from '../interpret/context.ts';
import type { DateSeen } from '../recognise/dates.ts';
import { lazily, linesInStep, type Lazy, type Steps } from '../steps.ts';
import { memo } from '../recognise/memo.ts';
import { isNameLabel, isSamePerson, readLeadingName, readName } from './names.ts';

const { lists } = recordWords;
const sexLetter = new RegExp(lists.sexLetter);

const sexWord = new RegExp(lists.sexWord, 'i');

const otherNumber = new RegExp(lists.otherNumber, 'i');

const notTheirLabel = new RegExp(recordWords.lists.notTheirLabel, 'i');

/** What one spot of the page says about who somebody is. */
export type Evidence = {
  readonly line: Line;
  readonly nhsNumber: string | null;
  /** Labelled as an NHS number, and its check digit is wrong. */
  readonly isBroken: boolean;
  readonly birth: DateSeen | null;
};

/** A person as one part of the page shows them. */
export type Person = {
  readonly name: string | null;
  readonly nhsNumber: string | null;
  readonly birth: DateSeen | null;
  readonly isBroken: boolean;
  readonly line: Line;
  readonly box: Box;
  readonly nameLine: Line | null;
};

const tenDigits = /(?<![\d/.-])(\d{3}[ \u2003-]?\d{3}[ \u2003-]?\d{4})(?![\d/.-])/g;
const nhsLabel = /\bnhs\b|nhs-?number|national health service n/i;
const birthLabel = /\b(?:d\.?o\.?b\.?|born|birth(?:date|day)?)\b/i;
const ageAfter = new RegExp(lists.ageAfter, 'i');
const ageBefore = new RegExp(lists.ageBefore, 'i');

/** Whether the age beside a date is the age of somebody born on it: then the date is a birth date. */
function agrees(context: PageContext, date: DateSeen, text: string): boolean {
  const after = ageAfter.exec(text.slice(date.end, date.end + 24));
  const age = Number(after?.[1] ?? after?.[2] ?? ageBefore.exec(text.slice(0, date.start))?.[1] ?? Number.NaN);
  const born = context.resolve(date);
  const years = born === null ? Number(/\d{4}/.exec(date.text)?.[0]) : null;
  const real =
    born === null
      ? Number(context.today.slice(0, 4)) - (years ?? Number.NaN)
      : (ageInYears(born, context.today) ?? Number.NaN);
  return Math.abs(real - age) <= 1;
}

/** The label of a line: its own, the header over its cell, or the line just before if it is short. */
export function labelOf(context: PageContext, line: Line): string {
  if (line.label !== null) return line.label;
  const cell = context.cellOf(line);
  const previous = context.page.lines[line.index - 1];
  if (cell !== null) {
    if (cell.header !== null) return cell.header.text;
    // A label and its field in one cell.
    if (previous?.cell === line.cell && isLabelLike(previous) && !/\d/.test(previous.text)) return previous.text;
    const left = context.rowOf(cell.cell).find((other) => other.cell.column === cell.cell.column - 1);
    const isLabel = left !== undefined && left.lines.length < 2 && left.text.length < 30 && !/\d/.test(left.text);
    return isLabel ? left.text : '';
  }
  if (previous === undefined) return '';
  return (line.level === 0 && isLabelLike(previous)) || isWhoLabel(previous.text) ? previous.text : '';
}

/** A label of what tells who somebody is: it may be set as a heading, or what it labels may. */
const isWhoLabel = memo(
  (text: string): boolean =>
    text.length < 60 && !/\d/.test(text) && (birthLabel.test(text) || nhsLabel.test(text) || isNameLabel(text)),
);

const isLabelLike = ({ text, level }: Line): boolean => text.length < 60 && !/\d{4}|\u2003/.test(text) && level === 0;

/** A number laid out as an NHS number counts without its label, but not under the label of another number. */
const isNumberLabel = (label: string): boolean => !otherNumber.test(label);

/** The identifier of NHS numbers, as clinical documents print it after one. */
const oidAfter = /^[\s\u2003]*2\.16\.840\.1\.113883\.2\.1\.4\.1\b/;

function numberIn(
  context: PageContext,
  line: Line,
  label: string,
  hasBirth: boolean,
): { nhsNumber: string | null; isBroken: boolean } | null {
  for (const match of line.text.matchAll(tenDigits)) {
    const digits = (match[1] ?? '').replace(/\u2003/g, ' ');
    const isLabelled =
      nhsLabel.test(label) ||
      nhsLabel.test(line.text.slice(Math.max(0, match.index - 40), match.index)) ||
      oidAfter.test(line.text.slice(match.index + match[0].length));
    const nhsNumber = parseNhsNumber(digits);
    if (isLabelled) return { nhsNumber, isBroken: nhsNumber === null };
    if (
      nhsNumber !== null &&
      isNumberLabel(label) &&
      ((hasBirth ? /^\d{3}([ -])\d{3}\1\d{4}$/ : /^\d{3} \d{3} \d{4}$/).test(digits) ||
        isBareNumber(context, label, digits, hasBirth)) &&
      !/\b(?:tel|phone|mobile|fax|call)\b/i.test(`${label} ${line.text}`)
    )
      return { nhsNumber, isBroken: false };
  }
  if (nhsLabel.test(line.text) && /\bnhs (?:number|no\.?)?:?[ \u2003]*\d[\d ]{6,13}\b/i.test(line.text))
    return { nhsNumber: null, isBroken: true };
  return null;
}

/** "female, 18 March 1957" and nothing else. */
const isBesideSex = (text: string, date: DateSeen): boolean =>
  /^[\s\u2003,|·–—-]*(?:fe)?male[\s\u2003,|·–—-]*$/i.test(`${text.slice(0, date.start)} ${text.slice(date.end)}`);

function birthIn(context: PageContext, line: Line, label: string): DateSeen | null {
  const dates = context.datesOf(line);
  for (const date of dates) {
    if (roleOfDate(line.text, date) === 'birth') return date;
    if (birthLabel.test(label) && dates.length === 1) return date;
    if (agrees(context, date, line.text)) return date;
    if (dates.length === 1 && (isBesideSex(line.text, date) || (nhsLabel.test(line.text) && sexWord.test(line.text))))
      return date;
  }
  return null;
}

/** Whether a line may hold an NHS number, whole or broken, or a date: the only things that are evidence. */
const mayIdentify = (context: PageContext, line: Line): boolean =>
  context.datesOf(line).length > 0 ||
  (/\d/.test(line.text) && /\d{3}[ \u2003-]?\d{3}[ \u2003-]?\d{4}|nhs/i.test(line.text));
/** Ten digits in one run: only on a British page, as the identifier or beside the birth date. */
const isBareNumber = (context: PageContext, label: string, digits: string, hasBirth: boolean): boolean =>
  /^\d{10}$/.test(digits) &&
  context.isBritish() &&
  (/^(?:patient )?identifiers?$/i.test(label.trim()) || (label === '' && hasBirth));

/** Labels of people who are not the person: their birth dates and numbers are no evidence. */
const othersLabel = new RegExp(recordWords.lists.othersLabel, 'i');

/** "Example", "Sample record": said first, so that it is nobody's name. */
const isExample = /^\W*(?:for )?(?:an? )?(?:example|sample)\b/i;

/** Every spot that says who somebody is. */
export function evidenceOf(context: PageContext): Lazy<readonly Evidence[]> {
  const known = evidences.get(context) ?? lazily(() => findEvidence(context));
  evidences.set(context, known);
  return known;
}

const evidences = new WeakMap<PageContext, Lazy<readonly Evidence[]>>();

function* findEvidence(context: PageContext): Steps<readonly Evidence[]> {
  const found: Evidence[] = [];
  for (const line of context.page.lines) {
    if (line.index % linesInStep === 0) yield;
    if (line.text.length > 400 || !mayIdentify(context, line)) continue;
    const label = labelOf(context, line);
    const isInvented = isExample.test(label) || isExample.test(line.text);
    if (othersLabel.test(label) || line.isStruck || isInvented) continue;
    const birth = birthIn(context, line, label);
    const number = numberIn(context, line, label, birth !== null);
    if (number !== null || birth !== null)
      found.push({ line, nhsNumber: number?.nhsNumber ?? null, isBroken: number?.isBroken ?? false, birth });
  }
  return found.length > 0 ? found : findAges(context);
}

const age = new RegExp(lists.age, 'i');
/** Who it is about stands at the top of a page. */
const linesOfBanner = 60;

/** Where a page shows neither number nor birth date: a sex and an age beside a name. It makes nobody sure. */
function findAges(context: PageContext): readonly Evidence[] {
  const lines = context.page.lines.slice(0, linesOfBanner);
  return lines
    .filter((line) => line.text.length < 120 && (age.test(line.text) || /^age\b/i.test(labelOf(context, line))))
    .filter(
      (line) =>
        !/^(?:family|people)$/.test(context.kindsOf(line)[0] ?? '') && !othersLabel.test(labelOf(context, line)),
    )
    .filter((line) => sexBeside(context, line) && nameNear(context, line) !== null)
    .map((line) => ({ line, nhsNumber: null, isBroken: false, birth: null }));
}

const sexBeside = (context: PageContext, line: Line): boolean =>
  context.page.lines
    .slice(Math.max(0, line.index - 2), line.index + 3)
    .some((other) => sexIn(other, labelOf(context, other)) !== null || /^(?:f|m|female|male)$/i.test(other.text));

const linesBefore = 20;
const linesAfter = 8;

/** The name that goes with a spot: the nearest sure one in the smallest box that holds any. */
export function nameNear(context: PageContext, line: Line): { name: string; line: Line; box: Box } | null {
  const known = new Map<Line, ReturnType<typeof nameOfLine>>();
  for (let box: Box | null = line.box; box !== null; box = box.parent) {
    let best: { name: string; line: Line; score: number } | null = null;
    const from = Math.max(box.first, line.index - linesBefore);
    const to = Math.min(box.last, line.index + linesAfter);
    for (let index = from; index <= to; index++) {
      const other = context.page.lines[index];
      if (other === undefined) continue;
      const read = known.has(other) ? (known.get(other) ?? null) : nameOfLine(context, other, other === line);
      known.set(other, read);
      if (read === null) continue;
      const score = Math.abs(index - line.index) + (read.isSure ? 0 : 40) + (index > line.index ? 3 : 0);
      if (best === null || score < best.score) best = { name: read.name, line: other, score };
    }
    if (best !== null) return { name: best.name, line: best.line, box };
    if (box.tag === 'body') return null;
  }
  return null;
}

function nameOfLine(context: PageContext, line: Line, isOwn: boolean): { name: string; isSure: boolean } | null {
  const label = labelOf(context, line);
  const isLabelled = isNameLabel(label);
  if (notTheirLabel.test(label)) return null;
  // "OpenMRS ID:" is the label of what comes next.
  if (/(?::|\bid)\s*$/i.test(line.text)) return null;
  const parts = namedParts(context, line);
  if (parts !== null) return { name: parts, isSure: true };
  if (!isLabelled && line.title !== null && line.text.length <= 3) return null;
  const read =
    isOwn || /[\d,(|·\u2003:]|^you are viewing|\brecord of\b/i.test(line.text)
      ? readLeadingName(line.text, isLabelled)
      : readName(line.text, isLabelled);
  if (read === null) return null;
  if (read.isSure) return read;
  if (isFieldHeading(context, line)) return null;
  if (line.cell !== null && line.cell.row.cells.length > 2) return null;
  return line.level > 0 || isOwn || context.page.lines.length < 60 || line.index < 30 ? read : null;
}

/** One of many small headings, and not the first of them: it names a field or a section. */
function isFieldHeading({ page }: PageContext, { level, index }: Line): boolean {
  const headings = level < 3 ? [] : page.lines.filter((other) => other.level === level);
  return headings.length > 4 && headings[0]?.index !== index;
}

const familyLabel = /^(?:sur|last ?|family ?)name\b[\s\u2003:]*/i;
const givenLabel = /^(?:fore|first ?|given ?)name(?:s|\(s\))?\b[\s\u2003:)]*/i;

/** What a field holds whose label, beside it or at its beginning, is of one kind. */
function fieldText(context: PageContext, line: Line, label: RegExp): string | null {
  const inline = label.exec(line.text)?.[0] ?? '';
  if (inline !== '') return inline.length < line.text.length ? line.text.slice(inline.length) : null;
  return label.test(labelOf(context, line)) ? line.text : null;
}

/** A name in two fields: "Family name" and "Given name". */
function namedParts(context: PageContext, line: Line): string | null {
  const family = fieldText(context, line, familyLabel);
  if (family === null) return null;
  for (let index = Math.max(0, line.index - 4); index <= line.index + 4; index++) {
    const other = context.page.lines[index];
    const given = other === undefined ? null : fieldText(context, other, givenLabel);
    const read = given === null ? null : readName(`${given} ${family}`, true);
    if (read !== null) return read.name;
  }
  return null;
}

/** The sex said in a box that tells who somebody is. */
export function sexNear(context: PageContext, person: Person): Sex | null {
  const from = Math.max(person.box.first, person.line.index - linesBefore);
  const to = Math.min(person.box.last, person.line.index + linesAfter);
  for (let index = from; index <= to; index++) {
    const line = context.page.lines[index];
    const sex = line === undefined ? null : sexIn(line, labelOf(context, line));
    if (sex !== null) return sex;
  }
  return null;
}

function sexIn(line: Line, label: string): Sex | null {
  const word = /^(?:legal |birth |administrative )?(?:gender|sex)\b/i.test(label)
    ? line.text
    : (/\b(?:gender|sex)\b[\s\u2003:]*(\w+)/i.exec(line.text)?.[1] ??
      sexWord.exec(line.text.length < 200 ? line.text : '')?.[1] ??
      sexLetter.exec(line.text.length < 120 ? line.text : '')?.[1] ??
      /[A-Za-z][ \u2003]([FM])[ \u2003]\d{1,3}\b/.exec(line.text)?.[1] ??
      '');
  if (/^(?:f|female|woman|girl)$/i.test(word.trim())) return 'female';
  if (/^(?:m|male|man|boy)$/i.test(word.trim())) return 'male';
  return /^(?:other|non-?binary|indeterminate|x)$/i.test(word.trim()) ? 'other' : null;
}

/** Whether two showings may be of one person: nothing in them contradicts, and something agrees. */
export function isOnePerson(context: PageContext, one: Person, other: Person): boolean {
  if (one.nhsNumber !== null && other.nhsNumber !== null) return one.nhsNumber === other.nhsNumber;
  const births = [one.birth, other.birth].map((birth) =>
    birth === null ? null : (context.resolve(birth) ?? birth.text),
  );
  if (births[0] !== null && births[1] !== null && births[0] !== births[1]) return false;
  if (one.name !== null && other.name !== null) return isSamePerson(one.name, other.name);
  return births[0] !== null && births[0] === births[1];
}
