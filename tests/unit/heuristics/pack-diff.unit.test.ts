import { describe, expect, it } from 'vitest';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { compareVersions, diffPacks } from '../../../lib/domain/heuristics/pack-diff.ts';

describe('diffPacks', () => {
  it('finds nothing between a pack and itself', () => {
    expect(diffPacks(firstPack, structuredClone(firstPack))).toEqual({ version: 'same', changes: [] });
  });

  it('names each rule that was added, removed, moved or changed, and how', () => {
    const [first, second, third, ...rest] = firstPack.rules;
    if (first === undefined || second === undefined || third === undefined) throw new Error('the first pack has rules');
    const after = {
      ...firstPack,
      version: '1.1.0',
      rules: [third, { ...second, why: 'Another sentence.' }, ...rest, { ...first, id: 'N1' }],
    };
    const { version, changes } = diffPacks(firstPack, after);
    expect(version).toBe('up');
    expect(changes.filter(({ part }) => part === 'rule').map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'C1 removed',
      'C2 changed',
      'C3 moved',
      'N1 added',
    ]);
    expect(changes.find(({ id }) => id === 'C2')?.fields).toEqual([
      { field: 'why', before: JSON.stringify(second.why), after: '"Another sentence."' },
    ]);
  });

  it('T-17 says when a version goes down', () => {
    expect(diffPacks({ ...firstPack, version: '1.10.0' }, { ...firstPack, version: '1.9.9' }).version).toBe('down');
  });

  it('notices a change in every named part', () => {
    for (const part of ['settings', 'inputs', 'facts', 'rules', 'repeats', 'raises', 'copies'] as const) {
      expect(diffPacks(firstPack, { ...firstPack, [part]: firstPack[part].slice(1) }).changes.length).toBeGreaterThan(
        0,
      );
    }
  });
});

describe('compareVersions', () => {
  it('compares numbers, not letters', () => {
    expect([
      compareVersions('1.2.0', '1.10.0'),
      compareVersions('2.0.0', '1.99.99'),
      compareVersions('1.0.0', '1.0.0'),
    ]).toEqual([1, -1, 0]);
  });
});
