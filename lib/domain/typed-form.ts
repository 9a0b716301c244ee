import type { CodeRow } from './code-table.ts';
import { dayNumber } from './calendar.ts';
import type { Measure } from './heuristics/snapshot.ts';
import type { TypedFacts } from './brought-reading.ts';
import type { IsoDate, Item, ItemKind, Sex } from './reading.ts';
import { err, ok } from './result.ts';
import type { Result } from './result.ts';

/** A number that can be typed. Its unit is fixed beside the field: nobody chooses one, and none is guessed. */
export type TypedField = {
  /** Row of the code table, or the name of a measure that has none. */
  readonly key: string;
  readonly label: string;
  /** As shown beside the field; empty for a bare score. */
  readonly unitShown: string;
  /** UCUM. */
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly isWhole: boolean;
  readonly isScore: boolean;
};

/** A condition, a need or something done that can be ticked: a row of the code table in plain words. */
export type TypedTick = { readonly key: string; readonly label: string; readonly kind: ItemKind };

/** The form as it stands on the screen: text as typed, nothing interpreted. Empty is unknown. */
export type TypedForm = {
  readonly age: string;
  readonly sex: Sex | '';
  readonly ethnicity: string;
  readonly imdDecile: string;
  readonly values: Readonly<Record<string, { readonly value: string; readonly date: string }>>;
  readonly ticks: Readonly<Record<string, { readonly date: string }>>;
};

/** A form in which nothing is filled in. */
export const emptyTypedForm: TypedForm = { age: '', sex: '', ethnicity: '', imdDecile: '', values: {}, ticks: {} };

/** Something to be put right before the form can be used, by the id of its field. */
export type TypedProblem = { readonly field: string; readonly label: string; readonly text: string };

/** What can be typed and ticked, and the rows that stand behind it. */
export type TypedChoices = {
  readonly fields: readonly TypedField[];
  readonly ticks: readonly TypedTick[];
  readonly rowOf: (key: string) => Pick<CodeRow, 'system' | 'code' | 'term'> | null;
};

const numberIn = (text: string): number | null => (/^\d{1,5}(?:\.\d{1,3})?$/.test(text.trim()) ? Number(text) : null);

/** A date that exists and is not ahead, or what is wrong with it. */
const dateProblem = (date: string, today: IsoDate): string | null => {
  if (dayNumber(date) === null) return 'Enter a date, or clear it.';
  return date > today ? 'This date is in the future.' : null;
};

function valueProblem({ low, high, isWhole, unitShown }: TypedField, text: string): string | null {
  const value = numberIn(text);
  const range = `${low} to ${high}${unitShown === '' ? '' : ` ${unitShown}`}`;
  if (value === null) return `Enter a number, ${range}.`;
  if (isWhole && !Number.isInteger(value)) return `Enter a whole number, ${range}.`;
  return value < low || value > high ? `This is outside ${range}.` : null;
}

const itemOf = (
  choices: TypedChoices,
  key: string,
  of: Pick<Item, 'kind' | 'asSeen' | 'status' | 'value' | 'unit' | 'date'>,
): Item | null => {
  const row = choices.rowOf(key);
  if (row === null) return null;
  const { system, code, term } = row;
  return { ...of, key, system, code, term, places: [{ address: 'typed', region: 'Typed', label: null }] };
};

type Taken = { items: Item[]; measures: Measure[]; problems: TypedProblem[] };

type WholeField = { readonly field: string; readonly label: string; readonly low: number; readonly high: number };

/** A whole number in its range; null when empty, and when it has to be put right. */
function whole(text: string, { field, label, low, high }: WholeField, into: Taken): number | null {
  if (text.trim() === '') return null;
  const value = numberIn(text);
  if (value !== null && Number.isInteger(value) && value >= low && value <= high) return value;
  into.problems.push({ field, label, text: `Enter a whole number, ${low} to ${high}.` });
  return null;
}

function takeValue(field: TypedField, form: TypedForm, choices: TypedChoices, today: IsoDate, into: Taken): void {
  const typed = form.values[field.key];
  const text = typed?.value.trim() ?? '';
  if (typed === undefined || text === '') return;
  const wrong = valueProblem(field, text) ?? (typed.date === '' ? null : dateProblem(typed.date, today));
  if (wrong !== null) {
    into.problems.push({ field: field.key, label: field.label, text: wrong });
    return;
  }
  const value = numberIn(text);
  const date = typed.date === '' ? null : typed.date;
  const kind = field.isScore ? 'score' : 'measurement';
  const asSeen = `${field.label} ${text} ${field.unitShown}`.trim();
  const item = itemOf(choices, field.key, { kind, asSeen, status: null, value, unit: field.unit, date });
  if (item === null) into.measures.push({ name: field.key, value, unit: field.unit, date });
  else into.items.push(item);
}

function takeTick(tick: TypedTick, form: TypedForm, choices: TypedChoices, today: IsoDate, into: Taken): void {
  const typed = form.ticks[tick.key];
  if (typed === undefined) return;
  const wrong = typed.date === '' ? null : dateProblem(typed.date, today);
  if (wrong !== null) into.problems.push({ field: tick.key, label: tick.label, text: wrong });
  const status = tick.kind === 'condition' ? 'active' : null;
  const date = typed.date === '' ? null : typed.date;
  const item = itemOf(choices, tick.key, {
    kind: tick.kind,
    asSeen: tick.label,
    status,
    value: null,
    unit: null,
    date,
  });
  if (item !== null) into.items.push(item);
}

const backgroundOf = (key: string, choices: TypedChoices): Item | null => {
  if (key === '') return null;
  const asSeen = choices.rowOf(key)?.term ?? '';
  return itemOf(choices, key, { kind: 'demographic', asSeen, status: null, value: null, unit: null, date: null });
};

/**
 * The facts in a filled form. An empty field is unknown, an unticked box says nothing, and an empty date stays unknown:
 * no default is ever put in here.
 *
 * Result: every field that has to be put right, at once.
 */
export function typedFacts(
  form: TypedForm,
  choices: TypedChoices,
  today: IsoDate,
): Result<TypedFacts, readonly TypedProblem[]> {
  const into: Taken = { items: [], measures: [], problems: [] };
  const ageYears = whole(form.age, { field: 'age', label: 'Age', low: 0, high: 130 }, into);
  const imdDecile = whole(form.imdDecile, { field: 'imdDecile', label: 'Deprivation decile', low: 1, high: 10 }, into);
  for (const field of choices.fields) takeValue(field, form, choices, today, into);
  for (const tick of choices.ticks) takeTick(tick, form, choices, today, into);
  const background = backgroundOf(form.ethnicity, choices);
  if (background !== null) into.items.push(background);
  if (into.problems.length > 0) return err(into.problems);
  const sex = form.sex === '' ? null : form.sex;
  return ok({ ageYears, sex, items: into.items, measures: into.measures, imdDecile });
}
