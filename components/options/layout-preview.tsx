import type { Entry } from '../../lib/domain/entries/entry.ts';
import { toPlainText } from '../../lib/domain/entries/layout.ts';
import type { EntryLayout } from '../../lib/domain/entries/entry-layout.ts';
import css from './layouts.module.css';

type LayoutPreviewProps = { layout: EntryLayout; examples: readonly Entry[] };

/** What a copy would be in a layout, of an invented conversation. */
export function LayoutPreview({ layout, examples }: LayoutPreviewProps) {
  return (
    <figure class={css['preview']}>
      <figcaption class={css['caption']}>What is copied, with an invented conversation: {layout.label}</figcaption>
      <p class={css['text']} aria-live="polite">
        {toPlainText(examples, layout)}
      </p>
    </figure>
  );
}
