import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { nothingTyped } from '../../lib/domain/brought-reading.ts';
import type { RecordState } from '../../lib/store/record-store.ts';
import type { SidebarStore } from '../../lib/store/sidebar-store.ts';
import { Button } from '../base/button.tsx';
import css from './bring.module.css';

/** The states in which nobody's record is open for certain, and none is about to be. */
const offeredIn: ReadonlySet<RecordState['kind']> = new Set(['apart', 'none', 'list', 'doubt']);

type BringOfferProps = { store: SidebarStore; state: RecordState['kind'] };
type Way = 'paste' | 'type';
type BringScreen = ComponentType<{ store: SidebarStore; way: Way; onBack: () => void }>;

/** The place to paste and the form to type into, loaded when one is opened. */
function Bring({ store, way, onBack }: { store: SidebarStore; way: Way; onBack: () => void }) {
  const [Panel, setPanel] = useState<BringScreen | null>(null);
  useEffect(() => {
    void import('./bring-app.tsx').then(({ BringApp }) => setPanel(() => BringApp)); // Until then "Opening".
  }, []);
  return Panel === null ? <p>Opening…</p> : <Panel store={store} way={way} onBack={onBack} />;
}

/** What can be done where no record is read: paste, type, or go on without one. */
export function BringOffer({ store, state }: BringOfferProps) {
  const [open, setOpen] = useState<'none' | Way>('none');
  const [problem, setProblem] = useState<string | null>(null);
  if (!offeredIn.has(state)) return null;
  const back = () => setOpen('none');
  if (open !== 'none') return <Bring store={store} way={open} onBack={back} />;
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
