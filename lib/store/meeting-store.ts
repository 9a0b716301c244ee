import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { compilePack } from '../domain/heuristics/evaluate.ts';
import type { Pack } from '../domain/heuristics/pack.ts';
import { vignettesOf, withVignettes } from '../domain/heuristics/pack-vignettes.ts';
import type { Vignette } from '../domain/heuristics/vignette.ts';
import { answerOf, examplePersonOf } from '../domain/packs/effect.ts';
import { meetingStep, startMeeting } from '../domain/packs/meeting.ts';
import type { Meeting, MeetingAction } from '../domain/packs/meeting.ts';

/** How many example people fit into a meeting of one hour. */
const casesInAnHour = 12;

/** A lunch meeting about the pack in force. In memory only until its record is put into the history. */
export type MeetingStore = {
  readonly meeting: ReadonlySignal<Meeting | null>;
  start(pack: Pack, today: string): void;
  act(action: MeetingAction): void;
  end(): void;
};

/** Makes the meeting store. The pack's first dozen example people are gone through; `others` stand in for none. */
export const createMeetingStore = (others: () => readonly Vignette[]): MeetingStore => {
  const meeting = signal<Meeting | null>(null);
  return {
    meeting,
    start: (pack, today) => {
      const compiled = compilePack(pack);
      const cases = vignettesOf(withVignettes(pack, others())).slice(0, casesInAnHour).map(examplePersonOf);
      meeting.value = startMeeting(
        pack,
        today,
        cases.map((person) => ({ person, answer: answerOf(compiled, person) })),
      );
    },
    act: (action) => {
      if (meeting.value !== null) meeting.value = meetingStep(meeting.value, action);
    },
    end: () => {
      meeting.value = null;
    },
  };
};
