import { codeTable } from '../../lib/content/codes/code-table.ts';
import { entryWords } from '../../lib/content/consultation/entry-words.ts';
import { exampleConsultation, exampleDay } from '../../lib/content/consultation/example-entries.ts';
import type { Consultation } from '../../lib/domain/consultation/consultation.ts';
import { entriesFor } from '../../lib/domain/entries/entries-for.ts';
import type { EntryContext } from '../../lib/domain/entries/entries-for.ts';
import type { EntryVerdict } from '../../lib/domain/entries/open-to-write.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { aConsultation } from './consultation.ts';

export const today = exampleDay;

/** A result of a pack that closes nothing. */
export const aVerdict = (changes: Partial<EntryVerdict> = {}): EntryVerdict => ({
  outcome: 'recommend',
  suppressed: [],
  flags: [],
  rules: ['Q1'],
  ...changes,
});

/** The entries of a consultation, with the shipped code table and words. */
export const entriesOf = (
  consultation: Partial<Consultation>,
  changes: {
    readonly verdict?: Partial<EntryVerdict>;
    readonly userRole?: Settings['userRole'];
    readonly context?: Partial<EntryContext>;
  } = {},
) =>
  entriesFor(
    aConsultation(consultation),
    aVerdict(changes.verdict),
    { userRole: changes.userRole ?? 'gp' },
    codeTable,
    today,
    { words: entryWords, marks: null, recordedToday: [], ...changes.context },
  );

/** A whole consultation with an invented person, everything said: the example that ships. */
export const aWholeConsultation = (changes: Partial<Consultation> = {}): Consultation => ({
  ...exampleConsultation,
  ...changes,
});
