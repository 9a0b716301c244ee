import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../lib/domain/heuristics/evaluate.ts';
import { PastFacts } from '../../../lib/domain/past/past-reading.ts';
import { pastEffect, verdictsOn } from '../../../lib/domain/past/past-effect.ts';
import { aPamLevel, aSnapshot } from '../../builders/a-snapshot.ts';
import { aPastPerson, aPastReading, changedPack, firstCompiled, keptOf } from '../../builders/past-people.ts';

const team = { rolesAbsent: [], capacity: [] };
const changed = changedPack(
  ['{"input":"bmi","atLeast":30}', '{"input":"bmi","atLeast":32.5}'],
  ['"atMost":55.1', '"atMost":60'],
  ['{"input":"pamLevel","atMost":2}', '{"input":"pamLevel","atMost":1}'],
  ['{"input":"repeatCount","atLeast":10}', '{"input":"repeatCount","atLeast":7}'],
  ['{"input":"efiDeficits","atLeast":9}', '{"input":"efiDeficits","atLeast":10}'],
  ['{"input":"age","atLeast":65}', '{"input":"age","atLeast":70}'],
  ['"value":365,', '"value":300,'],
);

const verdictOn = verdictsOn([firstCompiled, changed], team);

const pamOf = (value: number) =>
  keptOf(
    aSnapshot({
      codes: [{ key: 'htn', date: '2020-01-01' }],
      patient: { pregnant: null },
      measures: [{ ...aPamLevel(value), name: 'pam_score', unit: 'score' }],
    }),
  );

describe('pastEffect', () => {
  it('never says of a coarse reading what is not so of the reading itself', () => {
    const seen = { same: 0, changed: 0, cannotTell: 0 };
    fc.assert(
      fc.property(aPastPerson, (person) => {
        const facts = keptOf(person);
        if (facts === null) return;
        const verdict = verdictOn(PastFacts.parse(structuredClone(facts)));
        const is = evaluate(firstCompiled, { ...person, ...team }).first;
        const would = evaluate(changed, { ...person, ...team }).first;
        if (verdict === null) seen.cannotTell += 1;
        else if (verdict === 'same') seen.same += 1;
        else seen.changed += 1;
        if (verdict === 'same') expect(would).toBe(is);
        else if (verdict !== null) expect([is, would]).toEqual([verdict.before, verdict.after]);
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
  });

  it('tells a border that lies on a mark, and none that lies between two', () => {
    const facts = pamOf(56);
    if (facts === null) throw new Error('nothing was kept');
    const onMark = pastEffect(firstCompiled, changedPack(['"atMost":55.1', '"atMost":60']), [facts], team);
    expect(onMark).toMatchObject({ kept: 1, same: 0, cannotTell: 0, changed: [{ count: 1 }] });
    const between = pastEffect(firstCompiled, changedPack(['"atMost":55.1', '"atMost":58']), [facts], team);
    expect(between).toEqual({ kept: 1, same: 0, cannotTell: 1, changed: [] });
  });

  it('cannot tell of readings that were kept under other inputs', () => {
    const other = changedPack(['"measures":["bmi"]', '"measures":["bmi","weight"]']);
    const facts = pamOf(56);
    if (facts === null) throw new Error('nothing was kept');
    expect(pastEffect(other, other, [facts], team)).toMatchObject({ same: 0, cannotTell: 1 });
    expect(pastEffect(firstCompiled, other, [facts], team)).toMatchObject({ same: 0, cannotTell: 1 });
  });

  it('cannot tell where a rule that proposes somebody asks for a built-in rule by its name', () => {
    const asking = changedPack(['"when":{"input":"pregnant","holds":true}', '"when":{"fired":["X1"]}']);
    expect(pastEffect(firstCompiled, asking, [aPastReading()], team)).toMatchObject({ same: 0, cannotTell: 1 });
  });

  it('leaves nobody first who is not on the team today', () => {
    const facts = pamOf(40);
    if (facts === null) throw new Error('nothing was kept');
    const without = { ...team, rolesAbsent: ['health-coach'] };
    const level = changedPack(['"atMost":55.1', '"atMost":30']);
    expect(pastEffect(firstCompiled, level, [facts], team).changed[0]?.before).toBe('health-coach');
    expect(pastEffect(firstCompiled, level, [facts], without).changed.map(({ before }) => before)).not.toContain(
      'health-coach',
    );
  });
});
