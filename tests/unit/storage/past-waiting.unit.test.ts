import { describe, expect, it } from 'vitest';
import { RecordKey } from '../../../lib/domain/reading.ts';
import { createPastWaiting } from '../../../lib/storage/past-waiting.ts';
import { aPastReading } from '../../builders/past-people.ts';
import { aStorageArea } from '../../builders/a-storage-area.ts';

const keyOf = (letter: string) => RecordKey.parse(letter.repeat(43));
const factsOf = (holds: string[]) => {
  const { id: _id, month: _month, ...facts } = aPastReading({ holds });
  return facts;
};

describe('createPastWaiting', () => {
  it('gives away what did not change for a while, without the key, and lets the rest wait', async () => {
    const waiting = createPastWaiting(aStorageArea());
    await waiting.put(keyOf('a'), factsOf(['diabetes']), 1000);
    await waiting.put(keyOf('a'), factsOf(['hypertension']), 2000);
    await waiting.put(keyOf('b'), factsOf(['smoker']), 5000);
    expect(await waiting.takeUntil(1500)).toEqual([]);
    expect(await waiting.takeUntil(2000)).toEqual([factsOf(['hypertension'])]);
    expect(await waiting.takeUntil(9000)).toEqual([factsOf(['smoker'])]);
  });

  it('keeps one person once in a run of the browser', async () => {
    const waiting = createPastWaiting(aStorageArea());
    await waiting.put(keyOf('a'), factsOf([]), 1);
    expect(await waiting.takeUntil(1)).toHaveLength(1);
    await waiting.put(keyOf('a'), factsOf(['smoker']), 2);
    expect(await waiting.takeUntil(2)).toEqual([]);
  });

  it('forgets what was taken back', async () => {
    const waiting = createPastWaiting(aStorageArea());
    await waiting.put(keyOf('a'), factsOf([]), 1);
    await waiting.put(keyOf('a'), null, 2);
    expect(await waiting.takeUntil(9)).toEqual([]);
  });
});
