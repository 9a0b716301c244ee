import { describe, expect, it } from 'vitest';
import { createAirlock } from '../../../lib/store/airlock.ts';
import { aFakeReader } from '../../builders/a-fake-reader.ts';
import { aReading } from '../../builders/a-reading.ts';
import { aRecordKey } from '../../builders/consultation.ts';

const confirm = (answer: unknown) =>
  createAirlock(aFakeReader(aReading(), { confirmRecord: () => ({ ok: true, value: answer }) }).client).confirm(
    aRecordKey('A'),
  );
const reply = { recordKey: aRecordKey('A'), seq: 1, why: null, isCovered: false, idleMs: 0 };

describe('createAirlock', () => {
  it('A5: lets through only the key that the reader names now', async () => {
    expect(await confirm(reply)).toEqual({ ok: true, value: {} });
  });

  it.each([
    ['another key', { ...reply, recordKey: aRecordKey('B') }, 'anotherRecord'],
    ['no key', { ...reply, recordKey: null }, 'cannotTell'],
    ['a covered sidebar (A8)', { ...reply, isCovered: true }, 'covered'],
    ['an answer that does not fit its schema (A4)', { ...reply, extra: 1 }, 'noAnswer'],
    ['a key of another form', { ...reply, recordKey: 'A' }, 'noAnswer'],
  ])('A5: refuses on %s, with one line', async (_, answer, kind) => {
    const result = await confirm(answer);
    expect(result).toMatchObject({ ok: false, error: { kind } });
    expect(JSON.stringify(result)).toMatch(/Nothing was done|not understood/);
  });

  it('A5: refuses on a plain no of the reader, in the reader’s words', async () => {
    const reader = aFakeReader(aReading(), { confirmRecord: () => ({ ok: false, why: 'The page is still loading.' }) });
    expect(await createAirlock(reader.client).confirm(aRecordKey('A'))).toEqual({
      ok: false,
      error: { kind: 'cannotTell', why: 'The page is still loading.' },
    });
  });
});
