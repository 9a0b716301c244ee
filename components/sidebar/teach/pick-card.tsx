import type { PlaceKind } from '../../../lib/domain/sites/place-kind.ts';
import type { TeachOrder, TeachState } from '../../../lib/domain/sites/teaching.ts';
import { Button } from '../../base/button.tsx';
import { Card } from '../../base/card.tsx';
import { HealthLight } from '../health-light.tsx';
import { Said } from './said.tsx';
import { exactWords, placeWords } from './teach-words.ts';
import css from './teach.module.css';

type PickCardProps = {
  pick: NonNullable<TeachState['pick']>;
  onOrder: (order: TeachOrder) => void;
  onKeep: () => void;
};

type SliderProps = {
  id: string;
  label: string;
  value: number;
  min: number;
  max: number;
  says: string;
  onChange: (to: number) => void;
};

function Slider({ id, label, value, min, max, says, onChange }: SliderProps) {
  return (
    <div class={css['slider']}>
      <label for={id}>
        {label}: <strong>{says}</strong>
      </label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={1}
        value={value}
        aria-valuetext={says}
        disabled={min === max}
        onInput={(event) => onChange(Number(event.currentTarget.value))}
      />
    </div>
  );
}

function wouldBe(what: PlaceKind, shown: string | null): string {
  if (shown === null) return 'Nothing would be read.';
  return what === 'entries' ? `Entries would be filled in here: ${shown}` : `Would be read: ${shown}`;
}

/** What was pointed at: what would be read there, how sure, and the two sliders. */
export function PickCard({ pick, onOrder, onKeep }: PickCardProps) {
  const { what, shown, sure, why, signs, size, largest, exact } = pick;
  return (
    <Card tone="marked" labelledBy="teach-pick">
      <h2 id="teach-pick" class={css['title']}>
        {placeWords[what].name}
      </h2>
      <p aria-live="polite" class={css['shown']}>
        {wouldBe(what, shown)}
      </p>
      <p>
        <HealthLight health={sure} /> {why}
      </p>
      <Said pick={pick} onOrder={onOrder} />
      {what === 'entries' ? null : (
        <Slider
          id="teach-size"
          label="How large a block"
          value={size}
          min={0}
          max={largest}
          says={`${size + 1} of ${largest + 1}`}
          onChange={(to) => onOrder({ do: 'size', to })}
        />
      )}
      <Slider
        id="teach-exact"
        label="How exact"
        value={exact}
        min={1}
        max={3}
        says={exactWords[exact - 1] ?? ''}
        onChange={(to) => onOrder({ do: 'exact', to })}
      />
      {signs.length === 0 ? null : <p class={css['quiet']}>Known by: {signs.join('; ')}.</p>}
      <div class={css['buttons']}>
        <Button kind="primary" isUnavailable={sure === 'broken'} onPress={onKeep}>
          Keep this place
        </Button>
        <Button onPress={() => onOrder({ do: 'point', what })}>Point again</Button>
      </div>
    </Card>
  );
}
