import { Stage } from '../../../lib/domain/heuristics/pack.ts';
import type { Pack } from '../../../lib/domain/heuristics/pack.ts';
import { partsOf } from '../../../lib/domain/packs/sentence.ts';
import { Table } from '../../base/table.tsx';
import { stageWords } from './pack-names.ts';
import type { PackNames } from './pack-names.ts';
import { RuleConditions } from './rule-conditions.tsx';
import { RuleEffects } from './rule-effects.tsx';
import { RuleEvidence } from './rule-evidence.tsx';
import { SentenceParts } from './sentence-parts.tsx';
import type { Editing } from './sentence-parts.tsx';

type RulesProps = { pack: Pack; names: PackNames; editing: Editing };

/** The same rules as a decision table: a row a rule, in their order of work. */
export function RulesAsTable({ pack, names, editing }: RulesProps) {
  const rows = Stage.options.flatMap((stage) =>
    pack.rules.flatMap((rule, index) => (rule.stage === stage ? [{ rule, index }] : [])),
  );
  return (
    <Table
      caption={`Decision table of ${pack.name}`}
      isCaptionHidden
      columns={['Rule', 'Stage', 'If', 'Then', 'Evidence']}
    >
      {rows.map(({ rule, index }) => (
        <tr key={rule.id}>
          <th scope="row">{rule.id}</th>
          <td>{stageWords[rule.stage]}</td>
          <td>
            <SentenceParts
              place={`Rule ${rule.id}`}
              parts={partsOf(rule.when, ['rules', index, 'when'], pack)}
              editing={editing}
            />
            {editing === null ? null : <RuleConditions pack={pack} rule={rule} index={index} edit={editing} />}
          </td>
          <td>
            <RuleEffects rule={rule} index={index} names={names} editing={editing} />
          </td>
          <td>
            <RuleEvidence rule={rule} index={index} editing={editing} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
