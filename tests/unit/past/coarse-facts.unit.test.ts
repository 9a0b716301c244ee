import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PastFacts } from '../../../lib/domain/past/past-reading.ts';
import { PastReading } from '../../../lib/domain/past/past-row.ts';
import { aSnapshot } from '../../builders/a-snapshot.ts';
import { aPastPerson, aPastReading, keptOf } from '../../builders/past-people.ts';

/** An adult as a page is read, with what the test is about. */
const kept = (of: Parameters<typeof aSnapshot>[0] = {}) =>
  keptOf(aSnapshot({ ...of, patient: { pregnant: null, ...of.patient } }));

describe('coarseFacts', () => {
  it('P2: holds no day, no exact age, no sex and nothing that its schema does not let in', () => {
    let count = 0;
    fc.assert(
      fc.property(aPastPerson, (person) => {
        const facts = keptOf(person);
        if (facts === null) return;
        count += 1;
        expect(PastFacts.parse(facts)).toEqual(facts);
        const text = JSON.stringify(facts);
        expect(text).not.toMatch(/\d{4}-\d{2}|"sex"|female|male|eth_/);
        expect(Object.keys(facts)).not.toContain('age');
      }),
      { numRuns: 500 },
    );
    expect(count).toBeGreaterThan(200);
  });

  it('T-18: takes up no identifier that was planted in what was said', () => {
    const planted = 'Margaret Example 999 000 0018';
    const facts = kept({
      id: planted,
      codes: [
        { key: planted, date: '2026-02-01' },
        { key: 'htn', date: '2020-01-01' },
      ],
      measures: [{ name: planted, value: 9990000018, unit: planted, date: '2026-02-01' }],
      medsFlags: [planted],
      needs: [{ type: planted, level: 'present' }],
      answers: { goal: planted, ticks: [planted] },
      rolesAbsent: [planted],
    });
    expect(facts?.holds).toContain('hypertension');
    expect(JSON.stringify(facts)).not.toMatch(/Margaret|Example|999|0018/i);
  });

  it('keeps numbers between marks, and how old they are as a window', () => {
    const facts = kept({
      patient: { age: 61, imdDecile: 3, ethnicity: 'eth_ai' },
      measures: [
        { name: 'bmi', value: 31.4, unit: 'kg/m2', date: '2026-02-20' },
        { name: 'hba1c', value: 44, unit: 'mmol/mol', date: '2024-01-01' },
      ],
    });
    expect(facts).toMatchObject({ ageBand: '60-69', deprivationFifth: 2, hasLowerBar: true });
    expect(facts?.numbers.filter(({ of }) => !of.startsWith('needs'))).toEqual([
      { of: 'bmi', low: 31, high: 32, withinDays: 14 },
      { of: 'hba1c', low: 44, high: 44, withinDays: 1826 },
    ]);
  });

  it('H-14: keeps nothing of anybody under 18, or of unknown age', () => {
    expect([
      kept({ patient: { age: 17 } }),
      kept({ patient: { age: null } }),
      kept({ patient: { age: 18 } }) === null,
    ]).toEqual([null, null, false]);
  });

  it('keeps nothing where a stop rule or "not today" ended it, and nothing of a known pregnancy', () => {
    const stops = [
      kept({ codes: [{ key: 'rf_suicidal_thoughts', date: '2026-02-20' }] }),
      kept({ codes: [{ key: 'alcohol_dependence', date: '2010-02-20' }] }),
      kept({ answers: { ticks: ['safeguarding'] } }),
      kept({ answers: { permissionLifestyle: 'no' } }),
      kept({ codes: [{ key: 'pregnant', date: '2026-02-20' }] }),
      kept({ patient: { pregnant: false } }),
    ];
    expect(stops).toEqual(stops.map(() => null));
  });

  it('says what exclusions left out and never which: an eating disorder is as a weight service that was declined', () => {
    const disorder = kept({ codes: [{ key: 'anorexia', date: '2026-02-20' }] });
    const declined = kept({ codes: [{ key: 'wm_referral_declined', date: '2026-02-20' }] });
    expect(disorder?.leftOut).toEqual(['weight']);
    expect(disorder).toEqual(declined);
  });

  it('keeps nothing where two values stand on one day', () => {
    const bmi = (value: number) => ({ name: 'bmi', value, unit: 'kg/m2', date: '2026-02-20' });
    expect(kept({ measures: [bmi(29), bmi(31)] })).toBeNull();
  });
});

describe('PastFacts', () => {
  it('T-09: lets in no age of a number but its window, and no name that is not an input’s', () => {
    const facts = kept({ measures: [{ name: 'bmi', value: 31.4, unit: 'kg/m2', date: '2026-02-20' }] });
    const bad = [
      { ...facts, numbers: [{ of: 'bmi', low: 31, high: 32, withinDays: 10 }] },
      { ...facts, holds: ['Margaret Example'] },
      { ...facts, words: [{ input: 'goalArea', word: 'Margaret' }] },
      { ...facts, ageBand: '61' },
      { ...facts, recordKey: 'a'.repeat(43) },
    ];
    expect(PastFacts.safeParse(facts).success).toBe(true);
    expect(bad.map((one) => PastFacts.safeParse(one).success)).toEqual(bad.map(() => false));
  });
});

describe('PastReading', () => {
  it('reads no row in which a number is finer than is kept', () => {
    const row = (low: number, high: number) => aPastReading({ numbers: [{ of: 'bmi', low, high, withinDays: 14 }] });
    expect([row(31, 32), row(31.4, 31.4), row(31, 31.5)].map((one) => PastReading.safeParse(one).success)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
