import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import type { Line } from '../collect/line.ts';
import { wholeUnit } from '../recognise/labels.ts';
import { memo } from '../recognise/memo.ts';
import { unitAt } from '../recognise/values.ts';
import { fieldRole } from '../recognise/words.ts';
import type { PageContext } from './context.ts';
import type { CellRead } from './tables.ts';

/** The unit of a value that stands beside it: in another cell, on the next line, in a tooltip. */

/** The one unit in the row of a cell; `other` for one that is not known, null where there is none or more than one. */
export function unitBeside(read: CellRead): string | null {
  const { row } = read;
  const cell = row.find((other) => other.header?.role === 'unit');
  if (cell !== undefined) return unitOf(cell.text);
  const named = new Set<string>();
  for (const other of row) {
    const unit = other === read ? null : unitIn(other.text);
    if (unit !== null) named.add(unit);
  }
  return named.size === 1 ? ([...named][0] ?? null) : null;
}

const notOfUnit = new RegExp(recordWords.lists.notOfUnit, 'i');

/** A unit alone in a cell, or told in a column of how it is measured: "in kg", "Waist circumference in cm". */
const unitIn = memo((text: string): string | null =>
  notOfUnit.test(text) ? null : wholeUnit(text.replace(/^.*\bin /, '')),
);

/** The unit that a text is; `other` when it is one that is not known, null when it is none. */
function unitOf(text: string): string | null {
  const unit = unitAt(text);
  if (unit !== null) return unit.length >= text.trim().length ? unit.unit : 'other';
  return /[a-z%]/i.test(text) && !/^(?:out of|of|\/|score|n\/?a|none|level|ratio)/i.test(text.trim()) ? 'other' : null;
}

/** The unit in a field of its own ("Unit: kg"), or on the line after a form field: "83" then "kg". */
export function unitAfter(context: PageContext, line: Line): string | null {
  const field = line.record?.lines.find(({ label }) => fieldRole(label ?? '') === 'unit');
  const { lines } = context.page;
  // A label may float behind its field.
  const after = lines[line.index + 1];
  const next = field ?? (after?.box.tag === 'label' && after.text === line.label ? lines[line.index + 2] : after);
  if (next === undefined || !(next === field || isUnitOf(line, next))) return null;
  return wholeUnit(next.text.replace(unitName, '').split(/[\u2003·|,(]/)[0] ?? '');
}

/** The unit behind a field of a form in the same cell. */
export const unitInCell = (context: PageContext, line: Line): string | null =>
  line.box.tag === 'control' && context.page.lines[line.index + 1]?.cell === line.cell
    ? unitAfter(context, line)
    : null;

const unitName = /^units?: /i;

const isUnitOf = ({ box, text }: Line, next: Line): boolean =>
  box.tag === 'control' ||
  (next.box === box && unitName.test(next.text)) ||
  (next.box === box.parent && /^[\d.]+$/.test(text));

/** "Units of mmol/mol" in the tooltip of a value. */
export const titleUnit = (line: Line): string | null =>
  line.title === null || line.title.length > 40 ? null : wholeUnit(line.title.replace(/^units?(?: of)?[: ]*/i, ''));

/** The unit of a field that begins the words after it: "kg", then "previously 104.0 (8 Jul 2024)". */
export function leadUnit(line: Line): string | null {
  const [first = '', ...rest] = line.text.split('\u2003');
  return rest.length === 0 || /\d/.test(first) ? null : wholeUnit(first);
}
