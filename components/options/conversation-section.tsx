import { isFixedBy } from '../../lib/domain/policy.ts';
import type { Entry } from '../../lib/domain/entries/entry.ts';
import { entryLayouts, layoutOf } from '../../lib/domain/entries/layouts.ts';
import { Settings } from '../../lib/domain/settings.ts';
import type { SettingsState } from '../../lib/domain/settings-state.ts';
import type { OptionsStore } from '../../lib/store/options-store.ts';
import type { TaughtStore } from '../../lib/store/taught-store.ts';
import { TextField } from '../base/text-field.tsx';
import { ChoiceSetting } from './choice-setting.tsx';
import { FixedSetting } from './fixed-setting.tsx';
import { LayoutPreview } from './layout-preview.tsx';
import { OwnLayouts } from './own-layouts.tsx';
import { problemAt } from './problem-at.ts';
import { Section } from './section.tsx';
import { pamCutoffWords, settingWords } from './words.ts';
import { wholeNumber } from './whole-number.ts';

type ConversationSectionProps = { store: OptionsStore; taught: TaughtStore; examples: readonly Entry[] };

type NumberSetting = {
  path: 'appointmentMinutes' | 'confidenceBar';
  id: string;
  label: string;
  hint: string;
  suffix: string;
  min: number;
  max: number;
};

const appointment: NumberSetting = {
  path: 'appointmentMinutes',
  id: 'appointment-minutes',
  label: 'Appointment length',
  hint: 'The sidebar counts down from this. 5 to 60.',
  suffix: 'minutes',
  min: 5,
  max: 60,
};

const confidence: NumberSetting = {
  path: 'confidenceBar',
  id: 'confidence-bar',
  label: 'Make the plan smaller when confidence is below',
  hint: 'The person says how sure they are, 0 to 10. Below this number the sidebar offers to make the plan smaller.',
  suffix: 'out of 10',
  min: 0,
  max: 10,
};

type NumberFieldProps = { store: OptionsStore; state: SettingsState; setting: NumberSetting };

function NumberField({ store, state, setting }: NumberFieldProps) {
  const { path, id, label, hint, suffix, min, max } = setting;
  if (isFixedBy(state.policy, path))
    return <FixedSetting id={id} label={label} value={settingWords(state.inForce, path)} />;
  const commit = (text: string): void => {
    const value = wholeNumber(text, min, max);
    if (value === null) store.report(id, `${label}: enter a whole number, ${min} to ${max}.`);
    else
      void store.save(`${label.toLowerCase()}, ${value} ${suffix}`, id, (settings) => ({ ...settings, [path]: value }));
  };
  return (
    <TextField
      id={id}
      label={label}
      hint={hint}
      kind="number"
      width="short"
      maxLength={4}
      suffix={suffix}
      value={String(state.inForce[path])}
      problem={problemAt(store, id)}
      onCommit={commit}
    />
  );
}

/** Appointments and copying: length, bars, how copied entries are laid out. */
export function ConversationSection({ store, taught, examples }: ConversationSectionProps) {
  const state = store.state.value;
  if (state === null) return null;
  const { inForce } = state;
  const layouts = [...entryLayouts, ...(inForce.ownLayouts ?? [])];
  return (
    <Section title="Appointments and copying">
      <NumberField store={store} state={state} setting={appointment} />
      <NumberField store={store} state={state} setting={confidence} />
      <ChoiceSetting
        store={store}
        path="pamCutoffs"
        id="pam-cutoffs"
        label="PAM score borders"
        note="Choose the borders of the PAM version your service is licensed for. It matters only when a record holds a PAM score without a level."
        values={Settings.shape.pamCutoffs.options}
        words={pamCutoffWords}
        chosen={inForce.pamCutoffs}
        edit={(pamCutoffs) => (settings) => ({ ...settings, pamCutoffs })}
      />
      <ChoiceSetting
        store={store}
        path="entryLayout"
        id="entry-layout"
        label="Layout of copied entries"
        note="A site that names its own layout, under Sites, goes before this."
        values={layouts.map(({ id }) => id)}
        words={Object.fromEntries(layouts.map(({ id, label }) => [id, label]))}
        chosen={inForce.entryLayout}
        edit={(entryLayout) => (settings) => ({ ...settings, entryLayout })}
      />
      <LayoutPreview layout={layoutOf(inForce.entryLayout, inForce.ownLayouts)} examples={examples} />
      <OwnLayouts store={store} taught={taught} settings={inForce} examples={examples} />
    </Section>
  );
}
