import type { ComponentChildren } from 'preact';
import css from './field.module.css';

type FieldProps = {
  id: string;
  label: string;
  isLabelHidden?: boolean;
  hint?: string | undefined;
  /** What has to be put right; shown above the field and tied to it. */
  problem?: string | undefined;
  children: ComponentChildren;
};

/** A label, its hint, what has to be put right, and the field itself, tied together for people who hear the page. */
export function Field({ id, label, isLabelHidden = false, hint, problem, children }: FieldProps) {
  return (
    <div class={css['field']} data-wrong={problem === undefined ? undefined : ''}>
      <label class={isLabelHidden ? 'visually-hidden' : css['label']} for={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <span id={`${id}-hint`} class={css['hint']}>
          {hint}
        </span>
      )}
      {problem === undefined ? null : (
        <span id={`${id}-problem`} class={css['wrong']}>
          <span class="visually-hidden">Error: </span>
          {problem}
        </span>
      )}
      {children}
    </div>
  );
}
