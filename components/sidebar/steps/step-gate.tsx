import { GateTicks } from '../gate-ticks.tsx';
import { Say } from './say.tsx';
import type { StepProps } from './step-props.ts';
import css from './steps.module.css';

/** The first look: the question that is always asked of the person (H-12), and at most three lines to know beforehand. */
export function StepGate({ store }: StepProps) {
  const { gate } = store.script.steps;
  // What is missing or too old; what is asked of the person has its own place further on.
  const lines = (store.advice.value?.toAsk ?? []).filter((line) => !line.endsWith('?')).slice(0, 3);
  return (
    <>
      <Say say={gate.say} alternatives={gate.alternatives} source={gate.source} />
      <GateTicks store={store} />
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
