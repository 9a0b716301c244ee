import type { Box, Line } from '../collect/line.ts';
import type { PageContext } from '../interpret/context.ts';
import { labelOf } from './label-of.ts';
import { boxOfBoth, isBound, type NameOnLine } from './name-bound.ts';
import { namedParts } from './name-parts.ts';
import { isAmongOthers, isOfSomebodyElse } from './not-theirs.ts';
import { isNameLabel, isSamePerson, readLeadingName, recordOf } from './names.ts';

/** So many lines before what identifies may hold the name. */
export const linesBefore = 20;
/** And so many after it. */
export const linesAfter = 8;

/** A name, where it stands, and the box that holds it together with what identifies. */
export type NameNear = {
  readonly name: string;
  readonly line: Line;
  readonly box: Box;
  /** Another name is bound to the spot as well. */
  readonly isRivalled: boolean;
};

/** The name that goes with a spot: the nearest of those that are bound to it, in the smallest box that holds any. */
export function nameNear(context: PageContext, line: Line): NameNear | null {
  const near = context.page.lines.slice(Math.max(0, line.index - linesBefore), line.index + linesAfter + 1);
  const names = near.flatMap((other) => {
    const box = boxOfBoth(line.box, other);
    const name = box === null ? null : nameOfLine(context, other);
    if (box === null || name === null || !isBound(context, name, other, line)) return [];
    const distance = Math.abs(other.index - line.index) + (name.isSure ? 0 : 40) + (other.index > line.index ? 3 : 0);
    return [{ name: name.name, isSure: name.isSure, line: other, box, score: (box.last - box.first) * 100 + distance }];
  });
  const [nearest, ...others] = names.toSorted((one, other) => one.score - other.score);
  if (nearest === undefined) return null;
  // What stands below, such as who was seen that day, is of the record.
  const rivals = others.filter((other) => other.line.index <= line.index && isNamed(other));
  return { ...nearest, isRivalled: rivals.some((other) => !isSamePerson(other.name, nearest.name)) };
}

/** Words on a button that only their capitals make a name name nobody: "Switch Bed". */
const isNamed = ({ isSure, line }: { readonly isSure: boolean; readonly line: Line }): boolean =>
  isSure || line.box.tag !== 'button';

function nameOfLine(context: PageContext, line: Line): NameOnLine | null {
  // "OpenMRS ID:" is the label of what comes next.
  if (/(?::|\bid)\s*$/i.test(line.text) || isAmongOthers(context, line)) return null;
  const parts = namedParts(context, line);
  if (parts !== null) return { name: parts, isSure: true, label: 'name' };
  if (isOfSomebodyElse(context, line)) return null;
  const caption = labelOf(context, line);
  const isLabelled = isNameLabel(caption);
  const read = readLeadingName(line.text, isLabelled);
  if (read === null) return null;
  const label = isLabelled ? caption : recordOf.exec(line.text)?.[0];
  if (label !== undefined) return { ...read, label: /^\W*(?:full )?name\b/i.test(label) ? 'name' : 'person' };
  return line.box.tag === 'control' ? null : { ...read, label: null };
}
