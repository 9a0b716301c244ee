import { describe, expect, it } from 'vitest';
import { auditOf, countRules, monthsBefore } from '../../../lib/domain/audit/rule-audit.ts';
import type { AuditEvent } from '../../../lib/domain/audit/rule-audit.ts';

const times = (count: number, month: string, kind: string, ref: string): AuditEvent[] =>
  Array.from({ length: count }, () => ({ month, kind, ref }));

const months = ['2026-09', '2026-10'];
const rules = ['Q1', 'Q1-b', 'C2'];

const oneOf = (events: readonly AuditEvent[], rule = 'Q1') => {
  const counts = countRules(events, rules, months).find((one) => one.rule === rule);
  if (counts === undefined) throw new Error(`${rule} is not counted`);
  return counts;
};

describe('monthsBefore', () => {
  it('gives whole months over the turn of a year, without the one that still runs', () => {
    expect(monthsBefore('2026-02-28', 3)).toEqual(['2025-11', '2025-12', '2026-01']);
  });
});

describe('countRules', () => {
  it('counts by month, and takes the reason from behind the longest rule that fits', () => {
    const counts = oneOf(
      [
        ...times(3, '2026-09', 'shown', 'Q1-b'),
        ...times(2, '2026-10', 'shown', 'Q1-b'),
        ...times(2, '2026-10', 'overridden', 'Q1-b-wait-too-long'),
        ...times(1, '2026-10', 'overridden', 'Q1-b'),
        ...times(9, '2026-08', 'shown', 'Q1-b'),
        ...times(9, '2026-10', 'shown', 'Z9'),
      ],
      'Q1-b',
    );
    expect(counts).toMatchObject({ shownByMonth: [3, 2], shown: 5, overridden: 3 });
    expect(Object.fromEntries(counts.reasons)).toEqual({ 'wait-too-long': 2, '': 1 });
    expect(oneOf(times(4, '2026-09', 'shown', 'Q1-b')).shown).toBe(0);
  });
});

describe('what was set aside', () => {
  it('is counted by what was said of it, apart from "not today"', () => {
    const counts = oneOf([
      ...times(3, '2026-09', 'dismissed', 'Q1'),
      ...times(2, '2026-10', 'dismissed', 'Q1-unfit'),
      ...times(1, '2026-10', 'dismissed', 'Q1-done'),
      ...times(4, '2026-10', 'dismissed', 'Q1-later'),
      ...times(5, '2026-10', 'dismissed', 'Q1-wrong'),
    ]);
    expect(counts).toMatchObject({ dismissed: 3, setAside: { done: 1, unfit: 2, later: 4, wrong: 5 } });
  });

  it('P4: is shown by the rules of disclosure, and flags a rule often called wrong or not relevant', () => {
    const shown = times(60, '2026-09', 'shown', 'Q1');
    const audit = auditOf(
      oneOf([
        ...shown,
        ...times(12, '2026-10', 'dismissed', 'Q1-unfit'),
        ...times(9, '2026-10', 'dismissed', 'Q1-wrong'),
      ]),
    );
    expect(audit.setAside).toEqual({ done: null, unfit: 10, later: null, wrong: 10 });
    expect(audit.isOftenUnfit).toBe(true);
    const quiet = [...times(30, '2026-10', 'dismissed', 'Q1-done'), ...times(20, '2026-10', 'dismissed', 'Q1-later')];
    expect(auditOf(oneOf([...shown, ...quiet])).isOftenUnfit).toBe(false);
    expect(auditOf(oneOf([...shown, ...times(7, '2026-10', 'dismissed', 'Q1-wrong')])).setAside.wrong).toBeNull();
  });
});

describe('auditOf', () => {
  it('P4: flags a rule that was followed under 10 %, from what is shown', () => {
    const seldom = auditOf(
      oneOf([
        ...times(60, '2026-09', 'shown', 'Q1'),
        ...times(62, '2026-10', 'shown', 'Q1'),
        ...times(9, '2026-10', 'followed', 'Q1'),
      ]),
    );
    expect(seldom).toMatchObject({ shown: 120, followed: 10, followedPercent: 8, isSeldomFollowed: true });
    const often = auditOf(oneOf([...times(40, '2026-09', 'shown', 'Q1'), ...times(20, '2026-10', 'followed', 'Q1')]));
    expect(often).toMatchObject({ followedPercent: 50, isSeldomFollowed: false });
  });

  it('P4 H-27: cannot tell from few, and says nothing of a nought that tells of everybody', () => {
    const few = auditOf(oneOf(times(30, '2026-09', 'shown', 'Q1')));
    expect(few).toMatchObject({ shown: 30, followed: null, followedPercent: null, isSeldomFollowed: false });
    const many = auditOf(oneOf(times(100, '2026-09', 'shown', 'Q1')));
    expect(many).toMatchObject({ followed: null, isSeldomFollowed: true });
  });

  it('leaves nought of nought as it is', () => {
    expect(auditOf(oneOf([]))).toMatchObject({ shown: 0, followed: 0, overridden: 0, isSeldomFollowed: false });
  });
});
