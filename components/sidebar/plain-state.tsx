import { Button } from '../base/button.tsx';
import { Card } from '../base/card.tsx';
import type { RecordState } from '../../lib/store/record-store.ts';
import css from './plain-state.module.css';

type Closed = Exclude<RecordState, { kind: 'open' }>;

const words: Readonly<Record<Closed['kind'], { title: string; text: string; canReadAgain: boolean }>> = {
  starting: {
    title: 'Looking at the page',
    text: 'Finding out whose record is open.',
    canReadAgain: true,
  },
  apart: {
    title: 'No page is being read',
    text: 'Open a record page that Fingerpost may read, or bring what you need yourself.',
    canReadAgain: true,
  },
  changed: {
    title: 'The record on the screen changed',
    text: 'Nothing is shown until it is certain whose record is open.',
    canReadAgain: true,
  },
  list: {
    title: 'This page shows several people',
    text: 'Open one person’s record. Nothing is read from lists.',
    canReadAgain: true,
  },
  none: {
    title: 'No record is open here',
    text: 'Open a person’s record on this page.',
    canReadAgain: true,
  },
  doubt: {
    title: 'It is not certain whose record this is',
    text: 'Nothing is shown, copied or saved while there is doubt.',
    canReadAgain: true,
  },
  idle: {
    title: 'Put away',
    text: 'Nobody used this computer for ten minutes, so what was begun here was cleared.',
    canReadAgain: true,
  },
  stopped: {
    title: 'Fingerpost has stopped on this page',
    text: 'Nothing is being read.',
    canReadAgain: false,
  },
};

const whyOf = (state: Closed): string | null =>
  state.kind === 'apart' || state.kind === 'changed' || state.kind === 'doubt' || state.kind === 'stopped'
    ? state.why
    : null;

type PlainStateProps = { state: Closed; onReadAgain: () => void };

/** Why there is nothing to see, in plain words: the sidebar is never just empty (H-30). */
export function PlainState({ state, onReadAgain }: PlainStateProps) {
  const { title, text, canReadAgain } = words[state.kind];
  const why = whyOf(state);
  return (
    <div aria-live="polite">
      <Card>
        <h1 class={css['title']}>{title}</h1>
        {why === null ? null : <p>{why}</p>}
        <p>{text}</p>
        {canReadAgain ? (
          <div>
            <Button isSmall onPress={onReadAgain}>
              Read again
            </Button>
          </div>
        ) : null}
      </Card>
    </div>
  );
}
