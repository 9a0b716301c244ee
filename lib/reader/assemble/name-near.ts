import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import type { Box, Line, Page } from '../collect/line.ts';
import type { PageContext } from '../interpret/context.ts';
import { labelOf } from './label-of.ts';
import { isNameLabel, readLeadingName, readName, staff, type NameSeen } from './names.ts';

const { lists } = recordWords;
/** Of people who are not the person: those who care for them, work with them or sit at the screen. */
const notTheirLabel = new RegExp(lists.notTheirLabel, 'i');
/** What a label may say that a page ties to the person's own name. */
const ownLabel = new RegExp(lists.ownLabel, 'i');
/** Stands beside the name of whoever has signed in, or works there. */
const notTheirs = new RegExp(`${lists.session}|${lists.staff}`, 'i');
const session = new RegExp(lists.session, 'i');

/** So many lines before what identifies may hold the name. */
export const linesBefore = 20;
/** And so many after it. */
export const linesAfter = 8;

/** A name, where it stands, and the box that holds it together with what identifies. */
export type NameNear = { readonly name: string; readonly line: Line; readonly box: Box };

/** The name that goes with a spot: the nearest sure one in the smallest box that holds any. */
export function nameNear(context: PageContext, line: Line): NameNear | null {
  const known = new Map<Line, NameSeen | null>();
  const read = (other: Line): NameSeen | null => {
    const name = known.get(other) ?? (known.has(other) ? null : nameOfLine(context, other, other === line));
    known.set(other, name);
    return name;
  };
  for (let box: Box | null = line.box; box !== null; box = box.tag === 'body' ? null : box.parent) {
    const best = nearestIn(context.page, line, box, read);
    if (best !== null) return best;
  }
  return null;
}

function nearestIn({ lines }: Page, line: Line, box: Box, read: (other: Line) => NameSeen | null): NameNear | null {
  const from = Math.max(box.first, line.index - linesBefore);
  const to = Math.min(box.last, line.index + linesAfter);
  let best: (NameNear & { readonly score: number }) | null = null;
  for (const other of lines.slice(from, to + 1)) {
    const name = read(other);
    if (name === null || (!name.isSure && !isInOneBanner(other, line))) continue;
    const score = Math.abs(other.index - line.index) + (name.isSure ? 0 : 40) + (other.index > line.index ? 3 : 0);
    if (best === null || score < best.score) best = { name: name.name, line: other, box, score };
  }
  return best;
}

/** Whether a line stands in a row that says how somebody is related. */
export function isInRowOfRelative(context: PageContext, { cell }: Line): boolean {
  const row = cell === null ? [] : context.rowOf(cell);
  return row.some(
    ({ header, text, isInHeaderRow }) =>
      header?.role === 'relation' && !isInHeaderRow && text !== '' && !/^self$/i.test(text),
  );
}

/** Whether a line stands among relatives, contacts or people of a list. */
export const isAmongOthers = (context: PageContext, line: Line): boolean =>
  context.kindsOf(line).some((kind) => kind === 'people' || kind === 'family') ||
  /^recents?$/i.test(context.regionOf(line)?.text ?? '') ||
  isInRowOfRelative(context, line);

/** Whether a line stands under a heading such as "Care team". */
function isAmongStaff(context: PageContext, line: Line): boolean {
  const over = context.regionOf(line);
  return over !== null && over.line !== line && over.level > 1 && staff.test(over.text);
}

/** A name that nothing but its capitals tells for one stands with what identifies: in the same part of the page. */
const isInOneBanner = (name: Line, evidence: Line): boolean =>
  name === evidence || name.level > 0 || landmarkOf(name.box) === landmarkOf(evidence.box);

const landmarks = /^(?:header|nav|aside|main|footer|banner|navigation|complementary)$/;

function landmarkOf(box: Box): Box | null {
  for (let at: Box | null = box; at !== null; at = at.parent) if (landmarks.test(at.role ?? at.tag)) return at;
  return null;
}

/** Whether the words on or beside a line say that the name there is somebody else's. */
function isOfSomebodyElse(context: PageContext, line: Line): boolean {
  if (isAmongStaff(context, line) || line.text.split('\u2003').some((part) => session.test(part))) return true;
  const tied = line.label ?? context.cellOf(line)?.header?.text ?? '';
  if (tied !== '' && !isNameLabel(tied) && !ownLabel.test(tied)) return true;
  const label = labelOf(context, line);
  return notTheirLabel.test(label) || staff.test(label);
}

/** "Consultant Physician" or "Log out" below a name. */
function isAboveOthers({ page }: PageContext, { index }: Line): boolean {
  const next = page.lines[index + 1];
  return next?.level === 0 && next.text.length < 40 && !/[:\d]/.test(next.text) && notTheirs.test(next.text);
}

function nameOfLine(context: PageContext, line: Line, isOwn: boolean): NameSeen | null {
  // "OpenMRS ID:" is the label of what comes next.
  if (/(?::|\bid)\s*$/i.test(line.text) || isAmongOthers(context, line)) return null;
  const parts = namedParts(context, line);
  if (parts !== null) return { name: parts, isSure: true };
  if (isOfSomebodyElse(context, line)) return null;
  const isLabelled = isNameLabel(labelOf(context, line));
  const isLonger = /[\d,(|·\u2003:]|^you are viewing|\brecord of\b/i.test(line.text);
  const read = (isLonger || isOwn ? readLeadingName : readName)(line.text, isLabelled);
  if (read === null || isLabelled) return read;
  return !isAboveOthers(context, line) && (read.isSure || mayNameAlone(context, line, isOwn)) ? read : null;
}

/** Whether a line may be a name where only its capitals tell: no heading of a field, no cell of many, no menu. */
const mayNameAlone = (context: PageContext, line: Line, isOwn: boolean): boolean =>
  !isFieldHeading(context, line) &&
  line.box.tag !== 'control' &&
  (line.cell === null || line.cell.row.cells.length <= 2) &&
  (line.level > 0 || isOwn || isAtTop(context, line));

const isAtTop = ({ page }: PageContext, { index, box }: Line): boolean =>
  page.lines.length < 60 || index < 30 || landmarkOf(box)?.role === 'banner';

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
