import { useState } from 'preact/hooks';
import type { Entry } from '../../lib/domain/entries/entry.ts';
import { maxOwnLayouts } from '../../lib/domain/entries/layout-shape.ts';
import { layoutIdFor, layoutOf } from '../../lib/domain/entries/layouts.ts';
import type { EntryLayout } from '../../lib/domain/entries/entry-layout.ts';
import { defaultSettings } from '../../lib/domain/settings.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import type { OptionsStore } from '../../lib/store/options-store.ts';
import type { TaughtStore } from '../../lib/store/taught-store.ts';
import { Button } from '../base/button.tsx';
import { LayoutForm } from './layout-form.tsx';
import css from './section.module.css';

type OwnLayoutsProps = { store: OptionsStore; taught: TaughtStore; settings: Settings; examples: readonly Entry[] };

/** `before` is null for a new one. */
type Editing = { readonly before: EntryLayout | null; readonly start: EntryLayout };

const withLayout =
  (before: EntryLayout | null, layout: EntryLayout) =>
  (settings: Settings): Settings => {
    const own = settings.ownLayouts ?? [];
    if (before !== null) return { ...settings, ownLayouts: own.map((each) => (each.id === before.id ? layout : each)) };
    return { ...settings, ownLayouts: [...own, { ...layout, id: layoutIdFor(layout.label, own) }] };
  };

/** The layout in use goes back to the first that ships when it is removed. */
const withoutLayout =
  (id: string) =>
  ({ ownLayouts = [], ...settings }: Settings): Settings => ({
    ...settings,
    ownLayouts: ownLayouts.filter((layout) => layout.id !== id),
    entryLayout: settings.entryLayout === id ? defaultSettings.entryLayout : settings.entryLayout,
  });

type OwnListProps = {
  own: readonly EntryLayout[];
  onChange: (layout: EntryLayout) => void;
  onRemove: (layout: EntryLayout) => void;
};

function OwnList({ own, onChange, onRemove }: OwnListProps) {
  return (
    <ul class={css['form']}>
      {own.map((layout) => (
        <li key={layout.id} class={css['buttons']}>
          <span>{layout.label}</span>
          <Button isSmall aria-label={`Change layout ${layout.label}`} onPress={() => onChange(layout)}>
            Change
          </Button>
          <Button isSmall kind="plain" aria-label={`Remove layout ${layout.label}`} onPress={() => onRemove(layout)}>
            Remove
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Layouts that the practice makes itself: as data, shown at work while they are written. */
export function OwnLayouts({ store, taught, settings, examples }: OwnLayoutsProps) {
  const [editing, setEditing] = useState<Editing | null>(null);
  const own = settings.ownLayouts ?? [];
  const save = async (before: EntryLayout | null, layout: EntryLayout): Promise<void> => {
    if (!(await store.save(`layout, ${layout.label}`, 'layout-label', withLayout(before, layout)))) return;
    setEditing(null);
    const count = before === null ? 0 : await taught.replaceLayout(before, layout);
    if (count > 0) store.tell(`Saved: layout, ${layout.label}. Sites that follow it: ${count}`);
  };
  const remove = async ({ id, label }: EntryLayout): Promise<void> => {
    await store.save(`layout removed, ${label}`, 'own-layouts', withoutLayout(id));
  };
  return (
    <div class={css['part']} id="own-layouts" tabIndex={-1}>
      <h2 class={css['heading']}>Layouts of our own</h2>
      {own.length === 0 ? <p class={css['prose']}>None yet. Make one where none of the above fits.</p> : null}
      <OwnList
        own={own}
        onChange={(layout) => setEditing({ before: layout, start: layout })}
        onRemove={(layout) => void remove(layout)}
      />
      {editing === null ? (
        <Button
          isSmall
          isUnavailable={own.length >= maxOwnLayouts}
          onPress={() =>
            setEditing({ before: null, start: { ...layoutOf(settings.entryLayout, own), id: 'own', label: '' } })
          }
        >
          Make a layout
        </Button>
      ) : (
        <LayoutForm
          key={editing.start.id}
          start={editing.start}
          title={editing.before === null ? 'A new layout' : `Change ${editing.before.label}`}
          examples={examples}
          onSave={(layout) => void save(editing.before, layout)}
          onLeave={() => setEditing(null)}
        />
      )}
    </div>
  );
}
