import { describe, expect, it } from 'vitest';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { Pack } from '../../../lib/domain/heuristics/pack.ts';
import { packDifference } from '../../../lib/domain/packs/difference.ts';

const same = (word: string): string => word;
const differ = (change: Partial<Pack>) => packDifference(firstPack, { ...firstPack, ...change }, same);

describe('packDifference', () => {
  it('is empty between equals', () => {
    expect(packDifference(firstPack, Pack.parse(JSON.parse(JSON.stringify(firstPack))), same)).toEqual([]);
  });

  it('shows a changed, a new and a taken-out rule with both sentences (H-22)', () => {
    const [first, second, ...rest] = firstPack.rules;
    if (first === undefined || second === undefined) throw new Error('no rules');
    const rules = [{ ...first, why: 'Other words.' }, ...rest, { ...second, id: 'Z9' }];
    const found = differ({ rules });
    expect(found.map(({ place }) => place)).toEqual(['rule C1', 'rule C2', 'rule Z9', 'order of the rules']);
    expect(found[0]?.after).toContain('Other words.');
    expect(found[1]?.after).toBeNull();
    expect(found[2]?.before).toBeNull();
  });

  it('misses no field: any changed top-level value shows (H-22, T-17)', () => {
    const others: Partial<Pack>[] = [
      { name: 'Another' },
      { owner: 'Another' },
      { reviewDate: '2028-01-01' },
      { licence: 'Another' },
      { notes: 'Another' },
      { agreedBy: [{ name: 'A', role: 'GP', date: '2026-01-01' }] },
      { codedNeeds: { ...firstPack.codedNeeds, freshDays: 1 } },
      { settings: firstPack.settings.slice(1) },
      { inputs: firstPack.inputs.slice(1) },
      { facts: firstPack.facts.slice(1) },
      { repeats: [] },
      { raises: [] },
      { copies: [] },
    ];
    for (const change of others) expect(differ(change).length).toBeGreaterThan(0);
  });
});
