import { dateInWords } from '../../../lib/domain/plain-words.ts';
import { Button } from '../../base/button.tsx';
import { ChipGroup } from '../../base/chip-group.tsx';
import { CopyResult } from '../copy-result.tsx';
import { FillResult } from '../fill-result.tsx';
import { EntryChip } from './entry-chip.tsx';
import { Say } from './say.tsx';
import type { StepProps } from './step-props.ts';
import css from './steps.module.css';

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
      <CopyResult store={store} onCopyAgain={() => void store.copyAgain()} />
      <FillResult store={store} />
      <h3>For the record</h3>
      {entries.length === 0 ? (
        <p class={css['quiet']}>Nothing was decided, so there is nothing to copy.</p>
      ) : (
        <ul class={css['lines']}>
          {entries.map((shown) => (
            <EntryChip key={shown.entry.id} store={store} shown={shown} />
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
