import { typedChoices } from '../../lib/content/sidebar/typed-choices.ts';
import { broughtFromText, broughtFromTyped } from '../../lib/domain/brought-reading.ts';
import type { Brought } from '../../lib/domain/brought-reading.ts';
import type { SaidToday } from '../../lib/domain/heuristics/snapshot-from-reading.ts';
import type { Measure, Snapshot } from '../../lib/domain/heuristics/snapshot.ts';
import { Reading } from '../../lib/domain/reading.ts';
import type { Item, PageReading, Sex } from '../../lib/domain/reading.ts';
import { emptyTypedForm, typedFacts } from '../../lib/domain/typed-form.ts';
import type { TypedForm } from '../../lib/domain/typed-form.ts';
import { toReading } from '../../lib/reader/session/to-reading.ts';
import { codeTable } from '../../lib/content/codes/code-table.ts';
import { dateInWords, unitInWords } from '../../lib/domain/plain-words.ts';
import { aRecordKey } from './consultation.ts';

/** One invented person as plain facts, to be shown on a page, pasted as text and typed into the form. */
export type Facts = {
  readonly name: string;
  readonly birthDate: string;
  readonly nhsNumber: string;
  readonly sex: Sex | null;
  readonly today: string;
  readonly codes: readonly { readonly key: string; readonly date: string | null }[];
  readonly measures: readonly Measure[];
  readonly ethnicity: string | null;
  readonly imdDecile: number | null;
};

/** What no screen shows and no code stands for: given by hand whichever way the rest comes. */
const handOnly = new Set(['phq9_item9', 'repeat_count', 'efi_deficits', 'acb', 'swemwbs_metric', 'confidence_ruler']);

/** Which field or tick of the form stands for a key that is not in it: rows of one input of the pack. */
const inForm: Readonly<Record<string, string>> = {
  bp_sys: 'bp_systolic',
  bp_dia: 'bp_diastolic',
  hba1c: 'hba1c_ifcc',
  phq9: 'phq9_score',
  phq2: 'phq2_score',
  gad7: 'gad7_score',
  efi_frailty_index_score: 'efi_score',
  swemwbs_score: 'swemwbs_metric',
  htn_essential: 'htn',
  depression_moderate: 'depression',
  depression_severe: 'depression',
  depression_recurrent: 'depression',
  depression_interim_review: 'depression_annual_review',
  bulimia: 'eating_disorder',
  ckd3: 'ckd',
  oa_knee: 'oa',
  smk_moderate: 'smk_current',
  smk_heavy: 'smk_current',
  smk_cigarette: 'smk_current',
  smk_light: 'smk_current',
};
const formKey = (key: string): string => inForm[key] ?? key;

/** The name under which a record prints a measure. */
const printed: Readonly<Record<string, string>> = {
  bp_sys: 'bp_systolic',
  bp_dia: 'bp_diastolic',
  hba1c: 'hba1c_ifcc',
  phq9: 'phq9_score',
  phq2: 'phq2_score',
  gad7: 'gad7_score',
};

/** The verified term as records print it, without the semantic tag. */
const termOf = (key: string): string => {
  const row = codeTable.get(printed[key] ?? key);
  if (row === undefined) throw new Error(`${key} is not in the code table`);
  return row.term.replace(/ \((?:disorder|finding|observable entity|procedure|regime\/therapy|life style)\)$/, '');
};

const seen = ({ measures }: Facts): Measure[] => measures.filter(({ name }) => !handOnly.has(name));

/** What is given by hand on every way. */
export const byHand = ({ measures, imdDecile }: Facts) => ({
  measures: measures.filter(({ name }) => handOnly.has(name)),
  imdDecile,
});

const dated = (date: string | null): string => (date === null ? '' : dateInWords(date));
const valueLine = ({ value, unit }: Measure): string =>
  `${value} ${unitInWords(unit === 'mmHg' ? 'mm[Hg]' : (unit ?? '')).replace(/^(level|score|metric)$/, '')}`.trim();

/** A page of a record: a banner, a problem list and a table of values. */
export const asPage = (facts: Facts): string => {
  const rows = (list: readonly string[][]): string =>
    list.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  const problems = facts.codes.map(({ key, date }) => [dated(date), termOf(key)]);
  const values = seen(facts).map((each) => [termOf(each.name), valueLine(each), dated(each.date)]);
  return `<header><h1>${facts.name}</h1><dl><dt>Born</dt><dd>${dated(facts.birthDate)}</dd>
    <dt>Sex</dt><dd>${facts.sex ?? ''}</dd><dt>NHS number</dt><dd>${facts.nhsNumber}</dd></dl></header>
    <main><section><h2>Active problems</h2><table><thead><tr><th>Date</th><th>Problem</th></tr></thead><tbody>
    ${rows(problems)}</tbody></table></section>
    <section><h2>Values</h2><table><thead><tr><th>Measurement</th><th>Value</th><th>Date</th></tr></thead><tbody>
    ${rows(values)}</tbody></table></section>
    ${facts.ethnicity === null ? '' : `<section><h2>Ethnicity</h2><p>${termOf(facts.ethnicity)}</p></section>`}</main>`;
};

/** The same as a desktop record's text. */
export const asText = (facts: Facts): string =>
  [
    `Name: ${facts.name}`,
    `Born: ${dated(facts.birthDate)}`,
    `NHS number: ${facts.nhsNumber}`,
    ...(facts.sex === null ? [] : [`Sex: ${facts.sex}`]),
    '',
    'Active problems',
    ...facts.codes.flatMap(({ key, date }) => (date === null ? [] : [`${dated(date)}\t${termOf(key)}`])),
    '',
    ...facts.codes.flatMap(({ key, date }) => (date === null ? [termOf(key), ''] : [])),
    '',
    'Values',
    ...seen(facts).map((each) => `${dated(each.date)}\t${termOf(each.name)}\t${valueLine(each)}`),
    '',
    ...(facts.ethnicity === null ? [] : ['Ethnicity', termOf(facts.ethnicity)]),
  ].join('\n');

const latest = <T extends { readonly date: string | null }>(list: readonly T[]): readonly T[] =>
  list.toSorted((one, other) => (one.date ?? '').localeCompare(other.date ?? ''));

/** The form as somebody fills it in from the record: of each value and condition the latest. */
export const asForm = (facts: Facts): TypedForm => ({
  ...emptyTypedForm,
  age: String(ageOf(facts)),
  sex: facts.sex ?? '',
  ethnicity: facts.ethnicity ?? '',
  imdDecile: facts.imdDecile === null ? '' : String(facts.imdDecile),
  values: Object.fromEntries(
    latest(facts.measures).map(({ name, value, date }) => [formKey(name), { value: String(value), date: date ?? '' }]),
  ),
  ticks: Object.fromEntries(latest(facts.codes).map(({ key, date }) => [formKey(key), { date: date ?? '' }])),
});

const ageOf = ({ birthDate, today }: Facts): number =>
  Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (today.slice(5) < birthDate.slice(5) ? 1 : 0);

const about = (facts: Facts) => ({ recordKey: aRecordKey('P'), seq: 1, isTraining: false, today: facts.today });

/** A page reading as it reaches the sidebar. */
export const fromPage = (read: PageReading, today: string): Reading =>
  Reading.parse(toReading(read, { recordKey: aRecordKey('A'), seq: 1, isTraining: false, today }));

export const fromText = (read: PageReading, facts: Facts): Brought => {
  const brought = broughtFromText(read, about(facts), { ageYears: null, sex: null });
  if (!brought.ok) throw new Error(brought.error.why);
  return brought.value;
};

export const fromForm = (form: TypedForm, facts: Facts): Brought => {
  const typed = typedFacts(form, typedChoices, facts.today);
  if (!typed.ok) throw new Error(JSON.stringify(typed.error));
  return broughtFromTyped(typed.value, about(facts));
};

/** What was said on the day of a vignette. */
export const saidOn = ({ answers, needs, medsFlags }: Snapshot): SaidToday => ({
  permissionLifestyle: answers.permissionLifestyle,
  permissionWeight: answers.permissionWeight,
  goalArea: answers.goalArea,
  confidence: answers.confidenceRuler,
  needsAsked: answers.needsAsked,
  needs,
  digital: answers.digital,
  wantsWork: answers.wantsWork,
  stopTicks: answers.ticks,
  medsFlags,
});

/** The facts of a vignette, with an invented person around them. */
export const factsOfVignette = (snapshot: Snapshot): Facts => {
  const { age, sex, ethnicity, imdDecile } = snapshot.patient;
  return {
    name: 'Margaret Example',
    birthDate: `${Number(snapshot.today.slice(0, 4)) - (age ?? 0)}-01-01`,
    nhsNumber: '999 000 0018',
    sex: sex === 'F' ? 'female' : 'male',
    today: snapshot.today,
    codes: snapshot.codes,
    measures: snapshot.measures,
    ethnicity,
    imdDecile,
  };
};

const isHeld = ({ status, key }: Item): boolean => key !== null && (status === 'active' || status === null);

/** The facts behind a reading of the training record. */
export const factsOfReading = (
  reading: Reading,
  person: Pick<Facts, 'name' | 'birthDate' | 'nhsNumber' | 'today'>,
  hand: { readonly measures: readonly Measure[]; readonly imdDecile: number | null },
): Facts => {
  const items = reading.items.filter(isHeld);
  const background = items.find(({ kind }) => kind === 'demographic')?.key ?? null;
  return {
    ...person,
    sex: reading.sex,
    codes: items.flatMap(({ key, value, kind, date }) =>
      key !== null && value === null && kind !== 'demographic' ? [{ key, date }] : [],
    ),
    measures: [
      ...items.flatMap(({ key, value, unit, date }) =>
        key !== null && value !== null ? [{ name: key, value, unit, date }] : [],
      ),
      ...hand.measures,
    ],
    ethnicity: background,
    imdDecile: hand.imdDecile,
  };
};
