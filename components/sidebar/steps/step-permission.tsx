import type { Consultation } from '../../../lib/domain/consultation/consultation.ts';
import { ChipGroup } from '../../base/chip-group.tsx';
import { Say } from './say.tsx';
import { StepGate } from './step-gate.tsx';
import type { StepProps } from './step-props.ts';

type Answer = 'yes' | 'weight-too' | 'not-weight' | 'no';
type Chips = readonly { value: Answer; label: string }[];

const yes: Chips = [{ value: 'yes', label: 'Yes' }];
const aboutWeight: Chips = [
  { value: 'weight-too', label: 'Yes, weight too' },
  { value: 'not-weight', label: 'Yes, but not weight' },
];
const no: Chips = [{ value: 'no', label: 'Rather not' }];

const answered = ({ permissionLifestyle, permissionWeight }: Consultation): readonly Answer[] => {
  if (permissionLifestyle !== 'yes') return [];
  return [({ yes: 'weight-too', no: 'not-weight', 'not-asked': 'yes' } as const)[permissionWeight]];
};

/** The first look; then permission for the talk and, where weight could come up, for that apart. One press answers. */
export function StepPermission({ store, said }: StepProps) {
  const { steps, extra } = store.script;
  const isShort = store.conversation.fitted.value.fit === 'one-question';
  const prompt = isShort ? extra.oneQuestion : steps.permission;
  const asksWeight =
    store.result.value?.ask.includes('permission-weight') === true || said.permissionWeight !== 'not-asked';
  const onPress = (answer: Answer) => {
    if (answer === 'no') return void store.notToday();
    const weight = ({ yes: 'not-asked', 'weight-too': 'yes', 'not-weight': 'no' } as const)[answer];
    return void store.answer(
      { kind: 'permitLifestyle', permission: 'yes' },
      { kind: 'permitWeight', permission: weight },
    );
  };
  return (
    <>
      <StepGate store={store} said={said} />
      <Say say={prompt.say} alternatives={prompt.alternatives} source={prompt.source} />
      {asksWeight ? (
        <Say say={extra.weight.say} alternatives={extra.weight.alternatives} source={extra.weight.source} />
      ) : null}
      <ChipGroup<Answer>
        legend="May we talk about it?"
        isLegendHidden
        chips={[...yes, ...(asksWeight ? aboutWeight : []), ...no]}
        pressed={new Set(answered(said))}
        onPress={onPress}
      />
    </>
  );
}
