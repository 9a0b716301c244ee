import { useState } from 'preact/hooks';
import { isFixedBy } from '../../lib/domain/policy.ts';
import type { MenuService, Settings } from '../../lib/domain/settings.ts';
import type { OptionsStore } from '../../lib/store/options-store.ts';
import { Button } from '../base/button.tsx';
import { InsetText } from '../base/inset-text.tsx';
import { Table } from '../base/table.tsx';
import { Tag } from '../base/tag.tsx';
import { MenuForm } from './menu-form.tsx';
import { MenuImport } from './menu-import.tsx';
import { Section } from './section.tsx';
import { needWords } from './words.ts';
import css from './section.module.css';

type MenuSectionProps = { store: OptionsStore; makeId: () => string };

type Editing = { readonly service: MenuService; readonly title: string };

const emptyService = (id: string): MenuService => ({
  id,
  name: '',
  need: 'other',
  contact: '',
  forWhom: '',
  lastChecked: null,
});

const withService =
  (service: MenuService) =>
  (settings: Settings): Settings => {
    const isThere = settings.menu.some(({ id }) => id === service.id);
    const menu = isThere
      ? settings.menu.map((known) => (known.id === service.id ? service : known))
      : [...settings.menu, service];
    return { ...settings, menu };
  };

const withoutService =
  (id: string) =>
  (settings: Settings): Settings => ({ ...settings, menu: settings.menu.filter((service) => service.id !== id) });

type MenuTableProps = {
  menu: readonly MenuService[];
  isFixed: boolean;
  onEdit: (service: MenuService) => void;
  onRemove: (service: MenuService) => void;
};

function MenuTable({ menu, isFixed, onEdit, onRemove }: MenuTableProps) {
  const columns = ['Service', 'Helps with', 'Get in touch', 'Who for', 'Last checked', ...(isFixed ? [] : ['Change'])];
  return (
    <Table caption="Menu of support" isCaptionHidden columns={columns}>
      {menu.map((service) => (
        <tr key={service.id}>
          <th scope="row">{service.name}</th>
          <td>{needWords[service.need]}</td>
          <td>{service.contact === '' ? 'Not said' : service.contact}</td>
          <td>{service.forWhom === '' ? 'Not said' : service.forWhom}</td>
          <td>{service.lastChecked ?? 'Not known'}</td>
          {isFixed ? null : (
            <td>
              <div class={css['buttons']}>
                <Button isSmall aria-label={`Change ${service.name}`} onPress={() => onEdit(service)}>
                  Change
                </Button>
                <Button isSmall kind="plain" aria-label={`Remove ${service.name}`} onPress={() => onRemove(service)}>
                  Remove
                </Button>
              </div>
            </td>
          )}
        </tr>
      ))}
    </Table>
  );
}

/** What is being typed in, what was just removed, and the edits that save. */
const useMenuEdits = (store: OptionsStore) => {
  const [editing, setEditing] = useState<Editing | null>(null);
  const [removed, setRemoved] = useState<MenuService | null>(null);
  const save = async (service: MenuService): Promise<void> => {
    if (await store.save(`service, ${service.name}`, 'service-name', withService(service))) setEditing(null);
  };
  const remove = async (service: MenuService): Promise<void> => {
    const what = `${service.name} was removed from the menu`;
    if (await store.save(what, 'add-service', withoutService(service.id))) setRemoved(service);
  };
  const putBack = async (service: MenuService): Promise<void> => {
    const what = `${service.name} is back on the menu`;
    if (await store.save(what, 'add-service', withService(service))) setRemoved(null);
  };
  const open = (next: Editing | null): void => {
    store.clear();
    setRemoved(null);
    setEditing(next);
  };
  const replace = async (menu: readonly MenuService[], what: string): Promise<void> => {
    await store.save(what, 'menu-file', (settings) => ({ ...settings, menu: [...menu] }));
  };
  return { editing, removed, save, remove, putBack, open, replace };
};

/** Menu of support: what a person can be pointed to, as this practice knows it. */
export function MenuSection({ store, makeId }: MenuSectionProps) {
  const { editing, removed, save, remove, putBack, open, replace } = useMenuEdits(store);
  const state = store.state.value;
  if (state === null) return null;
  const isFixed = isFixedBy(state.policy, 'menu');
  const { menu } = state.inForce;

  return (
    <Section title="Menu of support">
      <p class={css['prose']}>
        Groups, classes and services near you. The sidebar and the slips show only what is written here.
      </p>
      {isFixed ? <Tag>Set by your organisation; it cannot be changed here</Tag> : null}
      {menu.length === 0 ? (
        <InsetText>The menu is empty. The sidebar names roles only, until something is added.</InsetText>
      ) : (
        <MenuTable
          menu={menu}
          isFixed={isFixed}
          onEdit={(service) => open({ service, title: `Change ${service.name}` })}
          onRemove={(service) => void remove(service)}
        />
      )}
      {removed === null ? null : (
        <div class={css['buttons']}>
          <span>{removed.name} was removed.</span>
          <Button isSmall onPress={() => void putBack(removed)}>
            Put it back
          </Button>
        </div>
      )}
      {editing === null || isFixed ? null : (
        <MenuForm
          key={editing.service.id}
          store={store}
          start={editing.service}
          title={editing.title}
          onSave={(service) => void save(service)}
          onLeave={() => open(null)}
        />
      )}
      {editing !== null || isFixed ? null : (
        <div class={css['buttons']}>
          <Button
            id="add-service"
            kind="primary"
            onPress={() => open({ service: emptyService(makeId()), title: 'Add a service' })}
          >
            Add a service
          </Button>
        </div>
      )}
      {editing !== null || isFixed ? null : (
        <MenuImport store={store} menu={menu} onUse={(next, what) => void replace(next, what)} />
      )}
    </Section>
  );
}
