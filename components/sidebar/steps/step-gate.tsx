import type { MedsFlag } from '../../../lib/domain/consultation/words.ts';
import { Details } from '../../base/details.tsx';
import { Ticks } from '../../base/ticks.tsx';
import { GateTicks } from '../gate-ticks.tsx';
import { Say } from './say.tsx';
import type { StepProps } from './step-props.ts';
import css from './steps.module.css';

const medicines: readonly { value: MedsFlag; label: string }[] = [
  { value: 'hypo-risk', label: 'Insulin, a sulfonylurea or a glinide' },
  { value: 'sglt2', label: 'An SGLT2 inhibitor' },
  { value: 'dependency-risk', label: 'An opioid, gabapentinoid, benzodiazepine or z-drug' },
  { value: 'smoking-sensitive', label: 'Clozapine, olanzapine or theophylline' },
];

/**
 * The first look: the question that is always asked of the person (H-12), at most three lines to know beforehand, and
 * the medicines that a plan has to heed, which are ticked and never worked out from the page.
 */
export function StepGate({ store, said }: StepProps) {
  const { gate } = store.script.steps;
  // What is missing or too old; what is asked of the person has its own place further on.
  const lines = (store.beside.value?.toAsk ?? []).filter((line) => !line.endsWith('?')).slice(0, 3);
  return (
    <>
      <Say say={gate.say} alternatives={gate.alternatives} source={gate.source} />
      <GateTicks store={store} />
      <Details
        summary={`Medicines a plan has to heed${said.medsFlags.length === 0 ? '' : `: ${said.medsFlags.length}`}`}
      >
        <Ticks
          legend="Takes any of these"
          ticks={medicines}
          ticked={new Set(said.medsFlags)}
          onToggle={(flag) => store.act({ kind: 'toggleMedsFlag', flag })}
        />
      </Details>
      {lines.length === 0 ? null : (
        <ul class={`${css['lines']} ${css['quiet']}`}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}
