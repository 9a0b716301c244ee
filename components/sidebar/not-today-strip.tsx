import { Button } from '../base/button.tsx';
import css from './notice-line.module.css';

/** Not today: a quiet strip. Nothing was written; asking again is one press. */
export function NotTodayStrip({ onAskAgain }: { onAskAgain: () => void }) {
  return (
    <div class={css['line']}>
      <p>Not today. Nothing is written.</p>
      <Button kind="plain" isSmall onPress={onAskAgain}>
        Ask after all
      </Button>
    </div>
  );
}
