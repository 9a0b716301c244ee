import css from './choices.module.css';

type Chip<T extends string> = { value: T; label: string };

type ChipGroupProps<T extends string> = {
  legend: string;
  isLegendHidden?: boolean;
  hint?: string | null;
  chips: readonly Chip<T>[];
  /** Those pressed. One or many: the caller decides what a press does. */
  pressed: ReadonlySet<T>;
  onPress: (value: T) => void;
};

/** Short choices side by side, each a button that stays pressed. A tick is drawn as well as the colour. */
export function ChipGroup<T extends string>({
  legend,
  isLegendHidden,
  hint = null,
  chips,
  pressed,
  onPress,
}: ChipGroupProps<T>) {
  return (
    <fieldset>
      <legend class={isLegendHidden ? 'visually-hidden' : css['legend']}>{legend}</legend>
      {hint === null ? null : <p class={css['hint']}>{hint}</p>}
      <div class={css['chips']}>
        {chips.map((chip) => (
          <button
            key={chip.value}
            type="button"
            class={css['chip']}
            aria-pressed={pressed.has(chip.value)}
            onClick={() => onPress(chip.value)}
          >
            {chip.label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
