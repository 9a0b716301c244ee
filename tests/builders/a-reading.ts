import { Item, Reading } from '../../lib/domain/reading.ts';
import { codeTable } from '../../lib/content/codes/code-table.ts';
import { aRecordKey } from './consultation.ts';

type ItemChanges = Partial<Item> & { key?: string | null };

/** One fact as the reader would give it: the term and code come from the code table by key. */
export const anItem = (changes: ItemChanges = {}): Item => {
  const key = changes.key === undefined ? 'htn' : changes.key;
  const row = key === null ? undefined : codeTable.get(key);
  return Item.parse({
    kind: 'condition',
    key,
    system: row?.system ?? null,
    code: row?.code ?? null,
    term: row?.term ?? null,
    asSeen: row?.term ?? 'Metformin 500 mg tablets',
    status: 'active',
    value: null,
    unit: null,
    date: '2024-05-14',
    places: [{ address: '#problems/1', region: 'Problems', label: 'Active' }],
    ...changes,
  });
};

/** A reading of one invented person, whole and sure. */
export const aReading = (changes: Partial<Reading> = {}): Reading =>
  Reading.parse({
    schemaVersion: 1,
    seq: 1,
    page: 'record',
    recordKey: aRecordKey('A'),
    source: 'page',
    isTraining: false,
    label: { name: 'Margaret Example', birthDate: '12 Mar 1971', lastFour: '4321' },
    ageYears: 55,
    sex: 'female',
    doubt: null,
    items: [
      anItem({ key: 't2dm' }),
      anItem({ key: 'htn' }),
      anItem({
        kind: 'score',
        key: 'pam_level',
        value: 2,
        unit: '{level}',
        date: '2026-06-01',
        asSeen: 'PAM level 2',
        status: null,
      }),
    ],
    cannotTell: [],
    ...changes,
  });
