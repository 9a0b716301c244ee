import { describe, expect, it } from 'vitest';
import { Item, Reading, RecordKey, StripLabel } from '../../../lib/domain/reading.ts';

const key = 'k'.repeat(43);
const item = {
  kind: 'medicine',
  key: null,
  system: null,
  code: null,
  term: null,
  asSeen: 'Sertraline 50mg tablets',
  status: 'active',
  value: null,
  unit: null,
  date: null,
  places: [{ address: 'tr:1', region: 'Medication', label: null }],
};
const reading = {
  schemaVersion: 1,
  seq: 0,
  page: 'record',
  recordKey: key,
  source: 'page',
  isTraining: false,
  label: { name: 'Avery Lane', birthDate: '1 May 1960', lastFour: '0001' },
  ageYears: 66,
  sex: null,
  doubt: null,
  items: [item],
  cannotTell: [],
};

describe('RecordKey', () => {
  it('is 43 characters of base64url', () => {
    expect(RecordKey.safeParse(key).success).toBe(true);
  });

  it.each(['', key.slice(1), `${key}k`, `${key.slice(1)}+`, '999 000 0001'])('refuses %j', (text) => {
    expect(RecordKey.safeParse(text).success).toBe(false);
  });
});

describe('Item', () => {
  it('H-10: takes no date that the calendar does not have', () => {
    expect(Item.safeParse({ ...item, date: '2024-02-29' }).success).toBe(true);
    expect(Item.safeParse({ ...item, date: '2023-02-29' }).success).toBe(false);
    expect(Item.safeParse({ ...item, date: '29/02/2024' }).success).toBe(false);
  });

  it('A4: is bounded in length, and knows where it was read', () => {
    expect(Item.safeParse({ ...item, asSeen: 'x'.repeat(501) }).success).toBe(false);
    expect(Item.safeParse({ ...item, places: [] }).success).toBe(false);
  });
});

describe('StripLabel', () => {
  it('A1: takes four digits of the NHS number and no more', () => {
    expect(StripLabel.safeParse({ name: 'Avery Lane', birthDate: null, lastFour: '0001' }).success).toBe(true);
    expect(StripLabel.safeParse({ name: 'Avery Lane', birthDate: null, lastFour: '9990000001' }).success).toBe(false);
  });
});

describe('Reading', () => {
  it('parses what the reader sends', () => {
    expect(Reading.safeParse(reading).success).toBe(true);
  });

  it('A4: is dropped when it holds a field that the contract does not have', () => {
    expect(Reading.safeParse({ ...reading, nhsNumber: '9990000001' }).success).toBe(false);
  });

  it('A4: is dropped when there is more of it than a record has', () => {
    expect(Reading.safeParse({ ...reading, items: Array.from({ length: 2001 }, () => item) }).success).toBe(false);
  });
});
