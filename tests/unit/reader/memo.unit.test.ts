import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetTexts, memo } from '../../../lib/reader/recognise/memo.ts';

afterEach(forgetTexts);

describe('memo', () => {
  it.each([null, false, 'a term'])('works out once for each text that it means %s', (answer) => {
    const work = vi.fn(() => answer);
    const ask = memo(work);
    expect([ask('asthma'), ask('asthma'), ask('gout')]).toEqual([answer, answer, answer]);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('works out again what was forgotten', () => {
    const work = vi.fn(() => null);
    const ask = memo(work);
    ask('asthma');
    forgetTexts();
    ask('asthma');
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('keeps no more than some thousand texts', () => {
    const work = vi.fn((text: string) => text);
    const ask = memo(work);
    for (let text = 0; text <= 30_000; text += 1) ask(String(text));
    ask('30000');
    ask('0');
    expect(work).toHaveBeenCalledTimes(30_002);
  });
});
