import { isFixedBy } from '../../lib/domain/policy.ts';
import type { SettingPath } from '../../lib/domain/policy.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import type { OptionsStore } from '../../lib/store/options-store.ts';
import { RadioGroup } from '../base/radio-group.tsx';
import { FixedSetting } from './fixed-setting.tsx';
import { choicesOf } from './words.ts';
import css from './section.module.css';

type ChoiceSettingProps<T extends string> = {
  store: OptionsStore;
  path: SettingPath;
  id: string;
  label: string;
  note?: string;
  values: readonly T[];
  words: Record<T, string>;
  chosen: T;
  edit: (value: T) => (settings: Settings) => Settings;
};

/** A setting that is one of a few, saved as soon as it is chosen; or its value, where a policy fixes it. */
export function ChoiceSetting<T extends string>(props: ChoiceSettingProps<T>) {
  const { store, path, id, label, note, values, words, chosen, edit } = props;
  const policy = store.state.value?.policy;
  if (policy === undefined) return null;
  if (isFixedBy(policy, path)) return <FixedSetting id={id} label={label} value={words[chosen]} />;
  return (
    <div class={css['part']} id={id} tabIndex={-1}>
      <RadioGroup
        name={id}
        legend={label}
        choices={choicesOf(values, words)}
        chosen={chosen}
        onChoose={(value) => void store.save(`${label.toLowerCase()}, ${words[value]}`, id, edit(value))}
      />
      {note === undefined ? null : <p class={`${css['prose']} ${css['quiet']}`}>{note}</p>}
    </div>
  );
}
