import { Stage } from '../../../lib/domain/heuristics/pack.ts';
import type { Pack } from '../../../lib/domain/heuristics/pack.ts';
import { editingOf, OpenRule } from './open-rules.tsx';
import type { OpenRules } from './open-rules.tsx';
import { stageWords } from './pack-names.ts';
import type { PackNames } from './pack-names.ts';
import { RuleCard } from './rule-card.tsx';
import type { Editing } from './sentence-parts.tsx';
import section from '../section.module.css';

type RulesProps = { pack: Pack; names: PackNames; editing: Editing; open: OpenRules };

/** The rules of a pack as sentences, in their order of work. */
export function RulesAsSentences({ pack, names, editing, open }: RulesProps) {
  return (
    <div class={section['stack']}>
      {Stage.options.map((stage) => {
        const rules = pack.rules.flatMap((rule, index) => (rule.stage === stage ? [{ rule, index }] : []));
        if (rules.length === 0) return null;
        return (
          <section key={stage} class={section['stack']} aria-label={stageWords[stage]}>
            <h3>{stageWords[stage]}</h3>
            {rules.map(({ rule, index }) => (
              <RuleCard
                key={rule.id}
                pack={pack}
                rule={rule}
                index={index}
                names={names}
                editing={editingOf(rule, open, editing)}
                opener={editing === null ? null : <OpenRule rule={rule} open={open} />}
              />
            ))}
          </section>
        );
      })}
    </div>
  );
}
