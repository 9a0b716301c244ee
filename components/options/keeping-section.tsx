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

type KeepPastProps = { store: OptionsStore; deletePastReadings: () => Promise<void> };
type KeepingSectionProps = KeepPastProps & { transfer: TransferStore };

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

function KeepPastReadings({ store, deletePastReadings }: KeepPastProps) {
  const state = store.state.value;
  if (state === null) return null;
  if (isFixedBy(state.policy, 'keepsPastReadings'))
    return <FixedSetting id="keeps-past-readings" label="Past readings" value="not kept" />;
  const toggle = async (keepsPastReadings: boolean): Promise<void> => {
    const what = keepsPastReadings ? 'past readings are kept' : 'past readings are not kept';
    const isSaved = await store.save(what, 'keeps-past-readings', (settings) => ({ ...settings, keepsPastReadings }));
    if (!isSaved || keepsPastReadings) return;
    await deletePastReadings().catch(() =>
      store.report(
        'keeps-past-readings',
        'Past readings: the browser did not let go of what was kept. It is deleted within a day.',
      ),
    );
  };
  return (
    <CheckBox
      id="keeps-past-readings"
      isTicked={state.inForce.keepsPastReadings === true}
      onToggle={(isTicked) => void toggle(isTicked)}
    >
      <strong>Keep past readings on this computer, to try changed rules on.</strong> After a consultation, what the
      rules asked about: the month, a ten-year age band, numbers only as between two marks, conditions as met or not.
      Never a name, a number that identifies, a day, the sex or words from the record, and nobody under 18. Somebody who
      knows a person well and can read this computer’s disk might still recognise them in a row. Turning this off
      deletes what was kept.
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
      label="Delete counts and past readings after"
      hint={
        state.policy.maxKeepDays === null
          ? '1 to 730 days. What is older is deleted by itself, by whole months.'
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
        Deletes the settings, the menu of support, the list of sites, packs you have added, all counts and all past
        readings from this browser, and takes back access to every site. The browser removes the rows at once, but
        traces may stay on the disk until it tidies up. Fingerpost cannot make that faster. Files you exported are not
        touched.
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
export function KeepingSection({ store, transfer, deletePastReadings }: KeepingSectionProps) {
  return (
    <Section title="Keeping data">
      <p class={css['prose']}>
        Nothing leaves this computer. Counts of use help your team to see which rules are followed; they are off until
        you turn them on. So are past readings, on which a change to the rules can be tried.
      </p>
      <KeepEvents store={store} />
      <KeepPastReadings store={store} deletePastReadings={deletePastReadings} />
      <KeepDays store={store} />
      <DeleteEverything transfer={transfer} />
    </Section>
  );
}
