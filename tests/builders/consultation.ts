import fc from 'fast-check';
import { beginConsultation } from '../../lib/domain/consultation/consultation.ts';
import type { Consultation, ConsultationAction } from '../../lib/domain/consultation/consultation.ts';
import {
  areas,
  decisions,
  firstRoles,
  medsFlags,
  needLevels,
  needTypes,
  serviceIds,
  stepIds,
  stopTicks,
} from '../../lib/domain/consultation/words.ts';
import { RecordKey } from '../../lib/domain/reading.ts';

/** A record key of the right form; `letter` makes different ones. */
export const aRecordKey = (letter = 'A'): RecordKey => RecordKey.parse(letter.repeat(43));

/** A consultation just begun, changed by name. */
export const aConsultation = (changes: Partial<Consultation> = {}): Consultation => ({
  ...beginConsultation({
    recordKey: aRecordKey(),
    isTraining: false,
    pack: { name: 'First pack', version: '1' },
  }),
  ...changes,
});

const permission = fc.constantFrom('yes' as const, 'no' as const, 'not-asked' as const);
const words = fc.option(fc.string({ maxLength: 60 }));
const k = <K extends ConsultationAction['kind']>(kind: K) => fc.constant(kind);

/** Any action at all. */
export const anAction = (): fc.Arbitrary<ConsultationAction> =>
  fc.oneof(
    fc.record({ kind: k('goTo'), step: fc.constantFrom(...stepIds) }),
    fc.record({ kind: fc.constantFrom('notToday', 'makeSmaller', 'clearFirst') }),
    fc.record({ kind: fc.constantFrom('permitLifestyle', 'permitWeight'), permission }),
    fc.record({ kind: k('setGoal'), words }),
    fc.record({ kind: fc.constantFrom('setGoalArea', 'setAreaInTheWay'), area: fc.option(fc.constantFrom(...areas)) }),
    fc.record({ kind: k('toggleDayTick'), id: fc.constantFrom('skips-breakfast', 'sits-most-of-day') }),
    fc.record({ kind: k('chooseOption'), optionId: fc.constantFrom('nothing-for-now', 'move-any-start', null) }),
    fc.record({ kind: k('setSize'), part: fc.constantFrom('what', 'when', 'withWhom'), words }),
    fc.record({ kind: k('setConfidence'), value: fc.option(fc.integer({ min: -2, max: 12 })) }),
    fc.record({ kind: k('setNeedsAsked'), asked: fc.boolean() }),
    fc.record({
      kind: k('setNeed'),
      type: fc.constantFrom(...needTypes),
      level: fc.option(fc.constantFrom(...needLevels)),
    }),
    fc.record({ kind: fc.constantFrom('setDigital', 'setWantsWork'), answer: permission }),
    fc.record({ kind: k('toggleStopTick'), tick: fc.constantFrom(...stopTicks) }),
    fc.record({ kind: k('toggleMedsFlag'), flag: fc.constantFrom(...medsFlags) }),
    fc.record({ kind: k('acceptFirst'), role: fc.constantFrom(...firstRoles) }),
    fc.record({
      kind: k('overrideFirst'),
      role: fc.constantFrom(...firstRoles),
      reason: fc.constantFrom('person-prefers', 'clinical-judgement'),
    }),
    fc.record({
      kind: k('decide'),
      service: fc.constantFrom(...serviceIds),
      decision: fc.option(fc.constantFrom(...decisions)),
    }),
    fc.record({ kind: k('toggleRaisedByPerson'), service: fc.constantFrom(...serviceIds) }),
    fc.record({ kind: k('setReviewDate'), date: fc.constantFrom('2026-04-01', null) }),
  );
