import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
/** Numbers with their units, as they stand in a text. What they measure is told elsewhere. */
import { hasDigits, type DateSeen } from './dates.ts';

const { numbers } = recordWords;

/** One value seen. `pair` holds a diastolic pressure; `outOf` the maximum written after a score. */
export type Quantity = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
  readonly pair: number | null;
  /** UCUM, `other` for a unit that is none of ours, null for none. */
  readonly unit: string | null;
  readonly outOf: number | null;
  /** "<", ">", "about": not a value that can be used. */
  readonly isInexact: boolean;
};

const unitPattern = (words: string): RegExp => new RegExp(`^[ \\u2003]?[(\\[]?(?:${words})(?![a-z0-9²])[)\\]]?`, 'i');
const units = Object.entries(recordWords.units).map(([unit, words]) => ({ unit, pattern: unitPattern(words) }));
/** One test for all of them: most texts begin with none. */
const anyUnit = unitPattern(Object.values(recordWords.units).join('|'));

const pairPattern = new RegExp(numbers.pairPattern, 'i');
const numberPattern = new RegExp(numbers.numberPattern, 'gi');
const rangeAfter = new RegExp(numbers.rangeAfter, 'i');
const rangeBefore = /\d[ \u2003]?(?:-|–|—|to)[ \u2003]?$/i;

/** Nothing but "/" or "out of" before a number: the maximum of a score that stands elsewhere. */
const isMaximum = /^\s*(?:\/|out of|of)\s*$/i;

/** The unit at the start of a text and how long it is. */
export function unitAt(text: string): { readonly unit: string; readonly length: number } | null {
  if (!anyUnit.test(text)) return null;
  for (const { unit, pattern } of units) {
    const match = pattern.exec(text);
    if (match !== null) return { unit, length: match[0].length };
  }
  return null;
}

const stonePattern = new RegExp(numbers.stonePattern, 'i');
const feetPattern = new RegExp(numbers.feetPattern, 'i');
const outOfPattern = /^[ \u2003]*(?:\/|out of|of)[ \u2003]*(\d{1,3})(?![\d/.])/i;

/** A number with a raised point or a fraction: "6½". */
const numberOf = (digits: string): number =>
  Number(digits.replace(',', '.').replace(/[·½¼¾]/, (mark) => ({ '½': '.5', '¼': '.25', '¾': '.75' })[mark] ?? '.'));

/** Stones and pounds, feet and inches: two numbers that are one value. */
function twoPartValue(value: number, rest: string): { value: number; unit: string; length: number } | null {
  const stone = stonePattern.exec(rest);
  if (stone !== null)
    return { value: value * 14 + numberOf(stone[1] ?? '0'), unit: '[lb_av]', length: stone[0].length };
  const feet = feetPattern.exec(rest);
  if (feet !== null) return { value: value * 12 + numberOf(feet[1] ?? '0'), unit: '[in_i]', length: feet[0].length };
  return null;
}

type Tail = { value: number; pair: number | null; unit: string | null; outOf: number | null; length: number };

/** What follows a number: the other pressure, a second part, a maximum, a unit. */
function tailOf(digits: string, from: string): Tail {
  const plain = { value: numberOf(digits), pair: null, outOf: null };
  const pair = pairPattern.exec(from);
  if (pair !== null && pair[1] === digits && Number(digits) > Number(pair[2])) {
    const unit = unitAt(from.slice(pair[0].length));
    const isPressure = unit === null || unit.unit === 'mm[Hg]';
    return {
      ...plain,
      pair: Number(pair[2]),
      unit: isPressure ? 'mm[Hg]' : 'other',
      length: pair[0].length + (isPressure ? (unit?.length ?? 0) : 0),
    };
  }
  const rest = from.slice(digits.length);
  const twoPart = twoPartValue(plain.value, rest);
  if (twoPart !== null) return { ...plain, ...twoPart, length: digits.length + twoPart.length };
  const outOf = outOfPattern.exec(rest);
  if (outOf !== null) return { ...plain, outOf: Number(outOf[1]), unit: null, length: digits.length + outOf[0].length };
  const unit = unitAt(rest);
  return { ...plain, unit: unit?.unit ?? null, length: digits.length + (unit?.length ?? 0) };
}

/** Every value in a text that is not part of a range, a limit, a name or a date. `text` has its dates blanked out. */
export function findQuantities(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  if (!hasDigits(text)) return found;
  numberPattern.lastIndex = 0;
  for (let match = numberPattern.exec(text); match !== null; match = numberPattern.exec(text)) {
    const [whole, sign, digits = ''] = match;
    const start = match.index + whole.length - digits.length;
    // "1. Little interest": the number of a line.
    if (start === 0 && /^\d{1,2}[.)](?:[ \u2003]+[A-Za-z]|$)/.test(text)) continue;
    const tail = tailOf(digits, text.slice(start, start + 60));
    const after = text.slice(start + tail.length, start + tail.length + 24);
    const isRange =
      isMaximum.test(text.slice(0, start)) ||
      rangeAfter.test(after) ||
      rangeAfter.test(text.slice(start + digits.length, start + 30)) ||
      rangeBefore.test(text.slice(0, start));
    numberPattern.lastIndex = start + tail.length;
    if (isRange) {
      skipRange(after, start + tail.length);
      continue;
    }
    found.push({
      start: match.index,
      end: start + tail.length,
      text: text.slice(match.index, start + tail.length),
      value: tail.value,
      pair: tail.pair,
      unit: tail.unit,
      outOf: tail.outOf,
      isInexact: sign !== undefined,
    });
  }
  return found;
}

/** Moves past the second number of a range. */
function skipRange(after: string, from: number): void {
  const second = /^[ \u2003]?(?:-|–|—|to|\.\.)[ \u2003]?\d+(?:\.\d+)?/i.exec(after);
  if (second !== null) numberPattern.lastIndex = from + second[0].length;
}

/** Whether a text has words and a value besides its dates: they are then that value's. */
export function hasOwnValue(text: string, dates: readonly DateSeen[]): boolean {
  let rest = text;
  for (const date of dates.toReversed()) rest = rest.slice(0, date.start) + rest.slice(date.end);
  rest = rest.replace(/\d+ [a-z]+ ago\b/i, '');
  return /[a-z\d]/i.test(rest) && !/\b(?:both|all)\b/i.test(rest) && findQuantities(rest).length > 0;
}
