import { useState } from 'preact/hooks';
import { importProblemLine } from '../../lib/domain/menu/directory-service.ts';
import type { Imported } from '../../lib/domain/menu/directory-service.ts';
import { toMenuService } from '../../lib/domain/menu/find-services.ts';
import { readCsv } from '../../lib/domain/menu/read-csv.ts';
import { readFeed } from '../../lib/domain/menu/read-feed.ts';
import { maxImportBytes } from '../../lib/domain/json-text.ts';
import type { MenuService } from '../../lib/domain/settings.ts';
import type { OptionsStore } from '../../lib/store/options-store.ts';
import { Button } from '../base/button.tsx';
import { Details } from '../base/details.tsx';
import { Field } from '../base/field.tsx';
import { problemAt } from './problem-at.ts';
import css from './section.module.css';

/** The most services that the menu of support holds. */
const maxMenu = 2000;

type MenuImportProps = {
  store: OptionsStore;
  menu: readonly MenuService[];
  onUse: (menu: readonly MenuService[], what: string) => void;
};

type Read = { readonly fileName: string; readonly imported: Imported };

/** The menu with these services added; one with the same id takes the place of the old one. */
const merged = (menu: readonly MenuService[], services: readonly MenuService[]): MenuService[] => [
  ...new Map([...menu, ...services].map((service) => [service.id, service])).values(),
];

const servicesWord = (count: number): string => (count === 1 ? '1 service' : `${count} services`);

type PreviewProps = { read: Read; menu: readonly MenuService[]; onUse: MenuImportProps['onUse']; onLeave: () => void };

function Preview({ read, menu, onUse, onLeave }: PreviewProps) {
  const services = read.imported.services.map(toMenuService);
  const both = merged(menu, services);
  const { leftOut, leftOutCount } = read.imported;
  return (
    <div class={css['box']}>
      <p>
        {read.fileName} holds {servicesWord(services.length)}:{' '}
        {services
          .slice(0, 5)
          .map(({ name }) => name)
          .join(', ')}
        {services.length > 5 ? ' and more' : ''}. Nothing has been changed yet.
      </p>
      {leftOut.length === 0 ? null : (
        <Details summary={`Left out: ${leftOutCount}`}>
          <ul class={css['bullets']}>
            {leftOut.slice(0, 50).map(({ at, why }) => (
              <li key={at}>
                Line {at}: {why}
              </li>
            ))}
          </ul>
        </Details>
      )}
      <div class={css['buttons']}>
        {both.length > maxMenu ? (
          <p>The menu holds at most {maxMenu} services, so these cannot be added to it.</p>
        ) : (
          <Button kind="primary" onPress={() => onUse(both, `${servicesWord(services.length)} from ${read.fileName}`)}>
            Add to the menu
          </Button>
        )}
        {services.length > maxMenu || menu.length === 0 ? null : (
          <Button onPress={() => onUse(services, `menu taken from ${read.fileName}`)}>Put in place of the menu</Button>
        )}
        <Button kind="plain" onPress={onLeave}>
          Leave it
        </Button>
      </div>
    </div>
  );
}

/** A menu of support from a spreadsheet saved as CSV, or from an Open Referral UK file; seen before it is used. */
export function MenuImport({ store, menu, onUse }: MenuImportProps) {
  const [read, setRead] = useState<Read | null>(null);
  const [round, setRound] = useState(0);
  const choose = async (file: File): Promise<void> => {
    setRead(null);
    store.clear();
    if (file.size > maxImportBytes) {
      store.report('menu-file', 'This file is larger than 1 MB. Save a smaller part of it. Nothing was changed.');
      return;
    }
    const text = await file.text();
    const imported = /^\s*[{[]/.test(text) ? readFeed(text) : readCsv(text);
    if (imported.ok) setRead({ fileName: file.name, imported: imported.value });
    else store.report('menu-file', importProblemLine(imported.error));
  };
  const leave = (): void => {
    setRead(null);
    setRound(round + 1);
  };
  return (
    <div class={css['part']}>
      <h2 class={css['heading']}>From a file</h2>
      <Field
        id="menu-file"
        label="CSV or Open Referral UK file"
        hint="A spreadsheet saved as CSV, with a column “name” and, if you have them, need, contact, for whom and last checked. At most 1 MB."
        problem={problemAt(store, 'menu-file')}
      >
        <input
          key={round}
          id="menu-file"
          type="file"
          accept=".csv,.json,text/csv,application/json"
          aria-describedby="menu-file-hint"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file !== undefined) void choose(file);
          }}
        />
      </Field>
      {read === null ? null : (
        <Preview
          read={read}
          menu={menu}
          onUse={(next, what) => {
            leave();
            onUse(next, what);
          }}
          onLeave={leave}
        />
      )}
    </div>
  );
}
