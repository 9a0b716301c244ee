import { Button } from '../../base/button.tsx';
import { ChipGroup } from '../../base/chip-group.tsx';
import { ConfidenceRuler } from './confidence-ruler.tsx';
import { Say } from './say.tsx';
import type { StepProps } from './step-props.ts';
import css from './steps.module.css';

const whens = ['From today', 'From tomorrow', 'From Monday', 'At the weekend'] as const;
const withWhoms = ['By myself', 'With family', 'With a friend', 'With a group', 'With our team'] as const;
const chips = (words: readonly string[]) => words.map((value) => ({ value, label: value }));

/** How much, when, with whom, and how confident. Below the bar: a smaller version, never a push. */
export function StepSize({ store, said }: StepProps) {
  const { steps, extra } = store.script;
  const chosen = store.conversation.chosen.value;
  const bar = store.settings.value.confidenceBar;
  const isBelow = said.confidence !== null && said.confidence < bar;
  const part = (name: 'what' | 'when' | 'withWhom') => ({
    pressed: new Set(said.size[name] === null ? [] : [said.size[name]]),
    onPress: (words: string) =>
      store.act({ kind: 'setSize', part: name, words: said.size[name] === words ? null : words }),
  });
  return (
    <>
      {chosen === null || chosen.sizes.length === 0 ? null : (
        <ChipGroup legend="How much" chips={chips(chosen.sizes)} {...part('what')} />
      )}
      <ChipGroup legend="When" chips={chips(whens)} {...part('when')} />
      <ChipGroup legend="With whom" chips={chips(withWhoms)} {...part('withWhom')} />
      <Say say={steps.size.say} alternatives={steps.size.alternatives} source={steps.size.source} />
      <ConfidenceRuler
        legend="Confidence"
        value={said.confidence}
        onChoose={(value) => {
          // Below the bar a smaller plan comes first; at the bar the size is settled.
          if (value === null || value < bar) store.act({ kind: 'setConfidence', value });
          else void store.answer({ kind: 'setConfidence', value });
        }}
      />
      {isBelow ? (
        <div class={css['say']}>
          <Say say={extra.smaller.say} alternatives={extra.smaller.alternatives} />
          <div>
            <Button isSmall onPress={() => store.act({ kind: 'makeSmaller' })}>
              Make it smaller and ask again
            </Button>
          </div>
        </div>
      ) : null}
    </>
  );
}
