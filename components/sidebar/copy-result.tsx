import { useLayoutEffect, useRef } from 'preact/hooks';
import { agoInWords } from '../../lib/domain/plain-words.ts';
import type { CopyWay } from '../../lib/store/drafts.ts';
import type { TalkStore } from '../../lib/store/talk-store.ts';
import { Button } from '../base/button.tsx';
import { InsetText } from '../base/inset-text.tsx';
import { Tag } from '../base/tag.tsx';
import css from './steps/steps.module.css';

type CopyResultProps = { store: TalkStore; onCopyAgain: () => void };

function NotCopied({ why, text }: { why: string; text: string }) {
  return (
    <InsetText tone="warning">
      <p>
        <strong>Not copied.</strong> {why}
      </p>
      {text === '' ? null : (
        <label class={css['field']}>
          Select this text and copy it yourself
          <textarea readOnly rows={6} value={text} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
    </InsetText>
  );
}

const waysInWords = {
  copied: { done: 'Copied', next: 'Paste it where you write.' },
  dragged: { done: 'Dragged', next: 'Save it in the record yourself.' },
  filled: { done: 'Filled in', next: 'Read it there and save it yourself.' },
} satisfies Record<CopyWay, object>;

const before: Readonly<Record<CopyWay, string>> = {
  copied: 'This was copied for this record before.',
  dragged: 'This was dragged into this record before.',
  filled: 'This was filled in for this record before.',
};

function Copied({ store }: { store: TalkStore }) {
  const made = store.copying.lastCopy.value;
  if (made === null) return null;
  const filed = made.filed.filter(Boolean).length;
  return (
    <InsetText>
      <p>
        <strong>
          {waysInWords[made.how].done} {agoInWords(store.time.nowMs.value - made.atMs)} for this record.
        </strong>{' '}
        {waysInWords[made.how].next}
      </p>
      <p class={css['row']}>
        {filed === 0 ? (
          <span class={css['quiet']}>Not seen in the record yet.</span>
        ) : (
          <Tag tone="good">
            In the record ✓ {filed} of {made.filed.length}
          </Tag>
        )}
      </p>
    </InsetText>
  );
}

/** What became of the copy, said only from the browser’s own answer; and how to take it off the clipboard again. */
export function CopyResult({ store, onCopyAgain }: CopyResultProps) {
  const state = store.copying.state.value;
  const cleared = store.copying.cleared.value;
  const placeRef = useRef<HTMLDivElement>(null);
  const { kind } = state;
  useLayoutEffect(() => {
    if (kind !== 'idle') placeRef.current?.scrollIntoView({ block: 'nearest' });
  }, [kind]);
  return (
    <div ref={placeRef} class={css['body']} aria-live="polite">
      {state.kind === 'working' ? <p>Asking who is on the screen…</p> : null}
      {state.kind === 'askAgain' ? (
        <InsetText tone="warning">
          <p>{before[store.copying.lastCopy.value?.how ?? 'copied']} Copy it again?</p>
          <div class={css['row']}>
            <Button isSmall onPress={onCopyAgain}>
              Copy again
            </Button>
            <Button kind="plain" isSmall onPress={() => store.copying.dismiss()}>
              No
            </Button>
          </div>
        </InsetText>
      ) : null}
      {state.kind === 'notCopied' ? <NotCopied why={state.why} text={state.text} /> : null}
      {state.kind === 'idle' || state.kind === 'copied' ? <Copied store={store} /> : null}
      {store.copying.lastCopy.value === null ? null : (
        <div class={css['row']}>
          <Button kind="plain" isSmall onPress={() => void store.copying.clear()}>
            Clear the clipboard
          </Button>
          <span class={css['quiet']}>{cleared}</span>
        </div>
      )}
    </div>
  );
}
