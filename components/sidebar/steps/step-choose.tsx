import type { LifestyleOption, Strength } from '../../../lib/domain/consultation/option.ts';
import { Details } from '../../base/details.tsx';
import { InsetText } from '../../base/inset-text.tsx';
import { RadioGroup } from '../../base/radio-group.tsx';
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

const choice = (option: LifestyleOption) => ({
  value: option.id,
  label: option.text,
  ...(option.id === 'nothing-for-now' ? {} : { hint: strengths[option.strength] }),
});

/** Two or three options and "nothing for now"; the person chooses one. What is left out says why. */
export function StepChoose({ store, said }: StepProps) {
  const { choose } = store.script.steps;
  const options = store.conversation.options.value;
  const chosen = store.conversation.chosen.value;
  const onChoose = (optionId: string) => store.act({ kind: 'chooseOption', optionId });
  return (
    <>
      <Say say={choose.say} alternatives={choose.alternatives} source={choose.source} />
      <AreaChips
        legend="Area"
        chosen={said.areaInTheWay ?? said.goalArea}
        onChoose={(area) => store.act({ kind: 'setAreaInTheWay', area })}
      />
      {options === null ? null : (
        <RadioGroup
          name="option"
          legend="They choose"
          choices={options.offered.map(choice)}
          chosen={said.optionId}
          onChoose={onChoose}
        />
      )}
      {chosen?.safety ? (
        <InsetText tone="warning">
          <p class={css['small']}>{chosen.safety}</p>
        </InsetText>
      ) : null}
      {options !== null && options.more.length > 0 ? (
        <div class={css['small']}>
          <Details summary={`${options.more.length} more`}>
            <RadioGroup
              name="option"
              legend="More options"
              isLegendHidden
              choices={options.more.map(choice)}
              chosen={said.optionId}
              onChoose={onChoose}
            />
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
