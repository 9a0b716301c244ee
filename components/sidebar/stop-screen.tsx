import type { Advice } from '../../lib/store/advice.ts';
import type { SidebarStore } from '../../lib/store/sidebar-store.ts';
import { Card } from '../base/card.tsx';
import { InsetText } from '../base/inset-text.tsx';
import { GateTicks } from './gate-ticks.tsx';
import { PlaceButton } from './place-button.tsx';
import css from './stop-screen.module.css';

type StopScreenProps = { store: SidebarStore; advice: Advice; onShowPlace: (address: string) => void };

/**
 * Something on the record comes before any conversation about daily life. Calm, and only the stop rules: nothing else
 * of the pack is shown. The question is for the person, because a record never tells everything (H-12).
 */
export function StopScreen({ store, advice, onShowPlace }: StopScreenProps) {
  return (
    <Card tone="stop" labelledBy="stop">
      <h2 id="stop" class={css['title']}>
        First: {advice.headline}
      </h2>
      <ul class={css['rules']}>
        {advice.rules.map((rule, index) => (
          <li key={`${rule.id} ${index}`} class={css['rule']}>
            <p>{rule.sentence}</p>
            <ul class={css['matched']}>
              {rule.matched.map((matched) => {
                const place = matched.item?.places[0];
                return (
                  <li key={matched.words}>
                    {place === undefined ? (
                      matched.words
                    ) : (
                      <PlaceButton place={place} onShowPlace={onShowPlace}>
                        {matched.words}
                      </PlaceButton>
                    )}
                  </li>
                );
              })}
            </ul>
            {rule.next === '' ? null : <p>{rule.next}</p>}
            <p class={css['quiet']}>
              Rule {rule.id}: {rule.evidence}
            </p>
          </li>
        ))}
      </ul>
      <InsetText>
        <p class={css['quiet']}>Ask the person</p>
        <p>{store.gateQuestion.say}</p>
      </InsetText>
      <GateTicks store={store} />
      <p class={css['quiet']}>Lifestyle prompts are put away for this record. You decide what happens.</p>
    </Card>
  );
}
