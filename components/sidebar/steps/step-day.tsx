import { areas } from '../../../lib/domain/consultation/words.ts';
import { ChipGroup } from '../../base/chip-group.tsx';
import { AreaChips } from './area-chips.tsx';
import { Say } from './say.tsx';
import type { StepProps } from './step-props.ts';

const names = { eat: 'Eat', move: 'Move', sleep: 'Sleep', relax: 'Relax and people' } as const;

/** A usual day, ticked while listening: nobody types. Then the sentence that links it: what stands in its blank goes on. */
export function StepDay({ store, said }: StepProps) {
  const { day, links, steps } = store.script;
  const prompt = steps['typical-day'];
  const area = said.areaInTheWay;
  return (
    <>
      <Say say={prompt.say} alternatives={prompt.alternatives} source={prompt.source} />
      {areas.map((each) => (
        <ChipGroup
          key={each}
          legend={names[each]}
          chips={day.filter((tick) => tick.area === each).map(({ id, text }) => ({ value: id, label: text }))}
          pressed={new Set(said.dayTicks)}
          onPress={(id) => store.act({ kind: 'toggleDayTick', id })}
        />
      ))}
      <Say
        say={steps.link.say}
        alternatives={steps.link.alternatives}
        source={steps.link.source}
        blank={area === null ? null : ` ${links[area]}`}
      />
      <AreaChips
        legend="Most in the way"
        labels={links}
        chosen={area}
        onChoose={(chosen) => void store.answer({ kind: 'setAreaInTheWay', area: chosen })}
        onTakeBack={() => store.act({ kind: 'setAreaInTheWay', area: null })}
      />
    </>
  );
}
