import type { PackRule } from '../../../lib/domain/heuristics/pack.ts';
import { Role } from '../../../lib/domain/heuristics/vocabulary.ts';
import type { PackNames } from './pack-names.ts';
import type { Editing } from './sentence-parts.tsx';
import css from './packs.module.css';

type RuleEffectsProps = { rule: PackRule; index: number; names: PackNames; editing: Editing };

/** Roles that a pack may name; the others belong to the built-in safety rules. */
const choosable = Role.options.filter((role) => !['none', 'clinician-now', 'urgent-social'].includes(role));

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
        {choosable.map((role) => (
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
      />
    </li>
  );
}

/** What a rule does when it applies: who, and what goes with it. */
export function RuleEffects(props: RuleEffectsProps) {
  const { rule, names } = props;
  const others: [string, readonly string[]][] = [
    ['Programme', rule.programmes],
    ['Ask', rule.asks],
    ['Note', rule.flags],
    ['Leave out', rule.removes],
    ['Not where left out', rule.blockedBy],
  ];
  return (
    <ul>
      {rule.proposes.map((proposal, at) => (
        <Proposal key={`${proposal.role}-${proposal.priority}`} {...props} at={at} />
      ))}
      {others.flatMap(([lead, words]) =>
        words.map((word) => (
          <li key={`${lead}-${word}`}>
            {lead}: {names(word)}
          </li>
        )),
      )}
    </ul>
  );
}
