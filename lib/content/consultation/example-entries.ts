import { entryCodeTable } from '../codes/entry-code-table.ts';
import { beginConsultation } from '../../domain/consultation/consultation.ts';
import type { Consultation } from '../../domain/consultation/consultation.ts';
import { entriesFor } from '../../domain/entries/entries-for.ts';
import type { Entry } from '../../domain/entries/entry.ts';
import { RecordKey } from '../../domain/reading.ts';
import { entryWords } from './entry-words.ts';

/** The day of the example. */
export const exampleDay = '2026-03-02';

/** A whole consultation with an invented person, everything said: what layouts are shown and tested with. */
export const exampleConsultation: Consultation = {
  ...beginConsultation({
    recordKey: RecordKey.parse('A'.repeat(43)),
    isTraining: false,
    pack: { name: 'Who first: the first heuristics pack', version: '1.0.0' },
  }),
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
};

/** The entries of the example: the golden files hold the same. */
export const exampleEntries = (): readonly Entry[] =>
  entriesFor(
    exampleConsultation,
    { outcome: 'recommend', suppressed: [], flags: [], rules: ['Q1'] },
    { userRole: 'gp' },
    entryCodeTable,
    exampleDay,
    { words: entryWords, marks: null, recordedToday: [] },
  );
