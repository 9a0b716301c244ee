import { nothingForNowId } from '../../../lib/domain/consultation/options-for.ts';
import type { LifestyleOption, Strength } from '../../../lib/domain/consultation/option.ts';
import { Details } from '../../base/details.tsx';
import { ChipGroup } from '../../base/chip-group.tsx';
import { AreaChips } from './area-chips.tsx';
import { Say } from './say.tsx';
import type { StepProps } from './step-props.ts';
import css from './steps.module.css';

const strengths: Readonly<Record<Strength, string>> = {
  A: 'guideline or trial',
  B: 'consistent evidence',
  'B/C': 'some evidence',
  C: 'low risk, weak evidence',
};

/** Chosen without saying how much. */
const openSize = { value: '', label: 'Yes, this one' } as const;

/** One option with its strength, safety line and sizes. A size, or "this one", chooses it and goes on. */
function OptionChips({ store, said, option }: StepProps & { option: LifestyleOption }) {
  const isChosen = said.optionId === option.id;
  const pressed = isChosen ? (said.size.what ?? '') : null;
  const onPress = (words: string) => {
    if (words === pressed) return store.act({ kind: 'chooseOption', optionId: null });
    return void store.answer(
      { kind: 'chooseOption', optionId: option.id },
      { kind: 'setSize', part: 'what', words: words === '' ? null : words },
    );
  };
  return (
    <ChipGroup
      legend={option.text}
      hint={option.id === nothingForNowId ? null : `Evidence: ${strengths[option.strength]}. ${option.safety ?? ''}`}
      chips={[...option.sizes.map((value) => ({ value, label: value })), openSize]}
      pressed={new Set(pressed === null ? [] : [pressed])}
      onPress={onPress}
    />
  );
}

/** Two or three options and "nothing for now"; the person chooses one. What is left out says why. */
export function StepChoose({ store, said }: StepProps) {
  const { choose } = store.script.steps;
  const options = store.conversation.options.value;
  return (
    <>
      <Say say={choose.say} alternatives={choose.alternatives} source={choose.source} />
      <AreaChips
        legend="Area"
        chosen={said.areaInTheWay ?? said.goalArea}
        onChoose={(area) => store.act({ kind: 'setAreaInTheWay', area })}
        onTakeBack={() => store.act({ kind: 'setAreaInTheWay', area: null })}
      />
      {options?.offered.map((option) => (
        <OptionChips key={option.id} store={store} said={said} option={option} />
      ))}
      {options !== null && options.more.length > 0 ? (
        <div class={css['small']}>
          <Details summary={`${options.more.length} more`}>
            <div class={css['body']}>
              {options.more.map((option) => (
                <OptionChips key={option.id} store={store} said={said} option={option} />
              ))}
            </div>
          </Details>
        </div>
      ) : null}
      {options !== null && options.excluded.length > 0 ? (
        <div class={css['small']}>
          <Details summary={`${options.excluded.length} not offered, and why`}>
            <ul class={css['ways']}>
              {options.excluded.map(({ option, why }) => (
                <li key={option.id}>
                  {option.text} <span class={css['quiet']}>{why.join(' ')}</span>
                </li>
              ))}
            </ul>
          </Details>
        </div>
      ) : null}
    </>
  );
}
