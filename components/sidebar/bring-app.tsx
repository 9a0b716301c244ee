import { useState } from 'preact/hooks';
import type { SidebarStore } from '../../lib/store/sidebar-store.ts';
import { createTypedFormStore } from '../../lib/store/typed-form-store.ts';
import { PastePanel } from './paste-panel.tsx';
import { TypedPanel } from './typed-panel.tsx';

type PanelProps = { store: SidebarStore; onBack: () => void };

/** The form to type into with its store: both come and go with the panel. */
function Typed({ store, onBack }: PanelProps) {
  const [form] = useState(() => createTypedFormStore(store.brought, store.parts.clock));
  return <TypedPanel form={form} onBack={onBack} />;
}

/** Pasting or typing instead of a page. */
export function BringApp({ way, ...props }: PanelProps & { way: 'paste' | 'type' }) {
  return way === 'paste' ? <PastePanel brought={props.store.brought} onBack={props.onBack} /> : <Typed {...props} />;
}
