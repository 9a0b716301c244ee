import { useState } from 'preact/hooks';
import { editProblemLine } from '../../../lib/domain/entries/edit-entry.ts';
import type { EntryShown } from '../../../lib/store/conversation-store.ts';
import type { TalkStore } from '../../../lib/store/talk-store.ts';
import { Button } from '../../base/button.tsx';
import css from './steps.module.css';

type EntryWordsProps = { store: TalkStore; shown: EntryShown; onDone: () => void };

/** The words of one entry, to be changed. Its code stays; words that may not be copied are not taken, and it says why. */
export function EntryWords({ store, shown, onDone }: EntryWordsProps) {
  const { entry, wordsBefore } = shown;
  const [words, setWords] = useState(entry.text.replace(/^Training\. /, ''));
  const [problem, setProblem] = useState<string | null>(null);
  const keep = (text: string) => {
    const found = store.reword(shown, text);
    setProblem(found === null ? null : editProblemLine(found));
    if (found === null) onDone();
  };
  const id = `words-${entry.id}`;
  return (
    <div class={css['field']}>
      <label for={id}>Words of this line{entry.kind === 'coded' ? ' (its code stays)' : ''}</label>
      <input
        id={id}
        type="text"
        maxLength={300}
        autocomplete="off"
        value={words}
        aria-invalid={problem === null ? undefined : 'true'}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onInput={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep(words);
        }}
      />
      {problem === null ? null : (
        <p id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      <span class={css['chipButtons']}>
        <Button isSmall onPress={() => keep(words)}>
          Keep these words
        </Button>
        {wordsBefore === null ? null : (
          <Button kind="plain" isSmall onPress={() => keep(wordsBefore)}>
            As it was
          </Button>
        )}
        <Button kind="plain" isSmall onPress={onDone}>
          Cancel
        </Button>
      </span>
    </div>
  );
}
