import type { StopTick } from '../../lib/domain/consultation/words.ts';
import type { SidebarStore } from '../../lib/store/sidebar-store.ts';
import { Ticks } from '../base/ticks.tsx';

const ticks: readonly { value: StopTick; label: string }[] = [
  { value: 'mental-health-crisis', label: 'Mental-health crisis' },
  { value: 'safeguarding', label: 'Safeguarding or violence' },
  { value: 'already-assessed', label: 'The symptom on the record is already assessed' },
];

/** What only the person or the clinician can know. Nothing is ticked beforehand. */
export function GateTicks({ store }: { store: SidebarStore }) {
  return (
    <Ticks
      legend="Heard today"
      ticks={ticks}
      ticked={new Set(store.sitting.consultation.value?.stopTicks)}
      onToggle={(tick) => store.act({ kind: 'toggleStopTick', tick })}
    />
  );
}
