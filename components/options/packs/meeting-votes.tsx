import { votable } from '../../../lib/domain/packs/meeting.ts';
import type { MeetingAction, MeetingCase } from '../../../lib/domain/packs/meeting.ts';
import { Button } from '../../base/button.tsx';
import { Tag } from '../../base/tag.tsx';
import type { PackNames } from './pack-names.ts';
import css from './meeting.module.css';

type MeetingVotesProps = { one: MeetingCase; names: PackNames; onAct: (action: MeetingAction) => void };

/** Who first? One row a person, the count tapped or typed; closed once the pack's answer is shown. */
export function MeetingVotes({ one, names, onAct }: MeetingVotesProps) {
  return (
    <fieldset>
      <legend>Who first? Count the hands.</legend>
      <div class={css['votes']}>
        {votable.map((role) => {
          const count = one.votes[role] ?? 0;
          const isFirst = one.isRevealed && one.answer.first === role;
          return (
            <div key={role} class={`${css['vote']} ${isFirst ? css['first'] : ''}`}>
              <span>
                {names(role)} {isFirst ? <Tag tone="good">The pack</Tag> : null}
              </span>
              <Button
                isUnavailable={one.isRevealed}
                aria-label={`One vote less for ${names(role)}`}
                onPress={() => onAct({ kind: 'vote', role, count: count - 1 })}
              >
                −
              </Button>
              <input
                class={css['count']}
                type="text"
                inputMode="numeric"
                autoComplete="off"
                aria-label={`Votes for ${names(role)}`}
                readOnly={one.isRevealed}
                value={count}
                onChange={(event) => onAct({ kind: 'vote', role, count: Number(event.currentTarget.value) })}
              />
              <Button
                isUnavailable={one.isRevealed}
                aria-label={`One vote more for ${names(role)}`}
                onPress={() => onAct({ kind: 'vote', role, count: count + 1 })}
              >
                +
              </Button>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
