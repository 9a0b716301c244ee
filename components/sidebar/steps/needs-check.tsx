import { needTypes } from '../../../lib/domain/consultation/words.ts';
import type { Need, NeedLevel, NeedType } from '../../../lib/domain/consultation/words.ts';
import { Button } from '../../base/button.tsx';
import { ChipGroup } from '../../base/chip-group.tsx';
import { Say } from './say.tsx';
import type { StepProps } from './step-props.ts';
import css from './steps.module.css';

const typeNames: Readonly<Record<NeedType, string>> = {
  food: 'Food',
  money: 'Money',
  housing: 'Housing',
  work: 'Work',
  isolation: 'Being alone',
  caring: 'Caring',
};
const levels: readonly { value: NeedLevel; label: string }[] = [
  { value: 'present', label: 'It is there' },
  { value: 'pressing', label: 'It cannot wait' },
  { value: 'crisis', label: 'Without food or shelter today, or in danger' },
];

function NeedRow({ need, store }: { need: Need } & Pick<StepProps, 'store'>) {
  return (
    <ChipGroup<NeedLevel>
      legend={`${typeNames[need.type]}: how much?`}
      chips={levels}
      pressed={new Set([need.level])}
      onPress={(level) => store.act({ kind: 'setNeed', type: need.type, level })}
    />
  );
}

/** Is anything practical in the way? Asked, never guessed; "nothing" is an answer too. */
export function NeedsCheck({ store, said }: StepProps) {
  const { needs } = store.script.extra;
  const found = new Set(said.needs.map(({ type }) => type));
  return (
    <div class={css['body']}>
      <Say say={needs.say} alternatives={needs.alternatives} source={needs.source} />
      <ChipGroup<NeedType>
        legend="Practical needs"
        isLegendHidden
        chips={needTypes.map((value) => ({ value, label: typeNames[value] }))}
        pressed={found}
        onPress={(type) => store.act({ kind: 'setNeed', type, level: found.has(type) ? null : 'present' })}
      />
      {said.needs.map((need) => (
        <NeedRow key={need.type} need={need} store={store} />
      ))}
      {found.has('work') ? (
        <ChipGroup<'yes' | 'no'>
          legend="Would they like help to find work?"
          chips={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
          pressed={new Set(said.wantsWork === 'not-asked' ? [] : [said.wantsWork])}
          onPress={(answer) => store.act({ kind: 'setWantsWork', answer })}
        />
      ) : null}
      {said.needs.length === 0 ? (
        <div class={css['row']}>
          <Button
            isSmall
            aria-pressed={said.needsAsked}
            onPress={() => store.act({ kind: 'setNeedsAsked', asked: !said.needsAsked })}
          >
            {said.needsAsked ? '✓ Asked: nothing' : 'Asked: nothing'}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
