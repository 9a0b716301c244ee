import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { lifestyleOptions } from '../../../lib/content/consultation/options.ts';
import { nothingForNowId, optionsFor } from '../../../lib/domain/consultation/options-for.ts';
import type { CodedSeen, OptionFacts } from '../../../lib/domain/consultation/option-facts.ts';
import { optionFacts } from '../../../lib/domain/consultation/option-facts.ts';
import { optionAreas } from '../../../lib/domain/consultation/words.ts';
import type { OptionArea } from '../../../lib/domain/consultation/words.ts';

const someone = (changes: Partial<OptionFacts> = {}): OptionFacts => ({
  today: '2026-03-02',
  ageYears: 50,
  codes: [],
  medicines: [],
  needs: [],
  programmes: [],
  suppressed: [],
  ...changes,
});
const coded = (key: string, changes: Partial<CodedSeen> = {}): CodedSeen => ({
  key,
  status: 'active',
  date: '2026-02-01',
  ...changes,
});
const idsOf = (area: OptionArea, facts: OptionFacts) => {
  const { offered, more } = optionsFor(area, facts, lifestyleOptions);
  return [...offered, ...more].map((option) => option.id);
};
const whyNot = (area: OptionArea, facts: OptionFacts, id: string) =>
  optionsFor(area, facts, lifestyleOptions).excluded.find((each) => each.option.id === id)?.why ?? [];

const allKeys = [
  ...new Set(
    lifestyleOptions.flatMap((option) => [
      ...(option.onlyFor?.keys ?? []),
      ...option.notFor.flatMap((rule) => (rule.kind === 'codes' ? [...rule.keys, ...(rule.andKeys ?? [])] : [])),
    ]),
  ),
];
const anyFacts = fc.record({
  today: fc.constant('2026-03-02'),
  ageYears: fc.option(fc.integer({ min: 0, max: 110 })),
  codes: fc.array(
    fc.record({
      key: fc.constantFrom(...allKeys),
      status: fc.constantFrom('active', 'inactive', 'resolved', 'suspected', 'family', 'absent', null),
      date: fc.constantFrom('2026-02-28', '2019-01-01', null),
    }),
    { maxLength: 6 },
  ),
  medicines: fc.subarray(['Warfarin 3mg tablets', 'Gliclazide 80mg', 'Insulin glargine']),
  needs: fc.constant([]),
  programmes: fc.subarray(['ndpp', 'weight-service', 'digital-weight-programme', 'cbt-i', 'stop-smoking']),
  suppressed: fc.subarray([
    'weight',
    'ndpp',
    'graded-activity',
    'sleep-restriction',
    'link-worker',
    'all-lifestyle-prompts',
  ]),
});

describe('optionsFor', () => {
  it('always has nothing for now, last, and at most three others at once', () => {
    fc.assert(
      fc.property(fc.constantFrom(...optionAreas), anyFacts, (area, facts) => {
        const { offered } = optionsFor(area, facts, lifestyleOptions);
        expect(offered.at(-1)?.id).toBe(nothingForNowId);
        expect(offered.length).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('never offers a low-calorie or time-restricted plan, to anybody', () => {
    fc.assert(
      fc.property(fc.constantFrom(...optionAreas), anyFacts, (area, facts) => {
        expect(idsOf(area, facts)).not.toContain('eat-low-calorie');
      }),
    );
    expect(whyNot('eat', someone(), 'eat-low-calorie')).toEqual([
      'Only through a supervised service; never offered from here.',
    ]);
  });

  it('never both offers and excludes the same option', () => {
    fc.assert(
      fc.property(fc.constantFrom(...optionAreas), anyFacts, (area, facts) => {
        const { offered, more, excluded } = optionsFor(area, facts, lifestyleOptions);
        const open = new Set([...offered, ...more].map((option) => option.id));
        expect(excluded.some(({ option }) => open.has(option.id))).toBe(false);
        expect(excluded.every(({ why }) => why.length > 0)).toBe(true);
      }),
    );
  });

  it.each([null, 0, 17])('offers nothing when the age is %s (H-14)', (ageYears) => {
    for (const area of optionAreas) expect(idsOf(area, someone({ ageYears }))).toEqual([nothingForNowId]);
  });

  it('offers from the eighteenth birthday (H-14)', () => {
    expect(idsOf('move', someone({ ageYears: 18 }))).toContain('move-any-start');
  });

  it('offers nothing when a stop rule fired', () => {
    for (const area of optionAreas)
      expect(idsOf(area, someone({ suppressed: ['all-lifestyle-prompts'] }))).toEqual([nothingForNowId]);
  });

  it('keeps a person with ME/CFS from graded activity and offers pacing, even when the pack is silent', () => {
    const facts = someone({ codes: [coded('cfs_me'), coded('oa_knee'), coded('depression')], ageYears: 70 });
    expect(idsOf('move', facts)).toEqual(['move-pacing', nothingForNowId]);
    expect(whyNot('move', facts, 'move-any-start')).toEqual(['ME/CFS: pacing only, no graded activity.']);
  });

  it('offers pacing only to a person with ME/CFS', () => {
    expect(idsOf('move', someone())).not.toContain('move-pacing');
  });

  it.each([
    ['eating_disorder', 'resolved', '2005-01-01'],
    ['anorexia', 'active', null],
    ['pregnant', 'active', '2025-10-01'],
    ['pregnant', 'active', null],
    ['ckd4', 'suspected', null],
    ['ckd5', 'active', '2024-01-01'],
  ] as const)('takes diet changes away for %s (%s)', (key, status, date) => {
    const facts = someone({ codes: [coded(key, { status, date })] });
    expect(idsOf('eat', facts)).not.toContain('eat-one-swap');
    expect(idsOf('eat', facts)).not.toContain('eat-mediterranean');
    expect(whyNot('eat', facts, 'eat-one-swap')).toHaveLength(1);
  });

  it.each([
    ['anorexia', 'family', '2020-01-01'],
    ['eating_disorder', 'absent', '2020-01-01'],
    ['pregnant', 'active', '2019-01-01'],
    ['ckd4', 'resolved', '2020-01-01'],
  ] as const)('does not take them away for %s that is %s and dated %s', (key, status, date) => {
    expect(idsOf('eat', someone({ codes: [coded(key, { status, date })] }))).toContain('eat-one-swap');
  });

  it('takes diet changes away with warfarin on the screen', () => {
    expect(whyNot('eat', someone({ medicines: ['WARFARIN 1 mg tablets'] }), 'eat-one-swap')).toHaveLength(1);
  });

  it('needs both frailty and weight loss to take diet changes away', () => {
    const frailty = coded('frailty_severe');
    expect(idsOf('eat', someone({ codes: [frailty] }))).toContain('eat-one-swap');
    expect(idsOf('eat', someone({ codes: [frailty, coded('rf_weight_loss_abnormal')] }))).not.toContain('eat-one-swap');
  });

  it('offers a weight service only when the pack names it and weight talk is agreed', () => {
    expect(idsOf('eat', someone())).not.toContain('eat-weight-service');
    expect(idsOf('eat', someone({ programmes: ['weight-service'] }))).toContain('eat-weight-service');
    expect(idsOf('eat', someone({ programmes: ['weight-service'], suppressed: ['weight'] }))).not.toContain(
      'eat-weight-service',
    );
  });

  it.each(['bipolar', 'osa', 'pregnant'])('puts a medical look before a sleep course for %s', (key) => {
    const facts = someone({ codes: [coded('insomnia'), coded(key)] });
    expect(whyNot('sleep', facts, 'sleep-cbti')).toHaveLength(1);
  });

  it.each(['alcohol_dependence', 'harmful_alcohol'])('does not offer less drinking with %s', (key) => {
    expect(idsOf('relax', someone({ codes: [coded(key)], programmes: ['alcohol-brief-advice'] }))).not.toContain(
      'relax-less-drinking',
    );
  });

  it('puts what fits this person before what fits everybody', () => {
    expect(idsOf('move', someone({ codes: [coded('oa_knee')] }))[0]).toBe('move-joints');
  });

  it('does not take a resolved or suspected condition for a reason to offer', () => {
    expect(idsOf('move', someone({ codes: [coded('oa_knee', { status: 'suspected' })] }))).not.toContain('move-joints');
  });
});

describe('optionFacts', () => {
  it('takes codes and medicines from the reading, and nothing that was not understood', () => {
    const place = { address: 'a', region: null, label: null };
    const item = { system: null, code: null, term: null, value: null, unit: null, places: [place] };
    const facts = optionFacts(
      {
        ageYears: 61,
        items: [
          { ...item, kind: 'condition', key: 'oa', asSeen: 'OA', status: 'active', date: null },
          { ...item, kind: 'condition', key: null, asSeen: 'Something else', status: null, date: null },
          { ...item, kind: 'medicine', key: null, asSeen: 'Warfarin 1 mg', status: 'active', date: null },
        ],
      },
      { programmes: ['ndpp'], suppressed: ['weight'] },
      [],
      '2026-03-02',
    );
    expect(facts).toEqual({
      today: '2026-03-02',
      ageYears: 61,
      codes: [{ key: 'oa', status: 'active', date: null }],
      medicines: ['Warfarin 1 mg'],
      needs: [],
      programmes: ['ndpp'],
      suppressed: ['weight'],
    });
  });
});
