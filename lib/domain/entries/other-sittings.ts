import type { GroupSession } from '../consultation/group.ts';
import { wentWords } from '../consultation/longer-visit.ts';
import type { LongerVisit } from '../consultation/longer-visit.ts';
import type { IsoDate } from '../reading.ts';
import { Entry } from './entry.ts';
import { fitWords } from './free-words.ts';
import type { IdentityMarks } from './free-words.ts';
import { lowerFirst } from './open-to-write.ts';
import { plainDate } from './plain-date.ts';

type Line = { readonly id: string; readonly action: 'noted' | 'agreed'; readonly text: string };

/** Words alone: no code for these sittings stands in the table of what may be copied. */
const textEntries = (lines: readonly Line[], isTraining: boolean, date: IsoDate): readonly Entry[] =>
  lines.map(({ id, action, text }) =>
    Entry.parse({
      kind: 'text',
      id,
      action,
      role: null,
      date,
      text: isTraining ? `Training. ${text}` : text,
      isTraining,
      key: null,
      system: null,
      code: null,
      term: null,
      value: null,
      unit: null,
    }),
  );

const confidenceText = ({ confidenceThen, confidenceNow }: LongerVisit): string | null => {
  if (confidenceNow === null) return null;
  return confidenceThen === null
    ? `Confidence now: ${confidenceNow} of 10.`
    : `Confidence: ${confidenceThen} of 10 then, ${confidenceNow} of 10 now.`;
};

/**
 * The entries of a coach's or link worker's own visit: words only. Result: empty when nothing was said. Words that hold
 * a name, a past date or a long number are left out (H-18).
 */
export const visitEntries = (visit: LongerVisit, marks: IdentityMarks, today: IsoDate): readonly Entry[] => {
  const goal = fitWords(visit.lastGoal, marks, today);
  const next = fitWords(visit.nextStep, marks, today);
  const confidence = confidenceText(visit);
  const lines: Line[] = [
    ...(goal === null
      ? []
      : [{ id: 'visit:goal', action: 'noted', text: `Last goal, in the person's words: "${goal}"` } as const]),
    ...(visit.went === null
      ? []
      : [{ id: 'visit:went', action: 'noted', text: `How it went: ${lowerFirst(wentWords[visit.went])}.` } as const]),
    ...(confidence === null ? [] : [{ id: 'visit:confidence', action: 'noted', text: confidence } as const]),
    ...(next === null
      ? []
      : [{ id: 'visit:next', action: 'agreed', text: `Next step agreed, in the person's words: "${next}"` } as const]),
    ...(visit.nextDate === null
      ? []
      : [{ id: 'visit:date', action: 'noted', text: `Next meeting: ${plainDate(visit.nextDate)}.` } as const]),
    ...(visit.isLastVisit ? [{ id: 'visit:last', action: 'noted', text: 'This was the last visit.' } as const] : []),
  ];
  return textEntries(lines, visit.isTraining, today);
};

/**
 * The entry of a group consultation for the person whose record is open: the same words for everybody present. Words
 * only: the code for a group consultation belongs to whoever holds and records it as a review. Words about the group
 * that hold the name, a past date or a long number are left out (H-18).
 */
export const groupEntries = (
  session: GroupSession,
  about: { readonly isTraining: boolean; readonly marks: IdentityMarks },
  today: IsoDate,
): readonly Entry[] => {
  const fit = (words: string | null) => fitWords(words, about.marks, today);
  const covered = fit(session.covered);
  const how = session.isByVideo ? ' by video' : '';
  const text = `Took part in a group consultation${how}: ${fit(session.topic) ?? ''}.${covered === null ? '' : ` Talked about: ${covered}.`} Text only: no code is written for this from here.`;
  return textEntries([{ id: 'group:session', action: 'noted', text }], about.isTraining, today);
};
