import type { ClockStore } from '../../lib/store/clock-store.ts';
import { Button } from '../base/button.tsx';
import { ChipGroup } from '../base/chip-group.tsx';
import css from './minutes-left.module.css';

const offered = ['1', '3', '5', '8', '10', '15'] as const;
type Minutes = (typeof offered)[number];
const chips = offered.map((value) => ({ value, label: value }));

type MinutesPanelProps = { time: ClockStore; onShow: (view: 'visit' | 'group') => void };

/** Changes the minutes left, or pauses the clock; or another kind of sitting. What is shown follows the minutes. */
export function MinutesPanel({ time, onShow }: MinutesPanelProps) {
  return (
    <div class={css['change']}>
      <ChipGroup<Minutes>
        legend="Minutes left"
        chips={chips}
        pressed={new Set()}
        onPress={(value) => time.setMinutesLeft(Number(value))}
      />
      <Button kind="plain" isSmall onPress={() => time.pauseOrGoOn()}>
        {time.isPaused.value ? 'Go on' : 'Pause the clock'}
      </Button>
      <Button kind="plain" isSmall onPress={() => onShow('visit')}>
        Longer visit
      </Button>
      <Button kind="plain" isSmall onPress={() => onShow('group')}>
        Group consultation
      </Button>
    </div>
  );
}
