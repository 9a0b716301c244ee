import { areas } from '../../../lib/domain/consultation/words.ts';
import type { Area } from '../../../lib/domain/consultation/words.ts';
import { ChipGroup } from '../../base/chip-group.tsx';

const names: Readonly<Record<Area, string>> = { eat: 'Eat', move: 'Move', sleep: 'Sleep', relax: 'Relax' };

type AreaChipsProps = {
  legend: string;
  labels?: Readonly<Record<Area, string>>;
  chosen: Area | null;
  onChoose: (area: Area) => void;
  /** A second press takes it back. */
  onTakeBack: () => void;
};

/** One of the four areas, or none. */
export function AreaChips({ legend, labels = names, chosen, onChoose, onTakeBack }: AreaChipsProps) {
  return (
    <ChipGroup<Area>
      legend={legend}
      chips={areas.map((value) => ({ value, label: labels[value] }))}
      pressed={new Set(chosen === null ? [] : [chosen])}
      onPress={(area) => (area === chosen ? onTakeBack() : onChoose(area))}
    />
  );
}
