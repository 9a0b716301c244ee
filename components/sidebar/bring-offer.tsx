import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { nothingTyped } from '../../lib/domain/brought-reading.ts';
import type { RecordState } from '../../lib/store/record-store.ts';
import type { SidebarStore } from '../../lib/store/sidebar-store.ts';
import { Button } from '../base/button.tsx';
import { PastePanel } from './paste-panel.tsx';
import css from './bring.module.css';

/** The states in which nobody's record is open for certain, and none is about to be. */
const offeredIn: ReadonlySet<RecordState['kind']> = new Set(['apart', 'none', 'list', 'doubt']);

type BringOfferProps = { store: SidebarStore; state: RecordState['kind'] };
type TypedScreen = ComponentType<{ store: SidebarStore; onBack: () => void }>;

/** The form to type into, loaded when it is opened. */
function Typed({ store, onBack }: { store: SidebarStore; onBack: () => void }) {
  const [Panel, setPanel] = useState<TypedScreen | null>(null);
  useEffect(() => {
    void import('./typed-app.tsx').then(({ TypedApp }) => setPanel(() => TypedApp)); // Until then "Opening".
  }, []);
  return Panel === null ? <p>Opening…</p> : <Panel store={store} onBack={onBack} />;
}

/** What can be done where no record is read: paste, type, or go on without one. */
export function BringOffer({ store, state }: BringOfferProps) {
  const [open, setOpen] = useState<'none' | 'paste' | 'type'>('none');
  const [problem, setProblem] = useState<string | null>(null);
  if (!offeredIn.has(state)) return null;
  const back = () => setOpen('none');
  if (open === 'paste') return <PastePanel brought={store.brought} onBack={back} />;
  if (open === 'type') return <Typed store={store} onBack={back} />;
  const goOn = async () => {
    const taken = await store.brought.bringTyped(nothingTyped);
    setProblem(taken.ok ? null : taken.error.why);
  };
  return (
    <section class={css['stack']} aria-label="Without a page">
      <Button isWide onPress={() => setOpen('paste')}>
        Paste from the record
      </Button>
      <Button isWide onPress={() => setOpen('type')}>
        Type values
      </Button>
      <Button isWide onPress={() => void goOn()}>
        Go on without a record
      </Button>
      <p role="alert" class={css['wrong']}>
        {problem}
      </p>
    </section>
  );
}
