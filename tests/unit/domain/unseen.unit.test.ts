import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine, withoutUnseen } from '../../../lib/domain/unseen.ts';

/** Soft hyphen, Arabic letter mark, Mongolian separator, zero-width space and joiners, direction marks, filler, tag. */
const marks = '\u00AD\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202E\u2060\u2066\u206F\uFEFF\u{E0041}';

describe('withoutUnseen', () => {
  it.each([...marks])('T-06: takes %j out and joins what it parted', (mark) => {
    expect(withoutUnseen(`dia${mark}betes`)).toBe('diabetes');
  });
});

describe('oneLine', () => {
  it('T-06: makes one visible line of anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(oneLine(text)).not.toMatch(/(?![\u200C\u200D])[\p{Cc}\p{Cf}]|[\u2028\u2029]| {2}|^ | $/u);
      }),
    );
  });

  it('keeps the joiners that Urdu and Bengali need, and words apart', () => {
    expect(oneLine(' ক্\u200Dষ \u0007\u2028\n নমস্তে ')).toBe('ক্\u200Dষ নমস্তে');
  });
});
