import { useState } from 'preact/hooks';
import { firstRoles, overrideReasons } from '../../../lib/domain/consultation/words.ts';
import type { Decision, FirstRole, OverrideReason, ServiceId } from '../../../lib/domain/consultation/words.ts';
import { serviceIds } from '../../../lib/domain/consultation/words.ts';
import { teamRoles } from '../../../lib/domain/settings.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import { ChipGroup } from '../../base/chip-group.tsx';
import { Details } from '../../base/details.tsx';
import { RadioGroup } from '../../base/radio-group.tsx';
import { AnswerChips } from './answer-chips.tsx';
import { ConfidenceRuler } from './confidence-ruler.tsx';
import { DeclinedLately } from './declined-lately.tsx';
import { NeedsCheck } from './needs-check.tsx';
import { OnlineAccess } from './online-access.tsx';
import { Say } from './say.tsx';
import type { StepProps } from './step-props.ts';
import css from './steps.module.css';

const reasons = Object.entries(overrideReasons);
const isReason = (word: string): word is OverrideReason => Object.hasOwn(overrideReasons, word);
const firstRoleOf = (word: string): FirstRole | null => firstRoles.find((role) => role === word) ?? null;
const serviceOf = (word: string): ServiceId | null => serviceIds.find((service) => service === word) ?? null;

/** "about 3 weeks", where the practice has said so; roles it does not have are not offered. */
const waitOf = (role: string, team: Settings['team']): string => {
  const known = teamRoles.find((each) => each === role);
  if (known !== undefined && team[known].isFull === true) return 'no slot at present';
  const weeks = known === undefined ? null : team[known].waitWeeks;
  if (weeks === null) return '';
  return weeks === 0 ? 'no wait' : `about ${weeks} ${weeks === 1 ? 'week' : 'weeks'}`;
};

const isPresent = (role: string, team: Settings['team']): boolean => {
  const known = teamRoles.find((each) => each === role);
  return known === undefined || team[known].isPresent;
};

function Overrides({ store, said, suggested }: StepProps & { suggested: FirstRole | null }) {
  const { roleNames, roleHints } = store.script;
  const { team } = store.settings.value;
  const others = firstRoles.filter((role) => role !== suggested && isPresent(role, team));
  const chosen = said.who?.isOverride === true ? said.who : null;
  const [meant, setMeant] = useState<FirstRole | null>(chosen?.role ?? null);
  return (
    <Details summary="Somebody else first">
      <div class={css['body']}>
        <RadioGroup<FirstRole>
          name="who"
          legend="Who first"
          isLegendHidden
          choices={others.map((value) => ({
            value,
            label: roleNames[value] ?? value,
            hint: [roleHints[value] ?? '', waitOf(value, team)].filter(Boolean).join('; '),
          }))}
          chosen={meant}
          onChoose={setMeant}
        />
        {meant === null ? null : (
          <ChipGroup
            legend="Because"
            chips={reasons.map(([value, label]) => ({ value, label }))}
            pressed={new Set(chosen?.role === meant ? [chosen.reason] : [])}
            onPress={(reason) => {
              if (isReason(reason)) store.act({ kind: 'overrideFirst', role: meant, reason });
            }}
          />
        )}
        {chosen === null ? null : (
          <AnswerChips
            store={store}
            said={said}
            legend={`${roleNames[chosen.role] ?? chosen.role}: what was agreed?`}
            service={chosen.role}
            onDecide={(decision) => {
              const decided = { kind: 'decide', service: chosen.role, decision } as const;
              void (decision === null ? store.act(decided) : store.answer(decided));
            }}
          />
        )}
      </div>
    </Details>
  );
}

function Suggested({ store, said, role }: StepProps & { role: FirstRole }) {
  const name = store.script.roleNames[role] ?? role;
  const wait = waitOf(role, store.settings.value.team);
  return (
    <div class={css['service']}>
      <p>
        <strong>{name} first.</strong> {store.advice.value?.roleReason} {wait === '' ? null : `Wait: ${wait}.`}
      </p>
      <AnswerChips
        store={store}
        said={said}
        legend={`${name}: what was agreed?`}
        service={role}
        onDecide={(decision) => {
          const decided = { kind: 'decide', service: role, decision } as const;
          if (decision === null) store.act({ kind: 'clearFirst' }, decided);
          else void store.answer({ kind: 'acceptFirst', role }, decided);
        }}
      />
    </div>
  );
}

/**
 * Programmes that the record brings up beside who is first, and those declined lately. An answer here does not go on.
 */
function Programmes({ store, said, programmes }: StepProps & { programmes: readonly string[] }) {
  const decide = (service: ServiceId, decision: Decision | null) => store.act({ kind: 'decide', service, decision });
  return (
    <>
      <OnlineAccess store={store} said={said} programmes={programmes} />
      {programmes.map((programme) => {
        const service = serviceOf(programme);
        return service === null || service === 'signpost' ? null : (
          <AnswerChips
            key={programme}
            store={store}
            said={said}
            legend={store.script.programmeNames[programme] ?? programme}
            service={service}
            onDecide={(decision) => decide(service, decision)}
          />
        );
      })}
      <DeclinedLately store={store} said={said} onDecide={decide} />
    </>
  );
}

/** What else the record brings up; then the rule’s suggestion, agreed or overridden with a reason, which goes on. */
export function StepWho({ store, said }: StepProps) {
  const { steps, extra } = store.script;
  const result = store.result.value;
  if (result === null) return null;
  const isShort = store.conversation.fitted.value.fit === 'one-question';
  const prompt = isShort ? extra.booking : steps['who-first'];
  const suggested = firstRoleOf(result.first);
  const notes = store.beside.value?.notes ?? [];
  const asksNeeds = result.ask.includes('needs-check') || said.needsAsked;
  const asksRuler = result.ask.includes('confidence-ruler');
  return (
    <>
      {asksNeeds ? <NeedsCheck store={store} said={said} /> : null}
      {asksRuler ? (
        <>
          <Say say={extra.ruler.say} alternatives={extra.ruler.alternatives} source={extra.ruler.source} />
          <ConfidenceRuler
            legend="Confidence"
            value={said.confidence}
            onChoose={(value) => store.act({ kind: 'setConfidence', value })}
          />
        </>
      ) : null}
      <Programmes store={store} said={said} programmes={result.programmes} />
      {notes.length === 0 ? null : (
        <ul class={`${css['lines']} ${css['quiet']}`}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <Say say={prompt.say} alternatives={prompt.alternatives} source={prompt.source} />
      {suggested === null ? (
        <p>
          {store.advice.value?.kind === 'rulesOff'
            ? `${store.advice.value.headline}. The rules do not say who comes first. You choose.`
            : 'The rules cannot say who first yet. Ask what is above, or choose.'}
        </p>
      ) : (
        <Suggested store={store} said={said} role={suggested} />
      )}
      <Overrides store={store} said={said} suggested={suggested} />
    </>
  );
}
