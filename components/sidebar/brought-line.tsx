import { useCallback, useEffect } from 'preact/hooks';
import type { Reading, StripLabel } from '../../lib/domain/reading.ts';
import type { SidebarStore } from '../../lib/store/sidebar-store.ts';
import { Button } from '../base/button.tsx';
import css from './bring.module.css';

const isEmpty = (reading: Reading): boolean => reading.ageYears === null && reading.items.length === 0;

/** What stands in the strip where no name is known: how the reading came, never a guess at whose it is. */
export const namelessLabel = (reading: Reading): StripLabel | null => {
  if (reading.source === 'page') return null;
  const name = reading.source === 'paste' ? 'Pasted text' : isEmpty(reading) ? 'No record' : 'Typed values';
  return { name, birthDate: null, lastFour: null };
};

type BroughtLineProps = { brought: SidebarStore['brought'] };

/** Says that no page stands behind what is shown, what that means for copying, and how to clear it. */
export function BroughtLine({ brought }: BroughtLineProps) {
  const end = useCallback(() => brought.end('What was pasted or typed was cleared.'), [brought]);
  useEffect(() => {
    // A page that lies in the back/forward cache must not come back with it.
    window.addEventListener('pagehide', end);
    return () => window.removeEventListener('pagehide', end);
  }, [end]);
  const reading = brought.current.value?.reading ?? null;
  if (reading === null) return null;
  return (
    <section class={css['line']} aria-label="No page behind this">
      <p>
        <strong>{reading.source === 'paste' ? 'From pasted text. ' : ''}Check that this is the person with you.</strong>
      </p>
      <p>
        Entries copied from here cannot be checked against a page, and cannot be pasted into a web record that
        Fingerpost reads. Look whose record it is before you paste.
      </p>
      <Button isSmall onPress={end}>
        End and clear
      </Button>
    </section>
  );
}
