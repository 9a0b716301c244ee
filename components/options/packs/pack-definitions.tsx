import type { Pack, PackInput, PackSetting } from '../../../lib/domain/heuristics/pack.ts';
import { partsOf } from '../../../lib/domain/packs/sentence.ts';
import type { PackPath } from '../../../lib/domain/packs/sentence.ts';
import { Table } from '../../base/table.tsx';
import { PackCapacity } from './pack-capacity.tsx';
import type { PackNames } from './pack-names.ts';
import { SentenceParts } from './sentence-parts.tsx';
import type { Editing } from './sentence-parts.tsx';
import section from '../section.module.css';

type DefinitionsProps = { pack: Pack; names: PackNames; editing: Editing };

type DaysProps = { input: PackInput; index: number; pack: Pack; editing: Editing };

function FreshDays({ input, index, pack, editing }: DaysProps) {
  if (!('freshDays' in input)) return <>of today</>;
  const { freshDays } = input;
  if (freshDays === null) return <>however old</>;
  if (typeof freshDays !== 'number') {
    return <>the setting “{pack.settings.find(({ id }) => id === freshDays.setting)?.label ?? freshDays.setting}”</>;
  }
  const path = ['inputs', index, 'freshDays'];
  const parts = [
    { kind: 'number' as const, path, value: freshDays, min: 0, max: 40000, label: `${input.label}, days` },
    { kind: 'words' as const, text: 'days' },
  ];
  return <SentenceParts place="Freshness" parts={parts} editing={editing} />;
}

const settingParts = ({ value, min, max, label }: PackSetting, path: PackPath) => [
  { kind: 'number' as const, path, value, min, max, label },
];

/** What the rules are made of: settings, named facts, and how old each input may be. */
export function PackDefinitions({ pack, names, editing }: DefinitionsProps) {
  return (
    <div class={section['stack']}>
      <Table caption="Settings of this pack" columns={['Setting', 'Value', 'From', 'To']}>
        {pack.settings.map((setting, index) => (
          <tr key={setting.id}>
            <th scope="row">{setting.label}</th>
            <td>
              <SentenceParts
                place="Setting"
                parts={settingParts(setting, ['settings', index, 'value'])}
                editing={editing}
              />
            </td>
            <td>{setting.min}</td>
            <td>{setting.max}</td>
          </tr>
        ))}
      </Table>
      <PackCapacity pack={pack} names={names} editing={editing} />
      <Table caption="Named facts" columns={['Name', 'Means']}>
        {pack.facts.map((fact, index) => (
          <tr key={fact.id}>
            <th scope="row">{fact.label}</th>
            <td>
              <SentenceParts
                place={fact.label}
                parts={partsOf(fact.when, ['facts', index, 'when'], pack)}
                editing={editing}
              />
            </td>
          </tr>
        ))}
      </Table>
      <Table
        caption="What the pack looks at, and how old it may be"
        columns={['Input', 'Counts when no older than', 'Source']}
      >
        {pack.inputs.map((input, index) => (
          <tr key={input.id}>
            <th scope="row">{input.label}</th>
            <td>
              <FreshDays input={input} index={index} pack={pack} editing={editing} />
            </td>
            <td>{input.source}</td>
          </tr>
        ))}
      </Table>
    </div>
  );
}
