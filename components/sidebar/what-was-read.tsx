import { dateInWords, itemInWords } from '../../lib/domain/plain-words.ts';
import type { CannotTell, Item, ItemKind, ItemStatus, Reading } from '../../lib/domain/reading.ts';
import { PlaceButton } from './place-button.tsx';
import css from './what-was-read.module.css';

const groups: readonly (readonly [title: string, kinds: readonly ItemKind[]])[] = [
  ['Conditions', ['condition']],
  ['Measurements and scores', ['measurement', 'score']],
  ['Medicines', ['medicine']],
  ['Other', ['event', 'demographic']],
];

const statusWords: Readonly<Record<ItemStatus, string>> = {
  active: '',
  inactive: 'inactive: not counted',
  resolved: 'resolved: not counted',
  suspected: 'suspected: not counted',
  family: 'family: not counted',
  absent: 'said to be absent',
};

const onlyThis: Readonly<Record<Reading['source'], string>> = {
  page: 'Only this page was read.',
  paste: 'Only the pasted text was read.',
  typed: 'Only what was typed is known.',
};

type WhatWasReadProps = { reading: Reading; onShowPlace: (address: string) => void };

function ItemLine({ item, onShowPlace }: { item: Item; onShowPlace: (address: string) => void }) {
  const understood = itemInWords(item);
  const status = item.status === null ? '' : statusWords[item.status];
  const [place] = item.places;
  const about = [item.date === null ? 'no date' : dateInWords(item.date), status]
    .filter((part) => part !== '')
    .join('; ');
  return (
    <li class={css['item']}>
      {place === undefined ? (
        understood
      ) : (
        <PlaceButton place={{ ...place, region: null, label: null }} onShowPlace={onShowPlace}>
          {understood}
        </PlaceButton>
      )}
      <span class={css['quiet']}>{about}</span>
      {item.asSeen === understood ? null : <span class={css['quiet']}>as seen: {item.asSeen}</span>}
    </li>
  );
}

function LeftOut({ left, onShowPlace }: { left: readonly CannotTell[]; onShowPlace: (address: string) => void }) {
  return (
    <div>
      <h3 class={css['title']}>Seen and not understood ({left.length})</h3>
      <ul class={css['list']}>
        {left.map((each, index) => (
          <li key={`${each.what}-${index}`} class={css['item']}>
            {each.place === null ? (
              each.asSeen || each.what
            ) : (
              <PlaceButton place={each.place} onShowPlace={onShowPlace}>
                {each.asSeen || each.what}
              </PlaceButton>
            )}
            <span class={css['quiet']}>{each.why}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Everything that was read, as seen and as understood, and what was left out and why. */
export function WhatWasRead({ reading, onShowPlace }: WhatWasReadProps) {
  return (
    <section class={css['panel']} aria-label="What was read">
      <h2 class={css['heading']}>What was read</h2>
      {reading.items.length === 0 ? <p>Nothing that the rules use was found on this page.</p> : null}
      {groups.map(([title, kinds]) => {
        const items = reading.items.filter((item) => kinds.includes(item.kind));
        return items.length === 0 ? null : (
          <div key={title}>
            <h3 class={css['title']}>
              {title} ({items.length})
            </h3>
            <ul class={css['list']}>
              {items.map((item, index) => (
                <ItemLine key={`${item.asSeen}-${index}`} item={item} onShowPlace={onShowPlace} />
              ))}
            </ul>
          </div>
        );
      })}
      {reading.cannotTell.length > 0 ? <LeftOut left={reading.cannotTell} onShowPlace={onShowPlace} /> : null}
      <p class={css['quiet']}>{onlyThis[reading.source]} What is not there is not known.</p>
    </section>
  );
}
