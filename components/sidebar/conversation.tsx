import { useLayoutEffect } from 'preact/hooks';
import type { ComponentType } from 'preact';
import type { StepId } from '../../lib/domain/consultation/words.ts';
import type { TalkStore } from '../../lib/store/talk-store.ts';
import { StepFooter } from './step-footer.tsx';
import { StepChoose } from './steps/step-choose.tsx';
import { StepClose } from './steps/step-close.tsx';
import { StepDay } from './steps/step-day.tsx';
import { StepGate } from './steps/step-gate.tsx';
import { StepLink } from './steps/step-link.tsx';
import { StepMatters } from './steps/step-matters.tsx';
import { StepPermission } from './steps/step-permission.tsx';
import type { StepProps } from './steps/step-props.ts';
import { StepSize } from './steps/step-size.tsx';
import { StepWho } from './steps/step-who.tsx';
import css from './steps/steps.module.css';

const bodies: Readonly<Record<StepId, ComponentType<StepProps>>> = {
  gate: StepGate,
  permission: StepPermission,
  matters: StepMatters,
  'typical-day': StepDay,
  link: StepLink,
  choose: StepChoose,
  size: StepSize,
  'who-first': StepWho,
  close: StepClose,
};

/** Whether a key belongs to what has the focus: a field being typed in, a choice moved by arrows, a control pressed. */
const isTakenBy = (target: EventTarget | null, key: string): boolean => {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('input[type="text"], textarea, select')) return key !== 'Escape';
  if (key === 'ArrowRight') return target.matches('input[type="radio"]');
  return key === 'Enter' && target.matches('button, summary, a, input');
};

/** Keys of the conversation, heard only inside the sidebar: Enter or Right next, s skip, Esc the first screen. */
const onKey = (event: KeyboardEvent, store: TalkStore) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTakenBy(event.target, event.key)) return;
  switch (event.key) {
    case 'Enter':
    case 'ArrowRight':
      void store.move('next');
      break;
    case 's':
      void store.move('skip');
      break;
    case 'Escape':
      void store.go('first');
      break;
    default:
      return;
  }
  event.preventDefault();
};

/** The conversation, one step at a time. Every step can be skipped with one key; not today is always one press away. */
export function Conversation({ store, said }: StepProps) {
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event, store);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [store]);

  const step = store.conversation.current.value;
  const { steps } = store.conversation.fitted.value;
  if (step === null) return null;
  const Body = bodies[step.id];
  const place = steps.findIndex(({ id }) => id === step.id);
  return (
    <section class={css['frame']} aria-labelledby="step">
      <div class={css['dots']} aria-hidden="true">
        {steps.map(({ id }, index) => (
          <span
            key={id}
            class={`${css['dot']} ${index < place ? css['past'] : ''} ${index === place ? css['now'] : ''}`}
          />
        ))}
      </div>
      <div class={css['head']} aria-live="polite">
        <h2 id="step" class={css['title']}>
          {step.title}
        </h2>
        <span class={css['quiet']}>
          {place + 1} of {steps.length}
          {step.targetSeconds === 0 ? '' : `, about ${step.targetSeconds} s`}
        </span>
      </div>
      <div class={css['body']}>
        <Body key={`${said.recordKey} ${step.id}`} store={store} said={said} />
      </div>
      <StepFooter store={store} isLast={place === steps.length - 1} />
    </section>
  );
}
