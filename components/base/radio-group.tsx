import type { ComponentChildren } from 'preact';
import css from './choices.module.css';

type Choice<T extends string> = { value: T; label: ComponentChildren; hint?: string };

type RadioGroupProps<T extends string> = {
  name: string;
  legend: string;
  isLegendHidden?: boolean;
  choices: readonly Choice<T>[];
  /** Null: nothing chosen. Nothing is ever chosen beforehand. */
  chosen: T | null;
  onChoose: (value: T) => void;
};

/** One of several, none to begin with. */
export function RadioGroup<T extends string>({
  name,
  legend,
  isLegendHidden,
  choices,
  chosen,
  onChoose,
}: RadioGroupProps<T>) {
  return (
    <fieldset>
      <legend class={isLegendHidden ? 'visually-hidden' : css['legend']}>{legend}</legend>
      <div class={css['list']}>
        {choices.map((choice) => (
          <label key={choice.value} class={css['choice']}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={chosen === choice.value}
              onChange={() => onChoose(choice.value)}
            />
            <span>
              {choice.label}
              {choice.hint ? <span class={css['hint']}> {choice.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
