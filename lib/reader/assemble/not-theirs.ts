import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import type { Line } from '../collect/line.ts';
import type { PageContext } from '../interpret/context.ts';
import { isUnderLabel, labelOf } from './label-of.ts';
import { isNameLabel, staff } from './names.ts';

/** Names that a page marks as somebody else's. */

const { patterns } = recordWords;
/** Of people who are not the person: those who care for them, work with them or sit at the screen. */
const notTheirLabel = new RegExp(patterns.notTheirLabel, 'i');
/** What a label may say that a page ties to the person's own name. */
const ownLabel = new RegExp(patterns.ownLabel, 'i');
const session = new RegExp(patterns.session, 'i');

/** Whether a line, or a part of it, is of whoever has signed in: "Log out", "My account". */
export const isOfSession = ({ text }: Line): boolean => text.split('\u2003').some((part) => session.test(part));

/** Whether a line stands in a row that says how somebody is related. */
export const isInRowOfRelative = (context: PageContext, line: Line): boolean =>
  context
    .cellOf(line)
    ?.row.some(
      ({ header, text, isInHeaderRow }) =>
        header?.role === 'relation' && !isInHeaderRow && text !== '' && !/^self$/i.test(text),
    ) === true;

/** Whether a line stands among relatives, contacts or people of a list. */
export const isAmongOthers = (context: PageContext, line: Line): boolean =>
  context.kindsOf(line).some((kind) => kind === 'people' || kind === 'family') ||
  /^recents?$/i.test(context.regionOf(line)?.text ?? '') ||
  isInRowOfRelative(context, line);

/** Whether a line stands under a heading such as "Care team" or "Contact". */
function isUnderOthers(context: PageContext, line: Line): boolean {
  const over = context.regionOf(line);
  const isOver = over !== null && over.line !== line && over.level > 1;
  return isOver && (staff.test(over.text) || (isShort(over.text) && notTheirLabel.test(over.text)));
}

const isShort = (text: string): boolean => text.split(/[ \u2003]/).length < 4;

/** Whether the words on or beside a line say that the name there is somebody else's. */
export function isOfSomebodyElse(context: PageContext, line: Line): boolean {
  if (isUnderOthers(context, line) || isOfSession(line)) return true;
  const label = labelOf(context, line);
  if (notTheirLabel.test(label) || staff.test(label)) return true;
  return (
    isBesideRelation(context, line) || (isUnderLabel(context, line) && !isNameLabel(label) && !ownLabel.test(label))
  );
}

/** "Full name: John Ashdown", then "Relationship: Husband". */
const isBesideRelation = ({ page: { lines } }: PageContext, { index, label }: Line): boolean =>
  label !== null && lines.slice(index + 1, index + 3).some((next) => /^relation(?:ship)?\b/i.test(next.label ?? ''));
