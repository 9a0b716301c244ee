import type { SiteHealth } from '../../lib/domain/reading.ts';
import { StatusLight } from '../base/status-light.tsx';
import type { LampShape } from '../base/status-light.tsx';

const lamps: Readonly<Record<SiteHealth['health'], LampShape>> = { sound: 'full', doubtful: 'half', broken: 'empty' };

/** The light of a taught site: sound, doubtful or broken, in shape and in word. */
export function HealthLight({ health }: { health: SiteHealth['health'] }) {
  return <StatusLight lamp={lamps[health]} word={health} />;
}
