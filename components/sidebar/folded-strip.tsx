import type { LightState } from '../../lib/store/light.ts';
import css from './folded-strip.module.css';

const words: Readonly<Record<LightState, string>> = {
  reading: 'reading',
  partlyReading: 'partly reading',
  notReading: 'not reading',
  patientChanged: 'patient changed',
};

/** All that is left when folded: one button over the whole strip, nothing of the person. */
export function FoldedStrip({ light, onUnfold }: { light: LightState; onUnfold: () => void }) {
  return (
    <main>
      <button type="button" class={css['strip']} onClick={onUnfold}>
        <span aria-hidden="true">‹</span>
        <span class={css['word']}>Fingerpost: {words[light]}</span>
        <span class="visually-hidden">. Unfold the sidebar</span>
      </button>
    </main>
  );
}
