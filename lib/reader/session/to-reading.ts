import type { Identity, PageReading, Reading } from '../../domain/reading.ts';

/** A reading before the record key is branded by the receiver's schema. */
export type UnkeyedReading = Omit<Reading, 'recordKey'> & { readonly recordKey: string | null };

/** Control and direction marks, which could make a name read otherwise than it is (safety.md T-06). */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const marks = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const clip = (text: string, length: number): string => text.replace(marks, '').slice(0, length);

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
    doubt: identity.doubt === null ? null : clip(identity.doubt, 500),
    items: isKnown ? page.items.slice(0, 2000).map((item) => ({ ...item, places: item.places.slice(0, 20) })) : [],
    cannotTell: isKnown ? page.cannotTell.slice(0, 500) : [],
  };
}

function labelOf({ name, birthDate, nhsNumber }: Identity): Reading['label'] {
  return { name: clip(name ?? '', 200), birthDate, lastFour: nhsNumber?.slice(-4) ?? null };
}

/** Completed years between two calendar dates, or null when the birth date lies after the day or over 130 years back. */
export function ageOn(birthDate: string | null, today: string): number | null {
  if (birthDate === null) return null;
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  const age = today.slice(5) < birthDate.slice(5) ? years - 1 : years;
  return age >= 0 && age <= 130 ? age : null;
}
