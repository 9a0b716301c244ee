import type { PlaceKind } from '../../../lib/domain/sites/place-kind.ts';
import type { ColumnIs, Measured } from '../../../lib/domain/sites/said.ts';

/** What each place is called, and how somebody is asked to point at it. */
export const placeWords: Readonly<Record<PlaceKind, { readonly name: string; readonly ask: string }>> = {
  name: { name: 'Name', ask: 'Click the person’s name on the page.' },
  birthDate: { name: 'Birth date', ask: 'Click the birth date on the page.' },
  nhsNumber: { name: 'NHS number', ask: 'Click the NHS number on the page.' },
  problems: { name: 'Problem list', ask: 'Click any problem in the list of problems.' },
  values: { name: 'Values', ask: 'Click any measured value, such as a weight.' },
  medicines: { name: 'Medicines', ask: 'Click any medicine in the list.' },
  entries: {
    name: 'Box for entries',
    ask: 'Open the form for notes and click the box that they are typed in. Entries can then be filled in there.',
  },
  others: { name: 'Other people’s panel', ask: 'Click the panel that shows somebody else. It will not be read.' },
};

/** The order in which places are asked for. */
export const placeOrder: readonly PlaceKind[] = [
  'name',
  'birthDate',
  'nhsNumber',
  'problems',
  'values',
  'medicines',
  'others',
  'entries',
];

export const exactWords: readonly string[] = ['Any two signs', 'Most signs', 'Every sign'];

/** What a column may be said to hold. */
export const columnWords: Readonly<Record<ColumnIs, string>> = {
  name: 'The name',
  value: 'The value',
  unit: 'Its unit',
  date: 'Its date',
  recorded: 'The date it was recorded',
  ended: 'The date it ended',
  status: 'Its status',
  nothing: 'Nothing to be read',
};

export const measuredWords: Readonly<Record<Measured, string>> = {
  weight: 'Weight',
  height: 'Height',
  waist: 'Waist',
  hba1c: 'HbA1c',
  chol: 'Cholesterol',
};

/** Units whose own sign says little. */
export const unitWords: Readonly<Partial<Record<string, string>>> = {
  '[lb_av]': 'pounds',
  '[in_i]': 'inches',
  m: 'metres',
};
