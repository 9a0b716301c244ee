import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import type { Box, Line } from '../collect/line.ts';
import type { PageContext } from '../interpret/context.ts';
import { readTerm } from '../recognise/terms.ts';
import { labelOf, nhsLabel } from './label-of.ts';
import {
  isNameLabel,
  isNoName,
  isPartLabel,
  isSamePerson,
  letters,
  readName,
  startsWithTitle,
  type NameSeen,
} from './names.ts';
import { isAmongOthers, isOfSession, isOfSomebodyElse } from './not-theirs.ts';

const { patterns } = recordWords;
/** Words of the fields that stand beside a name: "Sex", "Chart no.", "Known as". */
const aboutPerson = new RegExp(patterns.aboutPerson, 'i');
/** What records show beside a name and a birth date, each kind once. */
const facts = [patterns.age, patterns.sexWord, patterns.sexLetter, patterns.otherNumber].map(
  (fact) => new RegExp(fact, 'i'),
);

/** A name where it stands. A label that says it is the person's binds it to them; other names need to stand with them. */
export type NameOnLine = NameSeen & { readonly label: 'person' | 'name' | null };

/**
 * Whether a name on one line is that of the person whom another line identifies. Labelled it is; so is one in the same
 * line. Any other has to stand before it in one banner, with nothing between that may name somebody else, and where
 * only capitals make it a name, with more than a birth date or in a box of its own: a heading may name a place.
 */
export function isBound(context: PageContext, name: NameOnLine, at: Line, evidence: Line): boolean {
  if (name.label === 'person' || at === evidence) return true;
  const isBefore = at.index < evidence.index;
  if (!isBefore && context.regionOf(at) !== context.regionOf(evidence)) return false;
  if (name.label === null && !isAlone(context, name, at, evidence)) return false;
  const [first, last] = isBefore ? [at, evidence] : [evidence, at];
  const between = context.page.lines.slice(first.index + 1, last.index);
  if (between.some((line) => mayNameAnother(context, line, name.name))) return false;
  return name.isSure || isBannerOf(context, at, evidence);
}

/** Whether a name without a label stands before what identifies in one part of the page, and no other may be the name. */
const isAlone = (context: PageContext, name: NameSeen, at: Line, evidence: Line): boolean =>
  at.index < evidence.index &&
  landmarkOf(at.box) === landmarkOf(evidence.box) &&
  !isRivalled(context, name, at, evidence);

/** Whether the line below what identifies, or one of the same kind above the name, may as well be the name. */
function isRivalled(context: PageContext, { name, isSure }: NameSeen, at: Line, { index }: Line): boolean {
  const { lines } = context.page;
  const above = lines[at.index - 1];
  const isAlike = (line: Line | undefined): boolean =>
    line?.box.tag === at.box.tag && line.box.parent === at.box.parent;
  const others = [above, lines[index + 2]].filter((line) => isAlike(line));
  return [lines[index + 1], ...others].some((line) => {
    if (line === undefined || line.level > 0) return false;
    const read = readName(line.text, false);
    const isRival = read !== null && (read.isSure || !isSure) && !isSamePerson(read.name, name);
    return isRival && readTerm(line.text) === null && !isOfSomebodyElse(context, line);
  });
}

/** Whether more than one thing about a person stands with a name, up to the next heading, or both have a box of their own. */
function isBannerOf({ page, datesOf }: PageContext, at: Line, evidence: Line): boolean {
  const after = page.lines.slice(evidence.index + 1, evidence.index + linesOfBanner);
  const end = after.findIndex((line) => line.level > 0);
  const banner = [...page.lines.slice(at.index, evidence.index + 1), ...after.slice(0, end === -1 ? undefined : end)];
  const kinds = [nhsLabel, ...facts].filter((fact) => banner.some(({ text }) => fact.test(text)));
  return kinds.length + (datesOf(evidence).length > 0 ? 1 : 0) > 1 || isOwnBox(at.box, evidence);
}

const linesOfBanner = 5;

/** The smallest box that holds a line beside its own, in one document. */
export function boxOfBoth(from: Box, { index }: Line): Box | null {
  for (let box: Box | null = from; box !== null; box = box.tag === 'body' ? null : box.parent)
    if (box.first <= index && box.last >= index) return box;
  return null;
}

/** Whether the smallest box that holds both is one of the page's blocks, and small. */
function isOwnBox(at: Box, evidence: Line): boolean {
  const box = boxOfBoth(at, evidence);
  return box !== null && box.last - box.first <= linesOfBanner && !/^(?:body|main)$/.test(box.tag);
}

/** A word that may be of a name, and is not of an identifier. */
const bigWord = new RegExp(recordWords.patterns.wordOfName, 'gu');

/** What holds labels and commands. */
const ofNobody = /^(?:button|th|dt|label)$/;

/** Whether a line between a name and what identifies may name somebody else, or is of whoever has signed in. */
function mayNameAnother(context: PageContext, line: Line, name: string): boolean {
  if (isOfSession(line)) return true;
  if (isPartLabel(line.text) || ofNobody.test(line.box.tag) || !hasOtherWords(context, line, name)) return false;
  const label = /^([^:\u2003\d]{2,40})[:\u2003]/.exec(line.text)?.[1] ?? labelOf(context, line);
  if (line.level === 0 && isField(label)) return false;
  return !isOfSomebodyElse(context, line) && !isAmongOthers(context, line);
}

/** Whether a line holds a word that may be of a name, and is neither of a field nor of this name. */
function hasOtherWords(context: PageContext, line: Line, name: string): boolean {
  const known = letters(name);
  const text = context.datesOf(line).reduce((rest, date) => rest.replace(date.text, ' '), line.text);
  return (text.match(bigWord) ?? [])
    .filter((word) => !isNoName(word) && !aboutPerson.test(word) && !startsWithTitle.test(word))
    .some((word) => !isInitials(word, name) && !letters(word).every((part) => known.includes(part)));
}

/** "AH", in the picture of somebody who has none. */
const isInitials = (word: string, name: string): boolean =>
  word.length < 4 && word === (name.match(/(?<![\p{L}'’-])\p{L}/gu) ?? []).join('').slice(0, word.length);

/** Whether words name a field other than that of a name, or of a part of one. */
const isField = (words: string): boolean =>
  (aboutPerson.test(words) || isNoName(words)) && !isNameLabel(words) && !isPartLabel(words);

const landmarks = /^(?:header|nav|aside|main|footer|banner|navigation|complementary)$/;

function landmarkOf(box: Box): Box | null {
  for (let at: Box | null = box; at !== null; at = at.parent) if (landmarks.test(at.role ?? at.tag)) return at;
  return null;
}
