import { describe, expect, it } from 'vitest';
import { codeTable } from '../../lib/content/codes/code-table.ts';
import { shippedSources, textFiles, withoutComments } from './repository.ts';

const tableCodes = new Set([...codeTable.values()].map(({ code }) => code));

/** The NHS number's check digit, written again here on purpose: a check of the data must not trust the code it feeds. */
function hasRightCheckDigit(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

/** Files in which ten digits that happen to pass the check are no person's: tables of a check digit, a constant of a hash. */
const numbersOfNobody = ['lib/domain/sctid.ts'];

function realNhsNumbersIn(text: string): string[] {
  const candidates = text.matchAll(/(?<![\d.A-Za-z-])(\d{3})([ -]?)(\d{3})\2(\d{4})(?![\dA-Za-z]|[.-]\d)/g);
  return [...candidates]
    .map((match) => `${match[1]}${match[3]}${match[4]}`)
    .filter((digits) => hasRightCheckDigit(digits) && !digits.startsWith('999') && !tableCodes.has(digits));
}

describe('people in this repository', () => {
  it('P9: have NHS numbers of the 999 test range only', () => {
    const found = textFiles()
      .filter(({ path }) => !path.startsWith('lib/content/codes/') && !numbersOfNobody.includes(path))
      .flatMap((file) => realNhsNumbersIn(file.text()).map((number) => `${file.path} ${number}`));
    expect(found).toEqual([]);
  });

  it('P9: would be noticed: a number outside the range is found, however it is spaced', () => {
    // Made here digit by digit, so that no such number stands in the repository.
    const nine = '401023213';
    const digits = Array.from({ length: 10 }, (_, last) => `${nine}${last}`).find(hasRightCheckDigit) ?? '';
    const spaced = `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;
    expect(realNhsNumbersIn(`NHS ${digits}, NHS ${spaced}.`)).toEqual([digits, digits]);
  });
});

describe('shipped code', () => {
  it('P7: writes nothing to the console', () => {
    const found = shippedSources()
      .filter((file) => /\bconsole\s*\./.test(withoutComments(file.text())))
      .map(({ path }) => path);
    expect(found).toEqual([]);
  });

  it('T-22: has no password field in the sidebar', () => {
    const found = shippedSources()
      .filter(({ path }) => /^(components\/(base|sidebar)|entrypoints\/sidebar)\//.test(path))
      .filter((file) => /type=(['"{]+)password/.test(file.text()))
      .map(({ path }) => path);
    expect(found).toEqual([]);
  });
});
