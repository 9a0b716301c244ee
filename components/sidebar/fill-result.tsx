import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { FillState } from '../../lib/store/fill-store.ts';
import type { TalkStore } from '../../lib/store/talk-store.ts';
import { Button } from '../base/button.tsx';
import { InsetText } from '../base/inset-text.tsx';
import css from './steps/steps.module.css';

type FillResultProps = { store: TalkStore };

/** What would be written and where, before anything is. */
function Shown({ store, state }: FillResultProps & { state: Extract<FillState, { kind: 'shown' }> }) {
  const { field, toFill } = state;
  return (
    <InsetText>
      <p>
        <strong>
          {field.label === null ? 'Into the box' : `Into “${field.label}”`}, framed on the page
          {field.isEmpty ? '' : ', after what stands there'}:
        </strong>
      </p>
      <ul class={css['lines']}>
        {toFill.lines.map((line) => (
          <li key={line} class={css['toFill']}>
            {line}
          </li>
        ))}
      </ul>
      <p class={css['quiet']}>Nothing is saved or signed by this.</p>
      <div class={css['row']}>
        <Button isSmall onPress={() => void store.fillEntries()}>
          Fill it in
        </Button>
        <Button kind="plain" isSmall onPress={() => store.filling.dismiss()}>
          Not now
        </Button>
      </div>
    </InsetText>
  );
}

function Filled({ store, count, why }: FillResultProps & { count: number; why: string | null }) {
  return (
    <InsetText>
      <p>
        <strong>{count === 1 ? 'The box holds 1 line more.' : `The box holds ${count} lines more.`}</strong> Read it
        there and save it yourself.
      </p>
      <div class={css['row']}>
        <Button isSmall onPress={() => void store.filling.undo()}>
          Take it back
        </Button>
      </div>
      {why === null ? null : <p>{why}</p>}
    </InsetText>
  );
}

function Result({ store }: FillResultProps) {
  const state = store.filling.state.value;
  switch (state.kind) {
    case 'idle':
      return null;
    case 'working':
      return <p>Asking who is on the screen…</p>;
    case 'shown':
      return <Shown store={store} state={state} />;
    case 'filled':
      return <Filled store={store} count={state.count} why={state.why} />;
    case 'takenBack':
      return <InsetText>Taken back. The box is as it was.</InsetText>;
    case 'notDone':
      return <InsetText tone="warning">{state.why}</InsetText>;
  }
}

/** What becomes of filling in the record's form: what would go where, what the box held after, and the way back. */
export function FillResult({ store }: FillResultProps) {
  const { kind } = store.filling.state.value;
  const placeRef = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (kind !== 'idle') placeRef.current?.scrollIntoView({ block: 'nearest' });
  }, [kind]);
  useEffect(() => () => store.filling.dismiss(), [store]);
  const record = store.record.value;
  const isFormAway = record.kind === 'open' && record.reading.site?.hasField === false;
  return (
    <div ref={placeRef} class={css['body']} aria-live="polite">
      <Result store={store} />
      {isFormAway && kind === 'idle' ? (
        <p class={css['quiet']}>To fill in from here, open the record’s form for notes.</p>
      ) : null}
    </div>
  );
}
