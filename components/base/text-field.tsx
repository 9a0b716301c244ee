import type { ComponentChildren } from 'preact';
import { Field } from './field.tsx';
import css from './field.module.css';

type TextFieldProps = {
  id: string;
  label: string;
  hint?: string;
  problem?: string | undefined;
  value: string;
  width?: 'short' | 'medium' | 'full';
  kind?: 'text' | 'number' | 'date' | 'url';
  maxLength?: number;
  /** Said after the field, such as "minutes". */
  suffix?: ComponentChildren;
  /** When the person leaves the field or presses Enter with another value in it. */
  onCommit: (value: string) => void;
  /** At each letter, where something beside the field follows it. */
  onType?: (value: string) => void;
};

const described = (id: string, hint: string | undefined, problem: string | undefined): string | undefined => {
  const ids = [hint === undefined ? '' : `${id}-hint`, problem === undefined ? '' : `${id}-problem`].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
};

const inputModes = { text: undefined, number: 'numeric', url: 'url' } as const;

/** One line of text, a whole number, a date or an address. What was typed stays there while it has to be put right. */
export function TextField(props: TextFieldProps) {
  const { id, label, hint, problem, value, width = 'full', kind = 'text', maxLength, suffix, onCommit, onType } = props;
  const shared = {
    id,
    class: `${css['input']} ${css[width] ?? ''}`,
    autoComplete: 'off',
    value,
    'aria-invalid': problem === undefined ? undefined : ('true' as const),
    'aria-describedby': described(id, hint, problem),
    onInput: (event: { currentTarget: HTMLInputElement }) => onType?.(event.currentTarget.value),
    onChange: (event: { currentTarget: HTMLInputElement }) => onCommit(event.currentTarget.value),
  };
  return (
    <Field id={id} label={label} hint={hint} problem={problem}>
      <span class={css['row']}>
        {kind === 'date' ? (
          <input type="date" {...shared} />
        ) : (
          <input
            type="text"
            inputMode={inputModes[kind]}
            spellcheck={kind === 'text'}
            maxLength={maxLength}
            {...shared}
          />
        )}
        {suffix === undefined ? null : <span>{suffix}</span>}
      </span>
    </Field>
  );
}
