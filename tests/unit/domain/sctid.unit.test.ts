import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeTable } from '../../../lib/content/codes/code-table.ts';
import { tally } from '../../../scripts/tally.ts';
import { isSctid, looksLikeSctid } from '../../../lib/domain/sctid.ts';

const snomed = [...codeTable.values()].filter((row) => row.system === 'SNOMED-CT-UK').map((row) => row.code);

describe('isSctid', () => {
  it('accepts every SNOMED CT code of the code table (H-13)', () => {
    const refused = snomed.filter((code) => !isSctid(code));
    tally('good-codes', 'node', { tried: snomed.length, held: snomed.length - refused.length });
    expect(refused).toEqual([]);
  });

  it('refuses a code with any one digit changed (H-13)', () => {
    const changed = snomed.flatMap((code) =>
      [...code].flatMap((digit, at) =>
        Array.from(
          { length: 9 },
          (_, by) => code.slice(0, at) + String((Number(digit) + by + 1) % 10) + code.slice(at + 1),
        ),
      ),
    );
    const different = [...new Set(changed)];
    const taken = different.filter(isSctid);
    tally('bad-codes', 'node', { tried: different.length, held: different.length - taken.length });
    expect(taken).toEqual([]);
  });

  it('refuses two neighbouring digits swapped (H-13)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...snomed), fc.nat(17), (code, place) => {
        const at = place % (code.length - 1);
        const [one = '', other = ''] = [code[at], code[at + 1]];
        expect(isSctid(code.slice(0, at) + other + one + code.slice(at + 2))).toBe(one === other);
      }),
    );
  });

  it('refuses descriptions, relationships, and what is no number', () => {
    for (const text of ['', '38341', '0383410030', '38341003 ', '3834100３', '64572001011', '1e9', 'G2...'])
      expect(isSctid(text)).toBe(false);
  });
});

describe('looksLikeSctid', () => {
  it('accepts a concept id whose check digit is wrong', () => {
    expect(looksLikeSctid('38341004')).toBe(true);
    expect(isSctid('38341004')).toBe(false);
  });
});
