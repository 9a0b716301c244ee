import { isFixedBy } from '../../lib/domain/policy.ts';
import { teamRoles } from '../../lib/domain/settings.ts';
import type { Settings, TeamRole } from '../../lib/domain/settings.ts';
import type { SettingsState } from '../../lib/domain/settings-state.ts';
import type { OptionsStore } from '../../lib/store/options-store.ts';
import { TextField } from '../base/text-field.tsx';
import { CheckBox } from './check-box.tsx';
import { FixedSetting } from './fixed-setting.tsx';
import { problemAt } from './problem-at.ts';
import { Section } from './section.tsx';
import { capacityWords, teamRoleWords } from './words.ts';
import { wholeNumber } from './whole-number.ts';
import css from './section.module.css';

type Capacity = Settings['team'][TeamRole];

type TeamSectionProps = { store: OptionsStore };

const withCapacity =
  (role: TeamRole, capacity: Capacity) =>
  (settings: Settings): Settings => ({
    ...settings,
    team: { ...settings.team, [role]: capacity },
  });

type RoleProps = { store: OptionsStore; state: SettingsState; role: TeamRole };

function RoleFields({ store, state, role }: RoleProps) {
  const name = teamRoleWords[role];
  const capacity = state.inForce.team[role];
  if (isFixedBy(state.policy, `team.${role}`))
    return <FixedSetting id={`team-${role}`} label={name} value={capacityWords(capacity)} />;
  const save = (fieldId: string, next: Capacity): void =>
    void store.save(`${name.toLowerCase()}, ${capacityWords(next)}`, fieldId, withCapacity(role, next));
  const saveWait = (text: string): void => {
    const fieldId = `wait-${role}`;
    const weeks = wholeNumber(text, 0, 52);
    if (text.trim() !== '' && weeks === null)
      store.report(fieldId, `${name}: enter the wait as a whole number of weeks, 0 to 52, or leave it empty.`);
    else save(fieldId, { ...capacity, isPresent: true, waitWeeks: weeks });
  };
  return (
    <fieldset class={css['box']}>
      <legend class="visually-hidden">{name}</legend>
      <CheckBox
        id={`has-${role}`}
        isTicked={capacity.isPresent}
        onToggle={(isPresent) => save(`has-${role}`, { ...capacity, isPresent })}
      >
        <strong>{name}</strong> is on our team
      </CheckBox>
      {capacity.isPresent ? (
        <CheckBox
          id={`full-${role}`}
          isTicked={capacity.isFull === true}
          onToggle={(isFull) => save(`full-${role}`, { ...capacity, isFull })}
        >
          No slot at present
        </CheckBox>
      ) : null}
      {capacity.isPresent ? (
        <TextField
          id={`wait-${role}`}
          label={`Wait for the ${role === 'link-worker' ? 'link worker' : name.toLowerCase()}`}
          hint="Leave it empty when you do not know. 0 means this week."
          kind="number"
          width="short"
          maxLength={4}
          suffix="weeks"
          value={capacity.waitWeeks === null ? '' : String(capacity.waitWeeks)}
          problem={problemAt(store, `wait-${role}`)}
          onCommit={saveWait}
        />
      ) : null}
    </fieldset>
  );
}

/** Team: who is here and how soon each can see somebody. */
export function TeamSection({ store }: TeamSectionProps) {
  const state = store.state.value;
  if (state === null) return null;
  return (
    <Section title="Team">
      <p class={css['prose']}>
        The sidebar shows these colleagues with their wait, for example "coach: 3 weeks". Somebody who is not ticked is
        not offered.
      </p>
      <div class={css['cards']}>
        {teamRoles.map((role) => (
          <RoleFields key={role} store={store} state={state} role={role} />
        ))}
      </div>
    </Section>
  );
}
