import { declinedLately } from '../../../lib/domain/entries/open-to-write.ts';
import type { Decision, ServiceId } from '../../../lib/domain/consultation/words.ts';
import { Details } from '../../base/details.tsx';
import { AnswerChips } from './answer-chips.tsx';
import type { StepProps } from './step-props.ts';
import css from './steps.module.css';

type DeclinedLatelyProps = StepProps & { onDecide: (service: ServiceId, decision: Decision | null) => void };

/** What the person declined lately, folded away: not brought up again unless they do (rule X7). */
export function DeclinedLately({ store, said, onDecide }: DeclinedLatelyProps) {
  const { roleNames, programmeNames } = store.script;
  const result = store.result.value;
  const declined = result === null ? [] : declinedLately(result);
  return declined.length === 0 ? null : (
    <Details summary="Declined in the last 6 months">
      <div class={css['body']}>
        {declined.map((service) => (
          <AnswerChips
            key={service}
            store={store}
            said={said}
            legend={`${roleNames[service] ?? programmeNames[service] ?? service}.`}
            service={service}
            onDecide={(decision) => onDecide(service, decision)}
          />
        ))}
      </div>
    </Details>
  );
}
