import { describe, expect, it } from 'vitest';
import { birthDateFor, dateBefore, datedPerson } from '../../../lib/content/training/dated-person.ts';
import { trainingPeople } from '../../../lib/content/training/training-people.ts';

const completedYears = (birthDate: string, today: string): number =>
  Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (birthDate.slice(5) > today.slice(5) ? 1 : 0);

describe('dateBefore', () => {
  it('counts days back, over the end of a year and a leap day, and forward when negative', () => {
    expect(dateBefore('2027-01-01', 1)).toBe('2026-12-31');
    expect(dateBefore('2028-03-01', 1)).toBe('2028-02-29');
    expect(dateBefore('2026-12-31', -1)).toBe('2027-01-01');
    expect(dateBefore('2026-11-22', 0)).toBe('2026-11-22');
  });
});

describe('birthDateFor', () => {
  it('keeps the age the same before, on and after the birthday', () => {
    expect(birthDateFor('2026-04-16', 54, '04-17')).toBe('1971-04-17');
    expect(birthDateFor('2026-04-17', 54, '04-17')).toBe('1972-04-17');
    expect(birthDateFor('2026-04-18', 54, '04-17')).toBe('1972-04-17');
  });

  it.each(trainingPeople)('keeps $family $ageYears years old on any day', ({ ageYears, birthday }) => {
    for (const today of ['2026-01-01', '2026-06-11', '2026-12-31', '2028-02-29']) {
      expect(completedYears(birthDateFor(today, ageYears, birthday), today)).toBe(ageYears);
    }
  });
});

describe('datedPerson', () => {
  it.each(trainingPeople)(
    'gives $family no date in the future but of appointments, and none before birth',
    (person) => {
      const { appointments: _ahead, ...dated } = datedPerson(person, '2026-11-22');
      const dates = JSON.stringify(dated).match(/\d{4}-\d\d-\d\d/g) ?? [];
      expect(dates.length).toBeGreaterThan(10);
      expect(dates.filter((date) => date > '2026-11-22' || date < dated.birthDate)).toEqual([]);
    },
  );

  it('moves every date on by a day when the day moves on', () => {
    const [person] = trainingPeople;
    if (!person) throw new Error('no person');
    const first = datedPerson(person, '2026-11-22').scores[0]?.values[0]?.date ?? '';
    expect(datedPerson(person, '2026-11-23').scores[0]?.values[0]?.date).toBe(dateBefore(first, -1));
  });
});
