import { Tag } from '../base/tag.tsx';
import css from './top-bar.module.css';

type TopBarProps = { isTraining: boolean; isPanel: boolean; onFold: () => void; onClose: () => void };

/** The thin bar: what this is, and how to put it away; the browser's own side panel has its own way. */
export function TopBar({ isTraining, isPanel, onFold, onClose }: TopBarProps) {
  return (
    <section class={css['bar']} aria-label="Fingerpost">
      <span class={css['name']}>Fingerpost</span>
      {isTraining ? <Tag tone="training">Training</Tag> : null}
      <span class={css['space']} />
      {isPanel ? null : <PutAway onFold={onFold} onClose={onClose} />}
    </section>
  );
}

function PutAway({ onFold, onClose }: Pick<TopBarProps, 'onFold' | 'onClose'>) {
  return (
    <>
      <button
        type="button"
        class={css['control']}
        onClick={onFold}
        aria-label="Fold the sidebar to a strip"
        title="Fold to a strip"
      >
        <span aria-hidden="true">›</span>
      </button>
      <button type="button" class={css['control']} onClick={onClose} aria-label="Close the sidebar" title="Close">
        <span aria-hidden="true">×</span>
      </button>
    </>
  );
}
