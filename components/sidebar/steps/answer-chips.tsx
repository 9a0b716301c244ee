import { answersFor } from '../../../lib/domain/entries/what-may-be-copied.ts';
import type { Decision, ServiceId } from '../../../lib/domain/consultation/words.ts';
import { ChipGroup } from '../../base/chip-group.tsx';

type AnswerChipsProps = {
  legend: string;
  hint?: string | null;
  service: ServiceId;
  decision: Decision | null;
  onDecide: (decision: Decision | null) => void;
};

/** What became of one offer. Referred, told where to go, offered and declined are different, and written differently. */
export function AnswerChips({ legend, hint = null, service, decision, onDecide }: AnswerChipsProps) {
  return (
    <ChipGroup<Decision>
      legend={legend}
      hint={hint}
      chips={answersFor(service).map(({ decision: value, writes }) => ({ value, label: writes.done }))}
      pressed={new Set(decision === null ? [] : [decision])}
      onPress={(value) => onDecide(value === decision ? null : value)}
    />
  );
}
