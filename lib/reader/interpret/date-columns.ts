import type { Line } from '../collect/line.ts';
import type { DateSeen } from '../recognise/dates.ts';
import type { PageContext } from './context.ts';

/** Dates that stand alone side by side head columns, also where no table is marked: none is the date of all below. */

const dateAlone = (context: PageContext, line: Line | undefined): DateSeen | null => {
  const [date] = line === undefined ? [] : context.datesOf(line);
  return date !== undefined && date.text === line?.text ? date : null;
};

const isBeside = (one: Line, other: Line): boolean => one.box === other.box || one.box.parent === other.box.parent;

/** The lines of one flow around a line that are so, the line among them. */
function runOf(context: PageContext, line: Line, isSo: (other: Line) => boolean): readonly Line[] {
  const { lines } = context.page;
  let [first, last] = [line.index, line.index];
  const isOne = (other: Line | undefined): boolean => other !== undefined && isBeside(other, line) && isSo(other);
  while (isOne(lines[first - 1])) first--;
  while (isOne(lines[last + 1])) last++;
  return lines.slice(first, last + 1);
}

const dateRun = (context: PageContext, line: Line): readonly Line[] =>
  runOf(context, line, (other) => dateAlone(context, other) !== null);

/** Whether a line is a date alone beside another one. */
export const isColumnDate = (context: PageContext, line: Line): boolean =>
  dateAlone(context, line) !== null && dateRun(context, line).length > 1;

/** The date over a value's column, where the values after a label are as many as the dates before them. */
export function columnDate(context: PageContext, line: Line): DateSeen | null {
  const head = context.datedBefore(line);
  if (head === null || !isBeside(head, line) || !isColumnDate(context, head)) return null;
  const dates = dateRun(context, head);
  const values = runOf(context, line, (other) => /^\d/.test(other.text) && dateAlone(context, other) === null);
  return dates.length === values.length ? dateAlone(context, dates[values.indexOf(line)]) : null;
}
