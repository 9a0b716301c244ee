import { describe, expect, it } from 'vitest';
import { conceptKey } from '../../../lib/domain/heuristics/concept-keys.ts';
import { groupOfProgramme, groupOfRole } from '../../../lib/domain/heuristics/removed-options.ts';
import { insideOf } from '../../../lib/domain/heuristics/condition-parts.ts';
import { hasUnit } from '../../../lib/domain/heuristics/units.ts';
import { OptionGroup, Programme, Role } from '../../../lib/domain/heuristics/vocabulary.ts';
import { pamLevelOf } from '../../../lib/domain/heuristics/pam-level.ts';
import { packStanding } from '../../../lib/domain/heuristics/pack-standing.ts';

describe('insideOf', () => {
  it('gives the conditions of a list or a wrapping, and opens nothing that is only named', () => {
    const [one, other] = [{ fact: 'a' }, { input: 'b', holds: true }] as const;
    expect(insideOf({ any: [one, other] })).toEqual([one, other]);
    for (const wrapping of [{ not: one }, { unlessMet: one }, { cannotTell: one }])
      expect(insideOf(wrapping)).toEqual([one]);
    expect([...insideOf(one), ...insideOf(other), ...insideOf({ fired: ['C1'] })]).toEqual([]);
  });
});

describe('conceptKey', () => {
  it('brings rows of other code systems to one key', () => {
    expect(
      ['htn_rv2', 'htn_g2_ctv3', 'depression_nec_ctv3', 't2dm_icd10', 'frailty_severe_rv2', 'ld_register_ctv3'].map(
        conceptKey,
      ),
    ).toEqual(['htn', 'htn', 'depression', 't2dm', 'frailty_severe', 'learning_disability']);
  });

  it('leaves the others as they are', () => {
    expect(['eth_2001_ai', 'smk_ex', 'bmi'].map(conceptKey)).toEqual(['eth_2001_ai', 'smk_ex', 'bmi']);
  });
});

describe('hasUnit', () => {
  const seen = (unit: string | null, value = 20, name = 'x') => ({ name, value, unit });

  it('H-08 takes no number without a unit', () => {
    expect(hasUnit(seen(null), 'kg/m2', 100)).toBe(false);
    expect(hasUnit(seen(''), 'kg/m2', 100)).toBe(false);
  });

  it('H-08 takes a number only in its own unit', () => {
    expect(['kg/m2', 'kg/m²', 'KG/M^2', 'kg / m2'].every((unit) => hasUnit(seen(unit), 'kg/m2', 100))).toBe(true);
    expect(['kg', '%', 'score', 'lb', 'mmol/mol'].some((unit) => hasUnit(seen(unit), 'kg/m2', 100))).toBe(false);
    expect(['%', 'mmol/L', 'score'].some((unit) => hasUnit(seen(unit), 'mmol/mol', 250))).toBe(false);
  });

  it('reads a scale by its highest value, and no other', () => {
    expect(hasUnit(seen('of 27'), '{score}', 27)).toBe(true);
    expect(hasUnit(seen('of 21'), '{score}', 27)).toBe(false);
    expect(hasUnit(seen('of 36', 9), '{deficits}', 36)).toBe(true);
  });

  it('takes a SWEMWBS value as metric only when it says so or has a decimal part', () => {
    expect(hasUnit(seen('score', 18, 'swemwbs_score'), '{metric}', 35)).toBe(false);
    expect(hasUnit(seen('score', 18.59, 'swemwbs_score'), '{metric}', 35)).toBe(true);
    expect(hasUnit(seen('metric', 35, 'swemwbs_score'), '{metric}', 35)).toBe(true);
  });
});

describe('groupOfRole', () => {
  it('names only groups, roles and programmes that exist', () => {
    expect(Object.keys(groupOfRole).every((role) => Role.safeParse(role).success)).toBe(true);
    expect(Object.keys(groupOfProgramme).every((programme) => Programme.safeParse(programme).success)).toBe(true);
    expect(
      Object.values({ ...groupOfRole, ...groupOfProgramme }).every((group) => OptionGroup.safeParse(group).success),
    ).toBe(true);
  });
});

describe('packStanding', () => {
  const pack = { reviewDate: '2026-05-01' };

  it('H-22 is current to the review date, then warns for 90 days, then is off', () => {
    expect(packStanding(pack, '2026-05-01')).toEqual({ kind: 'current' });
    expect(packStanding(pack, '2026-05-02')).toEqual({ kind: 'review-due', daysLeft: 89 });
    expect(packStanding(pack, '2026-07-30')).toEqual({ kind: 'review-due', daysLeft: 0 });
    expect(packStanding(pack, '2026-07-31')).toEqual({ kind: 'off' });
  });

  it('H-31 is off when the day cannot be read', () => {
    expect(packStanding(pack, '2026-02-30')).toEqual({ kind: 'off' });
  });
});

describe('pamLevelOf', () => {
  it('moves only the border of levels 3 and 4 between the scoring versions', () => {
    const scores = [0, 47, 47.1, 55.1, 55.2, 67, 67.1, 72.4, 72.5, 100];
    expect(scores.map((score) => pamLevelOf(score, 'newer'))).toEqual([1, 1, 2, 2, 3, 3, 3, 3, 4, 4]);
    expect(scores.map((score) => pamLevelOf(score, 'older'))).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 4, 4]);
  });
});
