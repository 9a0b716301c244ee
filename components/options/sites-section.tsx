import { useState } from 'preact/hooks';
import type { OptionsStore } from '../../lib/store/options-store.ts';
import type { SiteOutcome, SiteRow, SitesStore } from '../../lib/store/sites-store.ts';
import type { TaughtStore } from '../../lib/store/taught-store.ts';
import { Button } from '../base/button.tsx';
import { InsetText } from '../base/inset-text.tsx';
import { Table } from '../base/table.tsx';
import { Tag } from '../base/tag.tsx';
import { TextField } from '../base/text-field.tsx';
import { problemAt } from './problem-at.ts';
import { Section } from './section.tsx';
import { TaughtSites } from './taught-sites.tsx';
import css from './section.module.css';

type SitesSectionProps = {
  store: OptionsStore;
  sites: SitesStore;
  taught: TaughtStore;
  termOf: (key: string) => string | null;
};

const stateTag = (state: SiteRow['state']) => {
  if (state === 'reading') return <Tag tone="good">Fingerpost may read here</Tag>;
  if (state === 'withdrawn') return <Tag tone="warning">Not allowed now</Tag>;
  return <Tag tone="stop">Your organisation does not allow this site</Tag>;
};

type SiteTableProps = {
  rows: readonly SiteRow[];
  onAllow: (origin: string) => void;
  onWithdraw: (origin: string) => void;
  onForget: (origin: string) => void;
};

function SiteTable({ rows, onAllow, onWithdraw, onForget }: SiteTableProps) {
  return (
    <Table caption="Sites on this computer" columns={['Address', 'State', 'Change']}>
      {rows.map(({ origin, state }) => (
        <tr key={origin}>
          <th scope="row" class={css['mono']}>
            {origin}
          </th>
          <td>{stateTag(state)}</td>
          <td>
            <div class={css['buttons']}>
              {state === 'withdrawn' ? (
                <Button isSmall onPress={() => onAllow(origin)} aria-label={`Allow ${origin}`}>
                  Allow
                </Button>
              ) : null}
              {state === 'reading' ? (
                <Button isSmall onPress={() => onWithdraw(origin)} aria-label={`Stop reading ${origin}`}>
                  Stop reading
                </Button>
              ) : (
                <Button
                  isSmall
                  kind="plain"
                  onPress={() => onForget(origin)}
                  aria-label={`Remove ${origin} from the list`}
                >
                  Remove
                </Button>
              )}
            </div>
          </td>
        </tr>
      ))}
    </Table>
  );
}

type AddSiteProps = { problem: string | undefined; onAdd: (address: string) => Promise<boolean> };

function AddSite({ problem, onAdd }: AddSiteProps) {
  const [typed, setTyped] = useState('');
  const add = async (): Promise<void> => {
    if (await onAdd(typed)) setTyped('');
  };
  return (
    <form
      class={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        id="site-address"
        label="Address of the record system"
        hint="Open a record, copy the address from the top of the window, and paste it here. It starts with https."
        kind="url"
        maxLength={2000}
        value={typed}
        problem={problem}
        onCommit={setTyped}
      />
      <div class={css['buttons']}>
        <Button kind="primary" onPress={() => void add()}>
          Add this site
        </Button>
      </div>
    </form>
  );
}

/** Sites: which record systems may be read, added one address at a time. */
export function SitesSection({ store, sites, taught, termOf }: SitesSectionProps) {
  const policy = store.state.value?.policy;
  if (policy === undefined) return null;
  const settle = (outcome: SiteOutcome, done: string): boolean => {
    store.clear();
    if (outcome.isDone) store.tell(`${done}: ${outcome.origin}`);
    else store.report('site-address', outcome.why);
    return outcome.isDone;
  };
  const add = async (address: string): Promise<boolean> =>
    settle(await sites.add(address, policy), 'Fingerpost may now read');
  const withdraw = async (origin: string): Promise<boolean> =>
    settle(await sites.withdraw(origin), 'Fingerpost no longer reads');
  const forget = async (origin: string): Promise<void> => {
    await sites.forget(origin);
    store.tell(`Removed from the list: ${origin}`);
  };
  return (
    <Section title="Sites">
      <p class={css['prose']}>
        Fingerpost reads a record system only after you have added its address here and said yes to the browser. Each
        address is added on its own.
      </p>
      <AddSite problem={problemAt(store, 'site-address')} onAdd={add} />
      {sites.broad.value.length === 0 ? null : (
        <InsetText tone="warning">
          The browser also gives Fingerpost wider access ({sites.broad.value.join(', ')}). Fingerpost never asks for
          this and does not need it. Take it back on the browser's extensions page.
        </InsetText>
      )}
      {sites.rows.value.length === 0 ? (
        <InsetText>No site has been added. Fingerpost reads no page on this computer.</InsetText>
      ) : (
        <SiteTable
          rows={sites.rows.value}
          onAllow={(origin) => void add(origin)}
          onWithdraw={(origin) => void withdraw(origin)}
          onForget={(origin) => void forget(origin)}
        />
      )}
      <TaughtSites
        store={store}
        taught={taught}
        termOf={termOf}
        origins={sites.rows.value.filter(({ state }) => state === 'reading').map(({ origin }) => origin)}
      />
    </Section>
  );
}
