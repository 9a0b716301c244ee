import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeTable } from '../../lib/content/codes/code-table.ts';
import { filesUnder, placesOf, repositoryRoot, shippedSources, withoutComments } from './repository.ts';

const tsvRows = readFileSync(join(repositoryRoot, 'lib/content/codes/codes.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

// Verhoeff's tables, made from the dihedral group of order ten rather than typed in.
const multiply = (a: number, b: number): number =>
  a < 5 ? (b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5)) : b < 5 ? 5 + ((a - b) % 5) : (a - b + 5) % 5;
const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/** The check digit of a SNOMED CT id, written again here on purpose. */
function isSnomedId(id: string): boolean {
  const sum = [...id].toReversed().reduce((total, character, place) => {
    let digit = Number(character);
    for (let round = 0; round < place % 8; round += 1) digit = permutation[digit] ?? 0;
    return multiply(total, digit);
  }, 0);
  return /^[1-9]\d{5,17}$/.test(id) && sum === 0 && /^.*(00|10)\d$/.test(id);
}

describe('codes.json', () => {
  it('H-13: holds exactly the rows of codes.tsv', () => {
    const rows = [...codeTable.values()].map(({ key, system, code, term, kind }) => [key, system, code, term, kind]);
    expect(rows).toEqual(tsvRows.map((row) => row.slice(0, 5)));
  });

  it('H-13: has one row a key, each with where it was verified', () => {
    expect(new Set(tsvRows.map(([key]) => key)).size).toBe(tsvRows.length);
    expect(tsvRows.filter((row) => (row[5] ?? '').trim() === '').map(([key]) => key)).toEqual([]);
  });

  it('H-13: has SNOMED CT ids with a right check digit only', () => {
    const snomed = tsvRows.filter((row) => row[1] === 'SNOMED-CT-UK');
    expect(snomed.length).toBeGreaterThan(300);
    expect(snomed.filter((row) => !isSnomedId(row[2] ?? '')).map(([key]) => key)).toEqual([]);
  });
});

describe('codes in the source', () => {
  it('H-13: are all in the table: no code from memory', () => {
    const known = new Set(tsvRows.map((row) => row[2]));
    const unknown = shippedSources()
      .filter(({ path }) => !path.startsWith('lib/content/codes/'))
      .concat(filesUnder('tests/builders', 'docs').filter(({ path }) => path.endsWith('.ts') || path.endsWith('.md')))
      .flatMap((file) => placesOf(file, withoutComments(file.text()), /(?<![\w.])\d{6,18}(?![\w.])/g))
      .filter((place) => {
        const digits = place.split(' ').at(-1) ?? '';
        return !known.has(digits) && (digits.length > 12 || isSnomedId(digits));
      });
    expect(unknown).toEqual([]);
  });

  it('H-13: stand beside their own term wherever a term stands on the same line', () => {
    const termOf = new Map(tsvRows.map((row) => [row[2] ?? '', row[3] ?? '']));
    const termsOf = Map.groupBy(tsvRows, (row) => row[2] ?? '');
    const apart = shippedSources()
      .filter(({ path }) => !path.startsWith('lib/content/codes/'))
      .flatMap((file) =>
        file
          .text()
          .split('\n')
          .filter((line) => [...termOf.keys()].some((code) => code.length >= 6 && line.includes(`'${code}'`)))
          .filter((line) => / term: | display: /.test(line))
          .filter((line) => {
            const code = /'(\d{6,18})'/.exec(line)?.[1] ?? '';
            return !(termsOf.get(code) ?? []).some((row) => line.includes(row[3] ?? ''));
          })
          .map((line) => `${file.path} ${line.trim()}`),
      );
    expect(apart).toEqual([]);
  });
});
