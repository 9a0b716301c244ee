import { describe, expect, it } from 'vitest';
import { broughtFromText, broughtFromTyped, nothingTyped } from '../../../lib/domain/brought-reading.ts';
import { Reading } from '../../../lib/domain/reading.ts';
import type { Identity, PageReading } from '../../../lib/domain/reading.ts';
import { ageOn, labelOf } from '../../../lib/domain/strip-label.ts';
import { anItem } from '../../builders/a-reading.ts';
import { aRecordKey } from '../../builders/consultation.ts';

const about = { recordKey: aRecordKey('P'), seq: 3, isTraining: false, today: '2026-06-15' };
const unknown = { ageYears: null, sex: null };
const somebody: Identity = {
  name: 'Margaret Example',
  nhsNumber: null,
  birthDate: '1971-03-12',
  sex: 'female',
  sure: true,
  doubt: null,
};
const nobody: Identity = { name: null, nhsNumber: null, birthDate: null, sex: null, sure: false, doubt: null };
const read = (identity: Identity, changes: Partial<PageReading> = {}): PageReading => ({
  page: 'record',
  identity,
  items: [anItem()],
  cannotTell: [],
  ...changes,
});

describe('broughtFromText', () => {
  it('takes label, age and sex from the text, and is a valid reading', () => {
    const made = broughtFromText(read(somebody), about, { ageYears: 30, sex: 'male' });
    expect(made.ok && Reading.parse(made.value.reading)).toMatchObject({
      source: 'paste',
      label: { name: 'Margaret Example', birthDate: '1971-03-12', lastFour: null },
      ageYears: 55,
      sex: 'female',
    });
  });

  it('takes what was typed only where the text is silent', () => {
    const made = broughtFromText(read(nobody, { page: 'none' }), about, { ageYears: 30, sex: 'male' });
    expect(made.ok && made.value.reading).toMatchObject({ label: null, ageYears: 30, sex: 'male', page: 'record' });
  });

  it('keeps age and sex unknown when neither text nor hand gives them', () => {
    const made = broughtFromText(read(nobody, { page: 'none' }), about, unknown);
    expect(made.ok && made.value.reading).toMatchObject({ ageYears: null, sex: null });
  });

  it.each(['More than one person is on the screen.', 'The NHS number on the screen fails its check digit.'])(
    'H-01: takes nothing when there is doubt: %s',
    (doubt) => {
      const made = broughtFromText(read({ ...nobody, doubt }), about, unknown);
      expect(made.ok).toBe(false);
      expect(!made.ok && made.error.why).toContain('in the text');
    },
  );

  it('H-01: takes nothing from a list of people', () => {
    expect(broughtFromText(read(nobody, { page: 'list' }), about, unknown).ok).toBe(false);
  });

  it('H-30: says so when nothing was understood', () => {
    expect(broughtFromText(read(somebody, { items: [] }), about, unknown)).toEqual({
      ok: false,
      error: { why: 'Nothing in this text was understood. Nothing was taken from it.' },
    });
  });

  it('takes a birth date without a name for the age, and names nobody', () => {
    const identity = { ...nobody, birthDate: '1971-03-12', doubt: 'No name was found beside the date of birth.' };
    const made = broughtFromText(read(identity), about, unknown);
    expect(made.ok && made.value.reading).toMatchObject({ label: null, ageYears: 55 });
  });

  it('H-23: marks text of a test NHS number as training', () => {
    const made = broughtFromText(read({ ...somebody, nhsNumber: '9990000018' }), about, unknown);
    expect(made.ok && made.value.reading.isTraining).toBe(true);
  });
});

describe('broughtFromTyped', () => {
  it('is a valid reading of nobody when nothing was typed', () => {
    const { reading, typed } = broughtFromTyped(nothingTyped, about);
    expect(Reading.parse(reading)).toMatchObject({ source: 'typed', label: null, ageYears: null, items: [] });
    expect(typed).toEqual({ measures: [], imdDecile: null });
  });
});

describe('labelOf', () => {
  it('T-06: drops marks that turn or hide letters, and keeps four digits of the number', () => {
    const label = labelOf({ ...somebody, name: 'Ann\u202e Example', nhsNumber: '9990000018' });
    expect(label).toEqual({ name: 'Ann Example', birthDate: '1971-03-12', lastFour: '0018' });
  });
});

describe('ageOn', () => {
  it.each([
    ['1971-03-12', 55],
    ['1971-06-16', 54],
    ['2026-06-16', null],
    ['1890-01-01', null],
    [null, null],
  ])('%s is %s', (birth, age) => {
    expect(ageOn(birth, '2026-06-15')).toBe(age);
  });
});
