import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Reading } from '../../lib/domain/reading.ts';
import type { SidebarStore } from '../../lib/store/sidebar-store.ts';
import { TeachButton } from './teaching.tsx';
import type { WhatWasReadProps } from './what-was-read.tsx';

/** What was read, each line to be seen on the page or reported; and the way to teach the page. Loaded when it is opened. */
export function ReadPanel({ store, reading }: { store: SidebarStore; reading: Reading }) {
  const [Panel, setPanel] = useState<ComponentType<WhatWasReadProps> | null>(null);
  useEffect(() => {
    void import('./what-was-read.tsx').then(({ WhatWasRead }) => setPanel(() => WhatWasRead)); // Until then "Opening".
  }, []);
  const canTeach = reading.source === 'page' && !reading.isTraining;
  return Panel === null ? (
    <p>Opening…</p>
  ) : (
    <Panel
      reading={reading}
      onShowPlace={(address) => void store.showPlace(address)}
      onReport={(report) => void store.reportReading(report)}
    >
      {canTeach ? <TeachButton store={store} isAgain={Boolean(reading.site)} /> : null}
    </Panel>
  );
}
