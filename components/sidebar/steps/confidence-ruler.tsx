import css from './steps.module.css';

const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

type ConfidenceRulerProps = { legend: string; value: number | null; onChoose: (value: number | null) => void };

/** A ruler from 0 to 10; a second press takes the number back. Nothing is pressed beforehand. */
export function ConfidenceRuler({ legend, value, onChoose }: ConfidenceRulerProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class={css['ruler']}>
        {numbers.map((number) => (
          <button
            key={number}
            type="button"
            class={css['number']}
            aria-pressed={value === number}
            onClick={() => onChoose(value === number ? null : number)}
          >
            {number}
          </button>
        ))}
      </div>
      <p class={`${css['ends']} ${css['quiet']}`} aria-hidden="true">
        <span>not at all</span>
        <span>completely</span>
      </p>
    </fieldset>
  );
}
