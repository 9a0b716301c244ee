import css from './choices.module.css';

type Tick<T extends string> = { value: T; label: string; hint?: string };

type TicksProps<T extends string> = {
  legend: string;
  isLegendHidden?: boolean;
  ticks: readonly Tick<T>[];
  ticked: ReadonlySet<T>;
  onToggle: (value: T) => void;
};

/** Any of several, as a list of boxes. Nothing is ever ticked beforehand. */
export function Ticks<T extends string>({ legend, isLegendHidden, ticks, ticked, onToggle }: TicksProps<T>) {
  return (
    <fieldset>
      <legend class={isLegendHidden ? 'visually-hidden' : css['legend']}>{legend}</legend>
      <div class={css['list']}>
        {ticks.map((tick) => (
          <label key={tick.value} class={css['choice']}>
            <input type="checkbox" checked={ticked.has(tick.value)} onChange={() => onToggle(tick.value)} />
            <span>
              {tick.label}
              {tick.hint ? <span class={css['hint']}> {tick.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
