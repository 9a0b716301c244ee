import { describe, expect, it } from 'vitest';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { compilePack, evaluate } from '../../../lib/domain/heuristics/evaluate.ts';
import { snapshotFromReading, type SaidToday } from '../../../lib/domain/heuristics/snapshot-from-reading.ts';
import { Snapshot } from '../../../lib/domain/heuristics/snapshot.ts';
import { Item, Reading } from '../../../lib/domain/reading.ts';

const today = '2026-03-02';
const said: SaidToday = {
  permissionLifestyle: 'yes',
  permissionWeight: 'yes',
  goalArea: null,
  confidence: null,
  needsAsked: true,
  needs: [],
  digital: 'yes',
  wantsWork: 'not-asked',
  stopTicks: [],
  medsFlags: [],
};
const anItem = (over: Partial<Item>): Item =>
  Item.parse({
    kind: 'condition',
    key: 'copd',
    system: 'SNOMED-CT-UK',
    code: null,
    term: null,
    asSeen: 'as seen',
    status: 'active',
    value: null,
    unit: null,
    date: '2020-01-01',
    places: [{ address: 'x', region: null, label: null }],
    ...over,
  });
const aReading = (items: readonly Item[]): Reading =>
  Reading.parse({
    schemaVersion: 1,
    seq: 1,
    page: 'record',
    recordKey: 'A'.repeat(43),
    source: 'page',
    isTraining: true,
    label: null,
    ageYears: 50,
    sex: 'female',
    doubt: null,
    items,
    cannotTell: [],
  });

describe('snapshotFromReading', () => {
  it('makes a snapshot that its own schema takes', () => {
    const snapshot = snapshotFromReading(aReading([anItem({})]), said, today);
    expect(Snapshot.parse(snapshot)).toEqual(snapshot);
  });

  it.each(['family', 'suspected', 'absent', 'resolved', 'inactive'] as const)(
    'H-11 leaves out what is %s',
    (status) => {
      const smoker = anItem({ key: 'smk_current', status });
      expect(snapshotFromReading(aReading([smoker]), said, today).codes).toEqual([]);
    },
  );

  it('keeps a missing date or unit missing, and the pack then cannot tell', () => {
    const pam = { kind: 'score', key: 'pam_level', value: 2, status: null } as const;
    const [undated, unitless] = [
      anItem({ ...pam, unit: '{level}', date: null }),
      anItem({ ...pam, unit: null, date: today }),
    ];
    for (const item of [undated, unitless]) {
      const result = evaluate(compilePack(firstPack), snapshotFromReading(aReading([item]), said, today));
      expect(result).toMatchObject({ outcome: 'collect', repeat: ['pam'] });
    }
  });

  it('takes one family background, and none of two', () => {
    const background = (key: string) => anItem({ kind: 'demographic', key, status: null, date: null });
    const of = (...keys: string[]) =>
      snapshotFromReading(aReading(keys.map(background)), said, today).patient.ethnicity;
    expect([of('eth_ai'), of('eth_ai', 'eth_wb'), of()]).toEqual(['eth_ai', null, null]);
  });

  it('never takes pregnancy for no, and never counts medicines', () => {
    const medicines = Array.from({ length: 12 }, () => anItem({ kind: 'medicine', key: null, status: null }));
    const snapshot = snapshotFromReading(aReading(medicines), said, today);
    expect(snapshot.patient.pregnant).toBeNull();
    expect(snapshot.measures).toEqual([]);
  });

  it('takes the ruler, needs and ticks of today', () => {
    const snapshot = snapshotFromReading(
      aReading([anItem({})]),
      { ...said, confidence: 3, stopTicks: ['safeguarding'] },
      today,
    );
    expect(evaluate(compilePack(firstPack), snapshot).rules).toEqual(['S6']);
    expect(
      evaluate(compilePack(firstPack), { ...snapshot, answers: { ...snapshot.answers, ticks: [] } }).rules,
    ).toEqual(['Q1', 'D2']);
  });
});
