import type { ComponentChildren } from 'preact';
import { dateInWords, itemInWords } from '../../lib/domain/plain-words.ts';
import type { CannotTell, Item, ItemKind, ItemStatus, Place, Reading } from '../../lib/domain/reading.ts';
import type { WrongReading } from '../../lib/domain/sites/wrong-reading.ts';
import { HealthLight } from './health-light.tsx';
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

/** What can be done with one line: seen on the page, or reported as wrong. */
type LineActions = { onShowPlace: (address: string) => void; onReport: (report: WrongReading) => void };

/** A reading, and what can be done with its lines. */
export type WhatWasReadProps = LineActions & { reading: Reading; children?: ComponentChildren };

/** Where on the page, if it was a page: child numbers only. */
const addressOf = (place: Place | null | undefined): string | null =>
  place !== null && place !== undefined && /^[\dsf/]{1,500}$/.test(place.address) ? place.address : null;

function ReportButton({ about, onPress }: { about: string; onPress: () => void }) {
  return (
    <button type="button" class={css['report']} onClick={onPress} aria-label={`Report as read wrongly: ${about}`}>
      Report
    </button>
  );
}

function ItemLine({ item, onShowPlace, onReport }: LineActions & { item: Item }) {
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
      <ReportButton
        about={understood}
        onPress={() => onReport({ kind: item.kind, key: item.key, address: addressOf(place), why: 'wrong' })}
      />
    </li>
  );
}

/** What it would have been, where that is a key of ours and not a text of the page. */
const keyOf = (what: string): string | null => (/^[a-z][A-Za-z0-9_-]{0,59}$/.test(what) ? what : null);

function LeftOut({ left, onShowPlace, onReport }: LineActions & { left: readonly CannotTell[] }) {
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
            <ReportButton
              about={each.asSeen || each.what}
              onPress={() =>
                onReport({ kind: null, key: keyOf(each.what), address: addressOf(each.place), why: 'missed' })
              }
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Everything that was read, as seen and as understood, and what was left out and why. */
export function WhatWasRead({ reading, onShowPlace, onReport, children }: WhatWasReadProps) {
  const { site } = reading;
  return (
    <section class={css['panel']} aria-label="What was read">
      <h2 class={css['heading']}>What was read</h2>
      {site ? (
        <p>
          Site: <HealthLight health={site.health} /> {site.why}
        </p>
      ) : null}
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
                <ItemLine key={`${item.asSeen}-${index}`} item={item} onShowPlace={onShowPlace} onReport={onReport} />
              ))}
            </ul>
          </div>
        );
      })}
      {reading.cannotTell.length > 0 ? (
        <LeftOut left={reading.cannotTell} onShowPlace={onShowPlace} onReport={onReport} />
      ) : null}
      <p class={css['quiet']}>{onlyThis[reading.source]} What is not there is not known.</p>
      {children}
    </section>
  );
}
