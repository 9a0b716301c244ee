import type { ItemStatus } from '../../domain/reading.ts';
import { softBreak, type Line } from '../collect/line.ts';
import { readCue, stronger } from '../recognise/terms.ts';
import { fieldRole, statusOfWord, type FieldRole } from '../recognise/words.ts';
import { dateRoleOfLabel, roleOfDate, type PageContext } from './context.ts';
import { namesAnother } from './line-terms.ts';
import { isAnswerElsewhere, roleInRow, type CellRead } from './tables.ts';

/**
 * A status that stands beside a term. `isStated`: a word for a status was there, not only whose it is or that it ended.
 * `isOwn`: it stands in the line of the term.
 */
export type StatusBeside = { readonly status: ItemStatus | null; readonly isStated: boolean; readonly isOwn: boolean };

/** Columns whose cells may state a status, alone or after a date. */
const besideRoles: ReadonlySet<FieldRole> = new Set(['status', 'date', 'recorded']);

const isWord = (status: ItemStatus | 'none' | null): status is ItemStatus => status !== null && status !== 'none';

/** The words for a status among parts of text: "Active", "Clinical status: resolved", "Resolved 2009". */
const statedIn = (parts: readonly string[]): readonly ItemStatus[] =>
  parts.map((part) => statusOfWord(part.replace(/ (?:in )?(?:19|20)\d\d$/, ''))).filter(isWord);

/** The status that the item's other lines or cells state: badges, a status column, a verification column, an end date. */
export function statusBeside(context: PageContext, line: Line): StatusBeside {
  const cell = context.cellOf(line);
  return cell !== null && cell.row.length > 1 ? statusInRow(context, cell, line) : statusInItem(context, line);
}

/** "Status: Past - ended 2022", "Status: Active. Declined tests": what is said more of it stands behind it. */
const partBorder = /[;,\u2003]|(?<=^status: [a-z]+)(?: [–—-]|\.) /i;

function statusInRow(context: PageContext, cell: CellRead, line: Line): StatusBeside {
  const others = cell.row.filter((other) => other !== cell && !isAnswerElsewhere(other));
  const stated = others.flatMap((other) => {
    const role = roleInRow(other);
    return role === null || besideRoles.has(role)
      ? statedIn(other.text.split(partBorder).map((part) => part.trim()))
      : [];
  });
  // A badge follows the name in its cell: what stands after other words is of those.
  const after = cell.lines.slice(cell.lines.indexOf(line) + 1).map(({ text }) => text);
  const end = after.findIndex((text) => statusOfWord(text) === null && /[a-z]{3}/i.test(text));
  stated.push(...statedIn(after.slice(0, end === -1 ? undefined : end)));
  const isTheirs = others.some((other) => isRelative(other, roleInRow(other)));
  // "Excluded: normal angiogram" in a column of details.
  const cues = others.map(({ text }): ItemStatus | null => (/^(?:excluded|ruled out): /i.test(text) ? 'absent' : null));
  const status = isTheirs ? 'family' : [...stated, ...cues].reduce<ItemStatus | null>(stronger, null);
  const hasEnd = others.some((other) => {
    const role = roleInRow(other);
    const isEnd = role === 'end';
    const isSaid = other.text
      .split(/[;,] /)
      .some((part) => /^(?:ended|resolved)(?: on)? [\da-z]+[ /.-][\da-z]+[ /.-]\d+$/i.test(part));
    return (isEnd || isSaid) && hasEnded(context, isEnd, other.lines);
  });
  return { status: hasEnd ? withEnd(status) : status, isStated: stated.length > 0, isOwn: false };
}

/** A cell that says whose the row is: in a column of relations, or by its words. */
const isRelative = ({ text }: CellRead, role: FieldRole | null): boolean =>
  role === 'relation'
    ? text !== '' && !/^(?:self|patient|-|–)$/i.test(text)
    : role === null && text.length < 40 && relationCue(text) === 'family';

function statusInItem(context: PageContext, line: Line): StatusBeside {
  const badges = statedIn(line.text.split(softBreak).slice(1));
  let status = badges.reduce<ItemStatus | null>(stronger, null);
  let isStated = badges.length > 0;
  for (const other of context.groups.itemOf(line)) {
    if (!isBesideTerm(context, line, other)) continue;
    const stated = statedIn(other.text.split('\u2003'));
    isStated ||= stated.length > 0;
    const cue = other.text.length < 40 ? relationCue(other.text) : null;
    const ended: ItemStatus | null = hasEnded(context, isOfEnd(other), [other]) ? 'resolved' : null;
    status = [...stated, ended, cue].reduce(stronger, status);
  }
  return { status, isStated, isOwn: badges.length > 0 };
}

/** Whether another line of the item may speak of a term: none that names another, and no heading that follows. */
const isBesideTerm = (context: PageContext, line: Line, other: Line): boolean =>
  other !== line &&
  (other.label === null || fieldRole(other.label) !== 'ignore') &&
  !namesAnother(context, line, other) &&
  (other.index < line.index || context.regionOf(other)?.line !== other);

/** Whether the label of a line is that of an end: "Until", "Abatement". */
export const isOfEnd = ({ label }: Line): boolean => dateRoleOfLabel(label ?? '') === 'end';

/**
 * Whether a field, or what is said in a line, tells on which day something ended, today or before. `isEnd`: a header or a
 * label says that its days are ends. A program's first day, 1 January 1970, stands for none.
 */
export const hasEnded = (context: PageContext, isEnd: boolean, lines: readonly Line[]): boolean =>
  lines.some((line) => {
    const dates = context.datesOf(line);
    if (isEnd && dates.length === 0) return isPast(context, yearIn(line.text));
    return dates.some(
      (date) =>
        (isEnd || roleOfDate(line.text, date) === 'end') && isPast(context, context.resolve(date) ?? yearIn(date.text)),
    );
  });

const yearIn = (text: string): string | null => /\b(?:19|20)\d\d\b/.exec(text)?.[0] ?? null;

/** Whether a day or a year is not one that is still to come. */
const isPast = ({ today }: PageContext, day: string | null): boolean =>
  day !== null && day !== '1970-01-01' && day <= today;

/** The status of what has ended. A stated "inactive" is kept: the end date says no more. */
const withEnd = (status: ItemStatus | null): ItemStatus | null =>
  status === 'inactive' ? status : stronger(status, 'resolved');

/** Words that say whose or whether: "Brother", "To be confirmed: raised reading". */
function relationCue(text: string): ItemStatus | null {
  const [first = ''] = text.split(/[:,;(\u2003]/);
  const cue = readCue(first.trim());
  return cue === 'family' || cue === 'suspected' || cue === 'absent' ? cue : null;
}
