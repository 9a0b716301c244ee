import { useEffect, useState } from 'preact/hooks';
import { entryLayouts, isSameLayout } from '../../lib/domain/entries/layouts.ts';
import type { OptionsStore } from '../../lib/store/options-store.ts';
import type { TaughtRow, TaughtStore } from '../../lib/store/taught-store.ts';
import { Button } from '../base/button.tsx';
import { Field } from '../base/field.tsx';
import { InsetText } from '../base/inset-text.tsx';
import { SelectField } from '../base/select-field.tsx';
import { StatusLight } from '../base/status-light.tsx';
import type { LampShape } from '../base/status-light.tsx';
import { Table } from '../base/table.tsx';
import { problemAt } from './problem-at.ts';
import css from './section.module.css';

const lamps = { sound: 'full', doubtful: 'half', broken: 'empty' } satisfies Record<string, LampShape>;

/** The layout of a site's entries: as the practice has set it, one known here, or one that came with the site. */
function LayoutOfSite({ store, taught, row }: { store: OptionsStore; taught: TaughtStore; row: TaughtRow }) {
  const now = row.site?.layout;
  const known = [...entryLayouts, ...(store.state.value?.inForce.ownLayouts ?? [])];
  const isKnown = now === undefined || known.some((layout) => isSameLayout(layout, now));
  const choices = [
    { value: '', label: 'As set under Appointments and copying' },
    ...known.map(({ id, label }) => ({ value: id, label })),
    ...(isKnown ? [] : [{ value: 'came-with-the-site', label: `${now.label} (came with the site)` }]),
  ];
  const choose = async (id: string): Promise<void> => {
    if (id === 'came-with-the-site') return;
    await taught.setLayout(row.origin, known.find((layout) => layout.id === id) ?? null);
    store.tell(`Saved: layout of entries for ${row.origin}`);
  };
  return (
    <SelectField
      id={`layout-${row.origin}`}
      label={`Entries for ${row.origin}`}
      isLabelHidden
      choices={choices}
      chosen={isKnown ? (now?.id ?? '') : 'came-with-the-site'}
      onChoose={(id) => void choose(id)}
    />
  );
}

type TaughtSitesProps = { store: OptionsStore; taught: TaughtStore; origins: readonly string[] };

function State({ row }: { row: TaughtRow }) {
  if (row.site === null) return <>What is kept cannot be read. Remove it and teach again.</>;
  return (
    <>
      {row.health === null ? 'not read yet' : <StatusLight lamp={lamps[row.health]} word={row.health} />}
      {row.isExampleRight ? '; its example reads as taught' : '; its example does not read as taught'}
    </>
  );
}

function TaughtTable({ store, taught }: Omit<TaughtSitesProps, 'origins'>) {
  const remove = async (origin: string): Promise<void> => {
    await taught.remove(origin);
    store.tell(`No longer read by what was taught: ${origin}`);
  };
  return (
    <Table caption="Taught sites" columns={['Address', 'Site', 'State', 'Entries', 'Change']}>
      {taught.rows.value.map((row) => (
        <tr key={row.origin}>
          <th scope="row" class={css['mono']}>
            {row.origin}
          </th>
          <td>{row.site === null ? '–' : `${row.site.name}, version ${row.site.version}, ${row.site.taughtOn}`}</td>
          <td>
            <State row={row} />
          </td>
          <td>{row.site === null ? '–' : <LayoutOfSite store={store} taught={taught} row={row} />}</td>
          <td>
            <div class={css['buttons']}>
              {row.site === null ? null : (
                <Button
                  isSmall
                  onPress={() => taught.exportSite(row.origin)}
                  aria-label={`Save ${row.origin} to a file`}
                >
                  Save to a file
                </Button>
              )}
              <Button
                isSmall
                kind="plain"
                onPress={() => void remove(row.origin)}
                aria-label={`Remove what was taught of ${row.origin}`}
              >
                Remove
              </Button>
            </div>
          </td>
        </tr>
      ))}
    </Table>
  );
}

function TakeFile({ store, taught, origins }: TaughtSitesProps) {
  const [round, setRound] = useState(0);
  const take = async (file: File): Promise<void> => {
    setRound(round + 1);
    store.clear();
    const problem =
      file.size > 100_000 ? 'the file: it is larger than any site is' : await taught.take(await file.text(), origins);
    if (problem === null) store.tell(`Taken: ${file.name}`);
    else store.report('site-file', `${file.name} was not taken. ${problem}. Nothing was changed.`);
  };
  return (
    <Field
      id="site-file"
      label="Use a site file"
      hint="For an address that is allowed above."
      problem={problemAt(store, 'site-file')}
    >
      <input
        key={round}
        id="site-file"
        type="file"
        accept=".json,application/json"
        aria-describedby="site-file-hint"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined) void take(file);
        }}
      />
    </Field>
  );
}

function Shipped({ store, taught, origins }: TaughtSitesProps) {
  const [origin, setOrigin] = useState(origins[0] ?? '');
  const use = async (name: string): Promise<void> => {
    await taught.putShipped(name, origin || (origins[0] ?? ''));
    store.tell(`In use: ${name}`);
  };
  if (origins.length === 0) return null;
  return (
    <div class={css['buttons']}>
      <SelectField
        id="shipped-origin"
        label="Sites that come with Fingerpost, for"
        choices={origins.map((each) => ({ value: each, label: each }))}
        chosen={origin || (origins[0] ?? '')}
        onChoose={setOrigin}
      />
      {taught.shippedNames.map((name) => (
        <Button key={name} isSmall onPress={() => void use(name)}>
          Use “{name}”
        </Button>
      ))}
    </div>
  );
}

function Reports({ taught }: { taught: TaughtStore }) {
  const reports = taught.reports.value;
  return reports.length === 0 ? (
    <InsetText>Nobody has reported a wrong reading.</InsetText>
  ) : (
    <>
      <Table caption="Wrong readings reported" columns={['Day', 'Address', 'What', 'Where on the page', 'How']}>
        {reports.map((report, index) => (
          <tr key={`${report.on}-${index}`}>
            <td>{report.on}</td>
            <td class={css['mono']}>{report.origin ?? 'no page'}</td>
            <td>{[report.kind, report.key].filter((part) => part !== null).join(': ') || 'not known'}</td>
            <td class={css['mono']}>{report.address ?? '–'}</td>
            <td>{report.why === 'wrong' ? 'read wrongly' : 'seen and not understood'}</td>
          </tr>
        ))}
      </Table>
      <Button isSmall onPress={() => void taught.clearReports()}>
        Empty the list
      </Button>
    </>
  );
}

/** What was taught of each address: its light, one file out, one file in; and wrong readings that were reported. */
export function TaughtSites({ store, taught, origins }: TaughtSitesProps) {
  useEffect(() => {
    void taught.refresh(); // Arrives as rows.
  }, [taught]);
  return (
    <>
      <div class={css['part']}>
        <h2 class={css['heading']}>Taught sites</h2>
        <p class={css['prose']}>
          To teach a record system: open a record there, press the light in the sidebar, and press “Teach this site”. A
          light that turns doubtful or broken means that its pages changed: teach it again.
        </p>
        {taught.rows.value.length === 0 ? (
          <InsetText>Nothing was taught on this computer.</InsetText>
        ) : (
          <TaughtTable store={store} taught={taught} />
        )}
        <Shipped store={store} taught={taught} origins={origins} />
        <TakeFile store={store} taught={taught} origins={origins} />
      </div>
      <div class={css['part']}>
        <h2 class={css['heading']}>Wrong readings</h2>
        <Reports taught={taught} />
      </div>
    </>
  );
}
