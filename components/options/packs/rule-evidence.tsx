import type { PackRule } from '../../../lib/domain/heuristics/pack.ts';
import { EvidenceLabel } from '../../../lib/domain/heuristics/vocabulary.ts';
import { ChipGroup } from '../../base/chip-group.tsx';
import { Tag } from '../../base/tag.tsx';
import { evidenceWords } from './pack-names.ts';
import type { Editing } from './sentence-parts.tsx';
import section from '../section.module.css';
import css from './packs.module.css';

type RuleEvidenceProps = { rule: PackRule; index: number; editing: Editing };

const labels = EvidenceLabel.options.map((value) => ({ value, label: `${value}: ${evidenceWords[value]}` }));

/** What stands behind a rule, and where it is written. */
export function RuleEvidence({ rule, index, editing }: RuleEvidenceProps) {
  const { evidence } = rule;
  if (editing === null)
    return (
      <>
        {evidence.labels.map((label) => (
          <Tag key={label}>
            {label}: {evidenceWords[label]}
          </Tag>
        ))}
        <span class={css['why']}>{evidence.source}</span>
      </>
    );
  const path = ['rules', index, 'evidence'];
  return (
    <div class={section['stack']}>
      <ChipGroup
        legend={`Rule ${rule.id}: what stands behind it`}
        isLegendHidden
        chips={labels}
        pressed={new Set(evidence.labels)}
        onPress={(word) =>
          editing({ kind: 'toggle', path: [...path, 'labels'], word, what: `Rule ${rule.id}: evidence ${word}` })
        }
      />
      <label>
        <span class={css['why']}>Source of rule {rule.id}</span>
        <input
          class={css['long']}
          type="text"
          autoComplete="off"
          maxLength={600}
          value={evidence.source}
          onChange={(event) =>
            editing({
              kind: 'set',
              path: [...path, 'source'],
              value: event.currentTarget.value,
              what: `Rule ${rule.id}: source`,
            })
          }
        />
      </label>
    </div>
  );
}
