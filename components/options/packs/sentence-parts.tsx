import { Fragment } from 'preact';
import type { PackEdit } from '../../../lib/domain/packs/edit.ts';
import { borderWords, borders } from '../../../lib/domain/packs/sentence.ts';
import type { SentencePart } from '../../../lib/domain/packs/sentence.ts';
import css from './packs.module.css';

/** Makes one change; null where the pack is only shown. */
export type Editing = ((edit: PackEdit) => void) | null;

type SentencePartsProps = {
  /** Where the sentence stands, such as "Rule C2", for people who hear the page. */
  place: string;
  parts: readonly SentencePart[];
  editing: Editing;
};

type PartProps<K extends SentencePart['kind']> = {
  place: string;
  part: Extract<SentencePart, { kind: K }>;
  edit: (edit: PackEdit) => void;
};

/** The upper pair and the lower pair of borders; one is changed for its like only. */
const likes = (border: keyof typeof borderWords) =>
  borders.filter(
    (other) => (other === 'atLeast' || other === 'above') === (border === 'atLeast' || border === 'above'),
  );

function NumberPart({ place, part, edit }: PartProps<'number'>) {
  const commit = (input: HTMLInputElement): void => {
    const text = input.value.trim();
    const what = `${place}: ${part.label} ${part.value} → ${text}`;
    // What is no number goes to the pack's own check, which says so in words.
    edit({ kind: 'set', path: part.path, value: /^-?\d{1,5}(\.\d{1,3})?$/.test(text) ? Number(text) : text, what });
  };
  return (
    <input
      class={css['number']}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      aria-label={`${place}: ${part.label}, ${part.min} to ${part.max}`}
      value={part.value}
      onChange={(event) => commit(event.currentTarget)}
    />
  );
}

function BorderPart({ place, part, edit }: PartProps<'border'>) {
  const choose = (value: string): void => {
    const to = borders.find((border) => border === value);
    if (to === undefined) return;
    const what = `${place}: ${part.label} ${borderWords[part.border]} → ${borderWords[to]}`;
    edit({ kind: 'border', path: part.path, from: part.border, to, what });
  };
  return (
    <select
      class={css['choice']}
      aria-label={`${place}: ${part.label}, how it compares`}
      value={part.border}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {likes(part.border).map((border) => (
        <option key={border} value={border}>
          {borderWords[border]}
        </option>
      ))}
    </select>
  );
}

function Part({ place, part, editing }: { place: string; part: SentencePart; editing: Editing }) {
  if (part.kind === 'words') return <>{part.text}</>;
  if (part.kind === 'number') {
    return editing === null ? <strong>{part.value}</strong> : <NumberPart place={place} part={part} edit={editing} />;
  }
  return editing === null ? <>{borderWords[part.border]}</> : <BorderPart place={place} part={part} edit={editing} />;
}

/** No blank at the start, nor inside brackets. */
const isTight = (before: SentencePart | undefined, part: SentencePart): boolean =>
  before === undefined ||
  (before.kind === 'words' && before.text.endsWith('(')) ||
  (part.kind === 'words' && part.text === ')');

/** A condition as a sentence; while a pack is on the bench its numbers and borders are fields. */
export function SentenceParts({ place, parts, editing }: SentencePartsProps) {
  return (
    <>
      {parts.map((part, index) => (
        // The place in the sentence is what a piece is: it never moves on its own.
        <Fragment key={index}>
          {isTight(parts[index - 1], part) ? '' : ' '}
          <Part place={place} part={part} editing={editing} />
        </Fragment>
      ))}
    </>
  );
}
