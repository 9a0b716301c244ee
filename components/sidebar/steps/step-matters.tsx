import { AreaChips } from './area-chips.tsx';
import { Say } from './say.tsx';
import type { StepProps } from './step-props.ts';
import { WordsField } from './words-field.tsx';

/** One thing that the person wants, and the area it touches, which goes on. Typing is never needed. */
export function StepMatters({ store, said }: StepProps) {
  const { matters } = store.script.steps;
  const record = store.record.value;
  return (
    <>
      <Say say={matters.say} alternatives={matters.alternatives} source={matters.source} />
      <WordsField
        id="goal"
        label="In their words"
        words={said.goal}
        marks={record.kind === 'open' ? record.reading.label : null}
        today={store.today()}
        onWords={(words) => store.act({ kind: 'setGoal', words })}
      />
      <AreaChips
        legend="It is mostly about"
        chosen={said.goalArea}
        onChoose={(area) => void store.answer({ kind: 'setGoalArea', area })}
        onTakeBack={() => store.act({ kind: 'setGoalArea', area: null })}
      />
    </>
  );
}
