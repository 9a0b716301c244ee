import { describe, expect, it } from 'vitest';
import { codeTable } from '../../../lib/content/codes/code-table.ts';
import { firstPackVignettes } from '../../../lib/content/packs/example-people.ts';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { compilePack, evaluate } from '../../../lib/domain/heuristics/evaluate.ts';
import { applyEdit } from '../../../lib/domain/packs/edit.ts';
import { effectOf, examplePersonOf } from '../../../lib/domain/packs/effect.ts';

const withPhq = (value: number) => {
  const index = firstPack.rules.findIndex(({ id }) => id === 'C2');
  const next = applyEdit(
    firstPack,
    { kind: 'set', path: ['rules', index, 'when', 'atLeast'], value, what: '' },
    codeTable,
  );
  if (!next.ok) throw new Error('not changed');
  return compilePack(next.value);
};

describe('effectOf', () => {
  const before = compilePack(firstPack);

  it('finds nobody when nothing changed', () => {
    expect(effectOf(before, compilePack(firstPack), firstPackVignettes().map(examplePersonOf))).toEqual([]);
  });

  it('finds exactly those whose answer differs, other first roles before the rest', () => {
    const after = withPhq(12);
    const found = effectOf(before, after, firstPackVignettes().map(examplePersonOf));
    const byHand = firstPackVignettes()
      .map(examplePersonOf)
      .filter(
        ({ snapshot }) => JSON.stringify(evaluate(before, snapshot)) !== JSON.stringify(evaluate(after, snapshot)),
      );
    expect(found.map(({ person }) => person.id).toSorted()).toEqual(byHand.map(({ id }) => id).toSorted());
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatchObject({ before: { first: 'link-worker' }, after: { first: 'clinician' } });
  });
});
