import { describe, expect, it } from 'vitest';
import { step } from '../../../lib/domain/consultation/step.ts';
import type { ConsultationAction } from '../../../lib/domain/consultation/consultation.ts';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { compilePack } from '../../../lib/domain/heuristics/compile.ts';
import { evaluate } from '../../../lib/domain/heuristics/evaluate.ts';
import { snapshotFromReading } from '../../../lib/domain/heuristics/snapshot-from-reading.ts';
import type { Reading } from '../../../lib/domain/reading.ts';
import { stopTicks } from '../../../lib/domain/consultation/words.ts';
import { aConsultation, aRecordKey } from '../../builders/consultation.ts';

describe('what was said, taken by the first pack', () => {
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
