import { areas } from '../../../lib/domain/consultation/words.ts';
import { ChipGroup } from '../../base/chip-group.tsx';
import { AreaChips } from './area-chips.tsx';
import { Say } from './say.tsx';
import type { StepProps } from './step-props.ts';

const names = { eat: 'Eat', move: 'Move', sleep: 'Sleep', relax: 'Relax and people' } as const;

/** A usual day, ticked while listening: nobody types. Then the area that is most in the way. */
export function StepDay({ store, said }: StepProps) {
  const prompt = store.script.steps['typical-day'];
  const ticked = new Set(said.dayTicks);
  return (
    <>
      <Say say={prompt.say} alternatives={prompt.alternatives} source={prompt.source} />
      {areas.map((area) => (
        <ChipGroup
          key={area}
          legend={names[area]}
          chips={store.script.day
            .filter((tick) => tick.area === area)
            .map(({ id, text }) => ({ value: id, label: text }))}
          pressed={ticked}
          onPress={(id) => store.act({ kind: 'toggleDayTick', id })}
        />
      ))}
      <AreaChips
        legend="Most in the way"
        chosen={said.areaInTheWay}
        onChoose={(area) => store.act({ kind: 'setAreaInTheWay', area })}
      />
    </>
  );
}
