import type { VNode } from 'preact';
import { Stage } from '../../../lib/domain/heuristics/pack.ts';
import type { Pack, PackRule } from '../../../lib/domain/heuristics/pack.ts';
import { partsOf } from '../../../lib/domain/packs/sentence.ts';
import { Table } from '../../base/table.tsx';
import { editingOf, OpenRule } from './open-rules.tsx';
import type { OpenRules } from './open-rules.tsx';
import { stageWords } from './pack-names.ts';
import type { PackNames } from './pack-names.ts';
import { RuleConditions } from './rule-conditions.tsx';
import { RuleEffects } from './rule-effects.tsx';
import { RuleEvidence } from './rule-evidence.tsx';
import { SentenceParts } from './sentence-parts.tsx';
import type { Editing } from './sentence-parts.tsx';

type RowProps = { pack: Pack; rule: PackRule; index: number; names: PackNames; editing: Editing; opener: VNode | null };

function Row({ pack, rule, index, names, editing, opener }: RowProps) {
  return (
    <tr>
      <th scope="row">
        {rule.id} {opener}
      </th>
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
  );
}

type RulesProps = { pack: Pack; names: PackNames; editing: Editing; open: OpenRules };

/** The same rules as a decision table: a row a rule, in their order of work. */
export function RulesAsTable({ pack, names, editing, open }: RulesProps) {
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
        <Row
          key={rule.id}
          pack={pack}
          rule={rule}
          index={index}
          names={names}
          editing={editingOf(rule, open, editing)}
          opener={editing === null ? null : <OpenRule rule={rule} open={open} />}
        />
      ))}
    </Table>
  );
}
