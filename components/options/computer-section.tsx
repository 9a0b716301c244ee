import { isFixedBy } from '../../lib/domain/policy.ts';
import { Settings } from '../../lib/domain/settings.ts';
import type { OptionsStore } from '../../lib/store/options-store.ts';
import { TextField } from '../base/text-field.tsx';
import { ChoiceSetting } from './choice-setting.tsx';
import { FixedSetting } from './fixed-setting.tsx';
import { problemAt } from './problem-at.ts';
import { Section } from './section.tsx';
import { themeWords, userRoleWords } from './words.ts';

type ComputerSectionProps = { store: OptionsStore };

/** This computer: who sits at it, the practice's name, colours. */
export function ComputerSection({ store }: ComputerSectionProps) {
  const state = store.state.value;
  if (state === null) return null;
  const { inForce, policy } = state;
  return (
    <Section title="This computer">
      <ChoiceSetting
        store={store}
        path="userRole"
        id="user-role"
        label="Who uses this computer"
        note="This decides which codes can be copied. Codes for social prescribing are kept for link workers and are not used for coach work."
        values={Settings.shape.userRole.options}
        words={userRoleWords}
        chosen={inForce.userRole}
        edit={(userRole) => (settings) => ({ ...settings, userRole })}
      />
      {isFixedBy(policy, 'practiceName') ? (
        <FixedSetting id="practice-name" label="Practice name" value={inForce.practiceName} />
      ) : (
        <TextField
          id="practice-name"
          label="Practice name"
          hint="Printed on slips and letters. It can stay empty."
          maxLength={120}
          value={inForce.practiceName}
          problem={problemAt(store, 'practice-name')}
          onCommit={(text) =>
            void store.save('practice name', 'practice-name', (settings) => ({
              ...settings,
              practiceName: text.trim(),
            }))
          }
        />
      )}
      <ChoiceSetting
        store={store}
        path="theme"
        id="theme"
        label="Colours"
        values={Settings.shape.theme.options}
        words={themeWords}
        chosen={inForce.theme}
        edit={(theme) => (settings) => ({ ...settings, theme })}
      />
    </Section>
  );
}
