import { describe, expect, it } from 'vitest';
import { answersOf } from '../../../lib/domain/consultation/answers-of.ts';
import { step } from '../../../lib/domain/consultation/step.ts';
import type { ConsultationAction } from '../../../lib/domain/consultation/consultation.ts';
import { aConsultation } from '../../builders/consultation.ts';

const answersAfter = (...actions: ConsultationAction[]) => answersOf(actions.reduce(step, aConsultation()));

describe('answersOf', () => {
  it('gives nothing but "not asked" for a consultation just begun', () => {
    expect(answersOf(aConsultation())).toEqual({
      answers: {
        needsAsked: false,
        permissionLifestyle: 'not-asked',
        permissionWeight: 'not-asked',
        goal: null,
        goalArea: null,
        digital: 'not-asked',
        wantsWork: 'not-asked',
        ticks: [],
        confidenceRuler: null,
      },
      needs: [],
      medsFlags: [],
    });
  });

  it('gives the ruler as first said, when the plan was made smaller', () => {
    const { answers } = answersAfter(
      { kind: 'setConfidence', value: 4 },
      { kind: 'makeSmaller' },
      { kind: 'setConfidence', value: 9 },
    );
    expect(answers.confidenceRuler).toBe(4);
  });

  it('says no permission after not today', () => {
    expect(answersAfter({ kind: 'notToday' }).answers.permissionLifestyle).toBe('no');
  });

  it('passes needs, flags and ticks on', () => {
    const all = answersAfter(
      { kind: 'setNeed', type: 'food', level: 'crisis' },
      { kind: 'toggleMedsFlag', flag: 'sglt2' },
      { kind: 'toggleStopTick', tick: 'safeguarding' },
    );
    expect([all.needs, all.medsFlags, all.answers.ticks]).toEqual([
      [{ type: 'food', level: 'crisis' }],
      ['sglt2'],
      ['safeguarding'],
    ]);
  });
});
