import { describe, expect, it } from 'vitest';
import { answersOf } from '../../../lib/domain/consultation/answers-of.ts';
import { step } from '../../../lib/domain/consultation/step.ts';
import type { ConsultationAction } from '../../../lib/domain/consultation/consultation.ts';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { compilePack } from '../../../lib/domain/heuristics/compile.ts';
import { evaluate } from '../../../lib/domain/heuristics/evaluate.ts';
import { Answers } from '../../../lib/domain/heuristics/snapshot.ts';
import { snapshotFromReading } from '../../../lib/domain/heuristics/snapshot-from-reading.ts';
import type { Reading } from '../../../lib/domain/reading.ts';
import { stopTicks } from '../../../lib/domain/consultation/words.ts';
import { aConsultation, aRecordKey } from '../../builders/consultation.ts';

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

describe('answersOf and the first pack', () => {
  const reading: Reading = {
    schemaVersion: 1,
    seq: 1,
    page: 'record',
    recordKey: aRecordKey(),
    source: 'page',
    isTraining: false,
    label: null,
    ageYears: 50,
    sex: 'female',
    doubt: null,
    items: [],
    cannotTell: [],
  };
  const outcomeAfter = (...actions: ConsultationAction[]) => {
    const said = actions.reduce(step, aConsultation());
    return evaluate(compilePack(firstPack), snapshotFromReading(reading, said, '2026-03-02'));
  };

  it('gives answers that the heuristics take as they are', () => {
    const { answers } = answersAfter({ kind: 'setConfidence', value: 6 });
    expect(Answers.parse(answers)).toEqual(answers);
  });

  it.each(stopTicks.filter((tick) => tick !== 'already-assessed'))('stops the pack on the tick %s', (tick) => {
    expect(outcomeAfter({ kind: 'toggleStopTick', tick }).outcome).toBe('stop');
  });

  it('stops the pack on a need at crisis', () => {
    expect(outcomeAfter({ kind: 'setNeed', type: 'food', level: 'crisis' }).first).toBe('urgent-social');
  });

  it('ends the pack on not today', () => {
    expect(outcomeAfter({ kind: 'notToday' }).outcome).toBe('not-today');
  });

  it('does not turn low confidence into high when the plan is made smaller', () => {
    const needs: ConsultationAction = { kind: 'setNeedsAsked', asked: true };
    const low = outcomeAfter(needs, { kind: 'setConfidence', value: 3 });
    const smaller = outcomeAfter(
      needs,
      { kind: 'setConfidence', value: 3 },
      { kind: 'makeSmaller' },
      { kind: 'setConfidence', value: 9 },
    );
    expect(smaller.rules).toEqual(low.rules);
  });
});
