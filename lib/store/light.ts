import type { RecordState } from './record-store.ts';

/** The four states of the one light. */
export type LightState = 'reading' | 'partlyReading' | 'notReading' | 'patientChanged';

/** What the light shows. Nothing read of an open record is "partly": its person was read. What was pasted or typed is not the page. */
export const lightOf = (record: RecordState): LightState => {
  if (record.kind === 'changed') return 'patientChanged';
  if (record.kind !== 'open' || record.reading.source !== 'page') return 'notReading';
  return record.reading.cannotTell.length > 0 || record.reading.items.length === 0 ? 'partlyReading' : 'reading';
};
