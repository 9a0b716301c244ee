import type { Consultation } from '../consultation/consultation.ts';
import { overrideReasons } from '../consultation/words.ts';
import type { Area, ServiceId } from '../consultation/words.ts';
import type { IsoDate } from '../reading.ts';
import { fitWords } from './free-words.ts';
import type { IdentityMarks } from './free-words.ts';
import { lowerFirst } from './open-to-write.ts';
import { plainDate } from './plain-date.ts';
import { whatMayBeCopied } from './what-may-be-copied.ts';

/** Content texts by id: the option's text for the person, the day tick's words. Null: no such id. */
export type EntryWords = {
  optionText(id: string): string | null;
  /** The service that an option leads to, so that a closed one is not written as a plan; null for none. */
  optionService(id: string): ServiceId | null;
  dayTickText(id: string): string | null;
};

/** A line of the note, by a stable name. */
export type NoteLine = {
  readonly id: 'goal' | 'day' | 'plan' | 'choice' | 'who-first' | 'review';
  readonly text: string;
};

const areaNames: Readonly<Record<Area, string>> = {
  eat: 'eating',
  move: 'moving',
  sleep: 'sleep',
  relax: 'rest and people',
};

const sentence = (words: string): string => (/[.!?…]$/u.test(words) ? words : `${words}.`);
const said = (label: string, words: string | null): string[] =>
  words === null ? [] : [`${label}: ${sentence(words)}`];

const goalLines = ({ goal }: Consultation, fit: (words: string | null) => string | null): NoteLine[] => {
  const words = fit(goal);
  return words === null ? [] : [{ id: 'goal', text: `What matters, in the person's words: "${words}"` }];
};

const dayLines = ({ areaInTheWay, dayTicks }: Consultation, words: EntryWords): NoteLine[] => {
  const ticked = dayTicks.flatMap((id) => words.dayTickText(id) ?? []).map(lowerFirst);
  const parts = [
    ...(areaInTheWay === null ? [] : [`Most in the way: ${areaNames[areaInTheWay]}.`]),
    ...(ticked.length === 0 ? [] : [`Heard of a usual day: ${ticked.join('; ')}.`]),
  ];
  return parts.length === 0 ? [] : [{ id: 'day', text: parts.join(' ') }];
};

const confidenceParts = ({ confidence, confidenceBefore }: Consultation): string[] => {
  if (confidence === null) return [];
  const before = confidenceBefore === null ? '' : ` (${confidenceBefore} before it was made smaller)`;
  return [`Confidence: ${confidence} of 10${before}.`];
};

const planLines = (
  consultation: Consultation,
  words: EntryWords,
  fit: (words: string | null) => string | null,
): NoteLine[] => {
  const { optionId, size } = consultation;
  if (optionId === 'nothing-for-now')
    return [{ id: 'choice', text: 'Options were talked through. The person chose nothing for now.' }];
  const chosen = optionId === null ? null : words.optionText(optionId);
  if (chosen === null && size.what === null) return [];
  const parts = [
    ...(chosen === null ? [] : [sentence(chosen)]),
    ...said('What', fit(size.what)),
    ...said('When', fit(size.when)),
    ...said('With whom', fit(size.withWhom)),
    ...confidenceParts(consultation),
  ];
  return [{ id: 'plan', text: `Lifestyle plan agreed. ${parts.join(' ')}` }];
};

const whoLines = ({ who }: Consultation): NoteLine[] => {
  if (who === null) return [];
  const name = lowerFirst(whatMayBeCopied[who.role].label);
  const how = who.isOverride
    ? `chosen instead of the pack's suggestion (${lowerFirst(overrideReasons[who.reason])})`
    : 'as the pack suggests';
  return [{ id: 'who-first', text: `Who first: ${name}, ${how}.` }];
};

const reviewLines = ({ reviewDate }: Consultation): NoteLine[] =>
  reviewDate === null ? [] : [{ id: 'review', text: `To be looked at again: ${plainDate(reviewDate)}.` }];

/**
 * The lines of words of a consultation: what was said and agreed, and nothing from the record. Words that hold a name,
 * a past date or a long number are left out and the line says so (H-18).
 */
export const noteLines = (
  consultation: Consultation,
  words: EntryWords,
  marks: IdentityMarks,
  today: IsoDate,
): readonly NoteLine[] => {
  const fit = (typed: string | null) => fitWords(typed, marks, today);
  return [
    ...goalLines(consultation, fit),
    ...dayLines(consultation, words),
    ...planLines(consultation, words, fit),
    ...whoLines(consultation),
    ...reviewLines(consultation),
  ];
};
