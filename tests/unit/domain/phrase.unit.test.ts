import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisePhrase } from '../../../lib/domain/phrase.ts';

describe('normalisePhrase', () => {
  it('makes British and American spellings, hyphens and Roman numerals one', () => {
    expect(normalisePhrase('Ischaemic Heart-Disease')).toBe(normalisePhrase('ischemic heart disease'));
    expect(normalisePhrase('Type II diabetes')).toBe(normalisePhrase('type 2 diabetes'));
    expect(normalisePhrase('Generalised anxiety')).toBe(normalisePhrase('generalized anxiety'));
  });

  it('changes nothing when applied twice', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(normalisePhrase(normalisePhrase(text))).toBe(normalisePhrase(text));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps different terms apart', () => {
    expect(normalisePhrase('type 1 diabetes')).not.toBe(normalisePhrase('type 2 diabetes'));
  });
});
