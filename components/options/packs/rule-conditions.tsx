import { useState } from 'preact/hooks';
import type { Pack, PackRule } from '../../../lib/domain/heuristics/pack.ts';
import { topConditions, withCondition } from '../../../lib/domain/packs/new-parts.ts';
import { conditionText } from '../../../lib/domain/packs/sentence.ts';
import { Button } from '../../base/button.tsx';
import { Details } from '../../base/details.tsx';
import { ConditionFields, conditionFrom, emptyCondition } from './condition-form.tsx';
import type { Editing } from './sentence-parts.tsx';
import section from '../section.module.css';
import css from './packs.module.css';

type RuleConditionsProps = { pack: Pack; rule: PackRule; index: number; edit: NonNullable<Editing> };

/** The conditions of a rule one by one, to take out, and one more to put beside them. */
export function RuleConditions({ pack, rule, index, edit }: RuleConditionsProps) {
  const [typed, setTyped] = useState(emptyCondition);
  const place = `Rule ${rule.id}`;
  const condition = conditionFrom(pack, typed);
  const add = (joiner: 'all' | 'any'): void => {
    if (condition === null) return;
    const value = withCondition(rule.when, condition, joiner);
    const what = `${place}: ${joiner === 'all' ? 'and' : 'or'} ${conditionText(condition, pack)}`;
    edit({ kind: 'set', path: ['rules', index, 'when'], value, what });
    setTyped(emptyCondition);
  };
  return (
    <Details summary={`Conditions of rule ${rule.id}: add or take out`}>
      <ul class={section['stack']}>
        {topConditions(rule.when).map(({ condition: one, path }, at) => {
          const text = conditionText(one, pack);
          return (
            <li key={`${at} ${text}`} class={css['head']}>
              <span>{text}</span>
              {path === null ? null : (
                <Button
                  isSmall
                  kind="plain"
                  aria-label={`${place}: take out “${text}”`}
                  onPress={() =>
                    edit({ kind: 'remove', path: ['rules', index, 'when', ...path], what: `${place}: without ${text}` })
                  }
                >
                  Take out
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <div class={css['head']}>
        <ConditionFields pack={pack} place={place} typed={typed} onType={setTyped} />
        <Button
          isSmall
          isUnavailable={condition === null}
          aria-label={`${place}: and also this`}
          onPress={() => add('all')}
        >
          And also this
        </Button>
        <Button
          isSmall
          isUnavailable={condition === null}
          aria-label={`${place}: or this instead`}
          onPress={() => add('any')}
        >
          Or this instead
        </Button>
      </div>
    </Details>
  );
}
