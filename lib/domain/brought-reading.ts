import type { Measure } from './heuristics/snapshot.ts';
import type { Identity, IsoDate, Item, PageReading, Reading, RecordKey, Sex } from './reading.ts';
import { err, ok } from './result.ts';
import type { Result } from './result.ts';
import { ageOn, labelOf } from './strip-label.ts';
import { oneLine } from './unseen.ts';

/**
 * A reading that the clinician brought: pasted, typed, or none at all. It belongs to one consultation under a random
 * key of its own, so that it never matches a page's record.
 */
export type Brought = {
  readonly reading: Reading;
  /** What no screen shows and was typed: scores without a code of their own, the deprivation decile. */
  readonly typed: { readonly measures: readonly Measure[]; readonly imdDecile: number | null };
};

/** What stands around a brought reading. `seq` follows the page's, so that the sidebar takes it for the latest. */
export type BroughtAbout = {
  readonly recordKey: RecordKey;
  readonly seq: number;
  readonly isTraining: boolean;
  readonly today: IsoDate;
};

/** Who it is about as far as typed: null is unknown. */
export type TypedPerson = { readonly ageYears: number | null; readonly sex: Sex | null };

/** What was typed in the form, checked. */
export type TypedFacts = TypedPerson & {
  readonly items: readonly Item[];
  readonly measures: readonly Measure[];
  readonly imdDecile: number | null;
};

const readingOf = (about: BroughtAbout, of: Partial<Reading> & Pick<Reading, 'source'>): Reading => ({
  schemaVersion: 1,
  seq: about.seq,
  page: 'record',
  recordKey: about.recordKey,
  isTraining: about.isTraining,
  label: null,
  ageYears: null,
  sex: null,
  doubt: null,
  items: [],
  cannotTell: [],
  ...of,
});

/** A text that gives a birth date or a number without a name contradicts nothing; any other doubt is one about people. */
const isOnlyUnnamed = ({ name, nhsNumber, birthDate }: Identity): boolean =>
  name === null && (nhsNumber !== null || birthDate !== null);

const inText = (doubt: string): string => doubt.replaceAll('on the screen', 'in the text').replaceAll('screen', 'text');

/**
 * A pasted text as a reading. What was typed beside it counts only where the text is silent.
 *
 * Result: refused with a plain sentence when the text is about several people, leaves doubt about whom, or holds
 * nothing that is understood (H-01, H-30).
 */
export function broughtFromText(
  read: PageReading,
  about: BroughtAbout,
  typed: TypedPerson,
): Result<Brought, { readonly why: string }> {
  const { identity } = read;
  if (read.page === 'list') return err({ why: 'The text is about several people. Nothing was taken from it.' });
  if (identity.doubt !== null && !isOnlyUnnamed(identity)) {
    return err({ why: `${inText(oneLine(identity.doubt).slice(0, 300))} Nothing was taken from the text.` });
  }
  if (read.items.length === 0) return err({ why: 'Nothing in this text was understood. Nothing was taken from it.' });
  const isNamed = identity.sure && identity.name !== null;
  const reading = readingOf(about, {
    source: 'paste',
    isTraining: about.isTraining || identity.nhsNumber?.startsWith('999') === true,
    label: isNamed ? labelOf(identity) : null,
    ageYears: identity.birthDate === null ? typed.ageYears : ageOn(identity.birthDate, about.today),
    sex: identity.sex ?? typed.sex,
    items: read.items.slice(0, 2000),
    cannotTell: read.cannotTell.slice(0, 500),
  });
  return ok({ reading, typed: { measures: [], imdDecile: null } });
}

/** What was typed as a reading. With nothing typed it is a consultation without a record. */
export function broughtFromTyped(facts: TypedFacts, about: BroughtAbout): Brought {
  const { ageYears, sex, items, measures, imdDecile } = facts;
  return {
    reading: readingOf(about, { source: 'typed', ageYears, sex, items: [...items] }),
    typed: { measures, imdDecile },
  };
}

/** Nothing known: the conversation and its entries without any reading. */
export const nothingTyped: TypedFacts = { ageYears: null, sex: null, items: [], measures: [], imdDecile: null };
