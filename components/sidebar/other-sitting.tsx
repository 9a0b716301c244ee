import type { ComponentChildren } from 'preact';
import type { Entry } from '../../lib/domain/entries/entry.ts';
import type { TalkStore } from '../../lib/store/talk-store.ts';
import { Button } from '../base/button.tsx';
import { CopyResult } from './copy-result.tsx';
import css from './steps/steps.module.css';

type OtherSittingProps = {
  store: TalkStore;
  title: string;
  entries: readonly Entry[];
  children: ComponentChildren;
};

/** The frame of a sitting that is not the short conversation: its parts, what it writes, and one press to copy that. */
export function OtherSitting({ store, title, entries, children }: OtherSittingProps) {
  const { lines } = store.conversation.toCopy(entries);
  return (
    <section class={css['frame']} aria-labelledby="sitting">
      <div class={css['head']}>
        <h2 id="sitting" class={css['title']}>
          {title}
        </h2>
        <Button kind="plain" isSmall onPress={() => void store.go('first')}>
          Back
        </Button>
      </div>
      {children}
      <h3>For the record</h3>
      {lines.length === 0 ? (
        <p class={css['quiet']}>Nothing was said yet, so there is nothing to copy.</p>
      ) : (
        <ul class={css['lines']}>
          {lines.map((line) => (
            <li key={line} class={css['line']}>
              {line}
            </li>
          ))}
        </ul>
      )}
      <CopyResult store={store} onCopyAgain={() => void store.copyThese(entries, true)} />
      <div class={css['footer']}>
        <Button kind="primary" isUnavailable={lines.length === 0} onPress={() => void store.copyThese(entries)}>
          {lines.length === 0 ? 'Nothing to copy' : `Copy ${lines.length} ${lines.length === 1 ? 'line' : 'lines'}`}
        </Button>
      </div>
    </section>
  );
}
