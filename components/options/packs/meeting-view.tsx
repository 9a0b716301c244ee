import { agreementText, commentsOf, meetingRecord, summaryOf, votesIn } from '../../../lib/domain/packs/meeting.ts';
import type { Meeting, MeetingAction, MeetingCase } from '../../../lib/domain/packs/meeting.ts';
import type { MeetingStore } from '../../../lib/store/meeting-store.ts';
import type { PacksStore } from '../../../lib/store/packs-store.ts';
import { Button } from '../../base/button.tsx';
import { InsetText } from '../../base/inset-text.tsx';
import { Section } from '../section.tsx';
import { answerLine } from './answer-line.ts';
import { MeetingVotes } from './meeting-votes.tsx';
import type { PackNames } from './pack-names.ts';
import section from '../section.module.css';
import packCss from './packs.module.css';
import css from './meeting.module.css';

type MeetingViewProps = { meetings: MeetingStore; packs: PacksStore; names: PackNames };

type CaseProps = { one: MeetingCase; names: PackNames; onAct: (action: MeetingAction) => void };

function Revealed({ one, names, onAct }: CaseProps) {
  return (
    <>
      <InsetText isAnnounced>
        <p>
          <strong>{answerLine(one.answer, names)}</strong>
        </p>
        <p>
          {one.answer.why} ({one.answer.rules.join(', ')})
        </p>
        <p>
          {one.votes[one.answer.first] ?? 0} of {votesIn(one)} votes were for the person whom the pack names first.
        </p>
      </InsetText>
      <label>
        <span>What was said about rule {one.answer.rules.join(', ')}? No names.</span>
        <textarea
          class={css['comment']}
          maxLength={600}
          value={one.comment}
          onChange={(event) => onAct({ kind: 'comment', text: event.currentTarget.value })}
        />
      </label>
    </>
  );
}

function CaseView({ meeting, one, names, onAct }: CaseProps & { meeting: Meeting }) {
  return (
    <div class={css['meeting']}>
      <h2>
        {meeting.at + 1} of {meeting.cases.length}: {one.person.title}
      </h2>
      <p class={css['story']}>{one.person.story}</p>
      <MeetingVotes one={one} names={names} onAct={onAct} />
      {one.isRevealed ? <Revealed one={one} names={names} onAct={onAct} /> : null}
      <div class={section['buttons']}>
        {one.isRevealed ? (
          <Button kind="primary" onPress={() => onAct({ kind: 'next' })}>
            Next person
          </Button>
        ) : (
          <Button kind="primary" onPress={() => onAct({ kind: 'reveal' })}>
            Show what the pack says
          </Button>
        )}
        {meeting.at === 0 ? null : (
          <Button kind="plain" onPress={() => onAct({ kind: 'back' })}>
            Back
          </Button>
        )}
      </div>
    </div>
  );
}

type EndProps = { meeting: Meeting; names: PackNames; onKeep: (record: string) => void };

function MeetingEnd({ meeting, names, onKeep }: EndProps) {
  const record = meetingRecord(meeting, names);
  return (
    <div class={css['meeting']}>
      <h2>What the meeting came to</h2>
      <p>{agreementText(summaryOf(meeting))}</p>
      <pre class={packCss['record']}>{record}</pre>
      <div class={section['buttons']}>
        <Button kind="primary" onPress={() => onKeep(record)}>
          Put this record into the pack's history
        </Button>
      </div>
    </div>
  );
}

/** Meeting mode, for a projector: an example person at a time, votes, the pack's answer, what was said, one record. */
export function MeetingView({ meetings, packs, names }: MeetingViewProps) {
  const meeting = meetings.meeting.value;
  if (meeting === null) return null;
  const one = meeting.cases[meeting.at];
  const keep = async (record: string): Promise<void> => {
    if (await packs.keepMeeting(record, commentsOf(meeting))) meetings.end();
  };
  return (
    <Section title="Meeting">
      {one === undefined ? (
        <MeetingEnd meeting={meeting} names={names} onKeep={(record) => void keep(record)} />
      ) : (
        <CaseView
          key={one.person.id}
          meeting={meeting}
          one={one}
          names={names}
          onAct={(action) => meetings.act(action)}
        />
      )}
      <div class={section['buttons']}>
        {one === undefined ? null : (
          <Button onPress={() => meetings.act({ kind: 'finish' })}>Finish and see the record</Button>
        )}
        <Button kind="plain" onPress={() => meetings.end()}>
          Leave without a record
        </Button>
      </div>
    </Section>
  );
}
