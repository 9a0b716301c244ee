import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecordStore } from '../../../lib/store/record-store.ts';
import { aFakeReader } from '../../builders/a-fake-reader.ts';
import { aReading } from '../../builders/a-reading.ts';
import { aRecordKey } from '../../builders/consultation.ts';
import { aFakeClock } from '../../builders/fake-edges.ts';

const a = aReading({ seq: 5 });
const b = aReading({
  seq: 7,
  recordKey: aRecordKey('B'),
  label: { name: 'Somebody Else', birthDate: null, lastFour: null },
});

const start = () => {
  const reader = aFakeReader(a);
  const told: string[] = [];
  const store = createRecordStore({
    reader: reader.client,
    clock: aFakeClock(),
    onLeave: (key) => told.push(`leave ${key[0]}`),
    onOpen: ({ key }) => told.push(`open ${key[0]}`),
  });
  return { reader, store, told };
};

describe('createRecordStore', () => {
  it('H-01: empties in the same turn that a change is announced', () => {
    const { reader, store, told } = start();
    reader.show(a);
    expect(store.state.value.kind).toBe('open');
    reader.announce(aRecordKey('B'), 6);
    expect(store.state.value).toEqual({ kind: 'changed', why: null });
    expect(told).toEqual(['open A', 'leave A']);
  });

  it('H-01: empties before it shows another person’s reading that came unannounced', () => {
    const { reader, store, told } = start();
    reader.show(a);
    reader.show(b);
    expect(told).toEqual(['open A', 'leave A', 'open B']);
    expect(store.state.value).toMatchObject({ kind: 'open', key: aRecordKey('B') });
  });

  it('drops a reading with an older seq, and one for another record than the change announced', () => {
    const { reader, store } = start();
    reader.show(b);
    reader.show({ ...a, seq: 6 });
    expect(store.state.value).toMatchObject({ key: aRecordKey('B') });
    reader.announce(aRecordKey('B'), 9);
    reader.show({ ...a, seq: 9 });
    expect(store.state.value.kind).toBe('changed');
  });

  it('drops the answer to a reading asked for before a change', async () => {
    let answer = () => {};
    const reader = aFakeReader(a, {
      readPage: () =>
        new Promise((resolve) => {
          answer = () => resolve({ ok: true, value: { ...a, seq: 50 } });
        }),
    });
    const store = createRecordStore({
      reader: reader.client,
      clock: aFakeClock(),
      onLeave: () => {},
      onOpen: () => {},
    });
    const asked = store.readAgain();
    await Promise.resolve();
    reader.announce(null, 2);
    answer();
    await asked;
    expect(store.state.value.kind).toBe('changed');
  });

  it('believes a change with a lower seq: a new reader begins again', () => {
    const { reader, store } = start();
    reader.show(a);
    reader.announce(null, 0);
    expect(store.state.value.kind).toBe('apart');
    reader.show({ ...b, seq: 1 });
    expect(store.state.value).toMatchObject({ key: aRecordKey('B') });
  });

  it('A11: stays stopped, whatever comes after', () => {
    const { reader, store, told } = start();
    reader.show(a);
    reader.send('stopped', { why: 'The site was withdrawn.' });
    reader.show(b);
    reader.announce(aRecordKey('B'), 12);
    expect(store.state.value).toEqual({ kind: 'stopped', why: 'The site was withdrawn.' });
    expect(told).toEqual(['open A', 'leave A']);
  });

  it('H-07: opens nothing for a list, a page without a person, or doubt', () => {
    const { reader, store } = start();
    const none = { recordKey: null, label: null, items: [], ageYears: null, sex: null };
    reader.show({ ...a, ...none, page: 'list', seq: 8 });
    expect(store.state.value).toEqual({ kind: 'list' });
    reader.show({ ...a, ...none, page: 'none', seq: 9 });
    expect(store.state.value).toEqual({ kind: 'none' });
    reader.show({ ...a, ...none, doubt: 'Two people.', seq: 10 });
    expect(store.state.value).toEqual({ kind: 'doubt', why: 'Two people.' });
    reader.show({ ...a, page: 'list', seq: 11 });
    expect(store.state.value).toEqual({ kind: 'list' });
  });

  it('H-01: whatever the order of events, what is open is the record last said to be on the screen', () => {
    const keys = ['A', 'B', 'C'] as const;
    const event = fc.record({ isChange: fc.boolean(), key: fc.constantFrom(...keys) });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const { reader, store } = start();
        let seq = 0;
        let last: { isChange: boolean; key: string } | null = null;
        for (const { isChange, key } of events) {
          seq += 1;
          last = { isChange, key };
          if (isChange) reader.announce(aRecordKey(key), seq);
          else reader.show(aReading({ recordKey: aRecordKey(key), seq }));
        }
        const { value } = store.state;
        const open = value.kind === 'open' ? value.key[0] : null;
        expect(open).toBe(last === null || last.isChange ? null : last.key);
      }),
    );
  });
});
