import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { importProblemLine } from '../../../lib/domain/menu/directory-service.ts';
import { csvRows, readCsv } from '../../../lib/domain/menu/read-csv.ts';
import { aService } from '../../builders/menu.ts';

const quoted = (field: string): string => `"${field.replaceAll('"', '""')}"`;

describe('csvRows', () => {
  it('gives back whatever was written, however odd the fields', () => {
    const field = fc.string({ maxLength: 20 }).map((text) => text.replaceAll('\r', ''));
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }), (rows) => {
        const text = `a,b,c,d\n${rows.map((row) => row.map(quoted).join(',')).join('\n')}`;
        expect(csvRows(text)?.slice(1)).toEqual(rows);
      }),
    );
  });

  it('gives null when a quote is never closed', () => {
    expect(csvRows('a,b\n"open,1')).toBeNull();
  });
});

describe('readCsv', () => {
  it('reads the columns that people write', () => {
    const read = readCsv(
      '\uFEFFID;Service name;Category;Telephone;For whom;Last checked;Place;Minimum age\r\n' +
        'pantry;Northside Pantry;Food;01632 960 001;Anyone in Northside;10/01/2026;"Northside|ZZ1 1ZZ";18\r\n',
    );
    expect(read).toEqual({ ok: true, value: { services: [aService()], leftOut: [], leftOutCount: 0 } });
  });

  it('leaves out a row without a name or with a date that cannot be read, by its line', () => {
    const read = readCsv('name,last checked\nA,2026-01-10\n,2026-01-10\nB,31/02/2026\nC,1/2/26\nD,\n');
    expect(read.ok && read.value.services.map(({ name, lastChecked }) => [name, lastChecked])).toEqual([
      ['A', '2026-01-10'],
      ['D', null],
    ]);
    expect(read.ok && read.value.leftOut).toEqual([
      { at: 3, why: 'There is no name.' },
      { at: 4, why: 'The date of the last check cannot be read.' },
      { at: 5, why: 'The date of the last check cannot be read.' },
    ]);
  });

  it('works the need out from the category, else the name, else says other', () => {
    const read = readCsv('name,need\nA,housing\nWalking football,\nThe Centre,\nStop smoking club,move\n');
    expect(read.ok && read.value.services.map(({ need }) => need)).toEqual(['housing', 'move', 'other', 'move']);
  });

  it.each([
    ['', 'notThisKind'],
    ['{"a": 1}', 'notThisKind'],
    ['<html>', 'notThisKind'],
    ['PK\u0003\u0004', 'notThisKind'],
    ['title here\nA', 'noColumn'],
    ['name\n', 'nothingUsable'],
    ['name\n\n  \n', 'nothingUsable'],
    ['name\n"A', 'endsTooEarly'],
    [`name\n${'A\n'.repeat(100_001)}`, 'tooMany'],
  ] as const)('refuses rubbish in plain words: %.20j', (text, kind) => {
    const read = readCsv(text);
    expect(read.ok ? null : read.error.kind).toBe(kind);
    expect(read.ok ? '' : importProblemLine(read.error)).toMatch(/Nothing was changed\.$/);
  });

  it('reads 100,000 rows', () => {
    const read = readCsv(`name,need\n${'Walking club,move\n'.repeat(100_000)}`);
    expect(read.ok && read.value.services.length).toBe(100_000);
  }, 30_000);
});
