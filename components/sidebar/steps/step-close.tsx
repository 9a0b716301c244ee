import { dateInWords } from '../../../lib/domain/plain-words.ts';
import type { EntryShown } from '../../../lib/store/conversation-store.ts';
import { Button } from '../../base/button.tsx';
import { ChipGroup } from '../../base/chip-group.tsx';
import { Tag } from '../../base/tag.tsx';
import { CopyResult } from '../copy-result.tsx';
import { Say } from './say.tsx';
import type { StepProps } from './step-props.ts';
import css from './steps.module.css';

function EntryLine({ store, shown }: Pick<StepProps, 'store'> & { shown: EntryShown }) {
  const { entry, line } = shown;
  const isDropped = store.sitting.dropped.value.has(entry.id);
  const made = store.copying.lastCopy.value;
  const isFiled = made !== null && made.filed[made.lines.indexOf(line)] === true;
  return (
    <li class={css['line']}>
      <span class={isDropped ? css['dropped'] : undefined}>
        {line} {entry.kind === 'coded' ? null : <Tag>text</Tag>}{' '}
        {isFiled ? <Tag tone="good">in the record ✓</Tag> : null}
      </span>
      <Button
        kind="plain"
        isSmall
        aria-label={`${isDropped ? 'Put back' : 'Leave out'}: ${line}`}
        onPress={() => store.drop(entry.id)}
      >
        {isDropped ? 'Put back' : 'Leave out'}
      </Button>
    </li>
  );
}

/** Say it back, set the date, see exactly what will be copied, and copy it with one press. */
export function StepClose({ store, said }: StepProps) {
  const { close } = store.script.steps;
  const entries = store.conversation.entries.value;
  const dates = store.reviewDates();
  const choice = said.size.what ?? store.conversation.chosen.value?.text ?? null;
  return (
    <>
      <Say
        say={close.say}
        alternatives={close.alternatives}
        source={close.source}
        blank={choice === null ? null : `: ${choice.replace(/\.$/, '')}.`}
      />
      <ChipGroup
        legend="Copy, and look at it again in"
        chips={dates.map(({ date, words }) => ({ value: date, label: `${words}, ${dateInWords(date)}` }))}
        pressed={new Set(said.reviewDate === null ? [] : [said.reviewDate])}
        onPress={(date) => {
          if (said.reviewDate === date) store.act({ kind: 'setReviewDate', date: null });
          else void store.setDateAndCopy(date);
        }}
      />
      <CopyResult store={store} onCopyAgain={() => void store.copyEntries(true)} />
      <h3>For the record</h3>
      {entries.length === 0 ? (
        <p class={css['quiet']}>Nothing was decided, so there is nothing to copy.</p>
      ) : (
        <ul class={css['lines']}>
          {entries.map((shown) => (
            <EntryLine key={shown.entry.id} store={store} shown={shown} />
          ))}
        </ul>
      )}
      <div>
        <Button isSmall onPress={() => void store.go('shared')}>
          Show them their choice
        </Button>{' '}
        <Button isSmall onPress={() => void store.go('slip')}>
          Slip or letter
        </Button>
      </div>
    </>
  );
}
