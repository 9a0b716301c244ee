import { useState } from 'preact/hooks';
import { isFixedBy } from '../../lib/domain/policy.ts';
import type { OptionsStore } from '../../lib/store/options-store.ts';
import type { TransferStore } from '../../lib/store/transfer-store.ts';
import { Button } from '../base/button.tsx';
import { InsetText } from '../base/inset-text.tsx';
import { TextField } from '../base/text-field.tsx';
import { CheckBox } from './check-box.tsx';
import { FixedSetting } from './fixed-setting.tsx';
import { problemAt } from './problem-at.ts';
import { Section } from './section.tsx';
import { wholeNumber } from './whole-number.ts';
import css from './section.module.css';

type KeepingSectionProps = { store: OptionsStore; transfer: TransferStore };

function KeepEvents({ store }: { store: OptionsStore }) {
  const state = store.state.value;
  if (state === null) return null;
  if (isFixedBy(state.policy, 'keepsEvents'))
    return <FixedSetting id="keeps-events" label="Counts of use" value="not kept" />;
  const keepsEvents = state.inForce.keepsEvents;
  return (
    <CheckBox
      id="keeps-events"
      isTicked={keepsEvents}
      onToggle={(isTicked) =>
        void store.save(
          isTicked ? 'counts of use are kept' : 'counts of use are not kept',
          'keeps-events',
          (settings) => ({ ...settings, keepsEvents: isTicked }),
        )
      }
    >
      <strong>Keep counts of use on this computer.</strong> The month, which rule or step, what was done, the role and a
      ten-year age band. Never a name, a number, a birth date or words from the record.
    </CheckBox>
  );
}

function KeepDays({ store }: { store: OptionsStore }) {
  const state = store.state.value;
  if (state === null) return null;
  const longest = state.policy.maxKeepDays ?? 730;
  const commit = (text: string): void => {
    const keepDays = wholeNumber(text, 1, longest);
    if (keepDays === null) store.report('keep-days', `Keep time: enter a whole number of days, 1 to ${longest}.`);
    else void store.save(`keep time, ${keepDays} days`, 'keep-days', (settings) => ({ ...settings, keepDays }));
  };
  return (
    <TextField
      id="keep-days"
      label="Delete counts after"
      hint={
        state.policy.maxKeepDays === null
          ? '1 to 730 days. Older counts are deleted by themselves.'
          : `1 to ${longest} days: your organisation sets the longest time.`
      }
      kind="number"
      width="short"
      maxLength={4}
      suffix="days"
      value={String(state.inForce.keepDays)}
      problem={problemAt(store, 'keep-days')}
      onCommit={commit}
    />
  );
}

function DeleteEverything({ transfer }: { transfer: TransferStore }) {
  const [isAsking, setAsking] = useState(false);
  const remove = async (): Promise<void> => {
    if (await transfer.deleteEverything()) setAsking(false);
  };
  return (
    <div class={css['part']} id="delete-everything" tabIndex={-1}>
      <h2 class={css['heading']}>Delete everything</h2>
      <p class={css['prose']}>
        Deletes the settings, the menu of support, the list of sites, packs you have added and all counts from this
        browser, and takes back access to every site. The browser removes the rows at once, but traces may stay on the
        disk until it tidies up. Fingerpost cannot make that faster. Files you exported are not touched.
      </p>
      {isAsking ? (
        <InsetText tone="stop" isAnnounced>
          <p>This cannot be undone. Delete everything that Fingerpost keeps in this browser?</p>
          <div class={css['buttons']}>
            <Button onPress={() => void remove()}>Yes, delete everything</Button>
            <Button kind="plain" onPress={() => setAsking(false)}>
              No, keep it
            </Button>
          </div>
        </InsetText>
      ) : (
        <Button onPress={() => setAsking(true)}>Delete everything</Button>
      )}
    </div>
  );
}

/** Keeping data: off to begin with, for how long, and the end of it. */
export function KeepingSection({ store, transfer }: KeepingSectionProps) {
  return (
    <Section title="Keeping data">
      <p class={css['prose']}>
        Nothing leaves this computer. Counts of use help your team to see which rules are followed; they are off until
        you turn them on.
      </p>
      <KeepEvents store={store} />
      <KeepDays store={store} />
      <DeleteEverything transfer={transfer} />
    </Section>
  );
}
