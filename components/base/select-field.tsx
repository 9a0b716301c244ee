import { Field } from './field.tsx';
import css from './field.module.css';

type Choice<T extends string> = { value: T; label: string };

type SelectFieldProps<T extends string> = {
  id: string;
  label: string;
  /** For a field in a table, whose heads say what it is. */
  isLabelHidden?: boolean;
  hint?: string;
  problem?: string | undefined;
  choices: readonly Choice<T>[];
  chosen: T;
  onChoose: (value: T) => void;
};

/** One of several, where the list is long. */
export function SelectField<T extends string>({
  id,
  label,
  isLabelHidden = false,
  hint,
  problem,
  choices,
  chosen,
  onChoose,
}: SelectFieldProps<T>) {
  const choose = (value: string): void => {
    const choice = choices.find((candidate) => candidate.value === value);
    if (choice !== undefined) onChoose(choice.value);
  };
  return (
    <Field id={id} label={label} isLabelHidden={isLabelHidden} hint={hint} problem={problem}>
      <select
        id={id}
        class={`${css['input']} ${css['medium']}`}
        value={chosen}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
