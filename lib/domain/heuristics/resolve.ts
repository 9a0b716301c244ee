import { dayNumber, type DayNumber } from '../calendar.ts';
import { conceptKey } from './concept-keys.ts';
import { thresholdValue } from './conditions.ts';
import { ABSENT, TOO_OLD, UNREADABLE, USABLE, type Known, type PlacedInput } from './known.ts';
import { resolveNeeds } from './resolve-needs.ts';
import type { CodedInput, Freshness, NumberInput } from './pack.ts';
import type { Answers, Measure, PatientFacts, Snapshot } from './snapshot.ts';
import { CANNOT_TELL, MET, NOT_MET, type Answer3 } from './three-valued.ts';
import { hasUnit } from './units.ts';

/** Fills what is known of one snapshot. */
export type Resolver = (snapshot: Snapshot, known: Known) => void;

type Settings = ReadonlyMap<string, number>;
const NEVER = Number.NEGATIVE_INFINITY;

const freshLimit = (freshness: Freshness, settings: Settings): number =>
  freshness === null ? Number.POSITIVE_INFINITY : thresholdValue(freshness, settings);

const pushTo = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const found = map.get(key);
  if (found === undefined) map.set(key, [value]);
  else found.push(value);
};

/** Takes one seen number into a slot: the latest day counts; two values on one day widen the interval. */
function takeNumber(known: Known, slot: number, day: DayNumber, value: number | null): void {
  const before = known.day[slot] ?? Number.NaN;
  if (day < before) return;
  const isNewDay = !(day === before);
  if (isNewDay) known.day[slot] = day;
  if (value === null) {
    if (isNewDay) known.state[slot] = UNREADABLE;
    return;
  }
  const isSecond = !isNewDay && known.state[slot] === USABLE;
  known.low[slot] = isSecond ? Math.min(known.low[slot] ?? value, value) : value;
  known.high[slot] = isSecond ? Math.max(known.high[slot] ?? value, value) : value;
  known.state[slot] = USABLE;
}

const isPlausible = (input: NumberInput, value: number): boolean =>
  value >= input.min && value <= input.max && (!input.wholeOnly || Number.isInteger(value));

type NumberSlot = { readonly input: NumberInput; readonly slot: number; readonly limit: number };

type NumberMaps = {
  readonly byName: ReadonlyMap<string, readonly NumberSlot[]>;
  readonly byCode: ReadonlyMap<string, readonly { readonly slot: number; readonly value: number }[]>;
};

function takeMeasure(measure: Measure, today: DayNumber, { byName }: NumberMaps, known: Known): void {
  const name = conceptKey(measure.name.toLowerCase());
  const slots = byName.get(name);
  if (slots === undefined) return;
  const day = dayNumber(measure.date);
  const { value, unit } = measure;
  for (const { input, slot } of slots) {
    if (day === null || day > today) {
      if (known.state[slot] === ABSENT) known.state[slot] = UNREADABLE;
      continue;
    }
    const isReadable =
      value !== null && hasUnit({ name, value, unit }, input.unit, input.max) && isPlausible(input, value);
    takeNumber(known, slot, day, isReadable ? value : null);
  }
}

function takeLevelCodes(snapshot: Snapshot, today: DayNumber, { byCode }: NumberMaps, known: Known): void {
  for (const code of byCode.size === 0 ? [] : snapshot.codes) {
    const slots = byCode.get(conceptKey(code.key));
    const day = slots === undefined ? null : dayNumber(code.date);
    if (slots === undefined || day === null || day > today) continue;
    for (const { slot, value } of slots) takeNumber(known, slot, day, value);
  }
}

function numberResolver(placed: readonly NumberSlot[]): Resolver {
  const byName = new Map<string, NumberSlot[]>();
  const byCode = new Map<string, { readonly slot: number; readonly value: number }[]>();
  for (const one of placed) {
    for (const name of one.input.measures) pushTo(byName, name, one);
    for (const { key, value } of one.input.codeValues ?? []) pushTo(byCode, key, { slot: one.slot, value });
  }
  return (snapshot, known) => {
    const today = dayNumber(snapshot.today) ?? NEVER;
    for (const measure of snapshot.measures) takeMeasure(measure, today, { byName, byCode }, known);
    takeLevelCodes(snapshot, today, { byName, byCode }, known);
    for (const { slot, limit } of placed) {
      if (known.state[slot] === USABLE && today - (known.day[slot] ?? NEVER) > limit) known.state[slot] = TOO_OLD;
    }
  };
}

/** How one coded input stands while the codes are read. */
type Standing = { last: number; ended: number; isUndated: boolean; isUndatedEnd: boolean };

/** Whether a coded fact stands, from its latest day, its latest end and what carries no date. */
function codedAnswer(standing: Standing, input: CodedInput, today: number, limit: number): Answer3 {
  const { last, ended, isUndated, isUndatedEnd } = standing;
  if (last === NEVER) {
    if (!isUndated) return NOT_MET;
    const isTimeless = limit === Number.POSITIVE_INFINITY && ended === NEVER && !isUndatedEnd;
    return isTimeless ? MET : CANNOT_TELL;
  }
  const isOver = input.endsOnSameDay === false ? ended > last : ended >= last;
  if (today - last > limit || isOver) return isUndated ? CANNOT_TELL : NOT_MET;
  return isUndatedEnd ? CANNOT_TELL : MET;
}

type CodedSlot = { readonly input: CodedInput; readonly slot: number; readonly limit: number };

/** Where each code starts or ends an input, by the input's place in the list. */
type CodedMaps = {
  readonly starts: ReadonlyMap<string, readonly number[]>;
  readonly ends: ReadonlyMap<string, readonly number[]>;
};

function standingsOf(snapshot: Snapshot, today: DayNumber, { starts, ends }: CodedMaps): Map<number, Standing> {
  const standings = new Map<number, Standing>();
  const standingAt = (index: number): Standing => {
    const found = standings.get(index) ?? { last: NEVER, ended: NEVER, isUndated: false, isUndatedEnd: false };
    standings.set(index, found);
    return found;
  };
  for (const code of snapshot.codes) {
    const key = conceptKey(code.key);
    const day = dayNumber(code.date);
    if (day !== null && day > today) continue;
    for (const index of starts.get(key) ?? []) {
      const standing = standingAt(index);
      standing.last = Math.max(standing.last, day ?? NEVER);
      standing.isUndated ||= day === null;
    }
    for (const index of ends.get(key) ?? []) {
      const standing = standingAt(index);
      standing.ended = Math.max(standing.ended, day ?? NEVER);
      standing.isUndatedEnd ||= day === null;
    }
  }
  return standings;
}

function codedResolver(placed: readonly CodedSlot[]): Resolver {
  const starts = new Map<string, number[]>();
  const ends = new Map<string, number[]>();
  for (const [index, { input }] of placed.entries()) {
    for (const key of input.keys) pushTo(starts, key, index);
    for (const key of input.endedBy ?? []) pushTo(ends, key, index);
  }
  return (snapshot, known) => {
    const today = dayNumber(snapshot.today) ?? NEVER;
    const standings = standingsOf(snapshot, today, { starts, ends });
    for (const [index, { input, slot, limit }] of placed.entries()) {
      const standing = standings.get(index);
      known.state[slot] = USABLE;
      known.answer[slot] = standing === undefined ? NOT_MET : codedAnswer(standing, input, today, limit);
      if (standing !== undefined && standing.last !== NEVER) known.day[slot] = standing.last;
    }
  };
}

/** Words of ticks and flags are compared in lower case with hyphens. */
const tickWord = (written: string): string =>
  written
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');

const isTicked = (words: readonly string[], ticked: readonly string[]): Answer3 =>
  ticked.some((one) => words.includes(one)) ? MET : NOT_MET;

const answerText = (
  answers: Answers,
  field: 'permissionLifestyle' | 'permissionWeight' | 'digital' | 'wantsWork' | 'goalArea',
) => answers[field];

/** A pregnancy code of the last 280 days answers the question when nobody typed it. */
function pregnancy(snapshot: Snapshot): Answer3 {
  const { pregnant } = snapshot.patient;
  if (pregnant !== null) return pregnant ? MET : NOT_MET;
  const today = dayNumber(snapshot.today) ?? NEVER;
  const isCoded = snapshot.codes.some((code) => {
    const day = conceptKey(code.key) === 'pregnant' ? dayNumber(code.date) : null;
    return day !== null && day <= today && today - day <= 280;
  });
  return isCoded ? MET : CANNOT_TELL;
}

function takePatient(patient: PatientFacts, snapshot: Snapshot, field: string, slot: number, known: Known): void {
  if (field === 'pregnant') {
    known.answer[slot] = pregnancy(snapshot);
    known.state[slot] = known.answer[slot] === CANNOT_TELL ? ABSENT : USABLE;
    return;
  }
  if (field === 'ethnicity') {
    known.word[slot] = patient.ethnicity;
    known.state[slot] = patient.ethnicity === null ? ABSENT : USABLE;
    return;
  }
  const value = field === 'age' ? patient.age : patient.imdDecile;
  if (value === null) return;
  known.low[slot] = value;
  known.high[slot] = value;
  known.state[slot] = USABLE;
}

/** The boxes and flags of a snapshot, as words. */
type Ticked = { readonly tick: readonly string[]; readonly medicineFlag: readonly string[] };

function takePlain({ input, slot }: PlacedInput, snapshot: Snapshot, ticked: Ticked, known: Known): void {
  if (input.kind === 'patient') takePatient(snapshot.patient, snapshot, input.field, slot, known);
  if (input.kind === 'answer') {
    const word = answerText(snapshot.answers, input.answer);
    known.word[slot] = word;
    known.state[slot] = word === null ? ABSENT : USABLE;
  }
  if (input.kind === 'tick' || input.kind === 'medicineFlag') {
    known.answer[slot] = isTicked(input.words, ticked[input.kind]);
    known.state[slot] = USABLE;
  }
}

/** Takes the ruler answered today as if it were a measure dated today. */
const withRuler = (snapshot: Snapshot): Snapshot =>
  snapshot.answers.confidenceRuler === null
    ? snapshot
    : {
        ...snapshot,
        measures: [
          ...snapshot.measures,
          { name: 'confidence_ruler', value: snapshot.answers.confidenceRuler, unit: '{score}', date: snapshot.today },
        ],
      };

/** Makes the one function that fills every slot from a snapshot. */
export function compileResolver(placed: readonly PlacedInput[], settings: Settings): Resolver {
  const numbers: NumberSlot[] = [];
  const coded: CodedSlot[] = [];
  for (const { input, slot } of placed) {
    if (input.kind === 'number') numbers.push({ input, slot, limit: freshLimit(input.freshDays, settings) });
    if (input.kind === 'coded') coded.push({ input, slot, limit: freshLimit(input.freshDays, settings) });
  }
  const takeNumbers = numberResolver(numbers);
  const takeCodes = codedResolver(coded);
  const plain = placed.filter(
    ({ input }) => input.kind !== 'number' && input.kind !== 'coded' && input.kind !== 'needs',
  );
  const needs = placed.filter(({ input }) => input.kind === 'needs');
  return (snapshot, known) => {
    const complete = withRuler(snapshot);
    takeNumbers(complete, known);
    takeCodes(complete, known);
    const ticked = { tick: snapshot.answers.ticks.map(tickWord), medicineFlag: snapshot.medsFlags.map(tickWord) };
    for (const one of plain) takePlain(one, complete, ticked, known);
    resolveNeeds(needs, complete, known);
  };
}
