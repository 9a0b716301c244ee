import { useEffect, useState } from 'preact/hooks';
import { dateInWords } from '../../lib/domain/plain-words.ts';
import type { Site } from '../../lib/domain/sites/site.ts';
import { entryLayouts, isSameLayout } from '../../lib/domain/entries/layouts.ts';
import { err } from '../../lib/domain/result.ts';
import type { OptionsStore } from '../../lib/store/options-store.ts';
import type { SiteChange, TaughtRow, TaughtStore } from '../../lib/store/taught-store.ts';
import { Button } from '../base/button.tsx';
import { Field } from '../base/field.tsx';
import { InsetText } from '../base/inset-text.tsx';
import { SelectField } from '../base/select-field.tsx';
import { StatusLight } from '../base/status-light.tsx';
import type { LampShape } from '../base/status-light.tsx';
import { problemAt } from './problem-at.ts';
import { WrongReadings, type WrongReadingsProps } from './wrong-readings.tsx';
import css from './section.module.css';

const lamps = { sound: 'full', doubtful: 'half', broken: 'empty' } satisfies Record<string, LampShape>;

type TaughtProps = { store: OptionsStore; taught: TaughtStore };
type FileProps = TaughtProps & { origins: readonly string[] };
type TaughtSitesProps = FileProps & { termOf: WrongReadingsProps['termOf'] };

/** The layout of a site's entries: as the practice has set it, one known here, or one that came with the site. */
function LayoutOfSite({ store, taught, row }: TaughtProps & { row: TaughtRow }) {
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
      choices={choices}
      chosen={isKnown ? (now?.id ?? '') : 'came-with-the-site'}
      onChoose={(id) => void choose(id)}
    />
  );
}

/** Which site it is, and how well it fits the pages. */
function State({ row }: { row: TaughtRow }) {
  if (row.site === null) return <p>What is kept cannot be read. Remove it and teach again.</p>;
  return (
    <>
      <p>{siteInWords(row.site)}</p>
      <p>
        {row.health === null ? 'not read yet' : <StatusLight lamp={lamps[row.health]} word={row.health} />}
        {row.isExampleRight ? '; its example reads as taught' : '; its example does not read as taught'}
      </p>
    </>
  );
}

const isSound = ({ site, health, isExampleRight }: TaughtRow): boolean =>
  site !== null && (health === null || health === 'sound') && isExampleRight;

const teachAgain = 'In its sidebar press the light, then “Teach this site again”.';

/** The way from a site that no longer fits its pages to teaching it again. */
function ToTheRecord({ store, taught, origin }: TaughtProps & { origin: string }) {
  const show = async (): Promise<void> => {
    store.clear();
    if (!(await taught.showTab(origin)))
      store.tell(`No page of ${origin} is open in this browser. Open a record there. ${teachAgain}`);
  };
  return (
    <Button isSmall onPress={() => void show()} aria-label={`Go to the record at ${origin} to teach it again`}>
      Go to the record
    </Button>
  );
}

const siteInWords = ({ name, version, taughtOn }: Site): string =>
  `“${name}”, version ${version}, taught on ${dateInWords(taughtOn)}`;

const isOlder = (next: Site, now: Site): boolean =>
  next.taughtOn < now.taughtOn || (next.taughtOn === now.taughtOn && next.version < now.version);

/** What would be lost by a change, before it is made. */
const changeInWords = ({ origin, now, next }: SiteChange): string => {
  const kept = now === null ? 'what is kept and cannot be read' : siteInWords(now);
  if (next === null) return `Remove ${kept}? ${origin} is then read without it.`;
  const older = now !== null && isOlder(next, now) ? ', which is older' : '';
  return `${origin} has ${kept}. You chose ${siteInWords(next)}${older}. Use it instead?`;
};

function Question({ store, taught }: TaughtProps) {
  const change = taught.asked.value;
  if (change === null) return null;
  const { origin, next } = change;
  const answer = async (isYes: boolean): Promise<void> => {
    await taught.answer(isYes);
    if (!isYes) store.tell('Nothing was changed.');
    else store.tell(next === null ? `No longer read by what was taught: ${origin}` : `In use: ${next.name}`);
  };
  return (
    <InsetText tone="warning" isAnnounced>
      <p>{changeInWords(change)}</p>
      <div class={css['buttons']}>
        <Button isSmall onPress={() => void answer(true)}>
          {next === null ? 'Yes, remove it' : 'Yes, use it instead'}
        </Button>
        <Button isSmall kind="plain" onPress={() => void answer(false)}>
          No, keep what is there
        </Button>
      </div>
    </InsetText>
  );
}

function TaughtCard({ store, taught, row }: TaughtProps & { row: TaughtRow }) {
  const { origin, site } = row;
  return (
    <li class={css['card']}>
      <h3 class={css['mono']}>{origin}</h3>
      <State row={row} />
      {site === null ? null : <LayoutOfSite store={store} taught={taught} row={row} />}
      <div class={css['buttons']}>
        {isSound(row) ? null : <ToTheRecord store={store} taught={taught} origin={origin} />}
        {site === null ? null : (
          <Button isSmall onPress={() => taught.exportSite(origin)} aria-label={`Save ${origin} to a file`}>
            Save to a file
          </Button>
        )}
        <Button
          isSmall
          kind="plain"
          onPress={() => taught.remove(origin)}
          aria-label={`Remove what was taught of ${origin}`}
        >
          Remove
        </Button>
      </div>
    </li>
  );
}

function TakeFile({ store, taught, origins }: FileProps) {
  const [round, setRound] = useState(0);
  const take = async (file: File): Promise<void> => {
    setRound(round + 1);
    store.clear();
    const taken =
      file.size > 100_000
        ? err('the file: it is larger than any site is')
        : await taught.take(await file.text(), origins);
    if (!taken.ok) store.report('site-file', `${file.name} was not taken. ${taken.error}. Nothing was changed.`);
    else if (taken.value) store.tell(`Taken: ${file.name}`);
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

function Shipped({ store, taught, origins }: FileProps) {
  const [origin, setOrigin] = useState(origins[0] ?? '');
  const use = async (name: string): Promise<void> => {
    store.clear();
    if (await taught.putShipped(name, origin || (origins[0] ?? ''))) store.tell(`In use: ${name}`);
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

/** What was taught of each address: its light, one file out, one file in; and wrong readings that were reported. */
export function TaughtSites({ store, taught, termOf, origins }: TaughtSitesProps) {
  useEffect(() => {
    void taught.refresh(); // Arrives as rows.
  }, [taught]);
  return (
    <>
      <div class={css['part']}>
        <h2 class={css['heading']}>Taught sites</h2>
        <p class={css['prose']}>
          To teach a record system: open a record there, press the light in its sidebar, and press “Teach this site”. A
          site that turns doubtful or broken means that its pages changed: go to the record and teach it again.
        </p>
        {taught.rows.value.length === 0 ? (
          <InsetText>Nothing was taught on this computer.</InsetText>
        ) : (
          <ul class={`${css['stack']} ${css['wide']}`}>
            {taught.rows.value.map((row) => (
              <TaughtCard key={row.origin} store={store} taught={taught} row={row} />
            ))}
          </ul>
        )}
        <Question store={store} taught={taught} />
        <Shipped store={store} taught={taught} origins={origins} />
        <TakeFile store={store} taught={taught} origins={origins} />
      </div>
      <WrongReadings taught={taught} termOf={termOf} />
    </>
  );
}
