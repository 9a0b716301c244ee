import type { PackRule } from '../../../lib/domain/heuristics/pack.ts';
import { AskQuestion, OptionGroup, Programme, ResultFlag } from '../../../lib/domain/heuristics/vocabulary.ts';
import { ownRoles } from '../../../lib/domain/packs/new-parts.ts';
import { Button } from '../../base/button.tsx';
import type { PackNames } from './pack-names.ts';
import type { Editing } from './sentence-parts.tsx';
import css from './packs.module.css';

type RuleEffectsProps = { rule: PackRule; index: number; names: PackNames; editing: Editing };

type EffectList = 'programmes' | 'asks' | 'flags' | 'removes' | 'blockedBy';

const leads: Record<EffectList, string> = {
  programmes: 'Programme',
  asks: 'Ask',
  flags: 'Note',
  removes: 'Leave out',
  blockedBy: 'Not where left out',
};

const lists: readonly EffectList[] = ['programmes', 'asks', 'flags', 'removes', 'blockedBy'];

const groups = OptionGroup.options.filter((group) => group !== 'all-lifestyle-prompts');

/** What may be added to a rule of a stage, list by list. */
const addable = (rule: PackRule): readonly (readonly [list: EffectList, words: readonly string[]])[] => [
  ['programmes', Programme.options],
  ['asks', AskQuestion.options],
  ['flags', ResultFlag.options],
  ['removes', rule.stage === 'exclude' ? groups : []],
  ['blockedBy', groups],
];

type ProposalProps = RuleEffectsProps & { at: number };

function Proposal({ rule, index, names, editing, at }: ProposalProps) {
  const proposal = rule.proposes[at];
  if (proposal === undefined) return null;
  if (editing === null) {
    return (
      <li>
        <strong>{names(proposal.role)}</strong> <span class={css['why']}>(priority {proposal.priority})</span>
      </li>
    );
  }
  const path = ['rules', index, 'proposes', at];
  return (
    <li>
      <select
        class={css['choice']}
        aria-label={`Rule ${rule.id}: who`}
        value={proposal.role}
        onChange={(event) =>
          editing({
            kind: 'set',
            path: [...path, 'role'],
            value: event.currentTarget.value,
            what: `Rule ${rule.id}: ${names(proposal.role)} → ${names(event.currentTarget.value)}`,
          })
        }
      >
        {ownRoles.map((role) => (
          <option key={role} value={role}>
            {names(role)}
          </option>
        ))}
      </select>{' '}
      priority{' '}
      <input
        class={css['number']}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        aria-label={`Rule ${rule.id}: priority of ${names(proposal.role)}, 1 to 999; the lowest is first`}
        value={proposal.priority}
        onChange={(event) =>
          editing({
            kind: 'set',
            path: [...path, 'priority'],
            value: Number(event.currentTarget.value),
            what: `Rule ${rule.id}: priority ${proposal.priority} → ${event.currentTarget.value}`,
          })
        }
      />{' '}
      {rule.proposes.length < 2 ? null : (
        <TakeOut
          label={`Rule ${rule.id}: without ${names(proposal.role)}`}
          onPress={() => editing({ kind: 'remove', path, what: `Rule ${rule.id}: without ${names(proposal.role)}` })}
        />
      )}
    </li>
  );
}

type AddEffectProps = { rule: PackRule; index: number; names: PackNames; edit: NonNullable<Editing> };

/** One choice of everything that the rule may do besides; the change is made as it is chosen. */
function AddEffect({ rule, index, names, edit }: AddEffectProps) {
  const isProposing = rule.stage === 'propose' || rule.stage === 'fallback';
  const roles = isProposing ? ownRoles.filter((role) => !rule.proposes.some((one) => one.role === role)) : [];
  const priority = Math.min(999, Math.max(0, ...rule.proposes.map((one) => one.priority)) + 1);
  const choose = (chosen: string): void => {
    const [list = '', word = ''] = chosen.split(' ');
    const what = `Rule ${rule.id}: and ${names(word)}`;
    if (list === 'proposes')
      edit({ kind: 'add', path: ['rules', index, 'proposes'], value: { role: word, priority }, what });
    else if (list !== '') edit({ kind: 'toggle', path: ['rules', index, list], word, what });
  };
  return (
    <select
      class={`${css['choice']} ${css['wide']}`}
      aria-label={`Rule ${rule.id}: add what it does`}
      value=""
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="">Add what it does…</option>
      {roles.length === 0 ? null : (
        <optgroup label="Who">
          {roles.map((role) => (
            <option key={role} value={`proposes ${role}`}>
              {names(role)}
            </option>
          ))}
        </optgroup>
      )}
      {addable(rule).map(([list, words]) =>
        words.length === 0 ? null : (
          <optgroup key={list} label={leads[list]}>
            {words
              .filter((word) => !rule[list].some((has) => has === word))
              .map((word) => (
                <option key={word} value={`${list} ${word}`}>
                  {names(word)}
                </option>
              ))}
          </optgroup>
        ),
      )}
    </select>
  );
}

type TakeOutProps = { label: string; onPress: () => void };

function TakeOut({ label, onPress }: TakeOutProps) {
  return (
    <Button isSmall kind="plain" aria-label={label} onPress={onPress}>
      Take out
    </Button>
  );
}

/** What a rule does when it applies: who, and what goes with it. */
export function RuleEffects(props: RuleEffectsProps) {
  const { rule, index, names, editing } = props;
  const takeOut = (list: EffectList, word: string) => {
    const what = `Rule ${rule.id}: without ${names(word)}`;
    return editing === null ? null : (
      <TakeOut label={what} onPress={() => editing({ kind: 'toggle', path: ['rules', index, list], word, what })} />
    );
  };
  return (
    <>
      <ul>
        {rule.proposes.map((proposal, at) => (
          <Proposal key={`${proposal.role}-${proposal.priority}`} {...props} at={at} />
        ))}
        {lists.flatMap((list) =>
          rule[list].map((word) => (
            <li key={`${list}-${word}`}>
              {leads[list]}: {names(word)} {takeOut(list, word)}
            </li>
          )),
        )}
      </ul>
      {editing === null ? null : <AddEffect rule={rule} index={index} names={names} edit={editing} />}
    </>
  );
}
