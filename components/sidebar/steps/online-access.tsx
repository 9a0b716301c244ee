import { ChipGroup } from '../../base/chip-group.tsx';
import type { StepProps } from './step-props.ts';

/** Programmes that are there online, or there above all. */
const online: readonly string[] = ['digital-weight-programme', 'cbt-i'];

/** Asked only where a programme needs it: without a way online the rules propose another (rule X9). */
export function OnlineAccess({ store, said, programmes }: StepProps & { programmes: readonly string[] }) {
  if (said.digital === 'not-asked' && !programmes.some((programme) => online.includes(programme))) return null;
  return (
    <ChipGroup<'yes' | 'no'>
      legend="Can they get online?"
      chips={[
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ]}
      pressed={new Set(said.digital === 'not-asked' ? [] : [said.digital])}
      onPress={(answer) => store.act({ kind: 'setDigital', answer: answer === said.digital ? 'not-asked' : answer })}
    />
  );
}
