import { Button } from '../base/button.tsx';
import css from './three-buttons.module.css';

type ThreeButtonsProps = { onAsk: () => void; onRefer: () => void; onNotToday: () => void };

/** The three things to do. None is chosen beforehand. */
export function ThreeButtons({ onAsk, onRefer, onNotToday }: ThreeButtonsProps) {
  return (
    <div class={css['buttons']}>
      <Button kind="primary" isWide onPress={onAsk}>
        Ask
      </Button>
      <div class={css['pair']}>
        <Button isWide onPress={onRefer}>
          Refer or signpost
        </Button>
        <Button isWide onPress={onNotToday}>
          Not today
        </Button>
      </div>
    </div>
  );
}
