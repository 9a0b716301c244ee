import type { ClockStore } from '../../lib/store/clock-store.ts';
import { Button } from '../base/button.tsx';
import { ChipGroup } from '../base/chip-group.tsx';
import css from './minutes-left.module.css';

const offered = ['1', '3', '5', '8', '10', '15'] as const;
type Minutes = (typeof offered)[number];
const chips = offered.map((value) => ({ value, label: value }));

type MinutesLeftProps = { time: ClockStore; isOpen: boolean; onToggle: () => void };

/** The minutes left. One press to change or pause; nothing happens at nought but the word. */
export function MinutesLeft({ time, isOpen, onToggle }: MinutesLeftProps) {
  const minutes = time.minutesLeft.value;
  if (minutes === null) return null;
  const isPaused = time.isPaused.value;
  return (
    <div class={css['minutes']}>
      <button type="button" class={css['left']} aria-expanded={isOpen} onClick={onToggle}>
        <strong>{minutes}</strong> min left{isPaused ? ', paused' : ''}
      </button>
      {isOpen ? (
        <div class={css['change']}>
          <ChipGroup<Minutes>
            legend="Minutes left"
            chips={chips}
            pressed={new Set()}
            onPress={(value) => time.setMinutesLeft(Number(value))}
          />
          <Button kind="plain" isSmall onPress={() => time.pauseOrGoOn()}>
            {isPaused ? 'Go on' : 'Pause the clock'}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
