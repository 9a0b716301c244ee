import type { ComponentChildren } from 'preact';
import css from './details.module.css';

type DetailsProps = {
  summary: ComponentChildren;
  isOpen?: boolean;
  onToggle?: (isOpen: boolean) => void;
  children: ComponentChildren;
};

/** More for those who want it, closed to begin with. The browser's own element, so keys and readers work. */
export function Details({ summary, isOpen = false, onToggle, children }: DetailsProps) {
  return (
    <details class={css['details']} open={isOpen} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary class={css['summary']}>
        <span>{summary}</span>
      </summary>
      <div class={css['body']}>{children}</div>
    </details>
  );
}
