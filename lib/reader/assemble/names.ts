import { memo } from '../recognise/memo.ts';
import { fieldRole } from '../recognise/words.ts';

/** People's names as records write them. */

const title = '(?:Mr|MR|Mrs|MRS|Ms|MS|Miss|MISS|Mx|MX|Master|MASTER|Sir|Dame|Lady|Lord|Rev)\\.?';
const part = "(?:(?:de|van|von|der|den|la|le|el|al|bin|ap|ab|da|dos|di|du|st\\.?|o['’])[ -]?)?[\\p{Lu}][\\p{L}'’.-]*";
const titled = new RegExp(`^${title}[ \\u2003]+(${part}(?:[ \\u2003]+${part}){0,5})$`, 'u');
const familyFirst = new RegExp(
  `^([\\p{Lu}][\\p{L}'’ -]*),[ \\u2003]*(?:${title}[ \\u2003]+)?(${part}(?:[ \\u2003]+${part}){0,3})(?:[ \\u2003]*\\(?${title}\\)?)?$`,
  'u',
);
const plain = new RegExp(`^${part}(?:[ \\u2003]+${part}){1,4}$`, 'u');
const clinician =
  /^(?:dr|doctor|prof|professor|nurse|sister|matron)\b\.?|\b(?:signed in|logged in|log ?in|log ?out|user|clinician|gp\b|practitioner|performer|author|by:|md|rn|np|do)\b/i;
/** Where the name ends in a line that goes on with other facts. */
const nameEnd =
  /[\u2003(|·•\d,;]|\b(?:born|dob|d\.o\.b|date of birth|birth|nhs|gender|sex|female|male|aged?|mrn|id|yrs?|years|known as|preferred)\b|[ ][–—-][ ]/i;
/** "Brown, Joyce (4411)": family name first, where a label says that it is a name. */
const familyGiven = new RegExp(
  `^([\\p{Lu}][\\p{L}'’ -]*,[ \\u2003]*${part}(?:[ \\u2003]+${part}){0,3})(?=[ \\u2003]*(?:[(\\d|·•;,]|$))`,
  'u',
);
/** Words that no name is made of: sections, fields, places of work. */
const notNames =
  /\b(?:problems?|medic\w*|summary|patients?|record|results?|history|allerg\w*|health|surgery|practice|clinic|hospital|centre|center|report|diagnos\w+|conditions?|search|home|details|overview|view|show|all|add|new|edit|print|save|help|log|sign|timeline|notes?|vitals?|measurements?|observations?|appointments?|documents?|tests?|blood|pressure|disease|disorder|syndrome|type|active|inactive|resolved|past|family|current|care|plan|team|status|smok\w+|date|birth|number|name|gender|score|level|index|weight|height|body|mass|tablets?|capsules?|nhs|contact|address|phone|email|usual|registered|open|dashboard|chart|encounter|visit|demographics|immuni\w+|lifestyle|alcohol|about|training|welcome|reminder|important|information|settings|menu|back|next|list|services?|road|street|lane|avenue|cottages?|house|close|drive|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|snomed|read|code|onset|reference|range|unit|frailty|depression|anxiety|diabetes|asthma|obesity|chronic|pain|heart|kidney|never|ex|current|cholesterol|serum|total|activation|measure|questionnaire|white|british|asian|black|other|not|stated|unknown|english|single|married|widowed|retired|employed|unemployed|electronic|medical|system|application|online|portal|my|your|the|and|of|for|to|with|in|at|on|from|by|or|is|no|yes|none)\b/i;

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
    .split(/[\s\u2003]+/)
    .filter((word) => !/^(?:mr|mrs|ms|miss|mx|master|dr)\.?$/i.test(word))
    .map(proper)
    .join(' ')
    .slice(0, 120);

/** Every form of a name begins with a letter and has two parts. */
const mayBeName = /^[a-z\u0080-\uffff].*[ ,\u2003]/i;

/** Reads a whole text as one person's name; null for a clinician's, or for words that make no name. */
export function readName(text: string, isLabelled: boolean): NameSeen | null {
  const trimmed = text.replace(/^[\s\u2003]+|[\s\u2003,;:.-]+$/g, '');
  if (trimmed.length < 3 || trimmed.length > 90 || !mayBeName.test(trimmed) || clinician.test(trimmed)) return null;
  const withTitle = titled.exec(trimmed);
  if (withTitle !== null) {
    const name = tidy(withTitle[1] ?? '');
    return notNames.test(name) ? null : { name, isSure: true };
  }
  if (notNames.test(trimmed) && !isLabelled) return null;
  const reversed = familyFirst.exec(trimmed);
  if (reversed !== null) {
    const [, family = '', given = ''] = reversed;
    const isCapital = family === family.toUpperCase() || /\((?:mr|mrs|ms|miss|mx|master)\.?\)/i.test(trimmed);
    return { name: `${tidy(given)} ${tidy(family)}`, isSure: isCapital || isLabelled };
  }
  return plain.test(trimmed) ? { name: tidy(trimmed), isSure: isLabelled } : null;
}

/** Reads the name at the start of a line that may go on: "Mrs A B, female, date of birth ...". */
export function readLeadingName(text: string, isLabelled: boolean): NameSeen | null {
  const whole = readName(text, isLabelled);
  if (whole !== null) return whole;
  const bare = text.replace(
    /^(?:patient(?: name)?|name|full name|subject|record (?:of|for)|viewing|chart (?:of|for)|you are viewing)[\s\u2003]*[:–—-]?[\s\u2003]*/i,
    '',
  );
  const isNamed = isLabelled || bare !== text;
  const afterFamily =
    /^([\p{Lu}][\p{Lu}'’ -]+,[ \u2003]*[^,\d\u2003|·•;]*?(?:\((?:mr|mrs|ms|miss|mx|master)\.?\)|(?=[,\d\u2003|·•;(]|$|\bborn\b|\bDOB\b)))/u.exec(
      bare,
    );
  const labelled = isNamed ? familyGiven.exec(bare) : null;
  if (labelled !== null) {
    const read = readName(labelled[1] ?? '', true);
    if (read !== null) return read;
  }
  if (afterFamily !== null) {
    const read = readName(afterFamily[1] ?? '', isNamed);
    if (read !== null) return read;
  }
  const end = bare.search(nameEnd);
  return end === -1
    ? bare === text
      ? null
      : readName(bare, true)
    : end < 4
      ? null
      : readName(bare.slice(0, end), isNamed);
}

/** Whether a label is that of a person's whole name. */
export const isNameLabel = memo(
  (label: string): boolean =>
    /^(?:patient(?:['’]s)?(?: name)?|name|full name|patient full name|subject|person|service user|client(?: name)?)[\s:]*$/i.test(
      label.trim(),
    ) ||
    (fieldRole(label) === 'person' && !/sur|fore|first|last|given|family|middle/i.test(label)),
);

const letters = (name: string): string[] =>
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
