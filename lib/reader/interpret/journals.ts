import type { Row, Table } from '../collect/line.ts';
import type { DateSeen } from '../recognise/dates.ts';
import type { PageContext } from './context.ts';
import type { CellRead } from './tables.ts';

/** Journals that show a day on the first of its rows only. */

const known = new WeakMap<Table, ReadonlyMap<Row, DateSeen>>();

/** The day of a row that leaves it blank, where the whole table shows that it is that of the row above. */
export function dayOfJournal(context: PageContext, { cell: { row } }: CellRead): DateSeen | null {
  const days = known.get(row.table) ?? daysOf(context, row.table);
  known.set(row.table, days);
  return days.get(row) ?? null;
}

const isDay = /^date$/i;

/** The rows without a day of their own, with the days before them. */
function daysOf({ readCell, datesOf, resolve }: PageContext, table: Table): ReadonlyMap<Row, DateSeen> {
  const days = new Map<Row, DateSeen>();
  const shown: string[] = [];
  let day: DateSeen | undefined;
  const leads = table.rows.flatMap(({ cells: [lead] }) => (lead === undefined ? [] : (readCell(lead) ?? [])));
  for (const { cell, lines, header, isInHeaderRow } of leads) {
    const [line] = lines;
    if (isInHeaderRow) continue;
    if (line === undefined) {
      if (day !== undefined) days.set(cell.row, day);
      continue;
    }
    [day] = isDay.test(header?.text ?? '') ? datesOf(line) : [];
    shown.push(day === undefined ? '' : (resolve(day) ?? ''));
  }
  return !table.hidesRows && isJournal(shown, new Set(days.values()).size) ? days : new Map();
}

/**
 * Whether the days lead the rows of a journal: in order, at least three, and none stands twice, and rows without follow
 * more than one of them. A filter may have hidden the row of a day. Else what is blank is unknown.
 */
function isJournal(shown: readonly string[], lending: number): boolean {
  const inOrder = [...new Set(shown)].toSorted();
  const isAsShown = (days: readonly string[]): boolean => days.join() === shown.join() && !shown.includes('');
  return lending > 1 && inOrder.length > 2 && (isAsShown(inOrder) || isAsShown(inOrder.toReversed()));
}
