import type { Permission } from '../../../lib/domain/consultation/words.ts';
import { ChipGroup } from '../../base/chip-group.tsx';
import { Say } from './say.tsx';
import type { StepProps } from './step-props.ts';

const answers: readonly { value: Permission; label: string }[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'Rather not' },
];
const pressedOf = (permission: Permission): ReadonlySet<Permission> =>
  new Set(permission === 'not-asked' ? [] : [permission]);

/** Permission for the talk; and, apart from it, for weight, where weight could come up. */
export function StepPermission({ store, said }: StepProps) {
  const { steps, extra } = store.script;
  const isShort = store.conversation.fitted.value.fit === 'one-question';
  const prompt = isShort ? extra.oneQuestion : steps.permission;
  const asksWeight =
    store.result.value?.ask.includes('permission-weight') === true || said.permissionWeight !== 'not-asked';
  return (
    <>
      <Say say={prompt.say} alternatives={prompt.alternatives} source={prompt.source} />
      <ChipGroup<Permission>
        legend="May we talk about it?"
        isLegendHidden
        chips={answers}
        pressed={pressedOf(said.permissionLifestyle)}
        onPress={(permission) => {
          if (permission === 'no') void store.notToday();
          else store.act({ kind: 'permitLifestyle', permission });
        }}
      />
      {asksWeight ? (
        <>
          <Say say={extra.weight.say} alternatives={extra.weight.alternatives} source={extra.weight.source} />
          <ChipGroup<Permission>
            legend="May we talk about weight?"
            isLegendHidden
            chips={answers}
            pressed={pressedOf(said.permissionWeight)}
            onPress={(permission) => store.act({ kind: 'permitWeight', permission })}
          />
        </>
      ) : null}
    </>
  );
}
