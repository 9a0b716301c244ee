import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import type { Box, Line } from '../collect/line.ts';
import type { PageContext } from '../interpret/context.ts';
import { sectionKind } from '../recognise/words.ts';
import { isAmongOthers, isOfSomebodyElse } from './not-theirs.ts';
import {
  isNameLabel,
  isNoName,
  isSamePerson,
  readLeadingName,
  readName,
  startsWithTitle,
  type NameSeen,
} from './names.ts';

/** Lines that name somebody else than the banner as the one they are about. */

const { patterns, sentences } = recordWords;
const linesOfTitle = 4;
const forWhom = new RegExp(patterns.forWhom, 'iu');

/** A name after "for", or in the title of a frame: whose list this is, "Problems for LEGRAND,PAULINE M (L7719)". */
function titledFor({ text, box, index }: Line): NameSeen | null {
  if (text.length >= 120) return null;
  const [, whom = ''] = forWhom.exec(text) ?? [];
  const read = whom === '' ? null : readName(whom, false);
  if (read?.isSure === true) return read;
  for (let at: Box | null = box; at !== null; at = at.parent)
    if (at.tag === 'frame')
      return index < at.first + linesOfTitle ? readName(text.split(/ [–—-] /)[0] ?? '', false) : null;
  return null;
}

/** "Re: Mr Peter Jones", "Patient: Peter Jones": whose letter, whose preview. */
const ofWhom = new RegExp(patterns.ofWhom, 'i');

/** Whom words before a name say that a text is about; null for words that are no name. */
function namedAfter(said: string, text: string): NameSeen | null {
  const named = readLeadingName(text.slice(said.length), true);
  return named === null || isNoName(named.name) ? null : named;
}

/** "Peter Jones's medicines", as a heading. */
function ownerIn({ level, text }: Line): NameSeen | null {
  const [, whose, held = ''] = level > 0 ? (/^(.{3,60})['’]s (.+)/u.exec(text) ?? []) : [];
  return whose !== undefined && sectionKind(held) !== null ? readName(whose, true) : null;
}

/** Whom a line names as the one it is about. */
const namedBy = (context: PageContext, line: Line, before: number): NameSeen | null => {
  const [said] = ofWhom.exec(line.text) ?? [];
  return said === undefined ? (ownerIn(line) ?? namedByPlace(context, line, before)) : namedAfter(said, line.text);
};

/** The name in a line that a label or a heading makes one. A titled name alone has to stand before a line or to lead a part. */
function namedByPlace(context: PageContext, line: Line, before: number): NameSeen | null {
  const label = labelOver(context, line);
  const isBound = isNameLabel(label) || isHeading(line);
  // Asked of every line of a page: most name nobody.
  const read = isBound || maySurelyName(line.text) ? readName(line.text, isOfWhom(label, line.text)) : null;
  if (read === null) return titledFor(line);
  const mayLead = read.isSure && (line.index < before || leadsPart(context, line));
  return isBound || (mayLead && !isOfSomebodyElse(context, line)) ? read : null;
}

const labelOver = ({ page }: PageContext, { label, index }: Line): string => label ?? page.lines[index - 1]?.text ?? '';

const isHeading = ({ level }: Line): boolean => level > 0 && level <= 3;
const isOfWhom = (label: string, text: string): boolean =>
  isNameLabel(label) && ofWhom.test(`${label}: `) && !isNoName(text);

/** Whether a line leads a part of the page that has headings of its own: a drawer, a preview. Who was seen leads none. */
function leadsPart({ page }: PageContext, { box, index }: Line): boolean {
  for (let part: Box | null = box; part !== null && part.first === index; part = part.parent)
    if (page.lines.slice(index + 1, part.last + 1).some(({ level }) => level > 0)) return part.tag !== 'body';
  return false;
}

/** Whether a text begins with a title, has one in brackets, or a family name in capitals before a comma. */
const maySurelyName = (text: string): boolean =>
  startsWithTitle.test(text) || /^[\p{Lu}'’ -]{2,},|,.*\((?:Mrs?|Ms|Miss|Mx|Master)\)/u.test(text);

/** What to say where a line names somebody else than the banner as the one it is about; null where none does. */
export function contradiction(context: PageContext, name: string, nameLines: readonly Line[]): string | null {
  const isPlain = nameLines.every(({ text }) => readName(text, false)?.isSure !== true);
  const level = isPlain ? Math.min(...nameLines.map((line) => line.level || 1)) : 0;
  // A name that only its capitals tell counts against a heading no higher than its own, and over a layer.
  const isWeighty = (line: Line): boolean => line.level > 0 && (line.isOverlay || (level > 0 && line.level <= level));
  const isOther = (line: Line): boolean => {
    const read = namedBy(context, line, nameLines[0]?.index ?? 0);
    if (read === null || isSamePerson(read.name, name)) return false;
    return (read.isSure || isWeighty(line)) && !isAmongOthers(context, line);
  };
  return context.page.lines.some((line) => isOther(line)) ? sentences.twoNamed : null;
}
