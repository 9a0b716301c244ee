import { typedLine } from './step.ts';

/** One line of a run-sheet. Units: minutes. */
export type RunSheetLine = { readonly title: string; readonly minutes: number; readonly who: string };

/**
 * A group consultation: what is the same for everybody present. Holds nobody: who was present is known only by opening
 * one record after another and copying there.
 */
export type GroupSession = {
  readonly topic: string;
  /** What was talked about, the same words in each record. */
  readonly covered: string | null;
  readonly isByVideo: boolean;
};

/** A session from what was typed; null without a topic. */
export const groupSession = (topic: string, covered: string | null, isByVideo: boolean): GroupSession | null => {
  const name = typedLine(topic);
  return name === null ? null : { topic: name, covered: typedLine(covered), isByVideo };
};

/** Shares of the session in hundredths. What is over when minutes are whole goes to the questions. */
const parts: readonly (Omit<RunSheetLine, 'minutes'> & { readonly share: number; readonly takesRest?: true })[] = [
  { title: 'Welcome; what stays in the room', share: 8, who: 'Facilitator' },
  { title: 'What each person would like from today', share: 17, who: 'Everybody' },
  { title: 'Questions to the clinician, one person at a time', share: 42, who: 'Clinician', takesRest: true },
  { title: 'One small step each, and how confident', share: 20, who: 'Facilitator' },
  { title: 'Close and date', share: 8, who: 'Facilitator' },
  { title: 'Records, one at a time', share: 5, who: 'Clinician' },
];

/** The run-sheet of a group of this length. The minutes are whole and add up. */
export const runSheet = (sessionMinutes: number): readonly RunSheetLine[] => {
  const total = Math.max(0, Math.floor(sessionMinutes));
  const wholeMinutes = (share: number): number => Math.floor((total * share) / 100);
  const rest = parts.reduce((left, { share }) => left - wholeMinutes(share), total);
  return parts.map(({ title, who, share, takesRest }) => ({
    title,
    who,
    minutes: wholeMinutes(share) + (takesRest ? rest : 0),
  }));
};
