import { describe, expect, it } from 'vitest';
import { holdReader } from '../../../lib/messages/held-reader.ts';
import type { ReaderClient } from '../../../lib/messages/reader-channel.ts';

const aReader = () => {
  const listeners = new Map<string, (event: unknown) => void>();
  const reader: ReaderClient = {
    request: () => Promise.resolve({ ok: false, error: { kind: 'gone' } }),
    subscribe: (name, listener) => {
      listeners.set(name, (event) => Reflect.apply(listener, null, [event]));
      return () => listeners.delete(name);
    },
  };
  return { reader, say: (name: string, event: unknown) => listeners.get(name)?.(event) };
};

describe('holdReader', () => {
  it('holds back what comes too early and gives it in order at release (H-01)', () => {
    const { reader, say } = aReader();
    const held = holdReader(reader);
    say('recordChanged', { recordKey: null, seq: 1, why: null });
    say('stopped', { why: 'The site was withdrawn.' });
    const heard: string[] = [];
    held.reader.subscribe('stopped', ({ why }) => heard.push(why));
    held.reader.subscribe('recordChanged', ({ seq }) => heard.push(`changed ${seq}`));
    expect(heard).toEqual([]);
    held.release();
    expect(heard).toEqual(['changed 1', 'The site was withdrawn.']);
  });

  it('passes everything on after release, until told to stop', () => {
    const { reader, say } = aReader();
    const held = holdReader(reader);
    held.release();
    const heard: boolean[] = [];
    const stop = held.reader.subscribe('folded', ({ isFolded }) => heard.push(isFolded));
    say('folded', { isFolded: true });
    stop();
    say('folded', { isFolded: false });
    expect(heard).toEqual([true]);
  });
});
