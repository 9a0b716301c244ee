import { useState } from 'preact/hooks';
import { groupSession, runSheet } from '../../lib/domain/consultation/group.ts';
import { problemsOf } from '../../lib/domain/entries/free-words.ts';
import { groupEntries } from '../../lib/domain/entries/other-sittings.ts';
import type { OpenRecord } from '../../lib/store/record-store.ts';
import type { TalkStore } from '../../lib/store/talk-store.ts';
import { ChipGroup } from '../base/chip-group.tsx';
import { Details } from '../base/details.tsx';
import { OtherSitting } from './other-sitting.tsx';
import { WordsField } from './steps/words-field.tsx';
import css from './steps/steps.module.css';

type GroupScreenProps = { store: TalkStore; record: OpenRecord };

/** How long a group usually is. Units: minutes. */
const lengths = ['60', '90'] as const;
type Length = (typeof lengths)[number];

/** The run-sheet by the length of the group, folded: it is for before, not for the record. */
function RunSheet() {
  const [length, setLength] = useState<Length>('60');
  return (
    <Details summary="Run-sheet">
      <div class={css['body']}>
        <ChipGroup<Length>
          legend="Minutes"
          chips={lengths.map((value) => ({ value, label: value }))}
          pressed={new Set([length])}
          onPress={setLength}
        />
        <ol class={css['lines']}>
          {runSheet(Number(length)).map(({ title, minutes, who }) => (
            <li key={title} class={`${css['line']} ${css['spread']}`}>
              <span>
                {title} <span class={css['quiet']}>{who}</span>
              </span>
              <span>{minutes} min</span>
            </li>
          ))}
        </ol>
      </div>
    </Details>
  );
}

/**
 * A group consultation: the same words for everybody present, one record after the other. Words that name the person on
 * the screen are not kept, because they would go on to the next.
 */
export function GroupScreen({ store, record }: GroupScreenProps) {
  const { label: marks, isTraining } = record.reading;
  const today = store.today();
  const { others } = store.parts;
  const held = others.group.value;
  const [topic, setTopic] = useState(held?.topic ?? null);
  const [covered, setCovered] = useState(held?.covered ?? null);
  const isFit = (words: string | null) => words === null || problemsOf(words, marks, today).length === 0;
  const keep = (newTopic: string | null, newCovered: string | null, isByVideo: boolean) =>
    others.setGroup(
      groupSession(isFit(newTopic) ? (newTopic ?? '') : '', isFit(newCovered) ? newCovered : null, isByVideo),
    );
  const isByVideo = held?.isByVideo === true;
  const entries = held === null ? [] : groupEntries(held, { isTraining, marks }, today);
  return (
    <OtherSitting store={store} title="Group consultation" entries={entries}>
      <p class={css['quiet']}>
        Open each person’s record in turn and copy there. These words stay for the next; write nothing about one person.
      </p>
      <RunSheet />
      <WordsField
        id="topic"
        label="Topic"
        words={topic}
        marks={marks}
        today={today}
        onWords={(words) => {
          setTopic(words);
          keep(words, covered, isByVideo);
        }}
      />
      <WordsField
        id="covered"
        label="What was talked about"
        words={covered}
        marks={marks}
        today={today}
        onWords={(words) => {
          setCovered(words);
          keep(topic, words, isByVideo);
        }}
      />
      <ChipGroup
        legend="How"
        isLegendHidden
        chips={[{ value: 'video', label: 'By video' }]}
        pressed={new Set(isByVideo ? ['video'] : [])}
        onPress={() => keep(topic, covered, !isByVideo)}
      />
    </OtherSitting>
  );
}
