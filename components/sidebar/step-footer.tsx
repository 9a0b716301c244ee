import type { TalkStore } from '../../lib/store/talk-store.ts';
import { Button } from '../base/button.tsx';
import css from './steps/steps.module.css';

/** Where the record's form was taught and is open: shows where the entries would go. The press that fills comes after. */
function FillButton({ store }: { store: TalkStore }) {
  const count = store.fillable.value.length;
  const isShown = store.filling.state.value.kind === 'shown';
  return (
    <Button isUnavailable={count === 0 || isShown} onPress={() => void store.showFill()}>
      {count === 0 ? 'All filled in' : 'Fill in the record'}
    </Button>
  );
}

/** On the last step: one press copies what the preview shows. */
function CopyButton({ store }: { store: TalkStore }) {
  const dropped = store.sitting.dropped.value;
  const kept = store.conversation.entries.value.filter(({ entry }) => !dropped.has(entry.id)).length;
  return (
    <Button kind="primary" isUnavailable={kept === 0} onPress={() => void store.copyEntries()}>
      {kept === 0 ? 'Nothing to copy' : `Copy ${kept} ${kept === 1 ? 'line' : 'lines'}`}
    </Button>
  );
}

/** What moves the conversation on, always at hand at the bottom. */
export function StepFooter({ store, isLast }: { store: TalkStore; isLast: boolean }) {
  const record = store.record.value;
  const isFormOpen = record.kind === 'open' && record.reading.site?.hasField === true;
  return (
    <div class={css['footer']}>
      {isLast ? (
        <>
          <div class={css['full']}>
            <CopyButton store={store} />
            {isFormOpen && store.conversation.entries.value.length > 0 ? <FillButton store={store} /> : null}
          </div>
          <Button kind="plain" isSmall onPress={() => void store.move('next')}>
            Done
          </Button>
        </>
      ) : (
        <>
          <Button kind="primary" onPress={() => void store.move('next')}>
            Next
          </Button>
          <Button kind="plain" isSmall title="Key: s" onPress={() => void store.move('skip')}>
            Skip
          </Button>
        </>
      )}
      <Button kind="plain" isSmall onPress={() => void store.move('back')}>
        Back
      </Button>
      <Button kind="plain" isSmall onPress={() => void store.notToday()}>
        Not today
      </Button>
    </div>
  );
}
