import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import type { Line } from '../collect/line.ts';
import type { DateSeen } from '../recognise/dates.ts';
import { readLabel } from '../recognise/labels.ts';
import type { PageContext } from './context.ts';

/** Days in fields that are named after what they are the days of: "PAM date", "Date of BMI". */

const { lists } = recordWords;

const wordsOfDay = new RegExp(lists.wordsOfDay, 'gi');

/** The keys that a label such as "PAM date" or "Date of BMI" names; null where it names none. */
export function keysOfDateLabel(label: string): readonly string[] | null {
  const bare = label.replace(wordsOfDay, ' ').trim();
  return bare === '' || bare.length === label.length ? null : (readLabel(bare)?.keys ?? null);
}

const isFor = (keys: readonly string[], key: string): boolean => keys.some((each) => key.startsWith(each));

/** The date in a field of its own that is named after the measure. */
export function namedDate(context: PageContext, line: Line, key: string): DateSeen | null {
  for (let index = Math.max(0, line.index - 12); index <= line.index + 12; index++) {
    const other = context.page.lines[index];
    const [date] = other === undefined ? [] : context.datesOf(other);
    if (other === undefined || date === undefined || date.text.length < other.text.length) continue;
    const label = other.label ?? context.page.lines[index - 1]?.text ?? '';
    if (label.length < 40 && isFor(keysOfDateLabel(label) ?? [], key)) return date;
  }
  return null;
}
