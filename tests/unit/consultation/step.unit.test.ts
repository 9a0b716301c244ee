import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { beginConsultation } from '../../../lib/domain/consultation/consultation.ts';
import type { ConsultationAction } from '../../../lib/domain/consultation/consultation.ts';
import { step, typedLine } from '../../../lib/domain/consultation/step.ts';
import { aConsultation, aRecordKey, anAction } from '../../builders/consultation.ts';

const after = (...actions: ConsultationAction[]) => actions.reduce(step, aConsultation());

describe('step', () => {
  it('keeps nothing of what was said when the person says not today', () => {
    const end = after(
      { kind: 'setGoal', words: 'Keep the flat' },
      { kind: 'setNeed', type: 'housing', level: 'pressing' },
      { kind: 'decide', service: 'link-worker', decision: 'yes' },
      { kind: 'notToday' },
    );
    expect(end).toEqual({ ...aConsultation(), current: 'permission', outcome: 'not-today', permissionLifestyle: 'no' });
  });

  it('takes a no to the lifestyle question as not today', () => {
    expect(after({ kind: 'permitLifestyle', permission: 'no' }).outcome).toBe('not-today');
  });

  it('does nothing after not today until permission is given', () => {
    const notToday = after({ kind: 'notToday' });
    fc.assert(
      fc.property(anAction(), (action) => {
        fc.pre(!(action.kind === 'permitLifestyle' && action.permission === 'yes'));
        expect(step(notToday, action)).toBe(notToday);
      }),
    );
    expect(step(notToday, { kind: 'permitLifestyle', permission: 'yes' }).outcome).toBe('open');
  });

  it('never changes the record key or the training mark, whatever happens (H-01, H-23)', () => {
    fc.assert(
      fc.property(fc.array(anAction(), { maxLength: 40 }), (actions) => {
        const end = actions.reduce(step, beginConsultation({ ...aConsultation(), isTraining: true }));
        expect(end.recordKey).toBe(aRecordKey());
        expect(end.isTraining).toBe(true);
      }),
    );
  });

  it('leaves the state it was given untouched', () => {
    fc.assert(
      fc.property(fc.array(anAction(), { maxLength: 20 }), anAction(), (actions, last) => {
        const state = actions.reduce(step, aConsultation());
        const before = structuredClone(state);
        step(state, last);
        expect(state).toEqual(before);
      }),
    );
  });

  it('empties size and confidence when another option is chosen', () => {
    const end = after(
      { kind: 'chooseOption', optionId: 'move-any-start' },
      { kind: 'setSize', part: 'what', words: 'walk to the shop' },
      { kind: 'setConfidence', value: 6 },
      { kind: 'makeSmaller' },
      { kind: 'chooseOption', optionId: 'sleep-rising-time' },
    );
    expect([end.size.what, end.confidence, end.confidenceBefore]).toEqual([null, null, null]);
  });

  it('keeps the first confidence when the plan is made smaller twice', () => {
    const end = after(
      { kind: 'setConfidence', value: 3 },
      { kind: 'makeSmaller' },
      { kind: 'setConfidence', value: 5 },
      { kind: 'makeSmaller' },
      { kind: 'setConfidence', value: 8 },
    );
    expect([end.confidenceBefore, end.confidence]).toEqual([3, 8]);
  });

  it.each([-1, 11, 6.5, Number.NaN, Number.POSITIVE_INFINITY])('takes a confidence of %s for not answered', (value) => {
    expect(after({ kind: 'setConfidence', value }).confidence).toBeNull();
  });

  it('holds one level for each kind of need', () => {
    const end = after(
      { kind: 'setNeed', type: 'money', level: 'present' },
      { kind: 'setNeed', type: 'money', level: 'pressing' },
      { kind: 'setNeed', type: 'food', level: 'present' },
      { kind: 'setNeed', type: 'food', level: null },
    );
    expect(end.needs).toEqual([{ type: 'money', level: 'pressing' }]);
    expect(end.needsAsked).toBe(true);
  });

  it('keeps nothing decided about weight when weight talk is not agreed', () => {
    const end = after(
      { kind: 'permitWeight', permission: 'yes' },
      { kind: 'decide', service: 'weight-service', decision: 'yes' },
      { kind: 'decide', service: 'health-coach', decision: 'yes' },
      { kind: 'permitWeight', permission: 'no' },
    );
    expect(end.decisions).toEqual({ 'health-coach': 'yes' });
  });

  it('keeps no yes to a digital programme for somebody who cannot get online', () => {
    const end = after(
      { kind: 'decide', service: 'digital-weight-programme', decision: 'yes' },
      { kind: 'decide', service: 'health-coach', decision: 'yes' },
      { kind: 'setDigital', answer: 'no' },
    );
    expect(end.decisions).toEqual({ 'health-coach': 'yes' });
  });

  it('writes an override with its reason', () => {
    const end = after({ kind: 'overrideFirst', role: 'link-worker', reason: 'person-prefers' });
    expect(end.who).toEqual({ role: 'link-worker', isOverride: true, reason: 'person-prefers' });
  });
});

describe('typedLine', () => {
  it('makes one short visible line of anything (T-06)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (words) => {
        const line = typedLine(words);
        if (line === null) return;
        expect([...line].length).toBeLessThanOrEqual(160);
        expect(line).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u200E\u200F]/u);
        expect(line).toBe(line.trim());
      }),
    );
  });

  it('takes blank for nothing said', () => {
    expect(typedLine(' \u200B\n ')).toBeNull();
  });
});
