import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ComponentType } from 'preact';
import type { StepId } from '../../lib/domain/consultation/words.ts';
import type { TalkStore } from '../../lib/store/talk-store.ts';
import { StepFooter } from './step-footer.tsx';
import { StepChoose } from './steps/step-choose.tsx';
import { StepClose } from './steps/step-close.tsx';
import { StepDay } from './steps/step-day.tsx';
import { StepGate } from './steps/step-gate.tsx';
import { StepMatters } from './steps/step-matters.tsx';
import { StepPermission } from './steps/step-permission.tsx';
import type { StepProps } from './steps/step-props.ts';
import { StepSize } from './steps/step-size.tsx';
import { StepWho } from './steps/step-who.tsx';
import css from './steps/steps.module.css';

/** What each screen holds. A usual day stands on the screen of the link; alone, where there is no time for the link. */
const bodies: Readonly<Record<StepId, ComponentType<StepProps>>> = {
  gate: StepGate,
  permission: StepPermission,
  matters: StepMatters,
  'typical-day': StepDay,
  link: StepDay,
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
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || isTakenBy(event.target, event.key)) return;
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

/**
 * Stops the second half of a double press from landing on what the first half brought: it was meant for the screen
 * before, and nothing may be recorded that was not said.
 */
const useSinglePresses = (screenId: StepId | undefined) => {
  const pressedOnRef = useRef<StepId | undefined>(undefined);
  return (event: MouseEvent) => {
    if (event.detail > 1 && pressedOnRef.current !== screenId) {
      event.preventDefault();
      event.stopPropagation();
    } else pressedOnRef.current = screenId;
  };
};

/** Each screen begins at its top: when it is drawn, so that it is laid out once and not for this alone. */
const useFromTheTop = (screenId: StepId | undefined) => {
  useLayoutEffect(() => {
    const drawing = requestAnimationFrame(() => {
      document.documentElement.scrollTop = 0;
    });
    return () => cancelAnimationFrame(drawing);
  }, [screenId]);
};

/** The conversation, one screen at a time. Every step can be skipped with one key; not today is always one press away. */
export function Conversation({ store, said }: StepProps) {
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event, store);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [store]);

  const step = store.conversation.current.value;
  const screens = store.conversation.screens.value;
  const onPress = useSinglePresses(step?.id);
  useFromTheTop(step?.id);
  if (step === null) return null;
  const Body = bodies[step.id];
  const place = screens.indexOf(step);
  return (
    <section class={css['frame']} aria-labelledby="step" onClickCapture={onPress}>
      <div class={css['dots']} aria-hidden="true">
        {screens.flatMap(({ steps }, index) =>
          steps.map(({ id }) => (
            <span
              key={id}
              class={`${css['dot']} ${index < place ? css['past'] : ''} ${index === place ? css['now'] : ''}`}
            />
          )),
        )}
      </div>
      <div class={css['head']} aria-live="polite">
        <h2 id="step" class={css['title']}>
          {step.title}
        </h2>
        <span class={css['quiet']}>
          {step.place}
          {step.targetSeconds === 0 ? '' : `, about ${step.targetSeconds} s`}
        </span>
      </div>
      <div class={css['body']}>
        <Body key={`${said.recordKey} ${step.id}`} store={store} said={said} />
      </div>
      <StepFooter store={store} isLast={place === screens.length - 1} />
    </section>
  );
}
