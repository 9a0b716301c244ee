import { problemLines, problemsOf } from '../../../lib/domain/entries/free-words.ts';
import type { IdentityMarks } from '../../../lib/domain/entries/free-words.ts';
import css from './steps.module.css';

type WordsFieldProps = {
  id: string;
  label: string;
  words: string | null;
  marks: IdentityMarks;
  today: string;
  onWords: (words: string) => void;
};

/**
 * One optional line in the person's words. What is typed is kept as it is typed; a line beside it says when part of it
 * will be left out of the entry.
 */
export function WordsField({ id, label, words, marks, today, onWords }: WordsFieldProps) {
  const [problem] = words === null ? [] : problemsOf(words, marks, today);
  return (
    <div class={css['field']}>
      <label for={id}>
        {label} <span class={css['quiet']}>(optional)</span>
      </label>
      <input
        id={id}
        type="text"
        maxLength={160}
        autocomplete="off"
        defaultValue={words ?? ''}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onInput={(event) => onWords(event.currentTarget.value)}
      />
      {problem === undefined ? null : <p id={`${id}-problem`}>{problemLines[problem.kind]}</p>}
    </div>
  );
}
