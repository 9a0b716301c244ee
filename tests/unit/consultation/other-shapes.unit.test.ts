import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { longerVisitPrompts } from '../../../lib/content/consultation/longer-visit-prompts.ts';
import { groupSession, runSheet } from '../../../lib/domain/consultation/group.ts';
import {
  beginLongerVisit,
  longerVisitParts,
  partMinutes,
  visitStep,
  wentWords,
} from '../../../lib/domain/consultation/longer-visit.ts';
import type { LongerVisit, LongerVisitAction } from '../../../lib/domain/consultation/longer-visit.ts';
import { groupEntries, visitEntries } from '../../../lib/domain/entries/other-sittings.ts';
import { toPlainText } from '../../../lib/domain/entries/layout.ts';
import { layoutOf } from '../../../lib/domain/entries/layouts.ts';
import { aRecordKey } from '../../builders/consultation.ts';
import { today } from '../../builders/entries.ts';

const wholeVisit: readonly LongerVisitAction[] = [
  { kind: 'setLastGoal', words: 'Walk to the allotment' },
  { kind: 'setWent', went: 'partly-done' },
  { kind: 'setConfidence', when: 'then', value: 4 },
  { kind: 'setConfidence', when: 'now', value: 7 },
  { kind: 'setNextStep', words: 'Ask about the Tuesday group' },
  { kind: 'setNextDate', date: '2026-03-16' },
];
const visitAfter = (actions: readonly LongerVisitAction[], isTraining = false): LongerVisit =>
  actions.reduce(visitStep, beginLongerVisit(aRecordKey(), isTraining));

describe('visitStep', () => {
  it('keeps what was said, and takes an impossible confidence for not answered', () => {
    expect(visitAfter([...wholeVisit, { kind: 'setConfidence', when: 'now', value: 11 }])).toMatchObject({
      lastGoal: 'Walk to the allotment',
      went: 'partly-done',
      confidenceThen: 4,
      confidenceNow: null,
    });
    expect(visitAfter([{ kind: 'setLastVisit', isLast: true }]).isLastVisit).toBe(true);
  });
});

describe('partMinutes', () => {
  it('fills the visit exactly, whatever its length from ten minutes on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 90 }), (minutes) => {
        expect(partMinutes(minutes).reduce((sum, part) => sum + part.minutes, 0)).toBe(minutes);
      }),
    );
  });
});

describe('visitEntries', () => {
  it('gives the golden text', async () => {
    const text = toPlainText(visitEntries(visitAfter(wholeVisit), null, today), layoutOf('code-and-term'));
    await expect(`${text}\n`).toMatchFileSnapshot('../../fixtures/golden/entries/longer-visit.txt');
  });

  it('writes nothing when nothing was said, and words alone when something was', () => {
    expect(visitEntries(visitAfter([]), null, today)).toEqual([]);
    for (const entry of visitEntries(visitAfter(wholeVisit), null, today)) expect(entry.kind).toBe('text');
  });

  it('says Training in every entry (H-23) and leaves the name out (H-18)', () => {
    const marks = { name: 'Ottoline Brackenbury', birthDate: null };
    const actions = [...wholeVisit, { kind: 'setNextStep', words: 'Ottoline asks' } as const];
    for (const { text } of visitEntries(visitAfter(actions, true), marks, today)) {
      expect(text).toMatch(/^Training\. /);
      expect(text).not.toContain('Ottoline');
    }
  });

  it('has no word of failure for how it went', () => {
    for (const words of Object.values(wentWords)) expect(words).not.toMatch(/fail|refus|complian/i);
  });
});

describe('longerVisitPrompts', () => {
  it('has at most 25 words for each part, and a source', () => {
    for (const { id } of longerVisitParts) {
      const { say, alternatives, source } = longerVisitPrompts[id];
      for (const line of [say, ...alternatives]) expect(line.split(/\s+/).length).toBeLessThanOrEqual(25);
      expect(source).not.toBe('');
    }
  });
});

describe('runSheet', () => {
  it('fills the session exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 240 }), (minutes) => {
        expect(runSheet(minutes).reduce((sum, line) => sum + line.minutes, 0)).toBe(minutes);
      }),
    );
  });

  it('gives ninety minutes as a run-sheet', () => {
    expect(runSheet(90).map(({ minutes }) => minutes)).toEqual([7, 15, 39, 18, 7, 4]);
  });
});

describe('groupEntries', () => {
  const session = groupSession('Living well with diabetes', 'food labels and walking', false);

  it('needs a topic', () => {
    expect(groupSession('  ', null, false)).toBeNull();
  });

  it('gives the same words for everybody present, and no code', () => {
    if (session === null) throw new Error('no session');
    const about = { isTraining: false, marks: null };
    const [entry] = groupEntries(session, about, today);
    expect(entry).toMatchObject({ kind: 'text', code: null });
    expect(entry?.text).toBe(
      'Took part in a group consultation: Living well with diabetes. Talked about: food labels and walking. Text only: no code is written for this from here.',
    );
    expect(groupEntries(session, about, today)).toEqual(groupEntries(session, about, today));
  });

  it('leaves the name of the person out of the words about the group (H-18)', () => {
    const named = groupSession('Talk', 'what Ottoline asked', true);
    if (named === null) throw new Error('no session');
    const [entry] = groupEntries(named, { isTraining: true, marks: { name: 'Ottoline B', birthDate: null } }, today);
    expect(entry?.text).not.toContain('Ottoline');
    expect(entry?.text).toMatch(/^Training\. Took part in a group consultation by video/);
  });
});
