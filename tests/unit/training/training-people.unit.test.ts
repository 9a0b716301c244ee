import { describe, expect, it } from 'vitest';
import { codeTable } from '../../../lib/content/codes/code-table.ts';
import { trainingPeople } from '../../../lib/content/training/training-people.ts';
import type { TrainingPerson } from '../../../lib/content/training/training-person.ts';

/** The NHS number's own rule: weights ten to two, modulus eleven. */
const checkDigit = (nine: string): number => {
  const sum = [...nine].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  return (11 - (sum % 11)) % 11;
};

const codedOf = (person: TrainingPerson) => [
  ...person.problems.map(({ term, key }) => ({ term, key })),
  ...person.lifestyle.map(({ name, key }) => ({ term: name, key })),
  ...[...person.measurements, ...person.scores].map(({ name, key }) => ({ term: name, key })),
  ...person.reviews.map(({ term, key }) => ({ term, key })),
  { term: person.ethnicity.term, key: person.ethnicity.key },
];

/** Wording that a practice would write and that has no verified code: listed, so that nothing is left out by accident. */
const deliberatelyUncoded = [
  'Acne vulgaris',
  'Activity',
  'Acute bronchitis',
  'Alcohol',
  'Asthma annual review',
  'Asthma control test',
  'Atopic eczema',
  'Bereavement',
  'Bilateral hearing loss',
  'Blood pressure',
  'Carpal tunnel syndrome',
  'Cataract of right eye',
  'Chickenpox',
  'Cholecystectomy',
  'Diabetes annual review',
  'Diabetic foot check',
  'Fracture of distal radius',
  'Ganglion of wrist',
  'Gastro-oesophageal reflux disease',
  'Gout',
  'Haemoglobin',
  'Heart failure annual review',
  'Hypertension annual review',
  'Inguinal hernia',
  'Iron deficiency anaemia',
  'Menopausal symptoms',
  'NHS Health Check completed',
  'Overactive bladder',
  'Peak flow',
  'Plantar fasciitis',
  'Potassium',
  'Prostatitis',
  'Recurrent falls',
  'TSH',
  'eGFR',
];

describe('trainingPeople', () => {
  it('are eight, each with an id and an NHS number of their own', () => {
    expect(trainingPeople).toHaveLength(8);
    expect(new Set(trainingPeople.map(({ id }) => id)).size).toBe(8);
    expect(new Set(trainingPeople.map(({ nhsNumber }) => nhsNumber)).size).toBe(8);
  });

  it.each(trainingPeople)('P9: $family has a test NHS number with a right check digit', ({ nhsNumber }) => {
    expect(nhsNumber).toMatch(/^999\d{7}$/);
    expect(checkDigit(nhsNumber.slice(0, 9))).toBe(Number(nhsNumber.at(-1)));
  });

  it('have keys of the code table, or wording that is listed as deliberately uncoded', () => {
    const coded = trainingPeople.flatMap(codedOf);
    expect(coded.filter(({ key }) => key && !codeTable.has(key))).toEqual([]);
    expect([...new Set(coded.flatMap(({ term, key }) => (key ? [] : [term])))].toSorted()).toEqual(deliberatelyUncoded);
  });

  it('have one appointment today at a time of their own, so that the list is a surgery', () => {
    const slots = trainingPeople.map(({ appointments }) => appointments.filter(({ daysAgo }) => daysAgo === 0));
    expect(slots.map((each) => each.length)).toEqual(Array(8).fill(1));
    expect(new Set(slots.flat().map(({ time }) => time)).size).toBe(8);
  });

  it('live at addresses and ring from numbers that no one has', () => {
    for (const { phone, address } of trainingPeople) {
      expect(phone).toMatch(/^(01632 960\d{3}|07700 900\d{3})$/);
      expect(address).toMatch(/, Meadowbank MB\d 9Z[A-Z]$/);
    }
  });

  it('differ: every role of the team, a stop, a not-today, stale scores, and nothing to say', () => {
    const expected = trainingPeople.flatMap(({ runs }) => runs.map((run) => run.expected));
    const firsts = expected.map(({ first }) => first);
    for (const role of ['health-coach', 'link-worker', 'care-coordinator', 'clinical-pharmacist', 'self-care']) {
      expect(firsts).toContain(role);
    }
    expect(new Set(expected.map(({ outcome }) => outcome))).toEqual(
      new Set(['recommend', 'stop', 'not-today', 'collect', 'not-applicable']),
    );
  });
});
