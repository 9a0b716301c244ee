import type { Box, Line } from '../collect/line.ts';
import type { DateSeen } from '../recognise/dates.ts';
import { readTerm } from '../recognise/terms.ts';
import { dateRoleOfLabel, type PageContext } from './context.ts';

/** Entries of a journal: each begins with its day, and dates what stands in it. */

/** Whether a day begins an entry that ends before a line: an item of a list, or a block beside another such block. */
export function isOfClosedEntry(context: PageContext, dated: Line, line: Line, { children }: Box): boolean {
  const { index, box: own } = dated;
  const isItem = own.tag === 'li' && own.last < line.index && (own.parent?.last ?? 0) >= line.index;
  if (isItem) return !isDayOfList(context, dated);
  if (children === null) return false;
  const at = placeAmong(children, index);
  const [entry, ...beside] = [children[at], children[at - 1], children[at + 1]];
  if (entry === undefined || entry.last <= index || entry.last >= line.index) return false;
  return beside.some((other) => other !== undefined && other.last < line.index && isEntry(context, other));
}

/** Whether a day stands alone in an item, or with its name ("Date: 3 May"): then it is of those after it. */
function isDayOfList({ datesOf }: PageContext, line: Line): boolean {
  const [day] = datesOf(line);
  return day?.text === line.text || dateRoleOfLabel(line.text.slice(0, day?.start)) !== null;
}

/** Whether the first line of a block is that of an entry. */
function isEntry({ page, datesOf }: PageContext, { first }: Box): boolean {
  const lead = page.lines[first];
  const [date] = lead === undefined ? [] : datesOf(lead);
  return lead !== undefined && date !== undefined && isEntryLine(lead, date);
}

/** Which of boxes that follow one another holds a line, or is the last before it. */
function placeAmong(boxes: readonly Box[], index: number): number {
  let [low, high] = [0, boxes.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((boxes[middle]?.first ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first line of a journal's entry: its date, then where and with whom. A time to the second is a system's stamp. */
export function isEntryLine(line: Line, date: DateSeen): boolean {
  const rest = date.start === 0 ? line.text.slice(date.end) : line.text.slice(0, date.start);
  return (
    (date.start === 0 || isTitleWithDate(line, date)) &&
    !/:\d\d:\d\d/.test(date.text) &&
    !/\d/.test(rest.replace(/\d+ min|\b[A-Z]+-[A-Z\d-]+|\d\d:\d\d/, '')) &&
    rest.length < 120 &&
    readTerm(rest.replace(/^[\s:·|–-]+/, '')) === null
  );
}

/** "Test results" and its day, in an element of its own or after a comma or a dash; more in brackets may follow. */
const isTitleWithDate = ({ text }: Line, date: DateSeen): boolean =>
  /^(?: \((?!.*\b(?:cancel|did not|dna|booked|ordered|planned))[^)]*\))?$/i.test(text.slice(date.end)) &&
  /(?:[\u2003,·|–—-]|^(?:health check|consultation|assessment))\s*(?:on )?$/i.test(text.slice(0, date.start));
