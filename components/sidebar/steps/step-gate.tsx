import { GateTicks } from '../gate-ticks.tsx';
import { Say } from './say.tsx';
import type { StepProps } from './step-props.ts';
import css from './steps.module.css';

/** The first look: the question that is always asked of the person (H-12), and at most three lines to know beforehand. */
export function StepGate({ store }: StepProps) {
  const { gate } = store.script.steps;
  const lines = (store.advice.value?.toAsk ?? []).slice(0, 3);
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
