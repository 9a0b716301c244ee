import { useState } from 'preact/hooks';
import type { Entry } from '../../lib/domain/entries/entry.ts';
import { layoutProblems } from '../../lib/domain/entries/layout-problems.ts';
import type { EntryLayout } from '../../lib/domain/entries/entry-layout.ts';
import { Button } from '../base/button.tsx';
import { SelectField } from '../base/select-field.tsx';
import { TextField } from '../base/text-field.tsx';
import { LayoutPreview } from './layout-preview.tsx';
import css from './section.module.css';

type LayoutFormProps = {
  /** The layout as it is, or a copy of another to begin from. */
  start: EntryLayout;
  title: string;
  examples: readonly Entry[];
  onSave: (layout: EntryLayout) => void;
  onLeave: () => void;
};

const parts = 'Parts: {code}, {term}, {text}, {date}.';
const betweens = [
  { value: '\n', label: 'A new line' },
  { value: ' ', label: 'A space: one block of text' },
] as const;
const dates = [
  { value: 'iso', label: '2026-03-30' },
  { value: 'plain', label: '30 March 2026' },
] as const;

/** One layout of a practice's own: two patterns, and beside them what a copy would be, at each letter. */
export function LayoutForm({ start, title, examples, onSave, onLeave }: LayoutFormProps) {
  const [draft, setDraft] = useState(start);
  const set = (change: Partial<EntryLayout>): void => setDraft((now) => ({ ...now, ...change }));
  const problems = layoutProblems(draft);
  const isRight = Object.keys(problems).length === 0;
  return (
    <form class={css['box']} aria-label={title} onSubmit={(event) => event.preventDefault()}>
      <h3 class={css['heading']}>{title}</h3>
      {(['label', 'coded', 'text'] as const).map((part) => (
        <TextField
          key={part}
          id={`layout-${part}`}
          label={{ label: 'Name', coded: 'A line with a code', text: 'A line of words' }[part]}
          {...(part === 'label' ? {} : { hint: part === 'coded' ? parts : 'Parts: {text}, {date}.' })}
          maxLength={120}
          value={draft[part]}
          problem={draft[part] === start[part] ? undefined : problems[part]}
          onType={(value) => set({ [part]: value })}
          onCommit={(value) => set({ [part]: value })}
        />
      ))}
      <SelectField
        id="layout-between"
        label="Between lines"
        choices={betweens}
        chosen={draft.between}
        onChoose={(between) => set({ between })}
      />
      <SelectField
        id="layout-dates"
        label="Dates"
        choices={dates}
        chosen={draft.dates}
        onChoose={(style) => set({ dates: style })}
      />
      {isRight ? <LayoutPreview layout={draft} examples={examples} /> : null}
      <div class={css['buttons']}>
        <Button kind="primary" isUnavailable={!isRight} onPress={() => onSave(draft)}>
          Save this layout
        </Button>
        <Button kind="plain" onPress={onLeave}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
