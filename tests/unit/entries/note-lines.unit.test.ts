import { describe, expect, it } from 'vitest';
import { entryWords } from '../../../lib/content/consultation/entry-words.ts';
import { noteLines } from '../../../lib/domain/entries/note-lines.ts';
import { declinedLately, isOpenToWrite, lowerFirst } from '../../../lib/domain/entries/open-to-write.ts';
import { plainDate } from '../../../lib/domain/entries/plain-date.ts';
import { aConsultation } from '../../builders/consultation.ts';
import { aWholeConsultation, today } from '../../builders/entries.ts';

const textOf = (changes: Parameters<typeof aConsultation>[0], id: string) =>
  noteLines(aConsultation(changes), entryWords, null, today).find((line) => line.id === id)?.text;

describe('noteLines', () => {
  it('says nothing of a consultation in which nothing was said', () => {
    expect(noteLines(aConsultation(), entryWords, null, today)).toEqual([]);
  });

  it('labels the person’s own words as theirs', () => {
    expect(textOf({ goal: 'Keep the flat' }, 'goal')).toBe('What matters, in the person\'s words: "Keep the flat"');
  });

  it('writes nothing for now as a choice, not as a plan', () => {
    const lines = noteLines(aConsultation({ optionId: 'nothing-for-now' }), entryWords, null, today);
    expect(lines).toEqual([{ id: 'choice', text: 'Options were talked through. The person chose nothing for now.' }]);
  });

  it('writes an override with its reason', () => {
    const who = { role: 'link-worker', isOverride: true, reason: 'person-prefers' } as const;
    expect(textOf({ who }, 'who-first')).toBe(
      "Who first: social prescribing link worker, chosen instead of the pack's suggestion (the person prefers it).",
    );
  });

  it('keeps every line within what an entry holds, with the longest words typed', () => {
    const long = 'w'.repeat(160);
    const lines = noteLines(
      aWholeConsultation({ goal: long, size: { what: long, when: long, withWhom: long } }),
      entryWords,
      null,
      today,
    );
    for (const { text } of lines) expect(text.length).toBeLessThanOrEqual(680);
  });

  it('does not name an option that it does not know', () => {
    expect(textOf({ optionId: 'no-such-option' }, 'plan')).toBeUndefined();
  });
});

describe('declinedLately', () => {
  it('names what a past no alone took away', () => {
    const suppressed = ['link-worker', 'weight', 'digital-only'];
    expect(declinedLately({ suppressed, rules: ['X7', 'X4'] })).toEqual(['link-worker']);
    expect(declinedLately({ suppressed, rules: ['X4'] })).toEqual([]);
  });
});

describe('isOpenToWrite', () => {
  const verdict = { suppressed: ['weight'], rules: ['X7'] };

  it('is closed by its group, and opened again only by the person', () => {
    expect(isOpenToWrite('weight-service', { raisedByPerson: [] }, verdict)).toBe(false);
    expect(isOpenToWrite('weight-service', { raisedByPerson: ['weight-service'] }, verdict)).toBe(true);
    expect(isOpenToWrite('health-coach', { raisedByPerson: [] }, verdict)).toBe(true);
  });

  it('stays closed when it was not a past no that closed it', () => {
    const closed = { suppressed: ['stop-smoking'], rules: ['X2'] };
    expect(isOpenToWrite('stop-smoking', { raisedByPerson: ['stop-smoking'] }, closed)).toBe(false);
    expect(isOpenToWrite('ndpp', { raisedByPerson: ['ndpp'] }, { suppressed: ['ndpp'], rules: ['X2'] })).toBe(false);
  });
});

describe('lowerFirst', () => {
  it('lowers the first letter only', () => {
    expect([lowerFirst('Told Where'), lowerFirst('')]).toEqual(['told Where', '']);
  });
});

describe('plainDate', () => {
  it('writes a date as people do', () => {
    expect([plainDate('2026-03-02'), plainDate('2026-12-31')]).toEqual(['2 March 2026', '31 December 2026']);
  });
});
