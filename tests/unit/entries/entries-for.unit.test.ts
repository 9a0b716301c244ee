import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { codeTable } from '../../../lib/content/codes/code-table.ts';
import { entryWords } from '../../../lib/content/consultation/entry-words.ts';
import { entriesFor } from '../../../lib/domain/entries/entries-for.ts';
import { Entry } from '../../../lib/domain/entries/entry.ts';
import { assertVerified } from '../../../lib/domain/entries/verified.ts';
import { answersFor, copyableKeys } from '../../../lib/domain/entries/what-may-be-copied.ts';
import { step } from '../../../lib/domain/consultation/step.ts';
import { decisions, serviceIds } from '../../../lib/domain/consultation/words.ts';
import type { Decision, ServiceId } from '../../../lib/domain/consultation/words.ts';
import { aConsultation, anAction } from '../../builders/consultation.ts';
import { aVerdict, aWholeConsultation, entriesOf, today } from '../../builders/entries.ts';

const keysOf = (entries: readonly Entry[]) => entries.flatMap((entry) => entry.key ?? []);
const decided = (service: ServiceId, decision: Decision, changes: Parameters<typeof entriesOf>[1] = {}) =>
  entriesOf({ decisions: { [service]: decision }, optionId: 'move-any-start' }, changes);

/** Heuristics section 4, written out again by hand: service, answer, key; null where words alone are allowed. */
const section4: readonly (readonly [ServiceId, Decision, string | null])[] = [
  ['link-worker', 'yes', 'sp_referral'],
  ['link-worker', 'undecided', 'sp_offered'],
  ['link-worker', 'no', 'sp_declined'],
  ['link-worker', 'signposted', 'sp_signposting'],
  ['health-coach', 'yes', 'hc_referral'],
  ['health-coach', 'undecided', null],
  ['health-coach', 'no', null],
  ['weight-service', 'yes', 'wm_referral_service'],
  ['weight-service', 'undecided', 'wm_referral_offered'],
  ['weight-service', 'no', 'wm_referral_declined'],
  ['digital-weight-programme', 'yes', 'wm_referral_service'],
  ['digital-weight-programme', 'undecided', 'wm_referral_offered'],
  ['digital-weight-programme', 'no', 'wm_referral_declined'],
  ['ndpp', 'yes', 'ndpp_referral'],
  ['ndpp', 'undecided', null],
  ['ndpp', 'no', 'ndpp_declined'],
  ['stop-smoking', 'yes', 'smoking_service_referral'],
  ['stop-smoking', 'advice-given', 'smoking_advice_effects'],
  ['stop-smoking', 'undecided', null],
  ['stop-smoking', 'no', 'smoking_service_declined'],
  ['alcohol-brief-advice', 'yes', 'alcohol_brief_done'],
  ['alcohol-brief-advice', 'no', 'alcohol_brief_declined'],
  ['cbt-i', 'yes', 'sleep_cbti_digital_referral'],
  ['cbt-i', 'signposted', 'sleep_cbti_digital_signpost'],
  ['cbt-i', 'undecided', null],
  ['cbt-i', 'no', null],
  ['employment-support', 'yes', 'employment_support_referral'],
  ['employment-support', 'undecided', null],
  ['employment-support', 'no', null],
  ['dover-menu', 'yes', 'pcsp_agreed'],
  ['dover-menu', 'undecided', null],
  ['dover-menu', 'no', 'pcsp_declined'],
  ['care-coordinator', 'yes', null],
  ['clinical-pharmacist', 'yes', null],
  ['talking-therapies', 'yes', null],
];

describe('entriesFor', () => {
  it.each(section4)('writes for %s, %s: %s', (service, decision, key) => {
    const entries = decided(service, decision);
    expect(keysOf(entries)).toEqual(key === null ? [] : [key]);
    const about = entries.filter((entry) => entry.role === service);
    expect(about).toHaveLength(1);
    expect(about[0]?.text.includes('Text only: no verified code.')).toBe(key === null);
  });

  it('writes no key that the section does not name', () => {
    const named = new Set(section4.map(([, , key]) => key));
    for (const service of serviceIds)
      for (const decision of decisions)
        for (const key of keysOf(decided(service, decision))) expect(named).toContain(key);
  });

  it('never writes a review code, a condition, a measurement or a score (H-13)', () => {
    for (const key of copyableKeys)
      expect(['procedure-offered', 'procedure-declined', 'referral', 'signposting', 'care-plan']).toContain(
        codeTable.get(key)?.kind,
      );
  });

  it('gives the code and the term exactly as verified', () => {
    const [entry] = decided('health-coach', 'yes');
    expect(entry).toMatchObject({
      kind: 'coded',
      code: '1078371000000100',
      term: 'Referral for health coaching',
      date: today,
    });
  });

  it.each(['health-coach', 'care-coordinator'] as const)('writes no social-prescribing code for a %s', (userRole) => {
    for (const decision of decisions) expect(keysOf(decided('link-worker', decision, { userRole }))).toEqual([]);
    const signposts = [{ id: 'a', name: 'Northside Pantry', need: 'food' }];
    const entries = entriesOf({ signposts }, { userRole });
    expect(keysOf(entries)).toEqual([]);
    expect(entries[0]?.text).toContain('social prescribing codes are not for this role');
  });

  it.each(['gp', 'nurse', 'clinical-pharmacist', 'link-worker'] as const)('writes them for a %s', (userRole) => {
    expect(keysOf(decided('link-worker', 'yes', { userRole }))).toEqual(['sp_referral']);
  });

  it('writes no second referral code while a link worker is involved (X8)', () => {
    const verdict = { flags: ['existing-link-worker-episode'], rules: ['X8'] };
    const entries = decided('link-worker', 'yes', { verdict });
    expect(keysOf(entries)).toEqual([]);
    expect(entries[0]?.text).toContain('Message them');
    expect(keysOf(decided('link-worker', 'undecided', { verdict }))).toEqual([]);
  });

  it('writes nothing about a service declined before, unless the person raises it (X7)', () => {
    const verdict = { suppressed: ['link-worker'], rules: ['X7'] };
    expect(entriesOf({ decisions: { 'link-worker': 'yes' } }, { verdict })).toEqual([]);
    const raised = entriesOf({ decisions: { 'link-worker': 'yes' }, raisedByPerson: ['link-worker'] }, { verdict });
    expect(keysOf(raised)).toEqual(['sp_referral']);
  });

  it.each(['X1', 'X2', 'X3', 'X4', 'X6'])('writes nothing about weight under %s, whoever raised it', (rule) => {
    const verdict = { suppressed: ['weight'], rules: ['X7', rule] };
    const entries = entriesOf(
      { decisions: { 'weight-service': 'yes' }, raisedByPerson: ['weight-service'] },
      { verdict },
    );
    expect(entries).toEqual([]);
  });

  it('does not write a chosen weight service as the plan once weight talk is closed', () => {
    const said = {
      optionId: 'eat-weight-service',
      size: { what: 'Book it', when: null, withWhom: null },
      goal: 'More energy',
    };
    const open = entriesOf(said).map((entry) => entry.id);
    const closed = entriesOf(said, { verdict: { suppressed: ['weight'], rules: ['X4'] } }).map((entry) => entry.id);
    expect([open, closed]).toEqual([
      ['goal', 'plan', 'basis'],
      ['goal', 'basis'],
    ]);
  });

  it('writes words alone for digital CBT-I without digital access (X9)', () => {
    expect(keysOf(decided('cbt-i', 'yes', { verdict: { suppressed: ['digital-only'] } }))).toEqual([]);
  });

  it('codes a care plan only when a plan was agreed', () => {
    expect(keysOf(entriesOf({ decisions: { 'dover-menu': 'yes' }, optionId: 'nothing-for-now' }))).toEqual([]);
    expect(keysOf(entriesOf({ decisions: { 'dover-menu': 'yes' } }))).toEqual([]);
  });

  it('writes nothing after not today (X0)', () => {
    expect(entriesOf(step(aWholeConsultation(), { kind: 'notToday' }))).toEqual([]);
    expect(entriesOf({ ...aWholeConsultation(), permissionLifestyle: 'no' })).toEqual([]);
  });

  it.each(['stop', 'not-today', 'not-applicable'])('writes nothing when the outcome is %s', (outcome) => {
    expect(entriesOf(aWholeConsultation(), { verdict: { outcome } })).toEqual([]);
  });

  it('writes nothing when nothing was said or decided', () => {
    expect(entriesOf({})).toEqual([]);
  });

  it('writes the name and version of the pack into every note', () => {
    const texts = decided('health-coach', 'yes').map((entry) => entry.text);
    expect(texts.at(-1)).toBe('Lifestyle conversation. Heuristics: First pack, version 1.');
  });

  it('says Training in every entry of a training record (H-23)', () => {
    const entries = entriesOf(aWholeConsultation({ isTraining: true }));
    expect(entries.length).toBeGreaterThan(10);
    for (const entry of entries) expect([entry.isTraining, entry.text.startsWith('Training. ')]).toEqual([true, true]);
  });

  it('keeps one code a family and day: the weight services share theirs', () => {
    const entries = entriesOf({ decisions: { 'weight-service': 'undecided', 'digital-weight-programme': 'yes' } });
    expect(keysOf(entries)).toEqual(['wm_referral_service']);
  });

  it('turns signposting into words when the link worker has the referral', () => {
    const signposts = [{ id: 'a', name: 'Northside Pantry', need: 'food' }];
    expect(keysOf(entriesOf({ decisions: { 'link-worker': 'yes' }, signposts }))).toEqual(['sp_referral']);
    expect(keysOf(entriesOf({ signposts: [...signposts, { id: 'b', name: 'Advice Hub', need: 'money' }] }))).toEqual([
      'sp_signposting',
    ]);
    expect(keysOf(entriesOf({ signposts: [{ id: 'c', name: 'Swim Club', need: 'move' }] }))).toEqual([]);
  });

  it('writes no code for a service that the record has one for today (H-21)', () => {
    const context = { recordedToday: ['sp_offered'] };
    const entries = decided('link-worker', 'yes', { context });
    expect(keysOf(entries)).toEqual([]);
    expect(entries[0]?.text).toContain('in the record today');
  });

  it('writes no second signposting code on one day (H-21)', () => {
    const signposts = [{ id: 'a', name: 'Northside Pantry', need: 'food' }];
    const entries = entriesOf({ signposts }, { context: { recordedToday: ['sp_signposting'] } });
    expect(keysOf(entries)).toEqual([]);
    expect(entries[0]?.text).toContain('already in the record today');
  });

  it('holds for any course of a consultation: verified, no code twice, no offer beside a referral (H-13)', () => {
    fc.assert(
      fc.property(
        fc.array(anAction(), { maxLength: 40 }),
        fc.constantFrom('gp' as const, 'nurse' as const, 'health-coach' as const, 'link-worker' as const),
        (actions, userRole) => {
          const entries = entriesOf(actions.reduce(step, aConsultation()), { userRole });
          expect(assertVerified(entries, codeTable)).toBe(entries);
          const keys = keysOf(entries);
          expect(new Set(keys).size).toBe(keys.length);
          const social = keys.filter((key) => key.startsWith('sp_'));
          expect(social.includes('sp_referral') && social.length > 1).toBe(false);
          expect(social.includes('sp_offered') && social.includes('sp_declined')).toBe(false);
          expect(keys.filter((key) => key.startsWith('wm_')).length).toBeLessThanOrEqual(1);
          for (const entry of entries) expect(Entry.safeParse(entry).success).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('throws when the code table lacks a key of ours: a bug, never a silent gap', () => {
    const poorer = new Map([...codeTable].filter(([key]) => key !== 'hc_referral'));
    const context = { words: entryWords, marks: null, recordedToday: [] };
    expect(() =>
      entriesFor(
        aConsultation({ decisions: { 'health-coach': 'yes' } }),
        aVerdict(),
        { userRole: 'gp' },
        poorer,
        today,
        context,
      ),
    ).toThrow('hc_referral');
  });

  it('has unique ids', () => {
    const ids = entriesOf(aWholeConsultation()).map((entry) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('assertVerified', () => {
  it('refuses 1,000 mutated ids (H-13)', () => {
    const entry = decided('health-coach', 'yes')[0];
    if (entry?.kind !== 'coded') throw new Error('no coded entry to mutate');
    let tried = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...copyableKeys),
        fc.nat({ max: 17 }),
        fc.integer({ min: 1, max: 9 }),
        (key, at, by) => {
          const row = codeTable.get(key);
          if (row === undefined) throw new Error(key);
          const place = at % row.code.length;
          const digit = (Number(row.code[place]) + by) % 10;
          const code = row.code.slice(0, place) + String(digit) + row.code.slice(place + 1);
          tried += 1;
          expect(() => assertVerified([{ ...entry, key, term: row.term, code }], codeTable)).toThrow('verified pair');
        },
      ),
      { numRuns: 1000 },
    );
    expect(tried).toBeGreaterThanOrEqual(1000);
  });

  it('refuses a code with the term of another row', () => {
    const entry = decided('health-coach', 'yes')[0];
    if (entry?.kind !== 'coded') throw new Error('no coded entry');
    expect(() => assertVerified([{ ...entry, term: 'Social prescribing declined' }], codeTable)).toThrow(
      'verified pair',
    );
  });

  it.each(['smr', 'pcsp_review', 'frailty_severe', 'depression', 'wm_advice'])('refuses the key %s', (key) => {
    const entry = decided('health-coach', 'yes')[0];
    const row = codeTable.get(key);
    if (entry?.kind !== 'coded' || row === undefined) throw new Error(key);
    expect(() => assertVerified([{ ...entry, key, code: row.code, term: row.term }], codeTable)).toThrow(
      'may be copied',
    );
  });
});

describe('answersFor', () => {
  it('offers yes and no for every role and programme but plain signposting', () => {
    for (const service of serviceIds) {
      const offered = answersFor(service).map(({ decision }) => decision);
      expect(offered).toContain('no');
      expect(offered).toContain(service === 'signpost' ? 'signposted' : 'yes');
    }
  });
});

describe('entriesFor on the vignettes', () => {
  type Vignette = {
    readonly id: string;
    readonly answers: { readonly permissionLifestyle: 'yes' | 'no' | 'not-asked' };
    readonly expected: {
      readonly outcome: string;
      readonly first: ServiceId | 'none';
      readonly then: readonly ServiceId[];
      readonly programmes: readonly ServiceId[];
      readonly suppressed: readonly string[];
      readonly flags: readonly string[];
      readonly rules: readonly string[];
      readonly codesOnAccept: readonly string[];
      readonly codesNever: readonly string[];
    };
  };
  const file = new URL('../../fixtures/vignettes/given.json', import.meta.url);
  const { vignettes }: { vignettes: readonly Vignette[] } = JSON.parse(readFileSync(file, 'utf8'));

  it.each(vignettes.map((vignette) => [vignette.id, vignette] as const))(
    '%s: a yes to everything writes exactly the keys expected, and never a forbidden one',
    (_, { answers, expected }) => {
      const offered = [expected.first, ...expected.then, ...expected.programmes].filter((each) => each !== 'none');
      const entries = entriesOf(
        {
          permissionLifestyle: answers.permissionLifestyle,
          optionId: 'move-any-start',
          decisions: Object.fromEntries(offered.map((service) => [service, 'yes' as const])),
        },
        { verdict: expected },
      );
      expect(keysOf(entries).toSorted()).toEqual([...expected.codesOnAccept].toSorted());
      for (const never of expected.codesNever) expect(keysOf(entries)).not.toContain(never);
    },
  );
});
