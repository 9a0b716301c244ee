import type { ComponentChildren } from 'preact';
import css from './section.module.css';

type CheckBoxProps = {
  id: string;
  isTicked: boolean;
  onToggle: (isTicked: boolean) => void;
  children: ComponentChildren;
};

/** One yes or no. */
export function CheckBox({ id, isTicked, onToggle, children }: CheckBoxProps) {
  return (
    <label class={css['check']} for={id}>
      <input id={id} type="checkbox" checked={isTicked} onChange={(event) => onToggle(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}
