import type { ComponentChildren } from 'preact';
import css from './table.module.css';

type TableProps = {
  caption: string;
  isCaptionHidden?: boolean;
  columns: readonly string[];
  children: ComponentChildren;
};

/** A table with its caption and column headings; the rows come as children. It scrolls sideways by itself when too wide. */
export function Table({ caption, isCaptionHidden, columns, children }: TableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways needs a stop for the keyboard
    <section class={css['scroll']} tabIndex={0} aria-label={caption}>
      <table class={css['table']}>
        <caption class={isCaptionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
