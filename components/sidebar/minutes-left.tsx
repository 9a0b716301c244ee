import type { ClockStore } from '../../lib/store/clock-store.ts';
import css from './minutes-left.module.css';

type MinutesLeftProps = { time: ClockStore; isOpen: boolean; onToggle: () => void };

/** The minutes left: one press opens what can be changed. Nothing happens at nought but the word. */
export function MinutesLeft({ time, isOpen, onToggle }: MinutesLeftProps) {
  const minutes = time.minutesLeft.value;
  return minutes === null ? null : (
    <button type="button" class={css['left']} aria-expanded={isOpen} onClick={onToggle}>
      <strong>{minutes}</strong> min left{time.isPaused.value ? ', paused' : ''}
    </button>
  );
}
