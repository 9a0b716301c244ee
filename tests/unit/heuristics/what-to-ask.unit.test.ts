import { describe, expect, it } from 'vitest';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { compilePack } from '../../../lib/domain/heuristics/compile.ts';
import { whatToAsk } from '../../../lib/domain/heuristics/what-to-ask.ts';
import { whyNot } from '../../../lib/domain/heuristics/why-not.ts';
import { aPamLevel, aSnapshot } from '../../builders/a-snapshot.ts';

const compiled = compilePack(firstPack);
const asked = (snapshot: Parameters<typeof whatToAsk>[1], effect: string): string[] =>
  whatToAsk(compiled, snapshot).flatMap((one) => (one.effect === effect ? one.inputs : []));

describe('whatToAsk', () => {
  it('asks for PAM, or the ruler in its place, when activation decides who is first', () => {
    expect(asked(aSnapshot({ codes: [{ key: 'copd', date: '2020-01-01' }] }), 'who')).toEqual(
      expect.arrayContaining(['pamLevel', 'pamScore', 'ruler']),
    );
  });

  it('does not ask for PAM in place of a PAM that is there', () => {
    const snapshot = aSnapshot({ measures: [aPamLevel(3)] });
    const all = whatToAsk(compiled, snapshot).flatMap(({ inputs }) => inputs);
    expect(all).not.toContain('pamScore');
    expect(all).not.toContain('ruler');
    expect(all).not.toContain('pamLevel');
  });

  it('does not ask for PAM when the pack is stopped, or the person said not today', () => {
    const high = { name: 'bp_sys', value: 190, unit: 'mmHg', date: '2026-03-02' };
    expect(whatToAsk(compiled, aSnapshot({ measures: [high] }))).toEqual([]);
    expect(whatToAsk(compiled, aSnapshot({ answers: { permissionLifestyle: 'no' } }))).toEqual([]);
  });

  it('asks about needs when nobody has', () => {
    expect(asked(aSnapshot({ measures: [aPamLevel(2)], answers: { needsAsked: false } }), 'who')).toContain(
      'needKinds',
    );
  });

  it('asks for a frailty score at 65 and not at 64', () => {
    const at = (age: number): string[] =>
      asked(aSnapshot({ patient: { age, pregnant: false }, measures: [aPamLevel(3)] }), 'who');
    expect(at(65)).toEqual(expect.arrayContaining(['efiDeficits', 'cfs'].map((name) => expect.stringContaining(name))));
    expect(at(64).filter((name) => name.includes('efi') || name.includes('cfs'))).toEqual([]);
  });

  it('tells what could only change the programmes from what could change who is first', () => {
    const snapshot = aSnapshot({ measures: [aPamLevel(3)] });
    expect(asked(snapshot, 'alongside')).toContain('gad7');
    expect(asked(snapshot, 'who')).not.toContain('gad7');
  });

  it('names what could end the pack apart from the rest', () => {
    const snapshot = aSnapshot({ measures: [aPamLevel(3)] });
    expect(asked(snapshot, 'stops')).toContain('safety.phq9Item9');
  });
});

describe('whyNot', () => {
  it('says which part of a rule is not met, and which cannot be told', () => {
    const found = whyNot(
      compiled,
      aSnapshot({ measures: [aPamLevel(2)], codes: [{ key: 'copd', date: '2020-01-01' }] }),
    );
    expect(found.find(({ rule }) => rule === 'Q3')).toEqual({
      rule: 'Q3',
      role: 'link-worker',
      kind: 'notMet',
      parts: ['High activation', 'Complex need'],
    });
    expect(found.find(({ rule }) => rule === 'C1')).toMatchObject({ kind: 'cannotTell', parts: ['HbA1c at least 48'] });
  });

  it('says that a role comes later, was removed or is absent here', () => {
    const needs = [{ type: 'money', level: 'present' as const }];
    const low = aSnapshot({ measures: [aPamLevel(2)], needs });
    expect(whyNot(compiled, low).find(({ rule, role }) => rule === 'Q1b' && role === 'link-worker')?.kind).toBe(
      'later',
    );
    const declined = { ...low, codes: [{ key: 'sp_declined', date: '2026-02-01' }] };
    expect(whyNot(compiled, declined).find(({ rule, role }) => rule === 'Q1b' && role === 'link-worker')?.kind).toBe(
      'removed',
    );
    const absent = { ...low, rolesAbsent: ['link-worker'] };
    expect(whyNot(compiled, absent).find(({ rule, role }) => rule === 'Q1b' && role === 'link-worker')?.kind).toBe(
      'absent',
    );
  });
});
