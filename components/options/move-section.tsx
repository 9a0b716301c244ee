import { useState } from 'preact/hooks';
import type { OptionsStore } from '../../lib/store/options-store.ts';
import type { ImportPreview, TransferStore } from '../../lib/store/transfer-store.ts';
import { Button } from '../base/button.tsx';
import { Field } from '../base/field.tsx';
import { InsetText } from '../base/inset-text.tsx';
import { Table } from '../base/table.tsx';
import { Tag } from '../base/tag.tsx';
import { problemAt } from './problem-at.ts';
import { Section } from './section.tsx';
import { settingName, settingWords } from './words.ts';
import css from './section.module.css';

type MoveSectionProps = { store: OptionsStore; transfer: TransferStore };

type DifferenceProps = { store: OptionsStore; preview: ImportPreview };

function Difference({ store, preview }: DifferenceProps) {
  const state = store.state.value;
  if (state === null) return null;
  const { changes, newSites, file } = preview;
  return (
    <>
      {changes.length === 0 ? (
        <p>The settings in this file are the same as the ones here.</p>
      ) : (
        <Table caption={`What ${preview.fileName} would change`} columns={['Setting', 'Now', 'In the file']}>
          {changes.map(({ path, isFixed }) => (
            <tr key={path}>
              <th scope="row">{settingName(path)}</th>
              <td>{settingWords(state.stored, path)}</td>
              <td>
                {settingWords(file.settings, path)}{' '}
                {isFixed ? <Tag>Your organisation's setting stays in force</Tag> : null}
              </td>
            </tr>
          ))}
        </Table>
      )}
      {newSites.length === 0 ? null : (
        <InsetText tone="warning">
          <p>
            The file also names these sites. They are added to the list, not allowed; you allow each one yourself under
            Sites:
          </p>
          <ul class={css['bullets']}>
            {newSites.map((site) => (
              <li key={site} class={css['mono']}>
                {site}
              </li>
            ))}
          </ul>
        </InsetText>
      )}
    </>
  );
}

/** Move settings: one file out, one file in, and what it would change before it does. */
export function MoveSection({ store, transfer }: MoveSectionProps) {
  const preview = transfer.preview.value;
  const [round, setRound] = useState(0);
  const choose = (input: HTMLInputElement): void => {
    const file = input.files?.[0];
    if (file !== undefined) void transfer.choose(file);
  };
  // A new field each time, so that the same file can be chosen again.
  const finish = (end: () => void): void => {
    setRound(round + 1);
    end();
  };
  return (
    <Section title="Move settings">
      <div class={css['part']}>
        <h2 class={css['heading']}>Save to a file</h2>
        <p class={css['prose']}>
          One file with every setting, the menu of support and the list of sites. It holds nothing about patients and no
          counts.
        </p>
        <Button onPress={() => void transfer.exportSettings()}>Save settings to a file</Button>
      </div>
      <div class={css['part']}>
        <h2 class={css['heading']}>Use a file</h2>
        <Field
          id="import-file"
          label="Settings file"
          hint="You see what would change before anything does. At most 1 MB."
          problem={problemAt(store, 'import-file')}
        >
          <input
            key={round}
            id="import-file"
            type="file"
            accept=".json,application/json"
            aria-describedby="import-file-hint"
            onChange={(event) => choose(event.currentTarget)}
          />
        </Field>
      </div>
      {preview === null ? null : (
        <div class={css['box']}>
          <Difference store={store} preview={preview} />
          <div class={css['buttons']}>
            {preview.changes.length === 0 && preview.newSites.length === 0 ? null : (
              <Button kind="primary" onPress={() => finish(() => void transfer.applyFile())}>
                Use these settings
              </Button>
            )}
            <Button kind="plain" onPress={() => finish(() => transfer.leaveFile())}>
              Leave it
            </Button>
          </div>
        </div>
      )}
    </Section>
  );
}
