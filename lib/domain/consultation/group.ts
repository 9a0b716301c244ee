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

const shape: readonly (RunSheetLine & { readonly share: number })[] = [
  { title: 'Welcome; what stays in the room', minutes: 0, share: 8, who: 'Facilitator' },
  { title: 'What each person would like from today', minutes: 0, share: 17, who: 'Everybody' },
  { title: 'Questions to the clinician, one person at a time', minutes: 0, share: 42, who: 'Clinician' },
  { title: 'One small step each, and how confident', minutes: 0, share: 20, who: 'Facilitator' },
  { title: 'Close and date', minutes: 0, share: 8, who: 'Facilitator' },
  { title: 'Records, one at a time', minutes: 0, share: 5, who: 'Clinician' },
];

/** The run-sheet of a group of this length. The minutes add up; what is over goes to the questions. */
export const runSheet = (sessionMinutes: number): readonly RunSheetLine[] => {
  const total = Math.max(0, Math.floor(sessionMinutes));
  const lines = shape.map(({ title, who, share }) => ({ title, who, minutes: Math.floor((total * share) / 100) }));
  const spare = total - lines.reduce((sum, line) => sum + line.minutes, 0);
  return lines.map((line) =>
    line.who === 'Clinician' && line.title.startsWith('Questions') ? { ...line, minutes: line.minutes + spare } : line,
  );
};
