import type { PageReading, Reading } from '../../domain/reading.ts';
import { ageOn, labelOf } from '../../domain/strip-label.ts';
import { oneLine } from '../../domain/unseen.ts';

/** A reading before the record key is branded by the receiver's schema. */
export type UnkeyedReading = Omit<Reading, 'recordKey'> & { readonly recordKey: string | null };

/**
 * Reduces a page reading to what may cross to the sidebar: a short label, no full identity, everything bounded in
 * length and count (safety.md A1, A4). Without a key there is no label and there are no items.
 */
export function toReading(
  page: PageReading,
  at: { readonly recordKey: string | null; readonly seq: number; readonly today: string; readonly isTraining: boolean },
): UnkeyedReading {
  const { identity } = page;
  const isKnown = page.page === 'record' && at.recordKey !== null && identity.sure;
  return {
    schemaVersion: 1,
    seq: at.seq,
    page: page.page,
    recordKey: isKnown ? at.recordKey : null,
    source: 'page',
    isTraining: at.isTraining,
    label: isKnown ? labelOf(identity) : null,
    ageYears: isKnown ? ageOn(identity.birthDate, at.today) : null,
    sex: isKnown ? identity.sex : null,
    doubt: identity.doubt === null ? null : oneLine(identity.doubt).slice(0, 500),
    items: isKnown ? page.items.slice(0, 2000).map((item) => ({ ...item, places: item.places.slice(0, 20) })) : [],
    cannotTell: isKnown ? page.cannotTell.slice(0, 500) : [],
    ...(page.site === undefined ? {} : { site: page.site }),
  };
}
