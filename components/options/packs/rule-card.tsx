import type { VNode } from 'preact';
import type { Pack, PackRule } from '../../../lib/domain/heuristics/pack.ts';
import { partsOf } from '../../../lib/domain/packs/sentence.ts';
import { Button } from '../../base/button.tsx';
import type { PackNames } from './pack-names.ts';
import { RuleConditions } from './rule-conditions.tsx';
import { RuleEffects } from './rule-effects.tsx';
import { RuleEvidence } from './rule-evidence.tsx';
import { SentenceParts } from './sentence-parts.tsx';
import type { Editing } from './sentence-parts.tsx';
import section from '../section.module.css';
import css from './packs.module.css';

type RuleCardProps = {
  pack: Pack;
  rule: PackRule;
  index: number;
  names: PackNames;
  /** Null where the rule is only shown. */
  editing: Editing;
  /** What opens and closes its form, while the pack is on the bench. */
  opener: VNode | null;
};

type WordsProps = { rule: PackRule; index: number; field: 'why' | 'next'; label: string; editing: Editing };

function RuleWords({ rule, index, field, label, editing }: WordsProps) {
  if (editing === null) {
    return rule[field] === '' ? null : (
      <p class={css['why']}>
        {label}: {rule[field]}
      </p>
    );
  }
  return (
    <div>
      <span class={css['why']}>{label}</span>
      <input
        class={css['long']}
        type="text"
        aria-label={`Rule ${rule.id}: ${label.toLowerCase()}`}
        autoComplete="off"
        maxLength={field === 'why' ? 600 : 400}
        value={rule[field]}
        onChange={(event) =>
          editing({
            kind: 'set',
            path: ['rules', index, field],
            value: event.currentTarget.value,
            what: `Rule ${rule.id}: ${label.toLowerCase()}`,
          })
        }
      />
    </div>
  );
}

function RuleButtons({ rule, index, edit }: { rule: PackRule; index: number; edit: NonNullable<Editing> }) {
  const move = (by: -1 | 1): void =>
    edit({ kind: 'move', rule: rule.id, by, what: `Rule ${rule.id}: ${by === -1 ? 'earlier' : 'later'}` });
  return (
    <div class={css['head']}>
      <Button isSmall kind="plain" aria-label={`Rule ${rule.id}: earlier`} onPress={() => move(-1)}>
        Earlier
      </Button>
      <Button isSmall kind="plain" aria-label={`Rule ${rule.id}: later`} onPress={() => move(1)}>
        Later
      </Button>
      <Button
        isSmall
        kind="plain"
        aria-label={`Take out rule ${rule.id}`}
        onPress={() => edit({ kind: 'remove', path: ['rules', index], what: `Rule ${rule.id}: taken out` })}
      >
        Take out
      </Button>
    </div>
  );
}

/** One rule as a sentence: if, then, because; its numbers and choices are fields while it is open. */
export function RuleCard({ pack, rule, index, names, editing, opener }: RuleCardProps) {
  return (
    <article class={section['card']} aria-label={`Rule ${rule.id}`} id={`rule-${rule.id}`}>
      <div class={css['head']}>
        <span class={css['id']}>{rule.id}</span>
        {opener}
        {editing === null ? <RuleEvidence rule={rule} index={index} editing={null} /> : null}
      </div>
      <p class={css['sentence']}>
        <span class={css['lead']}>If</span>{' '}
        <SentenceParts
          place={`Rule ${rule.id}`}
          parts={partsOf(rule.when, ['rules', index, 'when'], pack)}
          editing={editing}
        />
      </p>
      {editing === null ? null : <RuleConditions pack={pack} rule={rule} index={index} edit={editing} />}
      <RuleEffects rule={rule} index={index} names={names} editing={editing} />
      <RuleWords rule={rule} index={index} field="why" label="Because" editing={editing} />
      <RuleWords rule={rule} index={index} field="next" label="What next" editing={editing} />
      {editing === null ? null : <RuleEvidence rule={rule} index={index} editing={editing} />}
      {editing === null ? null : <RuleButtons rule={rule} index={index} edit={editing} />}
    </article>
  );
}
