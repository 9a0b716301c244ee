import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import css from './section.module.css';

/** What stands in a form that is saved as a whole, and how one of its fields is changed. */
export function useForm<F extends object>(start: F): readonly [form: F, set: (change: Partial<F>) => void] {
  const [form, setForm] = useState(start);
  return [form, (change) => setForm((now) => ({ ...now, ...change }))];
}

type FormBoxProps = {
  title: string;
  /** How the form is called, where that is not its title. */
  name?: string;
  onSave: () => void;
  children: ComponentChildren;
};

/** A form in a box with its heading. Enter in a field saves, and nothing is sent anywhere. */
export function FormBox({ title, name = title, onSave, children }: FormBoxProps) {
  return (
    <form
      class={css['box']}
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <h2 class={css['heading']}>{title}</h2>
      {children}
    </form>
  );
}
