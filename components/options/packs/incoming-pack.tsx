import type { IncomingPack as Incoming } from '../../../lib/store/pack-keeping.ts';
import type { PacksStore } from '../../../lib/store/packs-store.ts';
import { Button } from '../../base/button.tsx';
import { InsetText } from '../../base/inset-text.tsx';
import { Table } from '../../base/table.tsx';
import { fingerprintWords } from './pack-names.ts';
import section from '../section.module.css';
import css from './packs.module.css';

type IncomingPackProps = { packs: PacksStore; incoming: Incoming };

/** A pack file before it is used: who signed it, and every difference from the pack in force, rule by rule. */
export function IncomingPack({ packs, incoming }: IncomingPackProps) {
  const { file, fingerprint, differences, isDowngrade, fileName } = incoming;
  const known = packs.inForce.value?.fingerprint ?? null;
  return (
    <div class={section['box']}>
      <h3>
        {file.pack.name}, version {file.pack.version}
      </h3>
      {fingerprint === null ? (
        <InsetText tone="warning">
          This file is not signed. Ask its owner whether it is theirs before you use it.
        </InsetText>
      ) : (
        <div>
          <p>The signature fits. Compare this fingerprint with the practice that sent the file:</p>
          <p class={css['fingerprint']}>{fingerprintWords(fingerprint)}</p>
          {known === null ? null : (
            <p>
              {known === fingerprint
                ? 'It is the same as that of the pack in force.'
                : 'It is another one than that of the pack in force.'}
            </p>
          )}
        </div>
      )}
      {isDowngrade ? (
        <InsetText tone="warning">
          This is an older version than the one in force. If you use it, the history says so.
        </InsetText>
      ) : null}
      {differences.length === 0 ? (
        <p>It is the same as the pack in force.</p>
      ) : (
        <Table caption={`What ${fileName} would change`} columns={['Where', 'Now', 'In the file']}>
          {differences.map(({ place, before, after }) => (
            <tr key={place}>
              <th scope="row">{place}</th>
              <td>{before ?? 'not there'}</td>
              <td>{after ?? 'taken out'}</td>
            </tr>
          ))}
        </Table>
      )}
      <div class={section['buttons']}>
        <Button kind="primary" onPress={() => void packs.applyIncoming()}>
          {isDowngrade ? 'Use the older version' : 'Use this pack'}
        </Button>
        <Button kind="plain" onPress={() => packs.leaveIncoming()}>
          Leave it
        </Button>
      </div>
    </div>
  );
}
