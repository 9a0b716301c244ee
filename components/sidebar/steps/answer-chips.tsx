import { declinedLately } from '../../../lib/domain/entries/open-to-write.ts';
import { answersFor } from '../../../lib/domain/entries/what-may-be-copied.ts';
import type { Decision, ServiceId } from '../../../lib/domain/consultation/words.ts';
import { ChipGroup } from '../../base/chip-group.tsx';
import type { StepProps } from './step-props.ts';

type AnswerChipsProps = StepProps & {
  legend: string;
  hint?: string | null;
  service: ServiceId;
  onDecide: (decision: Decision | null) => void;
};

/**
 * What became of one offer. Referred, told where to go, offered and declined are different, and written differently.
 * A service that was declined lately is answered only once the person brought it up (rule X7).
 */
export function AnswerChips({ store, said, legend, hint = null, service, onDecide }: AnswerChipsProps) {
  const result = store.result.value;
  const decision = said.decisions[service] ?? null;
  const isDeclined = result !== null && declinedLately(result).includes(service);
  const isRaised = said.raisedByPerson.includes(service);
  return (
    <>
      {isDeclined ? (
        <ChipGroup
          legend={`${legend} Declined lately.`}
          chips={[{ value: 'raised', label: 'They brought it up' }]}
          pressed={new Set(isRaised ? ['raised'] : [])}
          onPress={() => store.act({ kind: 'toggleRaisedByPerson', service })}
        />
      ) : null}
      {isDeclined && !isRaised ? null : (
        <ChipGroup<Decision>
          legend={legend}
          isLegendHidden={isDeclined}
          hint={hint}
          chips={answersFor(service).map(({ decision: value, writes }) => ({ value, label: writes.done }))}
          pressed={new Set(decision === null ? [] : [decision])}
          onPress={(value) => onDecide(value === decision ? null : value)}
        />
      )}
    </>
  );
}
