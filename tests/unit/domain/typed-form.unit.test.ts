import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedChoices } from '../../../lib/content/sidebar/typed-choices.ts';
import { emptyTypedForm, typedFacts } from '../../../lib/domain/typed-form.ts';
import type { TypedForm } from '../../../lib/domain/typed-form.ts';

const today = '2026-06-15';
const facts = (form: Partial<TypedForm>) => typedFacts({ ...emptyTypedForm, ...form }, typedChoices, today);
const value = (key: string, text: string, date = today) => facts({ values: { [key]: { value: text, date } } });

describe('typedFacts', () => {
  it('makes nothing of an empty form: empty is unknown', () => {
    expect(facts({})).toEqual({
      ok: true,
      value: { ageYears: null, sex: null, items: [], measures: [], imdDecile: null },
    });
  });

  it('keeps an emptied date unknown, and never puts today in its place', () => {
    const made = value('bmi', '31.4', '');
    expect(made.ok && made.value.items).toMatchObject([{ key: 'bmi', value: 31.4, unit: 'kg/m2', date: null }]);
  });

  it('gives a number without a row of its own as a measure, in its fixed unit', () => {
    const made = value('repeat_count', '11');
    expect(made.ok && made.value).toMatchObject({
      items: [],
      measures: [{ name: 'repeat_count', value: 11, unit: '{medicines}', date: today }],
    });
  });

  it('takes a tick as active, with its date or none, and code and term from the table', () => {
    const made = facts({ ticks: { t2dm: { date: '' }, sp_declined: { date: '2026-05-01' } } });
    expect(made.ok && made.value.items).toMatchObject([
      { key: 't2dm', kind: 'condition', status: 'active', date: null, term: 'Diabetes mellitus type 2 (disorder)' },
      { key: 'sp_declined', kind: 'event', status: null, date: '2026-05-01' },
    ]);
  });

  it.each([
    ['bmi', '341'],
    ['bmi', '34,2'],
    ['bmi', '34 kg'],
    ['bmi', '-34'],
    ['bmi', '1e2'],
    ['phq9_score', '12.5'],
    ['phq9_score', '28'],
    ['pam_level', '0'],
    ['hba1c_ifcc', '7.2'],
  ])('H-08: refuses %s of “%s” and says the range', (key, text) => {
    const made = value(key, text);
    expect(made.ok).toBe(false);
    expect(!made.ok && made.error[0]?.text).toMatch(/ to /);
  });

  it.each(['2026-06-16', '2026-02-31', '2026-02-31x', 'yesterday'])('refuses the date “%s”', (date) => {
    expect(value('bmi', '31', date).ok).toBe(false);
  });

  it('says everything that has to be put right at once', () => {
    const made = facts({ age: '200', imdDecile: '0', values: { bmi: { value: 'x', date: today } } });
    expect(!made.ok && made.error.map(({ field }) => field)).toEqual(['age', 'imdDecile', 'bmi']);
  });

  it('never gives a value that was not typed as such', () => {
    fc.assert(
      fc.property(fc.constantFrom(...typedChoices.fields), fc.string({ maxLength: 8 }), (field, text) => {
        const made = value(field.key, text);
        const got = made.ok ? [...made.value.items, ...made.value.measures].map((each) => each.value ?? -1) : [];
        const wanted = text.trim() === '' || !made.ok ? [] : [Number(text)];
        expect(got).toEqual(wanted);
        expect(got.every((each) => each >= field.low && each <= field.high)).toBe(true);
      }),
    );
  });
});
