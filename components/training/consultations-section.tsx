import { useState } from 'preact/hooks';
import type { JournalEntry, RecordPerson } from './record.ts';
import { longDate } from './wording.ts';

/** A note saved on this page: its lines as they were typed or pasted. */
export type SavedNote = { readonly date: string; readonly how: string; readonly lines: readonly string[] };

const ways = ['Face to face', 'Telephone', 'Video', 'Home visit'] as const;

const NoteForm = ({ onSave }: { readonly onSave: (how: string, lines: readonly string[]) => void }) => {
  const [text, setText] = useState('');
  const [how, setHow] = useState<string>(ways[0]);
  const [message, setMessage] = useState('');
  const save = (event: Event): void => {
    event.preventDefault();
    const lines = text
      .split('\n')
      .map((line) => line.trimEnd())
      .filter((line) => line.trim() !== '');
    if (lines.length === 0) {
      setMessage('There is nothing to save yet.');
      return;
    }
    onSave(how, lines);
    setText('');
    setMessage('Saved to the training record.');
  };
  return (
    <form class="card note" aria-label="New consultation" onSubmit={save}>
      <div class="note__head">
        <h3>New consultation</h3>
        <label>
          <span>How</span>
          <select value={how} onChange={(event) => setHow(event.currentTarget.value)}>
            {ways.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
      </div>
      <label htmlFor="note-text">Consultation notes</label>
      <textarea
        id="note-text"
        name="notes"
        rows={9}
        spellcheck
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        placeholder="Type or paste here"
      />
      <div class="note__foot">
        <button type="submit" class="button">
          Save to record
        </button>
        <output>{message}</output>
      </div>
    </form>
  );
};

const SavedEntry = ({ note }: { readonly note: SavedNote }) => (
  <li class="entry entry--new">
    <h4>
      {longDate(note.date)}, Dr S. Marlowe <small>{note.how}, saved just now</small>
    </h4>
    <ul class="entry__lines">
      {note.lines.map((line, index) => (
        <li key={`${index} ${line}`}>{line}</li>
      ))}
    </ul>
  </li>
);

const OldEntry = ({ entry }: { readonly entry: JournalEntry }) => (
  <li class="entry">
    <h4>
      {longDate(entry.date)}, {entry.who} <small>{entry.how}</small>
    </h4>
    <dl class="journal__lines">
      {entry.lines.map((line) => (
        <div key={line.text}>
          <dt>{line.heading}</dt>
          <dd>{line.text}</dd>
        </div>
      ))}
    </dl>
  </li>
);

type Props = {
  readonly person: RecordPerson;
  readonly saved: readonly SavedNote[];
  readonly onSave: (how: string, lines: readonly string[]) => void;
};

/** Writing a note, and the journal below it, newest first. */
export const ConsultationsSection = ({ person, saved, onSave }: Props) => (
  <>
    <NoteForm onSave={onSave} />
    <section class="journal" aria-label="Journal">
      <h3>Journal</h3>
      <ol>
        {saved.toReversed().map((note, index) => (
          <SavedEntry key={saved.length - index} note={note} />
        ))}
        {person.journal
          .toSorted((a, b) => b.date.localeCompare(a.date))
          .map((entry) => (
            <OldEntry key={`${entry.date} ${entry.who}`} entry={entry} />
          ))}
      </ol>
    </section>
  </>
);
