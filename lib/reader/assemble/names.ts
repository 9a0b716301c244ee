import { memo } from '../recognise/memo.ts';
import recordWords from '../../content/terms/record-words.json' with { type: 'json' };

const { patterns } = recordWords;
const nameLabel = new RegExp(patterns.nameLabel, 'i');

/** What may stand before the person's name in its own line: "Patient:", "You are viewing the record of". */
export const recordOf = new RegExp(patterns.recordOf, 'i');

/** People's names as records write them. */

const titled = new RegExp(patterns.titled, 'u');
const familyFirst = new RegExp(patterns.familyFirst, 'u');
const plain = new RegExp(patterns.plainName, 'u');
const clinician = new RegExp(patterns.clinician, 'i');
const credentials = new RegExp(patterns.credentials);
/** Words for those who care for people or work with them. */
export const staff = new RegExp(recordWords.lists.staff, 'i');
/** What follows somebody's name and tells that they work there: ", MD", "(Practice Nurse)". */
const isOfStaff = (after: string): boolean =>
  credentials.test(after) || staff.test(/^[ \u2003]*[,(–-]?[ \u2003]*(?:[a-z-]+ ?){1,3}/i.exec(after)?.[0] ?? '');
/** Where the name ends in a line that goes on with other facts. */
const nameEnd = new RegExp(patterns.nameEnd, 'i');
/** "Brown, Joyce (4411)": family name first, where a label says that it is a name. */
const familyGiven = new RegExp(patterns.familyGiven, 'u');
/** Words that no name is made of: sections, fields, places of work. */
const notNames = new RegExp(recordWords.notNames, 'i');
/** Letters with accents are letters: there is no "in" in "Inés". */
export const isNoName = (words: string): boolean =>
  notNames.test(
    words.normalize('NFKD').replace(/\p{M}|-(?!Clinic|Hub|Ward|Centre|House|Surgery)\p{Lu}\p{L}{2,}/gu, ''),
  );

/** A name found: given names first, no title. `isSure` when its form can hardly be anything but a person's name. */
export type NameSeen = { readonly name: string; readonly isSure: boolean };

const proper = (word: string): string =>
  word.length > 2 && word === word.toUpperCase()
    ? word
        .toLowerCase()
        .replace(/(^|[-'’ \u2003])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
        .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
    : word;

const tidy = (words: string): string =>
  words
    .split(/\s+/)
    .filter((word) => word !== '' && !/^(?:mr|mrs|ms|miss|mx|master|dr|mme|mlle|herr|frau|sra?)\.?$/i.test(word))
    .map(proper)
    .join(' ')
    .slice(0, 120);

/** A name that somebody goes by, in quotes inside the name. */
const nickname = new RegExp(patterns.nickname, 'gu');
const calledInBrackets = /[ \u2003]+\((?!(?:Mr|Mrs|Ms|Miss|Mx|Master|Dr)\))\p{Lu}\p{Ll}+\)$/u;
/** "ASHDOWN Rosalind": capitals tell the family name, which stands first. */
const capitalsFirst = new RegExp(patterns.capitalsFirst, 'u');

function givenFirst(words: string): string {
  const [, capitals = '', given = ''] = capitalsFirst.exec(words) ?? [];
  return capitals === '' ? tidy(words) : `${tidy(given)} ${tidy(capitals)}`;
}

/** The label of the next field, where no space stands between. */
const nextField = new RegExp(recordWords.lists.nextField, 'iu');

/** Every form of a name begins with a letter and has two parts. */
const mayBeName = /^[a-z\u0080-\uffff].*[ ,\u2003]/i;

const isCapital = (words: string): boolean => words === words.toUpperCase();

/** Whether a part of a text is a name by itself: what stands apart from it is a badge. */
const isWholeName = (part: string): boolean => {
  const words = part.replace(startsWithTitle, '').trim();
  return familyFirst.test(words) || (plain.test(words) && !isCapital(words));
};

/** Reads a whole text as one person's name; null for a clinician's, or for words that make no name. */
export function readName(text: string, isLabelled: boolean): NameSeen | null {
  const trimmed = text
    .replace(/^(?:person|patient|client|resident)\u2003/i, '')
    .replace(nextField, '')
    // Nhi is a name, too, and so is Born.
    .replace(/(?<=\p{L}{2})(?:[\s,]+(?:born|NHI)|\u2003Born)[\s.:]*$/u, '')
    .replace(nickname, ' ')
    .replace(calledInBrackets, '')
    // "RA", in the picture beside the name.
    .replace(/^(\p{Lu})(\p{Lu})\u2003(?=\1.* \2)/u, '')
    .replace(/\s+,/g, ',')
    .replace(/^\s+|(?:[\s,;:-]|(?<![ \u2003]\p{Lu})\.)+$/gu, '');
  if (trimmed.length < 3 || trimmed.length > 90 || !mayBeName.test(trimmed)) return null;
  if (clinician.test(trimmed) || staff.test(text)) return null;
  const [first = '', ...badges] = trimmed.split('\u2003');
  if (badges.length > 0 && isWholeName(first)) {
    // Given names, then the family name, may stand apart: "Mary Ann", "Smith".
    const isApart = familyFirst.test(first) || badges.every(isNoName);
    if (isApart) return readName(first, isLabelled);
    if (badges.length > 1 || !isCapital(badges[0] ?? '')) return null;
  }
  const withTitle = titled.exec(trimmed);
  if (withTitle !== null) {
    const name = givenFirst(withTitle[1] ?? '');
    return isNoName(name) ? null : { name, isSure: true };
  }
  if (isNoName(trimmed) && !isLabelled) return null;
  const reversed = familyFirst.exec(trimmed);
  if (reversed !== null) {
    const [, family = '', given = ''] = reversed;
    const isMarked = isCapital(family) || /\((?:mr|mrs|ms|miss|mx|master)\.?\)/i.test(trimmed);
    return { name: `${tidy(given)} ${tidy(family)}`, isSure: isMarked || isLabelled };
  }
  return capitalsFirst.test(trimmed) || plain.test(trimmed) ? { name: givenFirst(trimmed), isSure: isLabelled } : null;
}

/** The number of a record, before the name. */
const leadingNumber = new RegExp(patterns.leadingNumber, 'u');
/** Reads the name at the start of a line that may go on: "Mrs A B, female, date of birth ...". */
export function readLeadingName(text: string, isLabelled: boolean): NameSeen | null {
  const whole = readName(text, isLabelled);
  if (whole !== null) return whole;
  const [first = '', ...others] = text.split(/[\u2003|·•]/);
  // "MRP ALAIN TREMBLAY", then "FORTIER, LOUISE F 70": who treats stands before who is treated.
  if (/^(?:\S+\s+){2,}\S/.test(first) && clinician.test(first.trim()))
    return readLeadingName(others.join('\u2003'), isLabelled);
  const unlabelled = text.replace(recordOf, '');
  // "Patient Summary Viewer" names nobody.
  const isCalled = unlabelled !== text && (/[:–—-]/.test(text.slice(0, -unlabelled.length)) || !isNoName(unlabelled));
  const isNamed = isLabelled || isCalled;
  const bare = unlabelled.replace(leadingNumber, '');
  const beforeSex = nameBeforeSex.exec(bare)?.[1];
  if (beforeSex !== undefined) {
    const read = readName(beforeSex, isNamed);
    if (read !== null) return read;
  }
  // "Beaumont, Shirley Anne (F) d.o.b. 6 February 1958": who somebody is stands in the line itself.
  const isOfPerson = isNamed || /\b(?:born|dob|d\.o\.b|nhs)\b/i.test(bare);
  const isReversed = isOfPerson ? !startsWithTitle.test(bare) : /^\p{Lu}{2}|\(\s*\d{3}/u.test(bare);
  const labelled = isReversed ? familyGiven.exec(bare) : null;
  if (labelled !== null) {
    const read = isOfStaff(bare.slice(labelled[0].length)) ? null : readName(labelled[1] ?? '', isNamed);
    if (read !== null) return read;
  }
  const end = bare.search(nameEnd);
  if (end !== -1 && isOfStaff(bare.slice(end))) return null;
  const lead = end === -1 ? (bare === text ? '' : bare) : end < 4 ? '' : bare.slice(0, end);
  return (
    (lead === '' ? null : readName(lead, isNamed || (end === -1 && unlabelled === text))) ??
    (isOfPerson ? nameWithin(bare) : null)
  );
}

/** What a heading calls the page, before the name: "Outside records: ". */
const pageTitle = new RegExp(recordWords.lists.pageTitle, 'iu');

/** The one name among the parts of a line that tells who somebody is: a badge or a greeting may stand before it. */
function nameWithin(text: string): NameSeen | null {
  const who = text.slice(0, /\b(?:born|dob|d\.o\.b|date of birth|birth|nhs)\b/i.exec(text)?.index ?? text.length);
  // "Outside records: Harlan Whitcomb, DOB", "POMFRET", "Audrey", "DOB": all that stands before the day.
  const [, lead = '', before = ''] = /^([^:\u2003]*: )?(.*?)[ \u2003,]*$/su.exec(who) ?? [];
  const isWhole = capitalsFirst.test(before) || pageTitle.test(lead);
  const whole = isWhole ? readName(before, false) : null;
  if (whole !== null) return whole;
  const names = who.split(/[\u2003|·•]/).flatMap((part, index, parts) => {
    const read =
      /\w \w/.test(parts[index - 1] ?? '') && staff.test(parts[index - 1] ?? '') ? null : readName(part, false);
    return read?.isSure === true || (read !== null && index === 0 && part.includes(',')) ? [read] : [];
  });
  return names.length === 1 ? (names[0] ?? null) : null;
}

/** "Mrs", "Sir". */
export const startsWithTitle = new RegExp(patterns.startsWithTitle, 'i');
const nameBeforeSex = new RegExp(patterns.beforeSex);

/** Whether a label is that of a person's whole name. */
export const isNameLabel = memo((label: string): boolean => nameLabel.test(label.trim()));

/** Labels of the parts of a name, with what stands between them and the part. */
export const partLabels = {
  family: new RegExp(patterns.familyLabel, 'i'),
  given: new RegExp(patterns.givenLabel, 'i'),
  middle: new RegExp(patterns.middleLabel, 'i'),
};

/** Whether a text is the label of a part of a name, and nothing else. */
export const isPartLabel = (text: string): boolean =>
  Object.values(partLabels).some((label) => label.exec(text)?.[0] === text);

/** The words of a name in plain small letters. */
export const letters = (name: string): string[] =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z ]/g, '')
    .split(' ')
    .filter((word) => word !== '');

/** Whether two names may be one person's: the words of the shorter are all in the longer, initials allowed. */
export function isSamePerson(one: string, other: string): boolean {
  const [short = [], long = []] = [letters(one), letters(other)].sort((a, b) => a.length - b.length);
  if (short.length === 0) return false;
  return short.every((word) =>
    long.some((longer) => longer === word || (word.length === 1 && longer.startsWith(word))),
  );
}
