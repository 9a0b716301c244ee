import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import { ageInYears } from '../../domain/calendar.ts';
import { parseNhsNumber } from '../../domain/nhs-number.ts';
import type { Sex } from '../../domain/reading.ts';
import type { Box, Line, Page } from '../collect/line.ts';
import { birthLabel, type PageContext } from '../interpret/context.ts';
import type { DateSeen } from '../recognise/dates.ts';
import { lazily, linesInStep, type Lazy, type Steps } from '../steps.ts';
import { isUnderLabel, labelOf, nhsLabel } from './label-of.ts';
import { linesAfter, linesBefore, nameNear } from './name-near.ts';
import { isAmongOthers, isInRowOfRelative } from './not-theirs.ts';
import { isSamePerson, readLeadingName, readName } from './names.ts';

const { patterns } = recordWords;
const sexLetter = new RegExp(patterns.sexLetter);

const sexWord = new RegExp(patterns.sexWord, 'i');

const otherNumber = new RegExp(patterns.otherNumber, 'i');

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
  /** The words right before the number or the date may name somebody else than the nearest name. */
  readonly isDisputed: boolean;
  readonly line: Line;
  readonly box: Box;
  readonly nameLine: Line | null;
};

const tenDigits = /(?<![\d/.-])(\d{3}[ \u2003-]?\d{3}[ \u2003-]?\d{4})(?![\d/.-])/g;
const ageAfter = new RegExp(patterns.ageAfter, 'i');
const ageBefore = new RegExp(patterns.ageBefore, 'i');

/** The age that stands beside a date, in years; null for none. */
function ageBeside(date: DateSeen, text: string): number | null {
  const after = ageAfter.exec(text.slice(date.end, date.end + 24));
  const age = after?.[1] ?? after?.[2] ?? ageBefore.exec(text.slice(0, date.start))?.[1];
  return age === undefined ? null : Number(age);
}

/** Whether the age beside a date is the age of somebody born on it: then the date is a birth date. */
function agrees(context: PageContext, date: DateSeen, text: string): boolean {
  const age = ageBeside(date, text);
  if (age === null) return false;
  const born = context.resolve(date);
  const years = born === null ? Number(/\d{4}/.exec(date.text)?.[0]) : null;
  const real =
    born === null
      ? Number(context.today.slice(0, 4)) - (years ?? Number.NaN)
      : (ageInYears(born, context.today) ?? Number.NaN);
  return Math.abs(real - age) <= 1;
}

/** A number laid out as an NHS number counts without its label, but neither under another label nor after other words. */
const isNumberLabel = (label: string, lead: string): boolean =>
  !otherNumber.test(label) &&
  (label === '' || besideNumber.test(label)) &&
  !/(?:\p{L}{2,}[.:#]*|\p{L}[.:]|\p{So}) *$/u.test(lead.replace(identifier, ''));
/** What stands before a number that is the person's: of Scotland's and Northern Ireland's health services, too. */
const besideNumber =
  /\b(?:identifiers?|id|numbers?|name|patient|person|born|birth|d\.?o\.?b|age|sex|gender|female|male|f|m)\b/i;
const identifier = /(?:\bidentifiers?|\bchi|\bh&c|\bhc?in|\bpatient id|https?:\S+|\bid)[:.]?[ \u2003]*$/i;

/** The identifier of NHS numbers, as clinical documents print it after one. */
const oidAfter = new RegExp(patterns.oidAfter);

const brokenNumber = new RegExp(patterns.brokenNumber, 'i');
const nhsBefore = new RegExp(patterns.nhsBefore, 'iu');

function numberIn(
  context: PageContext,
  line: Line,
  hasBirth: boolean,
): { nhsNumber: string | null; isBroken: boolean } | null {
  for (const match of line.text.matchAll(tenDigits)) {
    const label = labelOf(context, line);
    const digits = (match[1] ?? '').replace(/\u2003/g, ' ');
    const isLabelled =
      nhsLabel.test(label) ||
      nhsBefore.test(line.text.slice(0, match.index)) ||
      oidAfter.test(line.text.slice(match.index + match[0].length));
    const nhsNumber = parseNhsNumber(digits);
    if (isLabelled) return { nhsNumber, isBroken: nhsNumber === null };
    if (
      nhsNumber !== null &&
      (hasBirth || context.isBritish() || readLeadingName(line.text.slice(0, match.index), false) !== null) &&
      isNumberLabel(label, line.text.slice(0, match.index)) &&
      ((hasBirth ? /^\d{3}([ -])\d{3}\1\d{4}$/ : /^\d{3} \d{3} \d{4}$/).test(digits) ||
        isBareNumber(context, label, digits, hasBirth)) &&
      !/\b(?:tel|phone|mobile|fax|call)\b/i.test(`${label} ${line.text}`)
    )
      return { nhsNumber, isBroken: false };
  }
  if (brokenNumber.test(line.text)) return { nhsNumber: null, isBroken: true };
  return null;
}

/** "female, 18 March 1957" and nothing else. */
const sexAlone = new RegExp(patterns.sexAlone, 'i');
const isBesideSex = (text: string, date: DateSeen): boolean =>
  sexAlone.test(`${text.slice(0, date.start)} ${text.slice(date.end)}`);

/** A day alone, a line or two from a sex and from the age of somebody born on it: a banner's fields without labels. */
function isBesideAge(context: PageContext, line: Line, date: DateSeen): boolean {
  if (date.text !== line.text) return false;
  const near = context.page.lines.slice(Math.max(0, line.index - 2), line.index + 3).map(({ text }) => text);
  const isAged = near.some((text) => ageAlone.test(text) && agrees(context, { ...date, start: 0, end: 0 }, text));
  return isAged && near.some((text) => /^(?:fe)?male$/i.test(text));
}

const ageAlone = /^\d{1,3} ?(?:y|yrs?|years?)(?: old)?$/i;

const hasSex = (text: string): boolean => sexWord.test(text) || sexLetter.test(text);

const afterSex = /(?:^|\P{L})(?:(?:fe)?male|[FM])[^\p{L}\d]*$/iu;

/** Whether what stands before a date is of a person, not of a thing that is as old: "Smoker since", "Hip replacement". */
function isOfNothingElse(text: string, { start }: DateSeen): boolean {
  const lead = text.slice(0, start).replace(/\b(?:mrn|nhs(?: number)?|aged?)\b|\d+ ?[a-z]+(?:\(s\))?/gi, '');
  const name = readLeadingName(lead, false);
  return !/\p{L}{3}/u.test(lead) || afterSex.test(lead) || (name !== null && (name.isSure || hasSex(text)));
}

const bornBefore = new RegExp(patterns.bornBefore, 'iu');
const bornLabel = new RegExp(patterns.bornLabel, 'iu');

/** Small words that a banner sets between a name and a birth date. */
const bannerWords =
  /\b(?:female|male|aged?|years?|yrs?|mths?|months?|old|number|patient|person|client|name|sex|gender|title|hospital|known as|preferred)\b/gi;
const prose = /(?<![\p{L}'’-])\p{Ll}{3,}/u;

/** Whether the words right before a date say that somebody was born on it, and of nobody else: "DOB", not "Twin's DOB". */
function isBornOn(text: string, { start }: DateSeen): boolean {
  const [said] = bornBefore.exec(text.slice(0, start)) ?? [];
  if (said === undefined) return false;
  const before = text.slice(0, start - said.length);
  const part = /[^\u2003|·•;]*$/.exec(before)?.[0] ?? '';
  if (prose.test(part.replace(bannerWords, '')) && readLeadingName(part, false) === null) return false;
  const lead = /[^\u2003|·•;,(]*$/.exec(before)?.[0].trim() ?? '';
  return (
    !/^\p{L}+(?:['’]s)?$/u.test(lead) ||
    /^(?:patient|client|person|resident)(?:['’]s)?$/i.test(lead) ||
    readLeadingName(before.trim(), false) !== null
  );
}

/** The label of a date: that of its line, where no words of its own stand before it and no date before the label. */
function isLabelledBorn(context: PageContext, line: Line, { start }: DateSeen): boolean {
  if (/\p{L}/u.test(line.text.slice(0, start)) || !bornLabel.test(labelOf(context, line))) return false;
  const over = context.page.lines[line.index - 2];
  // "18 Mar 1957", "Date of birth", "12 Nov 2026", "Admitted": the labels stand under their dates.
  return (
    line.label !== null || line.cell !== null || over === undefined || context.datesOf(over)[0]?.text !== over.text
  );
}

/** A day without a label, long enough ago to be an adult's birth and without a time: not that of a visit. */
const isLongAgo = (context: PageContext, date: DateSeen): boolean =>
  !date.text.includes(':') && Number(/\d{4}/.exec(date.text)?.[0]) + adultYears <= Number(context.today.slice(0, 4));

const adultYears = 18;

/** The birth date in a line; its label is asked for last, and only where it may say so, since most dates are none. */
function birthIn(context: PageContext, line: Line, mayBeLabelled: (line: Line) => boolean): DateSeen | null {
  const dates = context.datesOf(line);
  const found = dates.findIndex(
    (date) =>
      isBornOn(line.text, date) ||
      (agrees(context, date, line.text) && (line.text.search(tenDigits) !== -1 || isOfNothingElse(line.text, date))) ||
      isBesideAge(context, line, date) ||
      (dates.length === 1 &&
        ((isLongAgo(context, date) &&
          (isBesideSex(line.text, date) ||
            (nhsLabel.test(line.text) && hasSex(line.text) && isOfNothingElse(line.text, date)))) ||
          (mayBeLabelled(line) && isLabelledBorn(context, line, date)))),
  );
  const birth = dates[found] ?? null;
  // "18-Mar-25 (101y)": of which century cannot be told.
  const isOfOtherAge = birth !== null && ageBeside(birth, line.text) !== null && !agrees(context, birth, line.text);
  return isOfOtherAge ? null : birth;
}

/** Of which lines the label may be that of a birth date: the line's own, the line before it or one in its table. */
function bornLabels({ lines }: Page): (line: Line) => boolean {
  const saying = lines.filter(({ text }) => birthLabel.test(text)).map(({ index }) => index);
  return ({ index, label, cell }) => {
    const { first, last } = cell?.row.table.box ?? { first: index, last: index };
    return saying.some((at) => at === index - 1 || (at >= first && at <= last)) || birthLabel.test(label ?? '');
  };
}

/** Ten digits in one run: only on a British page, as the identifier or beside the birth date. */
const isBareNumber = (context: PageContext, label: string, digits: string, hasBirth: boolean): boolean =>
  /^\d{10}$/.test(digits) &&
  context.isBritish() &&
  (/^(?:patient )?identifiers?$/i.test(label.trim()) || (label === '' && hasBirth));

/** Labels of people who are not the person: their birth dates and numbers are no evidence. */
const othersLabel = new RegExp(patterns.othersLabel, 'i');

/** "Rosalind Ashdown, acting on behalf of ...": the line tells of two. */
const forOthers = /\b(?:on behalf of|acting for)\b/i;

/** Whether the label, or what leads up to the date or the number, is about somebody else: "Son Peter, born 2 Feb 1985". */
function isOfOthers(context: PageContext, line: Line, label: string): boolean {
  // "CHILD, Lydia (Mrs)" over a birth date is a name, and no label.
  const isLabel = readName(label, false)?.isSure !== true;
  if ((isLabel && othersLabel.test(label)) || forOthers.test(line.text) || isInRowOfRelative(context, line))
    return true;
  const lead = line.text.slice(0, context.datesOf(line)[0]?.start ?? line.text.length);
  return othersLabel.test(/[^\u2003|·•;]*$/.exec(lead)?.[0] ?? '');
}

/** "Example", "Sample record": said first, so that it is nobody's name. */
const isExample = new RegExp(patterns.isExample, 'i');

/** Every spot that says who somebody is. */
export function evidenceOf(context: PageContext): Lazy<readonly Evidence[]> {
  const known = evidences.get(context) ?? lazily(() => findEvidence(context));
  evidences.set(context, known);
  return known;
}

const evidences = new WeakMap<PageContext, Lazy<readonly Evidence[]>>();

function* findEvidence(context: PageContext): Steps<readonly Evidence[]> {
  const found: Evidence[] = [];
  const mayBeLabelled = bornLabels(context.page);
  for (const line of context.page.lines) {
    if (line.index % linesInStep === 0) yield;
    if (line.text.length > 400 || !/\d/.test(line.text)) continue;
    const birth = birthIn(context, line, mayBeLabelled);
    const number = numberIn(context, line, birth !== null);
    if (number !== null || birth !== null)
      if (isOfPerson(context, line))
        found.push({ line, nhsNumber: number?.nhsNumber ?? null, isBroken: number?.isBroken ?? false, birth });
  }
  return found.length > 0 ? found : findAges(context);
}

/** Whether a line that identifies says who the page may be about: not somebody beside them, nor an example. */
function isOfPerson(context: PageContext, line: Line): boolean {
  const label = labelOf(context, line);
  return !isOfOthers(context, line, label) && !line.isStruck && !isExample.test(label) && !isExample.test(line.text);
}

const age = new RegExp(patterns.age, 'i');
/** Who it is about stands at the top of a page. */
const linesOfBanner = 60;

/** Where a page shows neither number nor birth date: a sex, with its label or an age, beside a name. It makes nobody sure. */
function findAges(context: PageContext): readonly Evidence[] {
  const lines = context.page.lines.slice(0, linesOfBanner);
  return lines
    .filter(
      (line) =>
        line.text.length < 120 && (age.test(line.text) || /^(?:age|gender|sex)\b/i.test(labelOf(context, line))),
    )
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

/** The sex said in the lines that tell who somebody is, or in the nearest field of the same part of the page. */
export function sexNear(context: PageContext, person: Person): Sex | null {
  const { line, nameLine } = person;
  const away = (other: Line): number => Math.abs(other.index - line.index);
  const fields = context.page.lines
    .slice(Math.max(0, line.index - linesBefore), line.index + linesAfter + 1)
    .toSorted((one, other) => away(one) - away(other))
    .filter((each) => isFieldOfSex(context, each, person));
  const said = [line, nameLine ?? line, ...fields].flatMap((own) => sexIn(own, labelOf(context, own)) ?? []);
  // "Female", and "Sex assigned at birth: Male": it cannot be told.
  return new Set(said).size === 1 ? (said[0] ?? null) : null;
}

/** Whether a line says a sex, with its label or alone, and nobody else is told of between it and what identifies. */
function isFieldOfSex(context: PageContext, line: Line, { line: evidence, box }: Person): boolean {
  if (isAmongOthers(context, line)) return false;
  const label = labelOf(context, line);
  const isAlone = sexAndAge.test(line.text) && !isUnderLabel(context, line);
  if (!isAlone && !sexLabel.test(label) && !sexLabel.test(line.text)) return false;
  const isInBox = box.tag !== 'body' && box.first <= line.index && line.index <= box.last;
  if (!isInBox && context.regionOf(line) !== context.regionOf(evidence)) return false;
  const [first, last] = line.index < evidence.index ? [line, evidence] : [evidence, line];
  const between = context.page.lines.slice(first.index + 1, last.index);
  return !between.some((each) => each.text.length < 30 && isOfOthers(context, each, labelOf(context, each)));
}

const sexLabel = new RegExp(patterns.sexLabel, 'i');
/** "Female", "F, 54y", "54 yo F" and nothing else. */
const sexAndAge = new RegExp(patterns.sexAndAge, 'i');
const sexOfWord = new RegExp(patterns.sexOfWord, 'i');

const sexField = new RegExp(patterns.sexField, 'i');

/** "FORTIER, LOUISE F 70", and not "Ward M 12". */
function letterAfterName(text: string): string | null {
  const [, name = '', letter] = /^(.{3,60}?)[ \u2003]([FM])[ \u2003]\d{1,3}\b/.exec(text) ?? [];
  return letter !== undefined && readLeadingName(name, false) !== null ? letter : null;
}

function sexIn(line: Line, label: string): Sex | null {
  const word = sexLabel.test(label)
    ? line.text
    : (sexField.exec(line.text)?.[1] ??
      sexWord.exec(line.text.slice(0, 200))?.[1] ??
      sexLetter.exec(line.text.slice(0, 120))?.[1] ??
      letterAfterName(line.text) ??
      '');
  const [, female, male, other] = sexOfWord.exec(word.trim()) ?? [];
  return female !== undefined ? 'female' : male !== undefined ? 'male' : other !== undefined ? 'other' : null;
}

/** "R Ashdown": who may be a whole family. */
const isInitialOnly = /^\p{L}\.? /u;

/** Whether two showings may be of one person: nothing in them contradicts, and something agrees. */
export function isOnePerson(context: PageContext, one: Person, other: Person): boolean {
  if (one.nhsNumber !== null && other.nhsNumber !== null) return one.nhsNumber === other.nhsNumber;
  const births = [one.birth, other.birth].map((birth) =>
    birth === null ? null : (context.resolve(birth) ?? birth.text),
  );
  if (births[0] !== null && births[1] !== null && births[0] !== births[1]) return false;
  const isSameBirth = births[0] !== null && births[0] === births[1];
  if (one.name !== null && other.name !== null)
    return (
      isSamePerson(one.name, other.name) &&
      (isSameBirth || ![one.name, other.name].some((name) => isInitialOnly.test(name)))
    );
  return isSameBirth;
}
