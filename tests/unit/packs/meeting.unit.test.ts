import { describe, expect, it } from 'vitest';
import { firstPackVignettes } from '../../../lib/content/packs/example-people.ts';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { compilePack } from '../../../lib/domain/heuristics/evaluate.ts';
import { answerOf, examplePersonOf } from '../../../lib/domain/packs/effect.ts';
import {
  agreementText,
  meetingRecord,
  meetingStep,
  startMeeting,
  summaryOf,
  votesIn,
} from '../../../lib/domain/packs/meeting.ts';
import type { Meeting, MeetingAction } from '../../../lib/domain/packs/meeting.ts';

const compiled = compilePack(firstPack);
const cases = firstPackVignettes()
  .map(examplePersonOf)
  .slice(0, 2)
  .map((person) => ({ person, answer: answerOf(compiled, person) }));
const aMeeting = (...actions: MeetingAction[]): Meeting =>
  actions.reduce(meetingStep, startMeeting(firstPack, '2026-11-22', cases));
const vote = (role: 'health-coach' | 'link-worker', count: number): MeetingAction => ({ kind: 'vote', role, count });
const oneCase: MeetingAction[] = [vote('health-coach', 4), vote('link-worker', 2), { kind: 'reveal' }];

describe('meetingStep', () => {
  it('counts votes and keeps them whole and within bounds', () => {
    expect(aMeeting(vote('health-coach', 4), vote('link-worker', 2)).cases.map(votesIn)).toEqual([6, 0]);
    for (const count of [-1, Number.NaN])
      expect(aMeeting(vote('health-coach', count)).cases.map(votesIn)).toEqual([0, 0]);
    expect(aMeeting(vote('health-coach', 2.7)).cases.map(votesIn)).toEqual([2, 0]);
    expect(aMeeting(vote('health-coach', 1e9)).cases.map(votesIn)).toEqual([500, 0]);
  });

  it('closes the votes of a person once the answer was shown', () => {
    expect(aMeeting(...oneCase, vote('health-coach', 9)).cases.map(votesIn)).toEqual([6, 0]);
  });

  it('goes on, back, and to the end, never further', () => {
    const places = [[], ['next'], ['next', 'next', 'next'], ['back'], ['finish'], ['finish', 'back']] as const;
    expect(places.map((kinds) => aMeeting(...kinds.map((kind) => ({ kind }))).at)).toEqual([0, 1, 2, 0, 2, 1]);
  });
});

describe('summaryOf', () => {
  it('counts only what was shown', () => {
    const meeting = aMeeting(...oneCase, { kind: 'next' }, vote('link-worker', 6));
    expect(summaryOf(meeting)).toMatchObject({ votes: 6, withPack: 4, agreement: { kappa: null, cases: 1 } });
  });
});

describe('meetingRecord', () => {
  it('names the statistic, the pack’s version, the votes and what was said, and nobody who voted', () => {
    const said: MeetingAction = { kind: 'comment', text: 'Coach has no room on Fridays.' };
    const meeting = aMeeting(...oneCase, said, { kind: 'next' }, vote('link-worker', 6), { kind: 'reveal' });
    const record = meetingRecord(meeting, (word) => word);
    expect(record).toContain('version 1.0.0');
    expect(record).toContain('Votes: health-coach 4, link-worker 2');
    expect(record).toContain('Said: Coach has no room on Fridays.');
    expect(record).toMatch(/Fleiss’ kappa \d\.\d\d over 2 cases/);
    expect(record).toContain(agreementText(summaryOf(meeting)));
    expect(record.split('\n').length).toBeLessThan(60);
  });
});
