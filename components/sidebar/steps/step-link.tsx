import { ChipGroup } from '../../base/chip-group.tsx';
import { AreaChips } from './area-chips.tsx';
import { Say } from './say.tsx';
import type { StepProps } from './step-props.ts';

const areaPhrases = {
  eat: ' how you eat',
  move: ' how much you move',
  sleep: ' how you sleep',
  relax: ' how full your days are',
} as const;

/** Joins the area to what they want, in one plain sentence. */
export function StepLink({ store, said }: StepProps) {
  const { steps, links } = store.script;
  const area = said.areaInTheWay ?? said.goalArea;
  const sentence = area === null ? null : links[area];
  return (
    <>
      <Say
        say={steps.link.say}
        alternatives={steps.link.alternatives}
        source={steps.link.source}
        blank={area === null ? null : areaPhrases[area]}
      />
      {sentence === null ? (
        <AreaChips
          legend="What seems to be in the way?"
          chosen={said.areaInTheWay}
          onChoose={(chosen) => store.act({ kind: 'setAreaInTheWay', area: chosen })}
        />
      ) : (
        <ChipGroup
          legend="A sentence that may help"
          chips={[{ value: sentence, label: sentence }]}
          pressed={new Set(said.link === null ? [] : [said.link])}
          onPress={(words) => store.act({ kind: 'setLink', sentence: said.link === words ? null : words })}
        />
      )}
    </>
  );
}
