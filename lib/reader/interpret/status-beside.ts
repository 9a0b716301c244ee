import type { ItemStatus } from '../../domain/reading.ts';
import type { Line } from '../collect/line.ts';
import { readCue, stronger } from '../recognise/terms.ts';
import { fieldRole, statusOfWord, type FieldRole } from '../recognise/words.ts';
import { dateRoleOfLabel, roleOfDate, type PageContext } from './context.ts';
import { namesAnother } from './line-terms.ts';
import { isAnswerElsewhere, roleInRow, type CellRead } from './tables.ts';

/** A status that stands beside a term. `isStated`: a word for a status was there, not only whose it is or that it ended. */
export type StatusBeside = { readonly status: ItemStatus | null; readonly isStated: boolean };

/** Columns whose cells may state a status, alone or after a date. */
const besideRoles: ReadonlySet<FieldRole> = new Set(['status', 'verification', 'date', 'recorded']);

const isWord = (status: ItemStatus | 'none' | null): status is ItemStatus => status !== null && status !== 'none';

/** The words for a status among parts of text: "Active", "Clinical status: resolved". */
const statedIn = (parts: readonly string[]): readonly ItemStatus[] =>
  parts
    .map((part) => statusOfWord(part.replace(/^(?:(?:clinical|verification|problem)? ?status|state)[:\s\u2003]+/i, '')))
    .filter(isWord);

/** The status that the item's other lines or cells state: badges, a status column, a verification column, an end date. */
export function statusBeside(context: PageContext, line: Line): StatusBeside {
  const cell = context.cellOf(line);
  return cell !== null && cell.row.length > 1 ? statusInRow(context, cell, line) : statusInItem(context, line);
}

function statusInRow(context: PageContext, cell: CellRead, line: Line): StatusBeside {
  const others = cell.row.filter((other) => other !== cell && !isAnswerElsewhere(other));
  const stated = others.flatMap((other) => {
    const role = roleInRow(other);
    return role === null || besideRoles.has(role)
      ? statedIn(other.text.split(/[;,\u2003]/).map((part) => part.trim()))
      : [];
  });
  // A badge follows the name in its cell: what stands after other words is of those.
  const after = cell.lines.slice(cell.lines.indexOf(line) + 1).map(({ text }) => text);
  const end = after.findIndex((text) => statusOfWord(text) === null && /[a-z]{3}/i.test(text));
  stated.push(...statedIn(after.slice(0, end === -1 ? undefined : end)));
  const isTheirs = others.some((other) => isRelative(other, roleInRow(other)));
  const status = isTheirs ? 'family' : stated.reduce<ItemStatus | null>(stronger, null);
  const hasEnd = others.some(
    (other) =>
      roleInRow(other) === 'end' &&
      /\b(?:19|20)\d\d\b|\d[/.-]\d/.test(other.text) &&
      // A program's first day, 1 January 1970, stands for none.
      (dayIn(context, other) ?? '') !== '1970-01-01',
  );
  return { status: hasEnd ? withEnd(status) : status, isStated: stated.length > 0 };
}

/** The day in a cell, as an ISO date. */
const dayIn = (context: PageContext, { lines: [line] }: CellRead): string | null => {
  const [date] = line === undefined ? [] : context.datesOf(line);
  return date === undefined ? null : context.resolve(date);
};

/** A cell that says whose the row is: in a column of relations, or by its words. */
const isRelative = ({ text }: CellRead, role: FieldRole | null): boolean =>
  role === 'relation'
    ? text !== '' && !/^(?:self|patient|-|–)$/i.test(text)
    : role === null && text.length < 40 && relationCue(text) === 'family';

function statusInItem(context: PageContext, line: Line): StatusBeside {
  let status: ItemStatus | null = null;
  let isStated = false;
  for (const other of context.groups.itemOf(line)) {
    if (!isBesideTerm(context, line, other)) continue;
    const stated = statedIn(other.text.split('\u2003'));
    isStated ||= stated.length > 0;
    const said = [...stated, ...(hasEndDate(context, other) ? (['resolved'] as const) : [])];
    const cue = other.text.length < 40 ? relationCue(other.text) : null;
    status = [...said, ...(cue === null ? [] : [cue])].reduce<ItemStatus | null>(stronger, status);
  }
  return { status: isBesideRelation(context, line) ? 'family' : status, isStated };
}

const linesToRelation = 3;

/** "Relation: Mother", then "History: Dementia", in fields beside each other. */
const isBesideRelation = ({ page }: PageContext, { label, index, box }: Line): boolean =>
  label !== null &&
  page.lines
    .slice(Math.max(0, index - linesToRelation), index + linesToRelation)
    .some(
      (other) =>
        other.box.parent === box.parent &&
        fieldRole(other.label ?? '') === 'relation' &&
        relationCue(other.text) === 'family',
    );

/** Whether another line of the item may speak of a term: none that names another, and no heading that follows. */
const isBesideTerm = (context: PageContext, line: Line, other: Line): boolean =>
  other !== line &&
  (other.label === null || fieldRole(other.label) !== 'ignore') &&
  !namesAnother(context, line, other) &&
  (other.index < line.index || context.regionOf(other)?.line !== other);

/** Whether a line tells, by its label or its words, on which day before today something ended. */
export const hasEndDate = (context: PageContext, line: Line): boolean =>
  context
    .datesOf(line)
    .some(
      (date) =>
        (dateRoleOfLabel(line.label ?? '') === 'end' || roleOfDate(line.text, date) === 'end') &&
        (context.resolve(date) ?? '') <= context.today,
    );

/** The status of what has ended. A stated "inactive" is kept: the end date says no more. */
const withEnd = (status: ItemStatus | null): ItemStatus | null =>
  status === 'inactive' ? status : stronger(status, 'resolved');

/** Words that say whose or whether: "Brother", "To be confirmed: raised reading". */
function relationCue(text: string): ItemStatus | null {
  const [first = ''] = text.split(/[:,;(\u2003]/);
  const cue = readCue(first.trim());
  return cue === 'family' || cue === 'suspected' || cue === 'absent' ? cue : null;
}
