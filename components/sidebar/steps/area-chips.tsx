import { areas } from '../../../lib/domain/consultation/words.ts';
import type { Area } from '../../../lib/domain/consultation/words.ts';
import { ChipGroup } from '../../base/chip-group.tsx';

const chips = areas.map((value) => ({
  value,
  label: { eat: 'Eat', move: 'Move', sleep: 'Sleep', relax: 'Relax' }[value],
}));

type AreaChipsProps = { legend: string; chosen: Area | null; onChoose: (area: Area | null) => void };

/** One of the four areas, or none: a second press takes it back. */
export function AreaChips({ legend, chosen, onChoose }: AreaChipsProps) {
  return (
    <ChipGroup<Area>
      legend={legend}
      chips={chips}
      pressed={new Set(chosen === null ? [] : [chosen])}
      onPress={(area) => onChoose(area === chosen ? null : area)}
    />
  );
}
