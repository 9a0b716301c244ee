import { codeTable } from '../../lib/content/codes/code-table.ts';
import { entryWords } from '../../lib/content/consultation/entry-words.ts';
import type { Consultation } from '../../lib/domain/consultation/consultation.ts';
import { entriesFor } from '../../lib/domain/entries/entries-for.ts';
import type { EntryContext } from '../../lib/domain/entries/entries-for.ts';
import type { EntryVerdict } from '../../lib/domain/entries/open-to-write.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { aConsultation } from './consultation.ts';

export const today = '2026-03-02';

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

/** A whole consultation with an invented person, everything said. */
export const aWholeConsultation = (changes: Partial<Consultation> = {}): Consultation =>
  aConsultation({
    permissionLifestyle: 'yes',
    permissionWeight: 'yes',
    goal: 'Walk the dog without paying for it next day',
    goalArea: 'move',
    dayTicks: ['wakes-tired', 'sits-most-of-day'],
    areaInTheWay: 'move',
    optionId: 'move-any-start',
    size: { what: 'Walk round the park', when: 'after lunch on Monday and Thursday', withWhom: 'the neighbour' },
    confidence: 8,
    confidenceBefore: 5,
    needsAsked: true,
    who: { role: 'health-coach', isOverride: false, reason: null },
    decisions: {
      'health-coach': 'yes',
      'link-worker': 'undecided',
      'stop-smoking': 'advice-given',
      'cbt-i': 'signposted',
      'digital-weight-programme': 'no',
      'clinical-pharmacist': 'yes',
      'dover-menu': 'yes',
    },
    signposts: [{ id: 'food-1', name: 'Northside Pantry', need: 'food' }],
    reviewDate: '2026-03-30',
    pack: { name: 'Who first: the first heuristics pack', version: '1.0.0' },
    ...changes,
  });
