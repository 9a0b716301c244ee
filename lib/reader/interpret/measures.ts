import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import type { DateSeen } from '../recognise/dates.ts';
import { codeInBrackets, mayBeLabel, readLabel, wholeUnit, type LabelRead } from '../recognise/labels.ts';
import { canonicalValue, families, scaleEnd, singleMeasure, type Refusal } from '../recognise/measures.ts';
import { findQuantities, type Quantity } from '../recognise/values.ts';
import { roleOfDate } from './context.ts';

const { lists } = recordWords;

const aroundWords = new RegExp(lists.aroundWords, 'g');

const linking = new RegExp(recordWords.lists.linking);

const harmlessLead = new RegExp(recordWords.lists.harmlessLead);

const later = new RegExp(recordWords.lists.later, 'i');

const changed = new RegExp(recordWords.lists.changed, 'i');

/** A value that was given a meaning, or why not. `date` is the one in the same text, if any. */
export type ValueRead = {
  readonly label: string;
  readonly asSeen: string;
  readonly date: DateSeen | null;
} & (
  | { readonly kind: 'value'; readonly key: string; readonly value: number; readonly unit: string }
  | { readonly kind: 'refused'; readonly key: string; readonly why: Refusal | 'which measure' }
);

const maxDistanceWords = 9;

/** Dates and times blanked out, so that their numbers are not taken for values; positions stay. */
export function withoutDates(text: string, dates: readonly DateSeen[]): string {
  let blanked = text;
  for (const date of dates)
    blanked = blanked.slice(0, date.start) + ' '.repeat(date.end - date.start) + blanked.slice(date.end);
  return !blanked.includes('(') ? blanked : blanked.replace(codeInBrackets, (code) => ' '.repeat(code.length));
}

/** The label in the words just before a value: the longest run of last words that names a measure. */
function labelBefore(words: string): { label: string; read: LabelRead } | null {
  if (!mayBeLabel(words)) return null;
  const parts = words
    .replace(/[\s:=(–—-]+$/, '')
    .split(/\s+/)
    .filter((part) => part !== '');
  for (let from = Math.max(0, parts.length - maxDistanceWords); from < parts.length; from++) {
    const label = parts.slice(from).join(' ');
    const read = readLabel(label);
    if (read === null) continue;
    // A word before it may make it another measure: "target BP", "non-HDL", "family weight".
    return isChanged(parts[from - 1]) ? null : { label, read };
  }
  return null;
}

const isChanged = (word: string | undefined): boolean => word !== undefined && changed.test(word);

/** Measures that a bare word before a value adds to: "PAM level 2 (score 49.1)". */
const wordAlone = new Map(Object.entries(recordWords.wordAlone));

/** Words without the unit of the value or the field before, or who took it, where these begin them. */
function withoutUnit(words: string): string {
  const [first = '', ...rest] = words.split('\u2003');
  return rest.length > 0 && (wholeUnit(first) !== null || takenBy.test(first)) ? rest.join('\u2003') : words;
}

const takenBy = new RegExp(recordWords.lists.takenBy);

type Naming = { readonly keys: readonly string[]; readonly unit: string | null; readonly label: string };

/** Which measure a value belongs to: by the words before it, else by the labels given from outside. */
function naming(words: string, given: Naming | null, last: Naming | null): Naming | 'foreign' | null {
  const trimmed = withoutUnit(words).replace(aroundWords, '');
  const bare = trimmed.toLowerCase().replace(/^on\b[\s(]+/, '');
  if (bare === '' || linking.test(bare)) return last ?? given;
  const alone = wordAlone.get(`${(last ?? given)?.keys[0] ?? ''} ${bare}`);
  if (alone !== undefined) return { keys: [alone], unit: null, label: `${(last ?? given)?.label ?? ''} ${bare}` };
  const found = labelBefore(words);
  if (found !== null)
    return found.read.isForeign && found.read.keys.length === 0 ? 'foreign' : { ...found.read, label: found.label };
  return given !== null && last === null && isHarmlessLead(bare) ? given : null;
}

/** Words in lower case, between a label and its value, that change nothing. */
export const isHarmlessLead = (words: string): boolean => harmlessLead.test(words);

/** The date for a value: the next after it and before the next value; else the only or first one that leads. */
function dateFor(
  quantity: Quantity,
  next: Quantity | undefined,
  dates: readonly DateSeen[],
  text: string,
): DateSeen | null {
  const usable = dates.filter((date) => roleOfDate(text, date) === 'fact' || roleOfDate(text, date) === 'recorded');
  const leads =
    usable[0] !== undefined && usable[0].start < quantity.start && /^[\s([]*$/.test(text.slice(0, usable[0].start));
  if (leads) return usable.filter((date) => date.end <= quantity.start).at(-1) ?? null;
  const after = usable.find((date) => date.start >= quantity.end);
  if (after !== undefined && (next === undefined || after.start < next.start)) return after;
  const between = usable.filter((date) => date.end <= quantity.start).at(-1);
  // "186/104, settled to 146/88 (18 November)", "71.3 kg (was 69.8 kg on 6 October)": the day is that of the other one.
  const border = after?.start ?? next?.start;
  if (border !== undefined && later.test(text.slice(quantity.end, border))) return null;
  if (usable.length === 1) return usable[0] ?? null;
  return between ?? usable.at(-1) ?? null;
}

/** Reads every value in a text; `text` is the `whole` without its dates. `given` is the label from outside the line: a header, a `dt`, a form label. */
export function readValues(
  whole: string,
  text: string,
  dates: readonly DateSeen[],
  given: Naming | null,
  unitBeside: string | null,
  unitSaid: UnitSaid = () => null,
): readonly ValueRead[] {
  const quantities = findQuantities(text);
  const read: ValueRead[] = [];
  let last: Naming | null = null;
  let from = 0;
  quantities.forEach((quantity, index) => {
    const words = text.slice(from, quantity.start);
    const isBefore = previously.test(words);
    const own = naming(words.replace(previously, ' '), given, last);
    const named = isAtHome(text, quantity) && !isOfHome(own) ? 'foreign' : (own ?? weeklyUnits(text, quantity));
    from = quantity.end;
    if (named === null || named === 'foreign') {
      last = named === 'foreign' ? { keys: [], unit: null, label: '' } : last;
      return;
    }
    last = named;
    const date = dateFor(quantity, quantities[index + 1], dates, whole);
    // A value said to be an earlier one has its own date, or none that could be told.
    if (isBefore && (date === null || date.start < quantity.start)) return;
    // Of several numbers nobody said which is meant, and a word after a number may be a unit that is not known.
    const isBare = quantities.length === 1 && !/[\p{L}%°/½¼¾–—-]/u.test(text.slice(quantity.end));
    for (const value of meaning(quantity, named, unitBeside, isBare ? unitSaid : () => null)) {
      const before = read.at(-1);
      if (
        value.kind === 'value' &&
        before?.kind === 'value' &&
        /^\s*[(/=]\s*$/.test(words) &&
        isRepeat(before, value)
      ) {
        // "5 ft 4 in (163 cm)": what the page shows goes before what was converted.
        if (quantity.unit === value.unit && imperial.test(before.asSeen))
          read.splice(-1, 1, { ...before, value: value.value });
        continue;
      }
      read.push({
        ...value,
        label: named.label,
        date,
        asSeen: whole.length <= 120 ? whole : whole.slice(Math.max(0, quantity.start - 60), quantity.end + 20),
      });
    }
  });
  return read;
}

/** "91.3 kg (201 lb 4.5 oz)": the same in another unit. */
const isRepeat = (one: { key: string; value: number }, other: { key: string; value: number }): boolean =>
  one.key === other.key && Math.abs(one.value - other.value) <= Math.max(1, one.value * 0.01);

/** "Previous HbA1c 45 mmol/mol (20 May 2026)". */
const previously = /\bprev(?:ious(?:ly)?)?\b\.?/i;

const isOfHome = (named: Naming | 'foreign' | null): boolean =>
  named !== null && named !== 'foreign' && named.keys.some((key) => key.startsWith('bp_home'));

/** A pressure measured at home is another measure than one in the surgery. */
const isAtHome = (text: string, quantity: Quantity): boolean =>
  quantity.pair !== null && /^[^\d,;.()]{0,20}\bat home\b/i.test(text.slice(quantity.end));

/** "2 units of alcohol per week" needs no label. */
const weeklyUnits = (text: string, { unit }: Quantity): Naming | null =>
  unit === '{unit}/wk' && /\balcohol\b/i.test(text)
    ? { keys: ['alcohol_units_week'], unit: null, label: 'alcohol' }
    : null;

type Meaning =
  | { kind: 'value'; key: string; value: number; unit: string }
  | { kind: 'refused'; key: string; why: Refusal | 'which measure' };

/** The unit of a measure as a taught site states it. */
type UnitSaid = (key: string) => string | null | undefined;

/** What a value means under the measures that its label may name. */
function meaning(quantity: Quantity, named: Naming, unitBeside: string | null, unitSaid: UnitSaid): readonly Meaning[] {
  const unit = quantity.unit ?? named.unit ?? unitBeside;
  if (quantity.pair !== null) return pairMeaning(quantity, quantity.pair, named);
  const keys = named.keys.flatMap((key) => candidates(key, quantity.value));
  if (keys.length === 0) return [];
  if (quantity.isInexact) return keys.length === 1 ? [{ kind: 'refused', key: keys[0] ?? '', why: 'inexact' }] : [];
  const read = keys.map((key) => oneMeaning(key, quantity, unit ?? unitSaid(key) ?? null));
  const good = read.filter((each) => each.kind === 'value');
  if (good.length === 1) return good;
  const [first] = read;
  if (first === undefined || quantity.unit === 'other') return [];
  return [good.length > 1 ? { kind: 'refused', key: named.keys[0] ?? '', why: 'which measure' } : first];
}

function oneMeaning(key: string, quantity: Quantity, unit: string | null): Meaning {
  const measure = singleMeasure(key);
  if (measure === null) return { kind: 'refused', key, why: 'which measure' };
  if (quantity.outOf !== null && quantity.outOf !== scaleEnd(measure))
    return { kind: 'refused', key, why: 'out of range' };
  const value = canonicalValue(measure, quantity.value, unit);
  return typeof value === 'number'
    ? { kind: 'value', key, value, unit: measure.unit }
    : { kind: 'refused', key, why: value };
}

/** The single measures that a key may stand for, given the number. A single number is no blood pressure of two. */
function candidates(key: string, value: number): readonly string[] {
  if (key === 'bp_panel' || key === 'bp_home_pair') return [];
  if (key === 'pam') return Number.isInteger(value) && value <= 4 ? [] : ['pam_score'];
  if (key === 'cfs') return [`cfs_level_${value}`];
  return families.get(key) ?? [key];
}

function pairMeaning(quantity: Quantity, low: number, named: Naming): readonly Meaning[] {
  const panel = named.keys.find((key) => key === 'bp_panel' || key === 'bp_home_pair');
  const keys = panel === undefined ? named.keys.filter((key) => key.startsWith('bp_')) : (families.get(panel) ?? []);
  const [systolic, diastolic] = keys.length === 2 ? keys : ['', ''];
  const [high, lower] = [singleMeasure(systolic ?? ''), singleMeasure(diastolic ?? '')];
  if (high === null || lower === null || quantity.unit === 'other') return [];
  if (quantity.isInexact) return [{ kind: 'refused', key: high.key, why: 'inexact' }];
  return [oneMeaning(high.key, quantity, 'mm[Hg]'), oneMeaning(lower.key, { ...quantity, value: low }, 'mm[Hg]')];
}

const imperial = /\d ?(?:ft|feet|st|stone|lbs?|in|['’′"”″])/i;
