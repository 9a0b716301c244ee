import type { ComponentChildren } from 'preact';
import type { Place } from '../../lib/domain/reading.ts';
import css from './place-button.module.css';

type PlaceButtonProps = { place: Place; onShowPlace: (address: string) => void; children: ComponentChildren };

/** A fact that can be pressed to see where on the page it was read. */
export function PlaceButton({ place, onShowPlace, children }: PlaceButtonProps) {
  const where = [place.region, place.label].filter((part) => part !== null && part !== '').join(', ');
  return (
    <button
      type="button"
      class={css['place']}
      title="Show where on the page"
      onClick={() => onShowPlace(place.address)}
    >
      <span class={css['what']}>{children}</span>
      {where === '' ? null : <span class={css['where']}> {where}</span>}
    </button>
  );
}
