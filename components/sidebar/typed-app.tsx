import { useState } from 'preact/hooks';
import type { SidebarStore } from '../../lib/store/sidebar-store.ts';
import { createTypedFormStore } from '../../lib/store/typed-form-store.ts';
import { TypedPanel } from './typed-panel.tsx';

/** The form to type into with its store: both come and go with the panel. */
export function TypedApp({ store, onBack }: { store: SidebarStore; onBack: () => void }) {
  const [form] = useState(() => createTypedFormStore(store.brought, store.parts.clock));
  return <TypedPanel form={form} onBack={onBack} />;
}
