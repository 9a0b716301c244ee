import { describe, expect, it } from 'vitest';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { Pack } from '../../../lib/domain/heuristics/pack.ts';
import { PackHeader } from '../../../lib/domain/heuristics/pack-header.ts';

describe('PackHeader', () => {
  it('keeps the whole pack as it stands', () => {
    expect(PackHeader.parse(firstPack)).toEqual(firstPack);
  });

  it.each([{ id: 'Not an id' }, { name: '' }, { version: '1.1' }, { reviewDate: '2026-02-30' }])(
    'H-22: takes no pack with %j, and neither does Pack',
    (change) => {
      for (const schema of [PackHeader, Pack])
        expect(schema.safeParse({ ...firstPack, ...change }).success).toBe(false);
    },
  );
});
