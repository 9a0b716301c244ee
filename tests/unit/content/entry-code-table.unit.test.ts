import { describe, expect, it } from 'vitest';
import { codeTable } from '../../../lib/content/codes/code-table.ts';
import { entryCodeTable } from '../../../lib/content/codes/entry-code-table.ts';
import { copyableKeys } from '../../../lib/domain/entries/what-may-be-copied.ts';

describe('entryCodeTable', () => {
  it('H-13: holds exactly the rows of the whole table that an entry may hold', () => {
    expect([...entryCodeTable.keys()].toSorted()).toEqual([...copyableKeys].toSorted());
    for (const [key, row] of entryCodeTable) expect(row).toEqual(codeTable.get(key));
  });
});
