import css from './status-light.module.css';

/** Shapes differ as well as colours: full, half, empty, and a turned square for a change. */
export type LampShape = 'full' | 'half' | 'empty' | 'changed';

type StatusLightProps = { lamp: LampShape; word: string };

/** One light and its word. The word is always there. */
export function StatusLight({ lamp, word }: StatusLightProps) {
  return (
    <span class={css['light']}>
      <span class={`${css['lamp']} ${css[lamp] ?? ''}`} aria-hidden="true" />
      <span class={css['word']}>{word}</span>
    </span>
  );
}
