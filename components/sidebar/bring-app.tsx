import { useState } from 'preact/hooks';
import type { SidebarStore } from '../../lib/store/sidebar-store.ts';
import { createTypedFormStore } from '../../lib/store/typed-form-store.ts';
import { PastePanel } from './paste-panel.tsx';
import type { Pasted } from './pasted.ts';
import { TypedPanel } from './typed-panel.tsx';

type PanelProps = { store: SidebarStore; onBack: () => void };

/** `pasted`: what was pasted before there was a place for it. */
export type BringAppProps = PanelProps & { way: 'paste' | 'type'; pasted: Pasted | null };

/** The form to type into with its store: both come and go with the panel. */
function Typed({ store, onBack }: PanelProps) {
  const [form] = useState(() => createTypedFormStore(store.brought, store.parts.clock));
  return <TypedPanel form={form} onBack={onBack} />;
}

/** Pasting or typing instead of a page. */
export function BringApp({ way, pasted, ...props }: BringAppProps) {
  return way === 'type' ? (
    <Typed {...props} />
  ) : (
    <PastePanel brought={props.store.brought} first={pasted} onBack={props.onBack} />
  );
}
