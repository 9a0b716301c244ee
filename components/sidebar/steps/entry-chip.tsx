import { useState } from 'preact/hooks';
import type { EntryShown } from '../../../lib/store/conversation-store.ts';
import type { TalkStore } from '../../../lib/store/talk-store.ts';
import { Button } from '../../base/button.tsx';
import { Tag } from '../../base/tag.tsx';
import { EntryWords } from './entry-words.tsx';
import css from './steps.module.css';

type EntryChipProps = { store: TalkStore; shown: EntryShown };

/** The line itself, to be dragged into a field; who is on the screen is asked as soon as somebody takes hold of it. */
function Grip({ store, shown }: EntryChipProps) {
  const { dragging } = store;
  return (
    <span
      class={css['grip']}
      draggable
      data-ready={dragging.ready.value === shown.line ? '' : undefined}
      title="Drag this line into a field of the record"
      onPointerDown={(event) => {
        if (event.isTrusted) void dragging.hold(shown); // Its answer arrives as what may be dragged.
      }}
      onDragStart={(event) => {
        const text = dragging.begin(shown);
        if (text === null || event.dataTransfer === null) {
          event.preventDefault();
          return;
        }
        event.dataTransfer.clearData();
        event.dataTransfer.setData('text/plain', text);
        event.dataTransfer.effectAllowed = 'copy';
        setTimeout(() => dragging.note(shown)); // A drag whose element is redrawn as it begins may be given up.
      }}
      onDragEnd={(event) => dragging.end((event.dataTransfer?.dropEffect ?? 'none') !== 'none')}
    >
      {shown.line}
    </span>
  );
}

/** One entry: drag it, copy it alone, edit it, leave it out; and whether the page was seen to show it. */
export function EntryChip({ store, shown }: EntryChipProps) {
  const { entry, line } = shown;
  const [isOpen, setIsOpen] = useState(false);
  const isDropped = store.sitting.dropped.value.has(entry.id);
  const made = store.copying.lastCopy.value;
  const isFiled = made !== null && made.filed[made.lines.indexOf(line)] === true;
  return (
    <li class={css['line']}>
      <span class={isDropped ? css['dropped'] : undefined}>
        {isDropped ? line : <Grip store={store} shown={shown} />} {entry.kind === 'coded' ? null : <Tag>text</Tag>}{' '}
        {shown.wordsBefore === null ? null : <Tag>edited</Tag>}
        {isFiled ? <Tag tone="good">in the record ✓</Tag> : null}
      </span>
      <span class={css['chipButtons']}>
        {isDropped ? null : (
          <>
            <Button kind="plain" isSmall aria-label={`Copy: ${line}`} onPress={() => void store.copyEntry(entry.id)}>
              Copy
            </Button>
            <Button
              kind="plain"
              isSmall
              aria-label={`Edit: ${line}`}
              aria-expanded={isOpen}
              onPress={() => setIsOpen(!isOpen)}
            >
              Edit
            </Button>
          </>
        )}
        <Button
          kind="plain"
          isSmall
          aria-label={`${isDropped ? 'Put back' : 'Leave out'}: ${line}`}
          onPress={() => store.drop(entry.id)}
        >
          {isDropped ? 'Put back' : 'Leave out'}
        </Button>
      </span>
      {isOpen && !isDropped ? <EntryWords store={store} shown={shown} onDone={() => setIsOpen(false)} /> : null}
    </li>
  );
}
