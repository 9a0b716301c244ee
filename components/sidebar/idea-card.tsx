import type { Advice } from '../../lib/store/advice.ts';
import { Button } from '../base/button.tsx';
import { Card } from '../base/card.tsx';
import css from './idea-card.module.css';

type IdeaCardProps = { advice: Advice; isWhyOpen: boolean; onToggleWhy: () => void };

/** One idea and its reason in under ten words. Everything else is behind "Why". */
export function IdeaCard({ advice, isWhyOpen, onToggleWhy }: IdeaCardProps) {
  return (
    <Card tone="marked" labelledBy="idea">
      <h2 id="idea" class={css['headline']}>
        {advice.headline}
      </h2>
      <div class={css['because']}>
        <p>{advice.reason}</p>
        <Button kind="plain" isSmall aria-expanded={isWhyOpen} aria-controls="why" onPress={onToggleWhy}>
          Why
        </Button>
      </div>
    </Card>
  );
}
