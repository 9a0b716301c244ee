import type { Pack } from '../heuristics/pack.ts';
import { Role } from '../heuristics/vocabulary.ts';
import { fleissKappa } from './agreement.ts';
import type { Agreement } from './agreement.ts';
import type { Answer, ExamplePerson } from './effect.ts';

/** One case of a meeting: the person, what the pack answers, how people voted, what was said. */
export type MeetingCase = {
  readonly person: ExamplePerson;
  readonly answer: Answer;
  readonly votes: Readonly<Partial<Record<Role, number>>>;
  readonly isRevealed: boolean;
  readonly comment: string;
};

/** A meeting at which a team goes through example people. Holds no name of a voter: only counts. */
export type Meeting = {
  readonly packName: string;
  readonly packVersion: string;
  readonly startedOn: string;
  readonly cases: readonly MeetingCase[];
  /** The case on the screen; the number of cases when all are done. */
  readonly at: number;
};

/** What can be done at a meeting. */
export type MeetingAction =
  | { readonly kind: 'vote'; readonly role: Role; readonly count: number }
  | { readonly kind: 'reveal' }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'next' }
  | { readonly kind: 'back' }
  /** Straight to the record. */
  | { readonly kind: 'finish' };

/** Everyone that can be voted for. */
export const votable: readonly Role[] = Role.options;
const maxVotes = 500;
const maxComment = 600;

/** A meeting about a pack, on its first case. */
export const startMeeting = (
  pack: Pick<Pack, 'name' | 'version'>,
  startedOn: string,
  cases: readonly { readonly person: ExamplePerson; readonly answer: Answer }[],
): Meeting => ({
  packName: pack.name,
  packVersion: pack.version,
  startedOn,
  cases: cases.map((one) => ({ ...one, votes: {}, isRevealed: false, comment: '' })),
  at: 0,
});

const changeCase = (meeting: Meeting, change: (one: MeetingCase) => MeetingCase): Meeting => ({
  ...meeting,
  cases: meeting.cases.map((one, index) => (index === meeting.at ? change(one) : one)),
});

/** How many voted in a case. */
export const votesIn = ({ votes }: Pick<MeetingCase, 'votes'>): number =>
  Object.values(votes).reduce((total, count) => total + count, 0);

/** The meeting after one action. Votes are closed once the pack's answer was shown. */
export const meetingStep = (meeting: Meeting, action: MeetingAction): Meeting => {
  switch (action.kind) {
    case 'vote': {
      const count = Math.min(maxVotes, Math.max(0, Math.trunc(action.count) || 0));
      return changeCase(meeting, (one) =>
        one.isRevealed ? one : { ...one, votes: { ...one.votes, [action.role]: count } },
      );
    }
    case 'reveal':
      return changeCase(meeting, (one) => ({ ...one, isRevealed: true }));
    case 'comment':
      return changeCase(meeting, (one) => ({ ...one, comment: action.text.slice(0, maxComment) }));
    case 'next':
      return { ...meeting, at: Math.min(meeting.cases.length, meeting.at + 1) };
    case 'finish':
      return { ...meeting, at: meeting.cases.length };
    case 'back':
      return { ...meeting, at: Math.max(0, meeting.at - 1) };
  }
};

/** What a meeting came to. */
export type MeetingSummary = {
  readonly agreement: Agreement;
  readonly votes: number;
  /** Votes for the person whom the pack names first, over the cases that were shown. */
  readonly withPack: number;
};

/** Agreement among the people, and with the pack, over the cases whose answer was shown. */
export const summaryOf = (meeting: Meeting): MeetingSummary => {
  const shown = meeting.cases.filter(({ isRevealed }) => isRevealed);
  return {
    agreement: fleissKappa(shown.map(({ votes }) => votable.map((role) => votes[role] ?? 0))),
    votes: shown.reduce((total, one) => total + votesIn(one), 0),
    withPack: shown.reduce((total, { votes, answer }) => total + (votes[answer.first] ?? 0), 0),
  };
};

/** The agreement in one sentence, with the statistic named. */
export const agreementText = ({ agreement, votes, withPack }: MeetingSummary): string => {
  const pack =
    votes === 0 ? 'Nobody voted.' : `${withPack} of ${votes} votes were for the person whom the pack names first.`;
  const kappa =
    agreement.kappa === null
      ? `Agreement among you beyond chance cannot be told: ${agreement.why ?? ''}`
      : `Agreement among you beyond chance: Fleiss’ kappa ${agreement.kappa.toFixed(2)} over ${agreement.cases} cases (1 is full agreement, 0 is what chance gives).`;
  return `${pack} ${kappa}`;
};

/** What was said at a meeting, against the rules that had answered. */
export type MeetingComment = { readonly rules: readonly string[]; readonly text: string };

/** Every comment of a meeting, for the review of the rules. */
export const commentsOf = ({ cases }: Meeting): readonly MeetingComment[] =>
  cases.flatMap(({ isRevealed, comment, answer }) =>
    isRevealed && comment !== '' ? [{ rules: answer.rules, text: comment }] : [],
  );

/** The one-page record of a meeting, as text: counts and comments, no names. */
export const meetingRecord = (meeting: Meeting, names: (word: string) => string): string => {
  const shown = meeting.cases.filter(({ isRevealed }) => isRevealed);
  const lines = shown.flatMap(({ person, answer, votes, comment }, index) => [
    `${index + 1}. ${person.title}`,
    `   Pack: ${names(answer.first)} (${answer.rules.join(', ')})`,
    `   Votes: ${votable.flatMap((role) => (votes[role] ? [`${names(role)} ${votes[role]}`] : [])).join(', ') || 'none'}`,
    ...(comment === '' ? [] : [`   Said: ${comment}`]),
  ]);
  return [
    `Meeting on ${meeting.startedOn} about ${meeting.packName}, version ${meeting.packVersion}`,
    `${shown.length} of ${meeting.cases.length} example people were looked at.`,
    '',
    ...lines,
    '',
    agreementText(summaryOf(meeting)),
  ].join('\n');
};
