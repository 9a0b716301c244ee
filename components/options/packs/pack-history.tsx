import type { PackHistoryEntry } from '../../../lib/domain/packs/history.ts';
import { Details } from '../../base/details.tsx';
import { Table } from '../../base/table.tsx';
import css from './packs.module.css';

type PackHistoryProps = { entries: readonly PackHistoryEntry[] };

const kindWords: Record<PackHistoryEntry['kind'], string> = {
  published: 'Published here',
  signed: 'Signed for your organisation to deliver',
  delivered: 'Delivered by your organisation',
  imported: 'Taken from a file',
  downgraded: 'Older version put back',
  'built-in-again': 'Built-in pack again',
  meeting: 'Meeting',
};

/** What happened to the packs on this computer, the latest first. */
export function PackHistory({ entries }: PackHistoryProps) {
  if (entries.length === 0) return <p>Nothing has been published or taken from a file on this computer.</p>;
  return (
    <Table caption="History of packs" isCaptionHidden columns={['Day', 'What', 'Pack', 'Notes']}>
      {entries.map((entry) => (
        <tr key={entry.id}>
          <td>{entry.on}</td>
          <th scope="row">{kindWords[entry.kind]}</th>
          <td>
            {entry.packName}, version {entry.version}
          </td>
          <td>
            {entry.notes}
            {entry.record === null ? null : (
              <Details summary="Show the record">
                <pre class={css['record']}>{entry.record}</pre>
              </Details>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}
