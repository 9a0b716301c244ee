import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SidebarStore } from '../../lib/store/sidebar-store.ts';
import { Button } from '../base/button.tsx';

type TeachScreen = ComponentType<{ store: SidebarStore; onEnd: () => void }>;

/** Teaching, loaded when somebody asks for it. */
export function Teaching({ store }: { store: SidebarStore }) {
  const [Screen, setScreen] = useState<TeachScreen | null>(null);
  useEffect(() => {
    void import('./teach-app.tsx').then(({ TeachApp }) => setScreen(() => TeachApp)); // Until then "Opening".
  }, []);
  return Screen === null ? <p>Opening…</p> : <Screen store={store} onEnd={() => store.setTeaching(false)} />;
}

/** The button that begins teaching; not in training, where there is nothing to teach. */
export function TeachButton({ store, isAgain }: { store: SidebarStore; isAgain: boolean }) {
  return (
    <div>
      <Button isSmall kind="plain" onPress={() => store.setTeaching(true)}>
        {isAgain ? 'Teach this site again' : 'Teach this site'}
      </Button>
    </div>
  );
}
