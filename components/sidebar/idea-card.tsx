import type { Advice } from '../../lib/store/advice.ts';
import type { Panel } from '../../lib/store/views.ts';
import { Button } from '../base/button.tsx';
import { Card } from '../base/card.tsx';
import css from './idea-card.module.css';

type IdeaCardProps = {
  advice: Advice;
  open: Panel;
  onToggle: (panel: 'why' | 'not-this') => void;
};

/** One idea and its reason in under ten words. Everything else is behind "Why", and what is wrong with it behind "Not this". */
export function IdeaCard({ advice, open, onToggle }: IdeaCardProps) {
  return (
    <Card tone="marked" labelledBy="idea">
      <h2 id="idea" class={css['headline']}>
        {advice.headline}
      </h2>
      <div class={css['because']}>
        <p>{advice.reason}</p>
        <div class={css['more']}>
          <Button
            kind="plain"
            isSmall
            aria-expanded={open === 'why'}
            aria-controls="why"
            onPress={() => onToggle('why')}
          >
            Why
          </Button>
          {advice.behind === null ? null : (
            <Button
              kind="plain"
              isSmall
              aria-expanded={open === 'not-this'}
              aria-controls="not-this"
              onPress={() => onToggle('not-this')}
            >
              Not this
            </Button>
          )}
        </div>
      </div>
      {advice.wait === '' ? null : <p>{advice.wait}</p>}
    </Card>
  );
}
