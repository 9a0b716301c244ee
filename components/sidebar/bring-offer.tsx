import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { nothingTyped } from '../../lib/domain/brought-reading.ts';
import type { RecordState } from '../../lib/store/record-store.ts';
import type { SidebarStore } from '../../lib/store/sidebar-store.ts';
import { Button } from '../base/button.tsx';
import type { BringAppProps } from './bring-app.tsx';
import css from './bring.module.css';
import { takePasted, type Pasted } from './pasted.ts';

/** The states in which nobody's record is open for certain, and none is about to be. */
const offeredIn: ReadonlySet<RecordState['kind']> = new Set(['apart', 'none', 'list', 'doubt']);

type BringOfferProps = { store: SidebarStore; state: RecordState['kind'] };
type Way = BringAppProps['way'];

/** The place to paste and the form to type into, loaded when one is opened. */
function Bring(props: BringAppProps) {
  const [Panel, setPanel] = useState<ComponentType<BringAppProps> | null>(null);
  useEffect(() => {
    void import('./bring-app.tsx').then(({ BringApp }) => setPanel(() => BringApp)); // Until then "Opening".
  }, []);
  return Panel === null ? <p>Opening…</p> : <Panel {...props} />;
}

/** What can be done where no record is read: paste, type, or go on without one. */
export function BringOffer({ store, state }: BringOfferProps) {
  const [open, setOpen] = useState<'none' | Way>('none');
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isOffered = offeredIn.has(state) && open === 'none';
  useLayoutEffect(() => {
    if (!isOffered) return;
    const take = (event: ClipboardEvent): void => {
      setPasted(takePasted(event));
      setOpen('paste');
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, [isOffered]);
  if (!offeredIn.has(state)) return null;
  const back = (): void => {
    setPasted(null);
    setOpen('none');
  };
  if (open !== 'none') return <Bring store={store} way={open} pasted={pasted} onBack={back} />;
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
      <p class={css['quiet']}>What you paste here with the keyboard is taken at once.</p>
      <p role="alert" class={css['wrong']}>
        {problem}
      </p>
    </section>
  );
}
